"""The preview as a process, and what a browser would ask it."""

import http.client
import os
import select
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

from tool import TOOL


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Preview:
    """`with Preview(workspace) as preview:`: from its first answer until it is told to stop."""

    def __init__(self, workspace):
        self.workspace = Path(workspace)
        self.port = free_port()

    def __enter__(self):
        self.process = subprocess.Popen(
            [TOOL, "preview", "--port", str(self.port), "--date", "2026-11-22"], cwd=self.workspace,
            stdout=subprocess.PIPE)
        ready, _, _ = select.select([self.process.stdout], [], [], 60)
        assert ready and self.process.stdout.readline(), "the preview did not start"
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.process.stdout.close()

    @property
    def is_running(self):
        return self.process.poll() is None

    def get(self, path):
        """The status and the text of an answer."""
        status, body = self.fetch(path)
        return status, body.decode()

    def fetch(self, path):
        """The status and the bytes of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", quote(path))
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def page(self, path):
        """A page without what the preview puts at its end, which counts how often the site changed."""
        status, text = self.get(path)
        return status, text.split('<link rel="stylesheet" href="/_standpunkt/')[0].replace(f":{self.port}", ":0")

    def becomes(self, path, is_right, seconds=10):
        """Waits until an answer is right; the last answer when it never was."""
        end = time.monotonic() + seconds
        while True:
            answer = self.get(path)
            if is_right(*answer) or time.monotonic() > end:
                return answer
            time.sleep(0.02)

    @property
    def memory(self):
        """Resident, in bytes; on Linux alone."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        raise AssertionError("the system does not tell how much memory a process has")
