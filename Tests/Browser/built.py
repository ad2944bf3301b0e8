"""The repository's sites and a plan of a full size, built in both themes and in the handbook's own, and their pages."""

import atexit
import functools
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import full_plan
import responses

ROOT = Path(__file__).resolve().parent.parent.parent
TOOL = os.environ.get("STANDPUNKT_TOOL", str(ROOT / ".build-release/release/standpunkt"))
DATE = "2026-11-22"
THEMES = ("fane", "kronblad")
# The theme that the handbook teaches a designer to make.
OWN_THEME, OWN_THEME_PAGE = "fjord", ROOT / "content/handbok/lage-utseende.md"
FULL_PLAN = "full-plan"


@dataclass(frozen=True)
class Page:
    theme: str
    site: str
    path: str  # as in its address, below the site's root
    file: Path

    def __str__(self):
        return f"{self.theme}/{self.site}/{self.path}"

    @functools.cached_property
    def text(self):
        return self.file.read_text(encoding="utf-8")

    @functools.cached_property
    def kind(self):
        """The first class of <body>, which names the template."""
        return re.search(r'<body class="([^" ]*)', self.text).group(1)

    @functools.cached_property
    def parts(self):
        """What a theme can style on the page: its kind, elements and classes."""
        classes = " ".join(re.findall(r' class="([^"]*)"', self.text)).split()
        # Code in another language looks the same.
        classes = [name for name in classes if not name.startswith("language-")]
        return {f"page {self.kind}", *re.findall(r"<([a-z0-9]+)", self.text), *(f".{name}" for name in classes)}


@functools.cache
def folder():
    """Where the sites are: THEME/SITE/."""
    work = tempfile.mkdtemp(prefix="standpunkt-browser-")
    atexit.register(shutil.rmtree, work, ignore_errors=True)
    for theme in (*THEMES, OWN_THEME):
        _build(Path(work, "work", theme), theme, Path(work, theme))
    return Path(work)


def own_theme_files():
    """What the handbook says stands in each file: the path in backticks before a block of code, and the block."""
    text = OWN_THEME_PAGE.read_text(encoding="utf-8")
    return dict(re.findall(r"`(themes/[^`]+)`:\n\n```\w+\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))


def _build(workspace, theme, output):
    shutil.copytree(ROOT / "content", workspace / "content")
    shutil.copytree(ROOT / "themes", workspace / "themes")
    if theme == OWN_THEME:
        for path, text in own_theme_files().items():
            workspace.joinpath(path).parent.mkdir(parents=True, exist_ok=True)
            workspace.joinpath(path).write_text(text, encoding="utf-8")
    full_plan.write(workspace / "content" / FULL_PLAN)
    for settings in workspace.glob("content/*/site.yml"):
        text = settings.read_text(encoding="utf-8")
        text = re.sub(r"(?m)^utseende:.*$", f"utseende: {theme}", text)
        settings.write_text(text, encoding="utf-8")
    command = [TOOL, "build", "--date", DATE, "--output", str(output)]
    done = subprocess.run(command, cwd=workspace, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"standpunkt build ended with {done.returncode}: {done.stderr or done.stdout}")
    responses.write(workspace / ".standpunkt/endpoint/nordvik", output / "nordvik")


@functools.cache
def pages_in(theme):
    """Every page of every site in a theme, save those that only lead to another."""
    found = []
    for file in sorted(Path(folder(), theme).rglob("*.html")):
        site, path = file.relative_to(folder() / theme).as_posix().split("/", 1)
        page = Page(theme, site, re.sub(r"(^|/)index\.html$", r"\1", path), file)
        if 'http-equiv="refresh"' not in page.text and not _is_said_elsewhere(page):
            found.append(page)
    return tuple(found)


def _is_said_elsewhere(page):
    """The catalogue is there twice, with the same pages: in kronblad as a site, else in the handbook."""
    if page.theme == "kronblad":
        return page.site == "handbok" and page.path.startswith("katalog/")
    return page.site == "katalog"


def catalogue(theme, path):
    return page(theme, "katalog", path) if theme == "kronblad" else page(theme, "handbok", f"katalog/{path}")


@functools.cache
def pages():
    return tuple(page for theme in THEMES for page in pages_in(theme))


def page(theme, site, path):
    return next(page for page in pages_in(theme) if (page.site, page.path) == (site, path))


@functools.cache
def examples(theme):
    """Few pages that together show every kind of page, every element and every class there is in a theme."""
    left = [page for page in pages_in(theme) if page.site != FULL_PLAN]
    unseen = set().union(*(page.parts for page in left))
    chosen = []
    while unseen:
        best = max(left, key=lambda page: len(page.parts & unseen))
        chosen.append(best)
        unseen -= best.parts
    return tuple(chosen)


def all_examples():
    return [page for theme in THEMES for page in examples(theme)]


def first(theme, has):
    """The first page of a theme that holds a text."""
    return next(page for page in pages_in(theme) if has in page.text)
