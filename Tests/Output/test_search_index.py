"""How much a search loads on sites of several sizes, of policies with sixteen commitments each."""

import gzip
import random
import re
import tempfile
import unittest
from pathlib import Path

from tool import ROOT, build

# As often as people write them.
WORDS = [
    word
    for file in sorted(ROOT.glob("content/*nordvik/**/*.md"))
    for word in re.findall(r"[^\W\d_]+", file.read_text(encoding="utf-8"))
]


def write_site(folder, pages):
    """Pages in which no two words belong together, so that they pack worse than what people write."""
    chance = random.Random(pages)

    def sentence(most):
        return " ".join(chance.choices(WORDS, k=chance.randint(most // 2, most)))

    content = Path(folder, "content")
    content.mkdir()
    content.joinpath("site.yml").write_text("navn: Nordvik\nnettsted: https://nordvik.example\n")
    content.joinpath("index.md").write_text("---\ntittel: Nordvik\n---\n")
    for number in range(pages):
        points = "".join(f"- {sentence(18)} {{#p{point}}}\n" for point in range(16))
        content.joinpath(f"sak-{number}.md").write_text(
            f"---\ntittel: Sak {number}\ntype: sak\n---\n## Nordvik vil:\n\n{points}", encoding="utf-8"
        )


def sizes(folder, names):
    """The files of the index by name, as large as a server sends them."""
    return {file.name: len(gzip.compress(file.read_bytes())) for file in Path(folder, "site/sok").glob(names)}


class SearchIndexTest(unittest.TestCase):
    def site(self, pages):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        write_site(folder.name, pages)
        build(folder.name)
        return folder.name

    def test_the_words_of_300_pages_are_under_60_kB(self):
        site = self.site(300)
        words = sizes(site, "ord-*.json")
        self.assertEqual(list(words), ["ord-0.json"])
        self.assertLess(words["ord-0.json"], 60_000)
        self.assertLess(max(sizes(site, "tekst-*.json").values()), 6_000)

    def test_a_search_of_2000_pages_loads_a_small_part(self):
        site = self.site(2000)
        words = sizes(site, "ord-*.json")
        self.assertLess(max(words.values()), 60_000)
        self.assertLess(max(words.values()), sum(words.values()) / 10)
