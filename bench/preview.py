"""Times the preview: from a file being saved to the browser that shows its page being told."""

import http.client
import re
import socket
import statistics
import subprocess
import time
from urllib.parse import urlencode


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Preview:
    """A preview of a workspace, as long as the `with` block lasts."""

    def __init__(self, tool, workspace, date):
        self.port = free_port()
        self.process = subprocess.Popen(
            [tool, "preview", "--port", str(self.port), "--date", date], cwd=workspace, stdout=subprocess.PIPE)

    def __enter__(self):
        # Its first line says that it listens.
        self.process.stdout.readline()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path)
        return connection, connection.getresponse()

    def listen(self, address):
        """A connection like that of a browser which has just been given the page."""
        connection, response = self.get(address)
        page = response.read().decode()
        connection.close()
        mark, stylesheet, generation = re.search(
            r'data-merke="([^"]*)" data-stil="([^"]*)" data-gang="(\d+)"', page).groups()
        query = {"side": address, "merke": mark, "stil": stylesheet, "gang": generation, "feil": ""}
        return self.get(f"/_standpunkt/direkte?{urlencode(query)}")


def save_to_told(preview, file, address, edits, changed):
    """The median over some edits, in milliseconds.

    `changed` is given the file's text and a number and gives what is saved. Between two edits is a pause, as when
    somebody writes: what follows after the browser was told is not timed, and must not run into the next edit."""
    text = file.read_text(encoding="utf-8")
    times = []
    try:
        for number in range(edits):
            # What was saved before has been told of, and gone through, when the page is fetched.
            time.sleep(1)
            connection, events = preview.listen(address)
            time.sleep(0.2)
            start = time.monotonic()
            file.write_text(changed(text, number), encoding="utf-8")
            while (line := events.fp.readline()) != b"event: side\n":
                if not line:
                    raise SystemExit("bench: the preview told nothing of a page that changed")
            times.append((time.monotonic() - start) * 1000)
            connection.close()
    finally:
        file.write_text(text, encoding="utf-8")
    return statistics.median(times)
