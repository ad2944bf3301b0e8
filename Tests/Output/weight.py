"""What the pages of a built site weigh, held against the budgets.

A kilobyte is 1000 bytes. Text counts as gzip sends it.
"""

import gzip
import os
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from loads import addresses_in_css, loads

KILO = 1000
HTML, PLAN_HTML, PLAN_MEASURES = 14, 25, 60
CSS, SCRIPT, FONT, PHOTO = 10, 8, 25, 120
REQUESTS, FIRST_VIEW, FIRST_VIEW_WITH_HERO = 3, 60, 200
WIDEST = 1280  # pixels: the window that pictures are weighed for
TEXTS = (".html", ".css", ".js", ".svg", ".json", ".xml", ".webmanifest")


class Scales:
    """Weighs each file of a site once."""

    def __init__(self, folder, base):
        self.folder, self.base = folder, base
        self._weights = {}

    def file(self, path, address):
        """The file in the site that an address on a page stands for; None when it is another's."""
        target = urlsplit(urljoin(urljoin(self.base, path), address))
        if target.scheme in ("http", "https") and target.netloc == urlsplit(self.base).netloc:
            return target.path[len(urlsplit(self.base).path) :]
        return None

    def weight(self, file):
        """In bytes, as sent; 0 for a file that is not there, which others report."""
        if file not in self._weights:
            place = Path(self.folder, file)
            data = place.read_bytes() if place.is_file() else b""
            self._weights[file] = len(gzip.compress(data, 6)) if file.endswith(TEXTS) else len(data)
        return self._weights[file]


def faults(site):
    """What is over its budget: the page, the figure and the budget."""
    scales = Scales(site.folder, site.base)
    for page in site.pages:
        if page.tree is not None:
            yield from (f"{page.path}: {fault}" for fault in _page_faults(page, scales))
    yield from _file_faults(site, scales)


def _page_faults(page, scales):
    needed = [load for load in loads(page.tree) if not _is_data(load.address)]
    for load in needed:
        if scales.file(page.path, load.address) is None:
            yield f"{load.address} is loaded from another host"
    html = scales.weight(page.path)
    yield from _over(html, _html_budget(page), "the HTML weighs")

    def weigh(*roles):
        return sum(scales.weight(file) for file in _files(page, needed, scales, roles))

    yield from _over(weigh("stylesheet"), CSS, "the style sheets weigh")
    yield from _over(weigh("script", "deferred script"), SCRIPT, "the scripts weigh")
    requests = 1 + len(_files(page, needed, scales, ("stylesheet", "font", "script")))
    if requests > REQUESTS:
        yield f"{requests} requests before the first paint, and there may be {REQUESTS}"
    hero = _weight_shown(page, [load for load in needed if load.role == "hero"], scales)
    first_view = html + weigh("stylesheet", "font", "script", "deferred script")
    yield from _over(first_view, FIRST_VIEW, "the first view without pictures weighs")
    yield from _over(first_view + hero, FIRST_VIEW_WITH_HERO, "the first view weighs")
    for load in needed:
        if load.role in ("hero", "image") and (load.width or 0) <= WIDEST:
            file = scales.file(page.path, load.address)
            yield from _over(scales.weight(file) if file else 0, PHOTO, f"the picture {load.address} weighs")


def _html_budget(page):
    kind = page.tree.find("body").get("class", "").split(" ")[0]
    measures = sum(1 for row in page.tree.iter("tr") if row.get("id"))
    # The page of who is responsible says the measures once more, so it is a plan's too.
    return PLAN_HTML if kind in ("plan", "ansvar") and measures <= PLAN_MEASURES else HTML


def _files(page, needed, scales, roles):
    return {scales.file(page.path, load.address) for load in needed if load.role in roles} - {None}


def _weight_shown(page, candidates, scales):
    """Of the one that a window of the width takes: the smallest that is wide enough, in the format named first."""
    by_format = {}
    for load in candidates:
        by_format.setdefault(os.path.splitext(load.address)[1], []).append(load)
    first = next(iter(by_format.values()), [])
    wide = [load for load in first if (load.width or WIDEST) >= WIDEST]
    shown = (
        min(wide, key=lambda load: load.width or WIDEST)
        if wide
        else max(first, key=lambda load: load.width, default=None)
    )
    file = shown and scales.file(page.path, shown.address)
    return scales.weight(file) if file else 0


def _file_faults(site, scales):
    fonts = [file for file in site.files if re.search(r"\.(woff2?|ttf|otf)$", file)]
    for file in fonts:
        yield from (f"{file}: {fault}" for fault in _over(scales.weight(file), FONT, "the font weighs"))
    if len(fonts) > 1:
        yield f"{len(fonts)} fonts, and there may be one: {', '.join(fonts)}"
    for file in site.files:
        if file.endswith(".css"):
            for address in addresses_in_css(Path(site.folder, file).read_text(encoding="utf-8")):
                if scales.file(file, address) is None:
                    yield f"{file}: {address} is loaded from another host"


def _over(weight, budget, what):
    if weight > budget * KILO:
        yield f"{what} {weight / KILO:.1f} kB, and may weigh {budget} kB"


def _is_data(address):
    return address.startswith("data:")
