"""What `standpunkt new` and `standpunkt init` write has nothing wrong with it, and what they ask is understood."""

import itertools
import os
import pty
import select
import subprocess
from pathlib import Path

import pytest

from tool import DATE, TOOL, build, contents

KINDS = ("side", "sak", "nyhet", "plan", "seksjon")
LANGUAGES = ("nb", "nn", "en", "se")
TITLES = ("Buss: nå", 'Fullt "hus"', "# Enig?", "- punkt", "--site", "C:\\mappe", "🚌 Buss", "no", "2026", "a" * 3000)


def run(folder, *arguments, code=0):
    done = subprocess.run(
        [TOOL, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def site(folder, language="nb"):
    (folder / "content").mkdir()
    (folder / "content/site.yml").write_text(f"navn: Nord\nnettsted: https://nord.example/\nspråk: {language}\n")
    (folder / "content/index.md").write_text("---\ntittel: Nord\n---\n")
    return folder


def converse(folder, arguments, answers):
    """Runs the tool in a terminal and types an answer at each question; gives back all that was shown."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execv(TOOL, [TOOL, *arguments])
    shown = b""
    waiting = list(answers)
    while True:
        ready, _, _ = select.select([terminal], [], [], 30)
        assert ready, f"nothing more was said after {shown.decode()!r}"
        try:
            said = os.read(terminal, 4096)
        except OSError:
            break
        if not said:
            break
        shown += said
        # A question ends with a space, and the program waits.
        if shown.endswith(b" ") and not select.select([terminal], [], [], 0.2)[0] and waiting:
            os.write(terminal, (waiting.pop(0) + "\n").encode())
    _, status = os.waitpid(process, 0)
    return os.waitstatus_to_exitcode(status), shown.decode().replace("\r\n", "\n"), waiting


@pytest.mark.parametrize("language", LANGUAGES)
def test_new_pages_of_every_kind_have_nothing_wrong_with_them(tmp_path, language):
    folder = site(tmp_path, language)
    for kind in KINDS:
        run(folder, "new", kind, "--title", f"Ny {kind}", "--date", DATE)
    run(folder, "check", "--strict", "--drafts", "--date", DATE)
    build(folder, "--strict", "--drafts")
    assert (folder / "site/ny-plan/tiltak.json").read_text().count('"measure"') == 1


def test_every_title_is_written_so_that_it_can_be_read(tmp_path):
    folder = site(tmp_path)
    for kind, title in itertools.product(("side", "nyhet"), TITLES):
        run(folder, "new", kind, "--title", title, "--date", DATE)
    run(folder, "check", "--strict", "--drafts", "--date", DATE)
    build(folder, "--drafts")
    assert "<title>- punkt" in (folder / "site/punkt/index.html").read_text()


def test_nothing_is_written_over(tmp_path):
    folder = site(tmp_path)
    run(folder, "new", "side", "--title", "Buss")
    before = contents(folder)
    run(folder, "new", "side", "--title", "buss!", code=2)
    assert contents(folder) == before


def test_a_dry_run_writes_nothing(tmp_path):
    folder = site(tmp_path)
    before = contents(folder)
    run(folder, "new", "nyhet", "--title", "Buss", "--dry-run")
    assert contents(folder) == before


def test_a_link_to_another_place_is_no_folder_of_the_site(tmp_path):
    folder = site(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    (folder / "content/lenke").symlink_to(tmp_path / "elsewhere")
    run(folder, "new", "side", "--title", "Buss", "--in", "lenke", code=2)
    assert not list((tmp_path / "elsewhere").iterdir())


def test_what_is_missing_is_asked_for(tmp_path):
    folder = site(tmp_path)
    code, shown, left = converse(folder, ["ny"], ["nyheit", "nyhet", "", "Fullt hus", "i går", "5. mai 2026"])
    assert (code, left) == (0, []), shown
    assert "content/nyheter/2026-05-05-fullt-hus.md" in shown
    assert "Skriv side, sak, nyhet, plan eller seksjon." in shown
    run(folder, "check", "--strict", "--drafts", "--date", DATE)


def test_a_site_and_a_folder_are_chosen_by_number_or_name(tmp_path):
    for name in ("nord", "sør"):
        below = tmp_path / "content" / name
        for section in ("nyheter", "leserbrev"):
            (below / section).mkdir(parents=True)
            (below / section / "index.md").write_text(f"---\ntittel: {section}\ninnhold: nyhet\n---\n")
        (below / "site.yml").write_text(f"navn: {name}\nnettsted: https://{name.replace('ø', 'o')}.example/\n")
        (below / "index.md").write_text("---\ntittel: Forside\n---\n")
    code, shown, left = converse(tmp_path, ["ny", "nyhet", "--title", "Fest", "--date", DATE], ["2", "7", "nyheter"])
    assert (code, left) == (0, []), shown
    assert (tmp_path / f"content/sør/nyheter/{DATE}-fest.md").exists()


def test_an_answer_that_never_comes_is_wrong_use(tmp_path):
    code, shown, _ = converse(site(tmp_path), ["ny", "sak"], ["\x04"])
    assert code == 2 and "--title mangler" in shown


@pytest.mark.parametrize("kind", ("fagforening", "parti"))
def test_a_site_to_begin_with_builds_without_a_warning(tmp_path, kind):
    name = 'Laget *for* alle & "oss": A_B'
    run(tmp_path, "init", "lag", "--kind", kind, "--name", name, "--themes", "--date", DATE)
    folder = tmp_path / "lag"
    run(folder, "check", "--strict", "--date", DATE)
    build(folder, "--strict")
    assert "{{" not in "".join(file.read_text() for file in (folder / "content").rglob("*.*"))
    assert len(list((folder / "site").rglob("index.html"))) >= 12
    assert name in (folder / "site/punkter.json").read_text().replace('\\"', '"')
    # The next page goes where the others of its kind are.
    assert "content/politikk/" in run(folder, "new", "sak", "--title", "Bibliotek")
    # What is built is no part of the repository.
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    status = ["git", "status", "--porcelain", "--untracked-files=all", "--ignored"]
    ignored = subprocess.run(status, cwd=folder, capture_output=True, text=True, check=True).stdout.splitlines()
    assert {line.split("/")[0] for line in ignored if line.startswith("!!")} == {"!! site", "!! .standpunkt"}


def test_a_site_can_begin_in_an_empty_repository(tmp_path):
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    run(tmp_path, "init", ".", "--kind", "parti", "--name", "Fjellvik")
    assert (tmp_path / "content/site.yml").exists()


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "brev.odt").write_text("Kjære")
    run(tmp_path, "init", ".", "--kind", "parti", "--name", "Fjellvik", code=2)
    assert [file.name for file in tmp_path.iterdir()] == ["brev.odt"]


def test_the_name_and_the_kind_of_a_site_are_asked_for(tmp_path):
    code, shown, left = converse(tmp_path, ["init", "lag"], ["2", "", "Fjellvik bygdeliste"])
    assert (code, left) == (0, []), shown
    assert "navn: Fjellvik bygdeliste" in (tmp_path / "lag/content/site.yml").read_text()
