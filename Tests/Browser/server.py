"""Serves the built sites as a web host would, each at a host name of its own."""

import html
import re
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit


class SiteServer:
    """http://SITE.THEME.localhost:PORT/, which browsers take to be this machine without asking any name server."""

    def __init__(self, folder):
        handler = type("Handler", (_Handler,), {"sites": Path(folder)})
        self._server = _Server(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def address(self, page):
        return f"http://{self.host(page)}/{page.path}"

    def host(self, page):
        return f"{page.site}.{page.theme}.localhost:{self._server.server_port}"

    def close(self):
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """Browsers hang up on what they no longer want; everything else is a fault of the server."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30

    @property
    def site(self):
        site, theme = self.headers["Host"].split(":")[0].removesuffix(".localhost").rsplit(".", 1)
        return self.sites / theme / site

    def translate_path(self, path):
        path = unquote(urlsplit(path).path)
        return str(self.site / path.lstrip("/")) + ("/" if path.endswith("/") else "")

    def send_error(self, code, message=None, explain=None):
        """A page that is not there gets the site's own, whose addresses are absolute since it is shown anywhere."""
        if code != 404:
            return super().send_error(code, message, explain)
        page = (self.site / "404.html").read_text(encoding="utf-8")
        public = re.search(r'rel="stylesheet" href="(https://[^/]+)/', page)
        if public:
            page = page.replace(public.group(1), f"http://{self.headers['Host']}")
        self._send(404, page)

    def do_GET(self):
        if urlsplit(self.path).path == "/404.html":
            self.send_error(404)
        elif urlsplit(self.path).path.endswith("/kommentarer"):
            # As an endpoint that has let none through.
            self._send(200, '{"kommentarer":[]}', "application/json")
        else:
            super().do_GET()

    def do_POST(self):
        """Shows what was sent, where the feedback endpoint would have answered."""
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        fields = "".join(f"<dt>{html.escape(name)}<dd>{html.escape(value)}" for name, value in parse_qsl(sent))
        self._send(200, f'<!doctype html><html lang="nb"><title>{html.escape(self.path)}</title><dl>{fields}</dl>')

    def _send(self, status, page, kind="text/html; charset=utf-8"):
        body = page.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self):
        for name, value in _headers(self.site / "_headers"):
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass


def _headers(file):
    """What `_headers` asks a host to send with every file."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            everywhere = line == "/*"
        elif everywhere:
            yield line.strip().split(": ", 1)
