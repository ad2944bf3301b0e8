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
}
CATALOGUE = {"katalog": "", "katalog-tekst": "tekst/", "katalog-sak": "vil-liste/", "katalog-plan": "plan-i-tabell/"}

# Pictures below the window wait until they are scrolled to, and the whole page is in the picture.
LOAD_ALL = """
() => Promise.all([...document.images].map((image) => { image.loading = 'eager'; return image.decode(); }))
"""


def main(folder, *themes):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    server = SiteServer(built.folder())
    with launched() as browser:
        windows = Windows(browser, server)
        for theme in themes or built.THEMES:
            pages = {name: built.page(theme, site, path) for name, (site, path) in PAGES.items()}
            pages |= {name: built.catalogue(theme, path) for name, path in CATALOGUE.items()}
            for name, page in pages.items():
                _take(windows, page, folder, f"{theme}-{name}")
            _take_menu(windows, folder, theme)
    server.close()


def _take(windows, page, folder, name):
    for width in (360, 1280):
        for scheme in ("light", "dark"):
            window = windows.show(page, width, scheme)
            window.evaluate(LOAD_ALL)
            window.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
    print(name)


def _take_menu(windows, folder, theme):
    """The open menu, which covers what is under it."""
    for scheme in ("light", "dark"):
        window = windows.show(built.page(theme, "nordvik", ""), 360, scheme)
        window.locator(".menu-button").click()
        window.screenshot(path=folder / f"{theme}-meny-360-{scheme}.png")
    print(f"{theme}-meny")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
