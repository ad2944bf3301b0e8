"""A server of feedback under test, and visitors who send it forms."""

import http.client
import json
import re
import signal
import socket
import subprocess
import time
import urllib.parse
from pathlib import Path

from tool import TOOL


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`standpunkt serve` for a workspace that is built."""

    def __init__(self, workspace, data, *arguments):
        self.workspace, self.data, self.arguments = Path(workspace), Path(data), arguments
        self.port = free_port()
        self.process = None

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        command = [TOOL, "serve", "--data", str(self.data), "--workspace", str(self.workspace), "--port", str(self.port)]
        self.log = open(f"{self.data}.log", "ab")
        self.process = subprocess.Popen(
            [*command, "--origin", self.origin, *self.arguments], stdout=self.log, stderr=self.log
        )
        for _ in range(200):
            if self.process.poll() is not None:
                self.log.close()
                raise AssertionError(f"the server ended with {self.process.returncode}: {self.log_text()}")
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return self
            except OSError:
                time.sleep(0.05)
        raise AssertionError(f"the server does not answer: {self.log_text()}")

    def log_text(self):
        return Path(f"{self.data}.log").read_text(errors="replace")[-2000:]

    def stop(self, how=signal.SIGTERM):
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(timeout=30)
        self.log.close()
        return self.process.returncode

    def memory(self):
        """In MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024

    def manifest(self, site):
        return json.loads((self.workspace / f".standpunkt/endpoint/{site}/manifest.json").read_text())


class Visitor:
    """A browser with a name and a connection of its own."""

    def __init__(self, server, name):
        self.server, self.name = server, name
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)

    def post(self, path, fields, **headers):
        body = urllib.parse.urlencode(fields)
        common = {
            "Content-Type": "application/x-www-form-urlencoded", "Origin": self.server.origin,
            "Accept": "application/json", "User-Agent": self.name,
        }
        self.connection.request("POST", path, body, {**common, **headers})
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def vote(self, site, issue, answer, **headers):
        fields = {"sak": issue["id"], "ordlyd": issue["wording"], "svar": answer}
        return self.post(f"/api/{site}/svar", fields, **headers)

    def get(self, path, **headers):
        self.connection.request("GET", path, headers={"User-Agent": self.name, **headers})
        answer = self.connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
