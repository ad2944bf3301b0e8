"""The preview goes on showing what is written, whatever is written, and leaves nothing in what is built."""

import os
import re
import struct
import tempfile
import unittest
import zlib
from concurrent.futures import ThreadPoolExecutor
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


def drawing(side):
    """A PNG that is wide enough to be made smaller."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = b"".join(b"\0" + bytes(((x * y) & 255) for x in range(side)) for y in range(side))
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines, 1)) + chunk(b"IEND", b"")


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

    def test_a_picture_that_is_asked_for_by_many_at_once_is_made_for_all_of_them(self):
        (self.content / "bilder").mkdir()
        (self.content / "bilder/fane.png").write_bytes(drawing(1400))
        self.write("bilder.md", "---\ntittel: Bilder\n---\n\n![En fane](bilder/fane.png)\n")
        with Preview(self.workspace) as preview:
            pictures = sorted(set(re.findall(r'/s/bilder/[^\s",]+', preview.get("/bilder/")[1])))
            self.assertGreaterEqual(len(pictures), 2)
            with ThreadPoolExecutor(8) as askers:
                for picture in pictures[:3]:
                    answers = {status for status, _ in askers.map(preview.fetch, [picture] * 8)}
                    self.assertEqual({200}, answers, picture)

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
