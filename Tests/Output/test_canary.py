"""Visitors with names, networks, browsers and answers that nobody else has; then every byte that was written.

What a visitor is known by is looked for in the store, its log and its index, what the server says, its measurements,
the mails, a backup, and what is published.
"""

import http.client
import re
import tempfile
import time
import unittest
import urllib.parse
from pathlib import Path

from editing import feedback, started
from mailing import MailServer, Postbox
from serving import Server, Visitor, free_port
from test_builds import copy_of_workspace
from tool import build

SITE = "nordvik"
PREFIX = f"/api/{SITE}"


class CanaryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.workspace = copy_of_workspace(Path(cls.folder.name) / "workspace")
        build(cls.workspace, "--site", SITE)

    def setUp(self):
        self.postbox, port = Postbox(), free_port()
        mail = MailServer(self.postbox, port, asks_login=False)
        mail.start()
        self.addCleanup(mail.stop, no_assert=True)
        data = Path(tempfile.mkdtemp(dir=self.folder.name))
        (data / "server.yml").write_text(
            f"""proxyer: [127.0.0.1]
smtp:
  tjener: 127.0.0.1
  port: {port}
  kryptering: ingen
  avsender: nyhetsbrev@nordvik.example
redaktører: [kari@nordvik.example]
"""
        )
        self.metrics = free_port()
        self.server = started(Server(self.workspace, data, "--metrics", f"127.0.0.1:{self.metrics}"))
        self.addCleanup(self.server.stop)

    def bird(self, number):
        """A visitor from a network and with a browser of their own, and what these are known by."""
        address, browser = f"203.0.113.{number}", f"Kanarifugl{number}/{number}.7"
        visitor = Visitor(self.server, browser)
        self.addCleanup(visitor.connection.close)
        return visitor, {"X-Forwarded-For": address, "Referer": f"https://kanarireir-{number}.example/"}

    def token(self, visitor, purpose, page, headers):
        query = urllib.parse.urlencode({"formål": purpose, "side": page})
        _, _, body = visitor.get(f"{PREFIX}/skjema?{query}", **headers)
        return re.search(rb'"token":"([^"]+)"', body).group(1).decode()

    def send(self, number, form, fields, page=""):
        visitor, headers = self.bird(number)
        token = self.token(visitor, form, page, headers)
        time.sleep(3.1)
        status, body = visitor.post(
            f"{PREFIX}/{form}", {"token": token, **({"side": page} if page else {}), **fields}, **headers
        )
        self.assertEqual(status, 200, body)
        return token

    def page(self, form):
        return next(page["id"] for page in self.server.manifest(SITE)["pages"] if page[form])

    def command(self, *arguments):
        code, output, errors = feedback(self.server, *arguments)
        self.assertEqual(code, 0, errors)
        return output

    def test_nobody_is_known_by_anything_that_was_written(self):
        live = self.visit()
        self.command("stats")
        self.command("publish")
        backup = Path(self.folder.name) / "kopi"
        self.command("backup", str(backup))
        connection = http.client.HTTPConnection("127.0.0.1", self.metrics, timeout=5)
        connection.request("GET", "/metrics")
        written = {"measurements": connection.getresponse().read()}
        written |= self.files("while it runs")
        self.server.stop()
        written |= self.files("when it has stopped") | {"backup": self.content(backup)}
        written["log"] = Path(f"{self.server.data}.log").read_bytes()
        written["published"] = self.content(self.workspace / ".standpunkt/inbox")
        for place, mail in enumerate(self.postbox.mails):
            written[f"mail {place}"] = mail.raw

        for name, content in written.items():
            for number in range(1, 7):
                address = f"203.0.113.{number}"
                for secret in (address.encode(), bytes(map(int, address.split(".")))):
                    self.assertNotIn(secret, content, f"a visitor's network in {name}")
            for secret in (b"Kanarifugl", b"kanarireir", b"Mozilla"):
                self.assertNotIn(secret, content, f"a visitor's browser in {name}")
            for token in live:
                # In the mail to the one it is for it must stand.
                if not name.startswith("mail"):
                    self.assertNotIn(token.encode(), content, f"a token in {name}")

        stores = [name for name in written if name.endswith((".db", ".db-wal")) or name == "backup"]
        self.assertGreaterEqual(len(stores), 2)
        self.assertTrue(any(b"pip@lesere.example" in written[name] for name in stores), "nothing was looked through")
        self.assertTrue(any(b"Pip fra buret" in written[name] for name in stores), "nothing was looked through")
        for name in set(written) - set(stores):
            self.assertNotIn(b"Pip", written[name], f"what a visitor wrote, in {name}")
            if name.startswith("mail"):
                continue
            for address in (b"pip@lesere.example", b"sang@lesere.example"):
                self.assertNotIn(address, written[name], f"an e-mail address in {name}")
        for mail in self.postbox.mails:
            if "pip@lesere.example" not in mail.recipients:
                self.assertNotIn(b"@lesere.example", mail.raw)

    def visit(self):
        """Fills in every form; the tokens that are still good for something."""
        issues = self.server.manifest(SITE)["issues"]
        visitor, headers = self.bird(1)
        status, body = visitor.vote(SITE, issues[0], "uenig", **headers)
        self.assertEqual(status, 200)
        receipt = re.search(rb'"kvittering":"([^"]+)"', body).group(1).decode()
        visitor, headers = self.bird(2)
        fields = {f"svar.{issue['id']}": "enig" for issue in issues}
        fields |= {f"ordlyd.{issue['id']}": issue["wording"] for issue in issues}
        self.assertEqual(visitor.post(f"{PREFIX}/runde", fields, **headers)[0], 200)
        self.send(3, "nyhetsbrev", {"epost": "pip@lesere.example", "samtykke": "ja"})
        [mail] = self.postbox.wait()
        self.send(4, "kommentar", {"navn": "Pip", "tekst": "Pip fra buret"}, self.page("comments"))
        self.send(
            5, "innspill", {"tekst": "Pip for alle", "navn": "Pip", "epost": "sang@lesere.example"},
            self.page("proposals"),
        )
        self.postbox.wait(2)
        visitor, headers = self.bird(6)
        unused = self.token(visitor, "kommentar", self.page("comments"), headers)
        return [receipt, unused, mail.link("bekreft").rpartition("/")[2]]

    def files(self, when):
        kept = {}
        for path in self.server.data.iterdir():
            if path.is_file() and path.name not in ("server.yml", "keys"):
                kept[f"{when}: {path.name}"] = path.read_bytes()
        return kept

    def content(self, path):
        paths = sorted(path.rglob("*")) if path.is_dir() else [path]
        return b"\n".join(each.read_bytes() for each in paths if each.is_file())


if __name__ == "__main__":
    unittest.main()
