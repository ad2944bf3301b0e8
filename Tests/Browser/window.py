"""Browser windows, kept and used again, that remember what went wrong in them."""

from dataclasses import dataclass, field

# Runs before the page's own scripts: shifts of the layout are told as events only.
LISTENER = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });
"""


@dataclass
class Heard:
    """What a page did while it was shown."""

    errors: list = field(default_factory=list)
    requests: list = field(default_factory=list)


class Windows:
    # Each is a process of its own.
    MOST = 8

    def __init__(self, browser, server):
        self._browser = browser
        self._server = server
        self._open = {}

    def show(self, page, *appearance, **options):
        """Shows a page; `options` are those of `_window`."""
        window = self._window(*appearance, **options)
        window.goto(self._server.address(page), wait_until="load")
        return window

    def draw(self, html, *appearance, **options):
        window = self._window(*appearance, **options)
        window.set_content(html)
        return window

    def open_file(self, file):
        """Shows a file as it lies in its folder, without a server."""
        window = self._window()
        window.goto(file.as_uri(), wait_until="load")
        return window

    def _window(self, width=1280, scheme="light", height=900, media=None, **options):
        """`media` is `print` to see on screen what paper gets; `options` are those of Playwright's `new_context`."""
        key = (width, scheme, height, media, *sorted(options.items()))
        if not self._browser.is_running():
            self._open.clear()
        window = self._open.pop(key, None) or self._opened(width, scheme, height, media, options)
        # The one that has waited longest is first.
        self._open[key] = window
        if len(self._open) > self.MOST:
            self._open.pop(next(iter(self._open))).context.close()
        # What the page before still asked for is not heard of the next one.
        window.goto("about:blank")
        window.heard = Heard()
        return window

    def _opened(self, width, scheme, height, media, options):
        context = self._browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", **options
        )
        context.set_default_timeout(5_000)
        context.set_default_navigation_timeout(30_000)
        if options.get("java_script_enabled", True):
            context.add_init_script(LISTENER)
        window = _listening(context.new_page())
        # Once set, even to what it is, Chromium prints with it too.
        if media:
            window.emulate_media(media=media)
        return window


def _listening(window):
    def heard(kind, text):
        getattr(window.heard, kind).append(text)

    def told(message):
        # Browsers ask for an icon by themselves, when they like.
        return message.type in ("error", "warning") and not message.location["url"].endswith("/favicon.ico")

    window.on(
        "console", lambda message: told(message) and heard("errors", f"{message.location['url']}: {message.text}")
    )
    window.on("pageerror", lambda error: heard("errors", str(error)))
    window.on("request", lambda request: heard("requests", request.url))
    # A picture that is still on its way when the next page is shown is broken off.
    window.on(
        "requestfailed",
        lambda request: request.failure == "net::ERR_ABORTED" or heard("errors", f"{request.url} failed: {request.failure}"),
    )
    return window
