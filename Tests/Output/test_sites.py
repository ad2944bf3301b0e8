"""The repository's own content, built: every page, link, feed and machine file of its sites."""

import re
import tempfile
import unittest

from built_site import CHECKS, BuiltSite
from tool import ROOT, build

NAMES = sorted(path.parent.name for path in ROOT.glob("content/*/site.yml"))


class SitesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        output = tempfile.TemporaryDirectory()
        cls.addClassCleanup(output.cleanup)
        build(ROOT, "--output", output.name)
        cls.sites = {name: BuiltSite(f"{output.name}/{name}", elsewhere=endpoints(name)) for name in NAMES}

    def test_there_are_three(self):
        self.assertEqual(NAMES, ["handbok", "lo-nordvik", "nordvik"])


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
