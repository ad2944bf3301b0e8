"""The browser that is installed, driven by Playwright."""

import os
import shutil
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium")


class Chromium:
    """Started when it is needed, and again when it has gone down: what one page does must not fail the others."""

    def __init__(self, playwright):
        self._playwright = playwright
        self._browser = None

    def is_running(self):
        return self._browser is not None and self._browser.is_connected()

    def new_context(self, **options):
        if not self.is_running():
            self._browser = self._start()
        return self._browser.new_context(**options)

    def close(self):
        if self.is_running():
            self._browser.close()

    def _start(self):
        program = next(filter(None, map(shutil.which, PROGRAMS)), None)
        if program is None:
            raise FileNotFoundError(f"no browser was found: looked for {', '.join(PROGRAMS)}")
        # Chromium refuses its sandbox to root, and containers have little shared memory.
        arguments = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
        return self._playwright.chromium.launch(executable_path=program, args=arguments)


@contextmanager
def launched():
    with sync_playwright() as playwright:
        chromium = Chromium(playwright)
        yield chromium
        chromium.close()
