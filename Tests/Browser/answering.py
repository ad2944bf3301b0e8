"""The built sites with the real server of feedback behind them."""

import http.client
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
from contextlib import closing
from pathlib import Path

import built


class Answering:
    """`standpunkt serve --static` for the sites of one theme, as browsers reach it at the sites' own addresses.

    They are https, and nobody's name server knows them: each request of a window goes to the server by way of
    `forward`, which is what a proxy in front of it does.
    """

    def __init__(self, theme):
        self._data = Path(tempfile.mkdtemp(prefix="standpunkt-data-"))
        (self._data / "server.yml").write_text("proxyer: [127.0.0.1]\n", encoding="utf-8")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._command = [built.TOOL, "serve", "--data", str(self._data), "--static", "--port", str(self.port)]
        self._command += ["--workspace", str(built.folder() / "work" / theme), "--rate-limit", "off"]
        self._process = None
        # Everyone is a visitor of their own, and may answer once.
        self.visitor = 0
        self.start()

    def start(self):
        with open(self._data / "log", "ab") as log:
            self._process = subprocess.Popen(self._command, stdout=log, stderr=log)
        for _ in range(200):
            if self._process.poll() is not None:
                break
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError((self._data / "log").read_text(errors="replace"))

    def stop(self):
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(timeout=30)

    def close(self):
        if self._process.poll() is None:
            self.stop()
        shutil.rmtree(self._data, ignore_errors=True)

    def forward(self, route):
        request = route.request
        scheme, rest = request.url.split("://", 1)
        host, path = rest.split("/", 1)
        headers = {name: value for name, value in request.headers.items() if not name.startswith(":")}
        headers |= {
            "host": host,
            "x-forwarded-proto": scheme,
            "x-forwarded-for": f"198.51.{self.visitor // 250}.{self.visitor % 250}",
            "accept-encoding": "identity",
        }
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(request.method, "/" + path, request.post_data_buffer, headers)
            answer = connection.getresponse()
            body = answer.read()
        except OSError:
            return route.abort("connectionrefused")
        finally:
            connection.close()
        route.fulfill(status=answer.status, headers=dict(answer.getheaders()), body=body)

    def stored(self, query, site="nordvik"):
        """What is in the server's file: in a copy, since the server lets nobody else in."""
        with tempfile.TemporaryDirectory() as folder:
            for file in self._data.glob(f"{site}.db*"):
                shutil.copy(file, folder)
            with closing(sqlite3.connect(Path(folder) / f"{site}.db")) as database:
                return database.execute(query).fetchall()

    def change(self, statement, site="nordvik"):
        """Changes what is in the server's file, while it is not running."""
        self.stop()
        with closing(sqlite3.connect(self._data / f"{site}.db")) as database, database:
            database.execute(statement)
        self.start()
