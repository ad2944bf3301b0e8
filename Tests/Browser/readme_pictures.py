"""Takes the README's pictures: the preview, a policy page, a plan and the desk, of the repository's own content.

usage: readme_pictures.py FOLDER
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from chromium import launched
from previewed import Preview

ROOT = Path(__file__).resolve().parent.parent.parent
SITE = "nordvik"


class RepositoryPreview(Preview):
    """The repository's content, copied, so that it can be written in."""

    def __init__(self, folder):
        self.folder = folder
        shutil.copytree(ROOT / "content", folder / "content")
        shutil.copytree(ROOT / "themes", folder / "themes")


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, RepositoryPreview(Path(place)) as preview, launched() as browser:
        window = browser.new_context(viewport={"width": 1200, "height": 800}, color_scheme="light").new_page()

        def take(name, address, before=None):
            window.goto(address)
            window.wait_for_load_state("networkidle") if "_rediger" in address else window.wait_for_timeout(700)
            if before:
                before()
            shot = Path(place) / f"{name}.png"
            window.screenshot(path=shot)
            # Few colours are enough for a page, and weigh a third.
            subprocess.run(["vips", "copy", shot, f"{folder / name}.png[palette,compression=9,Q=90,strip]"], check=True)

        policy = f"{preview.address}/{SITE}/politikk/bolig/"
        take("sak", policy)
        first_table = "() => document.querySelector('table').closest('section, div').scrollIntoView()"
        take("plan", f"{preview.address}/lo-nordvik/tiltaksplan-2026/", lambda: window.evaluate(first_table))
        window.goto(preview.desk)
        take("redigering", f"{preview.address}/_rediger/side?fil=content/{SITE}/politikk/bolig.md")

        def make_a_mistake():
            file = f"{SITE}/politikk/bolig.md"
            preview.write(file, preview.read(file).replace("tittel: ", "tittel: Bolig: ", 1))
            window.get_by_role("dialog").wait_for()

        take("forhandsvisning", policy, make_a_mistake)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
