"""The repository's own content, built: every page, link, feed and machine file of its sites."""

import re
import tempfile
import unittest

from built_site import CHECKS, BuiltSite
from tool import ROOT, build, contents, differences

NAMES = sorted(path.parent.name for path in ROOT.glob("content/*/site.yml"))


class SitesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        output = tempfile.TemporaryDirectory()
        cls.addClassCleanup(output.cleanup)
        build(ROOT, "--output", output.name)
        cls.sites = {name: BuiltSite(f"{output.name}/{name}", elsewhere=endpoints(name)) for name in NAMES}

    def test_there_are_four(self):
        self.assertEqual(NAMES, ["handbok", "katalog", "lo-nordvik", "nordvik"])

    def test_the_two_catalogues_say_the_same(self):
        own, handbook = ROOT / "content/katalog", ROOT / "content/handbok/katalog"
        expected = {**contents(handbook), "site.yml": None}
        found = {**contents(own), "site.yml": None}
        # The front pages say which theme each is in, and lead to each other.
        self.assertIn("(https://katalog.example/)", (handbook / "index.md").read_text(encoding="utf-8"))
        self.assertIn("(https://handbok.example/katalog/)", (own / "index.md").read_text(encoding="utf-8"))
        found["index.md"] = expected["index.md"]
        self.assertEqual(differences(expected, found), [])


def endpoints(name):
    """Where the site's forms go, which no file answers for."""
    settings = (ROOT / f"content/{name}/site.yml").read_text(encoding="utf-8")
    return re.findall(r"(?m)^ +adresse: (/\S+)", settings)


def _add(name, check):
    def test(self):
        found = [f"{name}/{fault}" for fault in getattr(self.sites[name], check)()]
        if found:
            more = [f"… and {len(found) - 20} more"] if len(found) > 20 else []
            self.fail("\n" + "\n".join(found[:20] + more))

    setattr(SitesTest, f"test_{name}_{check}", test)


for site_name in NAMES:
    for check_name in CHECKS:
        _add(site_name, check_name)
