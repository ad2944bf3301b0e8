"""A workspace of a test's own, and the preview that shows it."""

import os
import re
import select
import socket
import subprocess
import time

import built

SITE = """navn: Nordvik
nettsted: https://nordvik.example/
ansvarlige:
  - navn: Leder
  - navn: Styret
"""
PLAN = """---
tittel: "Plan"   # vedtatt
type: plan
---

## 1.1 Flere i arbeid

| Tiltak          | Ansvar | Frist       | Status |
|-----------------|--------|-------------|--------|
| Kurs \\| møte    | Leder  | 1. mai 2026 | pågår  |
| Ringerunde      | Leder  |             |        |

Slutt.  
"""


class Preview:
    """`with Preview(folder) as preview:`: the tool, from its start until it is told to stop.

    It shows a small site, unless the folder has one.
    """

    def __init__(self, folder):
        self.folder = folder
        if self.file("site.yml").exists():
            return
        self.write("site.yml", SITE)
        self.write("index.md", "---\ntittel: Forside\n---\n\nVelkommen.\n")
        self.write("nyheter/index.md", "---\ntittel: Nytt\ninnhold: nyhet\n---\n")
        self.write("plan.md", PLAN)

    def file(self, path):
        return self.folder / "content" / path

    def write(self, path, text):
        self.file(path).parent.mkdir(parents=True, exist_ok=True)
        self.file(path).write_bytes(text.encode())

    def read(self, path):
        return self.file(path).read_bytes().decode()

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.start()
        return self

    def start(self):
        """On the same port as before, with a new key."""
        self.process = subprocess.Popen(
            [built.TOOL, "preview", "--workspace", self.folder, "--port", str(self.port)],
            stdout=subprocess.PIPE,
        )
        said = ""
        deadline = time.monotonic() + 30
        while "Ctrl-C" not in said:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, deadline - time.monotonic()))
            piece = os.read(self.process.stdout.fileno(), 4096) if ready else b""
            assert piece, f"the preview did not start: {said}"
            said += piece.decode()
        self.address = f"http://127.0.0.1:{self.port}"
        self.desk = re.search(r"http://\S+/_rediger/\S+", said).group(0)

    def stop(self):
        self.process.kill()
        self.process.wait()

    def __exit__(self, *_):
        self.stop()
