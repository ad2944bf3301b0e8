"""Finds links that lead nowhere in a built site."""

import os
from urllib.parse import urljoin, urlsplit

from pages import unescaped


class LinkChecker:
    """Knows a site's files and its pages' ids.

    `base` is the site's public address. `elsewhere` are address prefixes that others answer for, as the endpoint.
    """

    def __init__(self, site, pages, base, elsewhere=()):
        self.site, self.base, self.elsewhere = site, base, elsewhere
        self.pages = {page.path: page for page in pages}
        self.prefix = urlsplit(base).path

    def faults(self):
        for page in self.pages.values():
            address = urljoin(self.base, self._address(page.path))
            for element, attribute, link in page.links:
                problem = self.problem(address, link)
                if problem:
                    yield f'{page.path}: <{element} {attribute}="{link}"> {problem}'

    def problem(self, address, link):
        """What is wrong with a link on the page at an address, or None."""
        try:
            target = urlsplit(urljoin(address, link))
            path, fragment = unescaped(target.path), unescaped(target.fragment)
        except (ValueError, UnicodeDecodeError) as error:
            return f"cannot be read: {error}"
        if target.scheme not in ("http", "https"):
            return None
        base = urlsplit(self.base)
        if target.netloc != base.netloc:
            return None
        if any(target.path == prefix or target.path.startswith(prefix.rstrip("/") + "/") for prefix in self.elsewhere):
            return None
        if not path.startswith(self.prefix):
            return f"leaves the site's own path {self.prefix}"
        name = path[len(self.prefix):]
        file = self._file(name)
        if file is None:
            if os.path.isdir(os.path.join(self.site, name)) and not name.endswith("/"):
                return "leads to a folder and lacks its last slash"
            return "leads to nothing in the site"
        if fragment and file in self.pages and fragment != "top" and fragment not in self.pages[file].ids:
            return f"leads to {file}, which has no id {fragment!r}"
        return None

    def _file(self, name):
        if name == "" or name.endswith("/"):
            name += "index.html"
        return name if os.path.isfile(os.path.join(self.site, name)) else None

    @staticmethod
    def _address(path):
        folder, name = os.path.split(path)
        return (f"{folder}/" if folder else "") + ("" if name == "index.html" else name)
