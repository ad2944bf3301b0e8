#!/usr/bin/env python3
"""Takes pictures of every kind of page, in both themes, light and dark, narrow and wide.

usage: screenshots.py FOLDER [THEME]     STANDPUNKT_TOOL names the tool
"""

import sys
from pathlib import Path

import built
from chromium import launched
from server import SiteServer
from window import Windows

PAGES = {
    "forside-lo": ("lo-nordvik", ""),
    "forside-parti": ("nordvik", ""),
    "sak": ("nordvik", "politikk/klima-og-natur/"),
    "program": ("lo-nordvik", "handlingsplan/"),
    "plan": ("lo-nordvik", "tiltaksplan-2026/"),
    "ansvar": ("lo-nordvik", "tiltaksplan-2026/ansvar/"),
    "nyheter": ("lo-nordvik", "nyheter/"),
    "nyhet": ("lo-nordvik", "nyheter/sommerpatruljen/"),
    "innspill": ("lo-nordvik", "innspill/"),
    "emner": ("nordvik", "tema/"),
    "sok": ("nordvik", "sok/"),
    "finnes-ikke": ("nordvik", "404.html"),
    "katalog": ("handbok", "katalog/"),
}


def main(folder, *themes):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    server = SiteServer(built.folder())
    with launched() as browser:
        windows = Windows(browser, server)
        for theme in themes or built.THEMES:
            for name, (site, path) in PAGES.items():
                page = next((page for page in built.pages() if str(page) == f"{theme}/{site}/{path}"), None)
                if page:
                    for file in _pictures(windows, page, folder, f"{theme}-{name}"):
                        print(file)
        _menus(windows, folder)
    server.close()


def _pictures(windows, page, folder, name):
    for width in (360, 1280):
        for scheme in ("light", "dark"):
            file = folder / f"{name}-{width}-{scheme}.png"
            windows.show(page, width, scheme).screenshot(path=file, full_page=True)
            yield file


def _menus(windows, folder):
    """The open menu, which covers what is under it."""
    for theme in built.THEMES:
        for scheme in ("light", "dark"):
            window = windows.show(built.page(theme, "nordvik", ""), 360, scheme)
            window.locator(".menu-button").click()
            window.screenshot(path=folder / f"{theme}-meny-360-{scheme}.png")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
