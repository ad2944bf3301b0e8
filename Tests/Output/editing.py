"""Editors at work: the command line that talks to the running server."""

import re
import subprocess
import time

from serving import Visitor
from tool import TOOL


def feedback(server, *arguments, site=None):
    """What `standpunkt feedback …` answers: its code, standard output and standard error."""
    command = [TOOL, "feedback", *arguments, "--data", str(server.data)]
    done = subprocess.run(command + (["--site", site] if site else []), capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


def started(server):
    """The server, when it takes commands too."""
    server.start()
    for _ in range(200):
        if (server.data / "control").exists():
            return server
        time.sleep(0.02)
    raise AssertionError(f"no socket for commands: {server.log_text()}")


class Writer:
    """A visitor who fills in forms with text."""

    def __init__(self, server, site, name="skribent"):
        self.visitor, self.site = Visitor(server, name), site

    def close(self):
        self.visitor.connection.close()

    def send(self, form, page, fields):
        query = f"form%C3%A5l={form}&side={page.replace('/', '%2F')}"
        _, _, body = self.visitor.get(f"/api/{self.site}/skjema?{query}")
        token = re.search(rb'"token":"([^"]+)"', body).group(1).decode()
        time.sleep(3.1)
        return self.visitor.post(f"/api/{self.site}/{form}", {"side": page, "token": token, **fields})

    def comment(self, page, name, text):
        return self.send("kommentar", page, {"navn": name, "tekst": text})

    def propose(self, page, text, name="", email=""):
        return self.send("innspill", page, {"tekst": text, "navn": name, "epost": email})
