"""One built site and everything that is wrong with it."""

import os
from urllib.parse import urljoin, urlsplit

import feeds
import machine_files
import weight
from links import LinkChecker
from loads import inline_faults
from pages import read_page

CHECKS = ("html_faults", "link_faults", "policy_faults", "weight_faults", "feed_faults", "machine_file_faults")


class BuiltSite:
    def __init__(self, folder, base=None, elsewhere=()):
        self.folder = folder
        self.files = sorted(
            os.path.relpath(os.path.join(root, name), folder).replace(os.sep, "/")
            for root, _, names in os.walk(folder)
            for name in names
        )
        self.pages = [read_page(folder, path) for path in self.files if path.endswith(".html")]
        self.base = base or self._base()
        self.checker = LinkChecker(folder, self.pages, self.base, elsewhere)

    def _base(self):
        """The public address, which the front page says."""
        for page in self.pages:
            if page.path == "index.html" and page.canonical:
                return urljoin(page.canonical, ".")
        return "https://site.invalid/"

    def _named(self, name):
        return [path for path in self.files if os.path.basename(path) == name]

    def _ending(self, ending):
        return [path for path in self.files if path.endswith(ending)]

    def html_faults(self):
        if not self.pages:
            yield "there are no pages"
        for page in self.pages:
            yield from (f"{page.path}:{fault}" for fault in page.faults)

    def link_faults(self):
        if urlsplit(self.base).hostname == "site.invalid":
            yield "index.html: has no canonical address"
        yield from self.checker.faults()

    def policy_faults(self):
        for page in self.pages:
            yield from (f"{page.path}: {fault}" for fault in inline_faults(page.tree))

    def weight_faults(self):
        yield from weight.faults(self)

    def feed_faults(self):
        if "atom.xml" not in self.files:
            yield "there is no atom.xml"
        for path in self._named("atom.xml"):
            yield from feeds.atom_faults(self.folder, path, self.checker)

    def machine_file_faults(self):
        for name in ("sitemap.xml", "robots.txt", "404.html", "punkter.json"):
            if name not in self.files:
                yield f"there is no {name}"
        for path in self._ending(".xml"):
            if os.path.basename(path).startswith("sitemap"):
                yield from feeds.sitemap_faults(self.folder, path, self.checker)
        for path in self._ending(".json"):
            yield from machine_files.json_faults(self.folder, path, self.checker)
        for path in self._ending(".csv"):
            yield from machine_files.csv_faults(self.folder, path)
        for path in self._ending(".ics"):
            yield from machine_files.calendar_faults(self.folder, path)
        if "_redirects" in self.files:
            yield from machine_files.redirect_faults(self.folder, "_redirects", self.checker)
