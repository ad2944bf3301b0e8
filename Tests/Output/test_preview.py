"""The preview goes on showing what is written, whatever is written, and leaves nothing in what is built."""

import os
import tempfile
import unittest
from pathlib import Path

from previewing import Preview
from soak import Writer, soak
from tool import build

SITE = """navn: Nordvik
nettsted: https://nordvik.example/
tilbakemelding:
  adresse: https://svar.example/api
  enig: ja
"""
# A short while; scripts/soak takes the five minutes that a release is given.
SECONDS = float(os.environ.get("STANDPUNKT_SOAK", "25"))


class PreviewTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.workspace = Path(folder.name)
        self.content = self.workspace / "content"
        self.write("site.yml", SITE)
        self.write("index.md", "---\ntittel: Forside\n---\nVelkommen.\n")

    def write(self, path, text):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def test_what_is_written_at_random_is_shown_and_nothing_grows(self):
        writer = Writer(self.content, seed=22)
        with Preview(self.workspace) as preview:
            early, late = soak(preview, writer, SECONDS)
            shown = {writer.address(path): preview.page(writer.address(path)) for path in writer.words}
            front = preview.page("/")
        with Preview(self.workspace) as fresh:
            self.assertEqual(front, fresh.page("/"))
            for address, page in shown.items():
                self.assertEqual(page, fresh.page(address), address)
        self.assertLess(late, early * 1.25 + 8e6, f"{early / 1e6:.0f} MB became {late / 1e6:.0f} MB")

    def test_nothing_of_the_preview_is_in_a_built_site(self):
        self.write("skole.md", "---\ntittel: Skole\ntype: sak\n---\nNordvik vil:\n\n- gi alle mat\n")
        with Preview(self.workspace) as preview:
            status, page = preview.get("/skole/")
            self.assertEqual(200, status)
            self.assertIn("/_standpunkt/", page)
            self.assertIn("/_api/", page)
        self.assertFalse((self.workspace / "site").exists())
        build(self.workspace)
        for file in (self.workspace / "site").rglob("*"):
            if file.is_file():
                for mark in (b"_standpunkt", b"_api/", b"_kontroll", b"_rediger", b"127.0.0.1", b"localhost", b"s-f-"):
                    self.assertNotIn(mark, file.read_bytes(), f"{mark} in {file}")
        for file in (self.workspace / ".standpunkt").rglob("*"):
            if file.is_file() and "lock" not in file.parts:
                self.assertNotIn(b"127.0.0.1", file.read_bytes(), file)

    def test_the_content_may_go_away_and_come_back(self):
        with Preview(self.workspace) as preview:
            away = self.workspace / "bort"
            self.content.rename(away)
            status, page = preview.becomes("/", lambda _, page: "<dialog" in page)
            self.assertEqual((200, True), (status, "<dialog" in page))
            self.assertIn("Velkommen.", page)
            away.rename(self.content)
            self.write("index.md", "---\ntittel: Forside\n---\nTilbake.\n")
            status, page = preview.becomes("/", lambda _, page: "Tilbake." in page and "<dialog" not in page)
            self.assertIn("Tilbake.", page)
            self.assertNotIn("<dialog", page)

    def test_a_new_site_and_a_new_theme_are_seen(self):
        with Preview(self.workspace) as preview:
            self.write("om.md", "---\ntittel: Om\n---\nOm oss.\n")
            self.assertIn("Om oss.", preview.becomes("/om/", lambda status, _: status == 200)[1])
            (self.workspace / "themes/egen").mkdir(parents=True)
            (self.workspace / "themes/egen/theme.yml").write_text("navn: Egen\nutvider: fane\nbeskrivelse: En egen.\n")
            self.write("site.yml", SITE + "utseende: egen\n")
            status, page = preview.becomes("/", lambda _, page: "<dialog" not in page)
            self.assertEqual(200, status)


if __name__ == "__main__":
    unittest.main()
