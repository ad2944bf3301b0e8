"""What is held back is in no file of a built site, and neither is anything of the preview."""

import shutil
import tempfile
import unittest
from pathlib import Path

from tool import ROOT, build

# A page that waits to be finished, and one that waits for its day: what each says, and how it is called elsewhere.
HELD_BACK = {
    "nyheter/2026-12-01-høstmøtet.md": ("Skrives ferdig etter møtet", "hostmotet"),
    "nyheter/2027-04-20-program-første-mai.md": ("Toget går fra torget klokka 12", "program-forste-mai"),
}
# The preview's own: its connection to the browser, its banner and its page of findings.
PREVIEW = ("EventSource", "WebSocket(", "Kladd – ikke publisert", "_kontroll/")


def traces(site, texts):
    """Each file that holds one of the texts or has it in its path."""
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        said = file.read_bytes().decode("utf-8", errors="replace")
        for text in texts:
            if text in said or text in file.relative_to(site).as_posix():
                yield f"{file.relative_to(site)}: {text!r}"


class HeldBackTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.workspace = Path(folder.name)
        for part in ("content", "themes"):
            shutil.copytree(ROOT / part, cls.workspace / part)
        build(cls.workspace)
        build(cls.workspace, "--drafts", "--output", "drafts")

    def test_what_is_held_back_is_nowhere(self):
        texts = [text for pair in HELD_BACK.values() for text in pair]
        self.assertEqual(list(traces(self.workspace / "site/lo-nordvik", texts)), [])

    def test_it_is_there_when_drafts_are_asked_for(self):
        # The texts above are those of the pages, then.
        for page, texts in HELD_BACK.items():
            for text in texts:
                with self.subTest(page, text=text):
                    self.assertTrue(list(traces(self.workspace / "drafts/lo-nordvik", [text])))

    def test_nothing_of_the_preview_is_there(self):
        # The handbook may write about it.
        for site in ("lo-nordvik", "nordvik"):
            self.assertEqual(list(traces(self.workspace / "site" / site, PREVIEW)), [])

    def test_traces_are_found(self):
        page = self.workspace / "site/nordvik/index.html"
        said = page.read_text(encoding="utf-8")
        self.addCleanup(page.write_text, said, encoding="utf-8")
        page.write_text(said.replace("</body>", '<script src="_kontroll/a.js"></script></body>'), encoding="utf-8")
        self.assertEqual(list(traces(self.workspace / "site/nordvik", PREVIEW)), ["index.html: '_kontroll/'"])
