"""The newsletter and the editors' notices, with a real mail server at the other end."""

import http.client
import os
import re
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
import unittest
import urllib.parse
from pathlib import Path

from mailing import PASSWORD, USER, MailServer, Postbox, certificate
from serving import Server, Visitor, free_port
from test_builds import copy_of_workspace
from tool import TOOL, build

SITE = "nordvik"
PREFIX = f"/api/{SITE}"


class MailTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.workspace = copy_of_workspace(Path(cls.folder.name) / "workspace")
        build(cls.workspace)
        cls.key, cls.chain = certificate(cls.folder.name)

    def setUp(self):
        self.postbox = Postbox()
        self.mail_port = free_port()

    def mail_server(self, security="starttls", key=None, chain=None, **options):
        server = MailServer(
            self.postbox, self.mail_port, security, key or self.key, chain or self.chain, **options
        )
        server.start()
        self.addCleanup(server.stop, no_assert=True)
        return server

    def data(self, security="starttls", host="127.0.0.1", chain=None, editors=True):
        data = Path(tempfile.mkdtemp(dir=self.folder.name))
        (data / "server.yml").write_text(
            f"""smtp:
  tjener: {host}
  port: {self.mail_port}
  kryptering: {security}
  bruker: {USER}
  passordfil: smtp-passord
  sertifikater: {chain or self.chain}
  avsender: nyhetsbrev@nordvik.example
"""
            + ("redaktører: [kari@nordvik.example, ola@nordvik.example]\n" if editors else "")
        )
        password = data / "smtp-passord"
        password.write_text(PASSWORD + "\n")
        password.chmod(0o600)
        return data

    def server(self, *arguments, data=None):
        server = Server(self.workspace, data or self.data(), *arguments).start()
        self.addCleanup(server.stop)
        return server

    def visitor(self, server, name="leser"):
        visitor = Visitor(server, name)
        self.addCleanup(visitor.connection.close)
        return visitor

    def token(self, visitor, purpose, page=""):
        query = urllib.parse.urlencode({"formål": purpose, "side": page})
        status, _, body = visitor.get(f"{PREFIX}/skjema?{query}")
        self.assertEqual(status, 200, body)
        return re.search(rb'"token":"([^"]+)"', body).group(1).decode()

    def sign_up(self, visitor, *addresses):
        """Fills in the form once for each, as fast as anybody does."""
        tokens = [self.token(visitor, "nyhetsbrev") for _ in addresses]
        time.sleep(1.1)
        for address, token in zip(addresses, tokens):
            status, body = visitor.post(
                f"{PREFIX}/nyhetsbrev", {"epost": address, "samtykke": "ja", "token": token}
            )
            self.assertEqual((status, body), (200, b'{"mottatt":true}'))

    def subscribers(self, server):
        with sqlite3.connect(server.data / f"{SITE}.db") as database:
            return database.execute("SELECT email, state FROM subscribers ORDER BY email").fetchall()

    def bytes_of(self, server):
        """Everything the server wrote, by the file's name."""
        files = {path.name: path.read_bytes() for path in server.data.iterdir() if path.is_file()}
        files["log"] = Path(f"{server.data}.log").read_bytes()
        for name in ("server.yml", "smtp-passord", "lock", "keys"):
            files.pop(name, None)
        return files

    def test_from_the_form_by_mail_to_a_subscription_to_none(self):
        self.mail_server()
        server = self.server()
        visitor = self.visitor(server)
        self.sign_up(visitor, "Åse.Canary@Lesere.example")
        [mail] = self.postbox.wait()
        self.assertTrue(mail.is_encrypted)
        self.assertEqual(self.postbox.logins[-1][1:], (USER, PASSWORD))
        self.assertEqual(mail.sender, "nyhetsbrev@nordvik.example")
        self.assertEqual(mail.recipients, ["Åse.Canary@lesere.example"])
        message = mail.message
        name = server.manifest(SITE)["name"]
        self.assertEqual(message["Subject"], f"Bekreft at du vil ha nyhetsbrev fra {name}")
        self.assertEqual(message["From"].addresses[0].addr_spec, "nyhetsbrev@nordvik.example")
        self.assertEqual(message["From"].addresses[0].display_name, name)
        self.assertEqual(message["Auto-Submitted"], "auto-generated")
        self.assertRegex(message["Message-ID"], r"^<[\w-]{22}@nordvik\.example>$")
        self.assertLess(abs(message["Date"].datetime.timestamp() - time.time()), 60)
        self.assertFalse(message.defects)
        self.assertIn(f"<{server.origin}{mail.link('avmeld')}>", message["List-Unsubscribe"].replace("\r\n ", ""))
        raw_lines = mail.raw.split(b"\r\n")
        self.assertTrue(all(len(line) <= 998 and b"\n" not in line for line in raw_lines))

        # A mail program looks at the link; only the button makes a subscriber.
        link = mail.link("bekreft")
        status, headers, body = visitor.get(link)
        self.assertEqual(status, 200)
        self.assertIn(f'action="{link}"'.encode(), body)
        self.assertEqual(headers["Cache-Control"], "no-store")
        status, _ = visitor.post(link, {}, Accept="text/html")
        self.assertEqual(status, 200)
        for _ in range(2):
            self.assertEqual(visitor.post(link, {}, Accept="text/html")[0], 200, "a second click does no harm")
        # RFC 8058: a mail program's request, without Origin.
        leave = mail.link("avmeld")
        self.assertEqual(visitor.get(leave)[0], 200)
        for path in (leave, leave, f"{PREFIX}/nyhetsbrev/avmeld/{'A' * 43}"):
            connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
            connection.request(
                "POST", path, "List-Unsubscribe=One-Click",
                {"Content-Type": "application/x-www-form-urlencoded"},
            )
            self.assertEqual(connection.getresponse().status, 200)
            connection.close()
        self.assertEqual(visitor.get(link)[0], 404, "the link to confirm leads nowhere now")
        server.stop()
        self.assertEqual(self.subscribers(server), [])

    def test_the_subscription_is_on_the_disk_and_its_token_nowhere(self):
        self.mail_server()
        server = self.server("--static")
        visitor = self.visitor(server, "Kanarifugl/78")
        self.sign_up(visitor, "berit@lesere.example")
        [mail] = self.postbox.wait()
        link, leave = mail.link("bekreft"), mail.link("avmeld")
        visitor.get(link)
        visitor.post(link, {}, Accept="text/html")
        while_running = self.bytes_of(server)
        server.stop()
        self.assertEqual(self.subscribers(server), [("berit@lesere.example", "confirmed")])
        for files in (while_running, self.bytes_of(server)):
            for name, content in files.items():
                for secret in (link.rpartition("/")[2], leave.rpartition("/")[2], PASSWORD, "Kanarifugl"):
                    self.assertNotIn(secret.encode(), content, f"{name} holds {secret}")
                    # The code that makes a token of an id.
                    self.assertNotIn(secret[-20:].encode(), content, f"{name} holds the end of {secret}")
            self.assertNotIn(b"berit", files["log"])

    def test_one_mail_a_day_and_the_same_answer_for_everybody(self):
        self.mail_server()
        server = self.server()
        visitor = self.visitor(server)
        self.sign_up(visitor, "cato@lesere.example", "CATO@lesere.example", "cato@Lesere.example")
        self.sign_up(visitor, "dina@lesere.example")
        self.postbox.wait(2)
        time.sleep(2.5)
        self.assertEqual(
            sorted(mail.recipients[0] for mail in self.postbox.mails), ["cato@lesere.example", "dina@lesere.example"]
        )

    def test_no_line_of_a_mail_comes_from_a_visitor(self):
        self.mail_server()
        server = self.server()
        visitor = self.visitor(server)
        tokens = [self.token(visitor, "nyhetsbrev") for _ in range(3)]
        time.sleep(1.1)
        tries = (
            "eva@lesere.example\r\nBcc: alle@lesere.example", "eva@lesere.example>\r\nRCPT TO:<alle@lesere.example",
            "eva@lesere.example,alle@lesere.example",
        )
        for address, token in zip(tries, tokens):
            visitor.post(f"{PREFIX}/nyhetsbrev", {"epost": address, "samtykke": "ja", "token": token})
        self.sign_up(visitor, "frid@lesere.example")
        self.postbox.wait()
        time.sleep(1.5)
        self.assertEqual([mail.recipients for mail in self.postbox.mails], [["frid@lesere.example"]])
        self.assertNotIn(b"alle@", b"".join(mail.raw for mail in self.postbox.mails))

    def test_editors_hear_that_something_waits_and_nothing_of_what(self):
        self.mail_server()
        server = self.server()
        visitor = self.visitor(server)
        page = next(page for page in server.manifest(SITE)["pages"] if page["comments"])
        token = self.token(visitor, "kommentar", page["id"])
        time.sleep(3.1)
        fields = {"side": page["id"], "navn": "Kanarifugl", "tekst": "Pip fra buret", "token": token}
        self.assertEqual(visitor.post(f"{PREFIX}/kommentar", fields)[0], 200)
        [mail] = self.postbox.wait()
        self.assertEqual(mail.recipients, ["kari@nordvik.example", "ola@nordvik.example"])
        self.assertIn("1 kommentar venter", mail.text)
        for word in ("Kanarifugl", "Pip", "buret", page["title"]):
            self.assertNotIn(word, mail.text)
        self.assertIsNone(mail.message["List-Unsubscribe"])

    def test_an_editor_whose_address_is_refused_keeps_the_mail_from_nobody(self):
        self.mail_server()
        self.postbox.answers = ["550 5.1.1 kari@nordvik.example is unknown"]
        server = self.server()
        visitor = self.visitor(server)
        page = next(page for page in server.manifest(SITE)["pages"] if page["comments"])
        token = self.token(visitor, "kommentar", page["id"])
        time.sleep(3.1)
        visitor.post(f"{PREFIX}/kommentar", {"side": page["id"], "navn": "A", "tekst": "B", "token": token})
        [mail] = self.postbox.wait()
        self.assertEqual(mail.recipients, ["ola@nordvik.example"])
        time.sleep(0.5)
        self.assertIn("refused some of the editors' addresses", server.log_text())
        self.assertNotIn("kari@", server.log_text())

    def test_mail_over_tls_from_the_first_byte(self):
        self.mail_server("tls")
        server = self.server(data=self.data("tls"))
        self.sign_up(self.visitor(server), "gro@lesere.example")
        [mail] = self.postbox.wait()
        self.assertTrue(mail.is_encrypted)

    def test_a_server_without_starttls_gets_nothing(self):
        self.mail_server(None)
        self.assert_nothing_is_sent(self.data(), "mail cannot be sent")
        self.assertEqual(self.postbox.logins, [], "the password was said in the clear")

    def test_a_certificate_that_nobody_vouches_for_is_refused(self):
        other = tempfile.mkdtemp(dir=self.folder.name)
        key, chain = certificate(other)
        self.mail_server("starttls", key, chain)
        self.assert_nothing_is_sent(self.data(), "certificate")
        self.assertEqual(self.postbox.logins, [], "the password was told to somebody else")

    def test_a_certificate_with_another_name_is_refused(self):
        key, chain = certificate(self.folder.name, "annet.example")
        self.mail_server("starttls", key, chain)
        self.assert_nothing_is_sent(self.data(chain=chain), "mail cannot be sent")
        self.assertEqual(self.postbox.logins, [])

    def test_a_wrong_password_is_told_of_without_being_told(self):
        self.mail_server()
        data = self.data()
        (data / "smtp-passord").write_text("feil-kanari-passord\n")
        server = self.assert_nothing_is_sent(data, "mail cannot be sent")
        self.assertNotIn("feil-kanari", server.log_text())

    def assert_nothing_is_sent(self, data, reason):
        server = self.server(data=data)
        self.sign_up(self.visitor(server), "hilde@lesere.example")
        deadline = time.monotonic() + 10
        while reason not in server.log_text() and time.monotonic() < deadline:
            time.sleep(0.1)
        self.assertIn(reason, server.log_text())
        self.assertEqual((self.postbox.mails, self.postbox.commands), ([], []))
        self.assertNotIn("hilde", server.log_text())
        server.stop()
        self.assertEqual(self.subscribers(server), [("hilde@lesere.example", "pending")])
        return server

    def test_mail_waits_for_a_server_that_is_down_and_arrives_once(self):
        server = self.server()
        self.sign_up(self.visitor(server), "ida@lesere.example")
        time.sleep(3)
        self.assertIn("mail cannot be sent, and waits", server.log_text())
        self.mail_server()
        self.assertEqual(len(self.postbox.wait(seconds=25)), 1)
        time.sleep(3)
        self.assertEqual(len(self.postbox.mails), 1)
        self.assertIn("takes mail again", server.log_text())

    def test_mail_outlives_a_server_that_is_killed(self):
        data = self.data()
        server = self.server(data=data)
        self.sign_up(self.visitor(server), "jon@lesere.example")
        server.stop(signal.SIGKILL)
        self.mail_server()
        again = self.server(data=data)
        [mail] = self.postbox.wait()
        self.assertEqual(mail.recipients, ["jon@lesere.example"])
        time.sleep(2)
        self.assertEqual(len(self.postbox.mails), 1)
        again.stop()

    def test_killed_while_a_mail_is_handed_over_it_goes_again_as_the_same_mail(self):
        self.mail_server()
        self.postbox.slowness = 3
        data = self.data()
        server = self.server(data=data)
        self.sign_up(self.visitor(server), "kai@lesere.example")
        deadline = time.monotonic() + 10
        while not self.postbox.commands and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(0.5)
        server.stop(signal.SIGKILL)
        self.postbox.slowness = 0
        self.server(data=data)
        mails = self.postbox.wait(seconds=20)
        time.sleep(4)
        self.assertGreaterEqual(len(mails), 1)
        self.assertEqual(len({mail.message["Message-ID"] for mail in self.postbox.mails}), 1)

    def test_a_server_that_stops_does_not_wait_for_a_mail_server_that_says_nothing(self):
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", self.mail_port))
            silent.listen()
            server = self.server()
            self.sign_up(self.visitor(server), "lars@lesere.example")
            time.sleep(1.5)
            start = time.monotonic()
            self.assertEqual(server.stop(), 0)
            self.assertLess(time.monotonic() - start, 8)

    def test_a_mail_refused_for_good_is_given_up_and_one_refused_for_now_is_not(self):
        self.mail_server()
        self.postbox.answers = ["550 5.1.1 mona@lesere.example is unknown", "451 4.7.1 later"]
        metrics = free_port()
        server = self.server("--metrics", f"127.0.0.1:{metrics}")
        visitor = self.visitor(server)
        self.sign_up(visitor, "mona@lesere.example")
        time.sleep(2)
        self.sign_up(visitor, "nils@lesere.example")
        time.sleep(2)
        connection = http.client.HTTPConnection("127.0.0.1", metrics, timeout=5)
        connection.request("GET", "/metrics")
        text = connection.getresponse().read().decode()
        connection.close()
        self.assertIn('standpunkt_mail_total{event="refused"} 1', text)
        self.assertIn('standpunkt_mail_total{event="deferred"} 1', text)
        server.stop()
        with sqlite3.connect(server.data / f"{SITE}.db") as database:
            self.assertEqual(database.execute("SELECT attempts FROM outbox").fetchall(), [(1,)])
        self.assertNotIn("mona", server.log_text())

    def test_without_a_mail_server_the_newsletter_is_off_and_the_log_says_so(self):
        data = Path(tempfile.mkdtemp(dir=self.folder.name))
        server = self.server(data=data)
        self.assertIn("the newsletter is off", server.log_text())
        self.assertIn("editors get no mail", server.log_text())
        visitor = self.visitor(server)
        status, _ = visitor.post(f"{PREFIX}/nyhetsbrev", {"epost": "a@b.example", "samtykke": "ja"})
        self.assertEqual(status, 503)

    def test_the_example_works_when_its_lines_are_put_to_use(self):
        self.mail_server()
        data = Path(tempfile.mkdtemp(dir=self.folder.name))
        subprocess.run([TOOL, "serve", "--data", str(data), "--init"], check=True, capture_output=True)
        example = data / "server.yml"
        text = re.sub(r"^#(?=[a-zæøå-]+:|  [a-zæøå-]+:)", "", example.read_text(), flags=re.MULTILINE)
        self.assertGreater(text.count("\n  "), 5)
        here = {"tjener": "127.0.0.1", "port": str(self.mail_port), "bruker": USER}
        for key, value in here.items():
            text = re.sub(rf"^  {key}: .*$", f"  {key}: {value}", text, flags=re.MULTILINE)
        example.write_text(text.replace("  avsender:", f"  sertifikater: {self.chain}\n  avsender:"))
        password = data / "smtp-passord"
        password.write_text(PASSWORD)
        password.chmod(0o600)
        server = self.server(data=data)
        self.assertNotIn("is off", server.log_text())
        self.sign_up(self.visitor(server), "odd@lesere.example")
        self.assertEqual(self.postbox.wait()[0].sender, "nyhetsbrev@rogna.no")

    def test_a_password_that_systemd_gives_is_found(self):
        self.mail_server()
        credentials = Path(tempfile.mkdtemp(dir=self.folder.name))
        (credentials / "smtp-passord").write_text(PASSWORD + "\n")
        data = self.data()
        (data / "smtp-passord").unlink()
        settings = data / "server.yml"
        settings.write_text(settings.read_text().replace("  passordfil: smtp-passord\n", ""))
        os.environ["CREDENTIALS_DIRECTORY"] = str(credentials)
        self.addCleanup(os.environ.pop, "CREDENTIALS_DIRECTORY")
        server = self.server(data=data)
        self.sign_up(self.visitor(server), "per@lesere.example")
        self.assertEqual(len(self.postbox.wait()), 1)

    def test_a_password_that_others_can_read_starts_no_server(self):
        data = self.data()
        (data / "smtp-passord").chmod(0o644)
        with self.assertRaises(AssertionError) as failed:
            self.server(data=data)
        self.assertIn("can be read by others", str(failed.exception))


if __name__ == "__main__":
    unittest.main()
