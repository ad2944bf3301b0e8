"""What editors and operators do with what visitors sent, from the command line."""

import json
import signal
import socket
import sqlite3
import stat
import tempfile
import unittest
from pathlib import Path

from editing import Writer, feedback, started
from serving import Server
from test_builds import copy_of_workspace
from tool import build

SITE = "nordvik"


class EditingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.workspace = copy_of_workspace(Path(cls.folder.name) / "workspace")
        build(cls.workspace, "--site", SITE)

    def new_data(self):
        return Path(tempfile.mkdtemp(dir=self.folder.name))

    def server(self, *arguments, data=None):
        server = started(Server(self.workspace, data or self.new_data(), "--rate-limit", "off", *arguments))
        self.addCleanup(server.stop)
        return server

    def writer(self, server):
        writer = Writer(server, SITE)
        self.addCleanup(writer.close)
        return writer

    def page(self, server, form):
        return next(page["id"] for page in server.manifest(SITE)["pages"] if page[form])

    def done(self, server, *arguments, site=None):
        code, output, errors = feedback(server, *arguments, site=site)
        self.assertEqual((code, errors), (0, ""), arguments)
        return output

    def audit(self, server):
        return [(entry["hvem"], entry["hva"], entry["hvilken"]) for entry in json.loads(self.done(server, "export"))["revisjon"]]

    def insert(self, data, table, *rows):
        """Puts rows in the store of a server that is stopped."""
        with sqlite3.connect(data / f"{SITE}.db") as database:
            for row in rows:
                database.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", row)
        database.close()

    def data_with(self, table, *rows):
        data = self.new_data()
        self.server(data=data).stop()
        self.insert(data, table, *rows)
        return data

    def test_a_comment_waits_until_it_is_approved_and_published(self):
        server = self.server()
        page = self.page(server, "comments")
        self.assertEqual(self.writer(server).comment(page, "Kari", "Første linje\n\n<b>Andre</b>")[0], 200)
        self.assertEqual(self.writer(server).comment(page, "Ola", "Reklame")[0], 200)
        text = self.done(server, "queue")
        self.assertIn("Kari skriver:\n  Første linje\n\n  <b>Andre</b>\n", text)
        waiting = {comment["navn"]: comment["id"] for comment in json.loads(self.done(server, "queue", "--format", "json"))}
        self.assertEqual(self.done(server, "approve", waiting["Kari"]), "1 kommentar er godkjent.\n")
        self.assertEqual(self.done(server, "avvis", waiting["Ola"], "--lang", "nn"), "1 kommentar er avvist.\n")
        self.assertEqual(self.done(server, "queue"), "Ingen kommentarer venter.\n")
        self.assertEqual(
            self.done(server, "publish"),
            f"{SITE}: 0 saker med nok svar og 1 kommentar ligger klar til neste bygging.\n",
        )
        inbox = self.workspace / ".standpunkt/inbox" / SITE
        comments = json.loads((inbox / "kommentarer.json").read_text())
        self.assertEqual(comments["format"], 1)
        (shown,) = comments["sider"][page]
        self.assertEqual((shown["id"], shown["navn"], shown["tekst"]), (waiting["Kari"], "Kari", "Første linje\n\n<b>Andre</b>"))
        self.assertRegex(shown["dato"], r"^\d{4}-\d\d-\d\d$")
        self.assertEqual(json.loads((inbox / "resultater.json").read_text()), {"format": 1, "saker": {}})
        self.assertEqual(
            self.audit(server)[:-1],
            [
                ("kommandolinje", "approve", waiting["Kari"]), ("kommandolinje", "reject", waiting["Ola"]),
                ("kommandolinje", "publish", None),
            ],
        )
        self.assertEqual(self.audit(server)[-1], ("kommandolinje", "export", None))

    def test_small_numbers_are_withheld_and_the_export_is_exact(self):
        data = self.new_data()
        server = self.server(data=data)
        first, second, third = server.manifest(SITE)["issues"][:3]
        server.stop()
        days = ["2026-10-05", "2026-10-14"]
        self.insert(
            data, "counters", (first["id"], first["wording"], days[0], "enig", 31), (first["id"], first["wording"], days[0], "uenig", 8),
            (first["id"], first["wording"], days[1], "enig", 3), (second["id"], second["wording"], days[0], "enig", 29),
            (third["id"], third["wording"], days[0], "enig", 40), (third["id"], third["wording"], days[0], "uenig", 4),
        )
        server = self.server(data=data)
        stats = {one["sak"]: one for one in json.loads(self.done(server, "stats", "--format", "json"))}
        self.assertEqual((stats[first["id"]]["andel"], stats[first["id"]]["antall"]), (78, 45))
        self.assertEqual(
            stats[first["id"]]["perioder"], [{"andel": 75, "antall": 40, "fra": "2026-10-05", "til": "2026-10-11"}]
        )
        for few in (second, third):
            self.assertEqual((stats[few["id"]]["andel"], stats[few["id"]]["perioder"]), (None, []))
        text = self.done(server, "stats")
        self.assertIn(f"{first['title']}\n  78 % enige · om lag 45 svar\n  2026-10-05–2026-10-11: 75 % enige", text)
        self.assertIn(f"{second['title']}\n  for få svar til å vise noe\n", text)
        self.assertNotIn("29", text)
        rows = self.done(server, "stats", "--format", "csv").splitlines()
        self.assertEqual(rows[0], "sak;tittel;fra;til;andel;antall")
        export = json.loads(self.done(server, "export"))
        self.assertEqual(export["saker"][second["id"]], {"enig": 29, "uenig": 0})
        self.assertIn(
            {"antall": 3, "dag": days[1], "ordlyd": first["wording"], "sak": first["id"], "svar": "enig"}, export["tellere"]
        )
        self.done(server, "publish")
        results = json.loads((self.workspace / ".standpunkt/inbox" / SITE / "resultater.json").read_text())
        self.assertEqual(results["saker"], {first["id"]: {"andel": 78, "antall": 45, "ordlyd": first["wording"]}})

    def test_what_is_erased_is_in_no_file(self):
        server = self.server()
        writer = self.writer(server)
        writer.comment(self.page(server, "comments"), "Kari Kanarifugl", "Pipipipip")
        writer.propose(self.page(server, "proposals"), "Frøfrøfrø", "", "kanari@fugl.example")
        comment = json.loads(self.done(server, "queue", "--format", "json"))[0]["id"]
        self.assertEqual(feedback(server, "erase", "--comment", "AAAA")[0], 2)
        self.assertEqual(feedback(server, "erase", "--email", "ikke en adresse")[0], 2)
        self.assertEqual(feedback(server, "erase")[0], 2)
        self.assertIn("1 oppføring slettet.", self.done(server, "erase", "--comment", comment))
        self.assertIn("1 oppføring slettet.", self.done(server, "slett", "--email", "KANARI@fugl.example"))
        server.stop()
        for file in server.data.rglob("*"):
            for secret in (b"Kanarifugl", b"Pipipipip", "Frøfrøfrø".encode(), b"anari@fugl", b"ANARI@fugl"):
                self.assertFalse(file.is_file() and secret in file.read_bytes(), f"{file.name} holds {secret}")

    def test_formulas_in_proposals_are_text_in_the_list(self):
        server = self.server()
        writer = self.writer(server)
        page = self.page(server, "proposals")
        for text in ("=1+1", "+1", "-1", "@SUM(A1)", "en;to \"tre\""):
            self.assertEqual(writer.propose(page, text, name="=navn")[0], 200)
        rows = self.done(server, "proposals", "--format", "csv")
        for cell in ("'=1+1", "'+1", "'-1", "'@SUM(A1)", '"en;to ""tre"""', "'=navn"):
            self.assertIn(f";{cell}", rows)
        self.assertIn("=navn skriver:\n  =1+1\n", self.done(server, "innspill"))

    def test_a_backup_that_is_put_back_does_not_bring_back_what_was_erased(self):
        now = 1_790_000_000_000
        server = self.server()
        writer = self.writer(server)
        page = self.page(server, "comments")
        writer.comment(page, "Kari", "Skal slettes")
        writer.comment(page, "Ola", "Skal bli")
        server.stop()
        self.insert(
            server.data, "subscribers",
            (b"a" * 16, "ada@fugl.example", "ada@fugl.example", "confirmed", "nb", "v1", now, now),
            (b"b" * 16, "berit@fugl.example", "berit@fugl.example", "confirmed", "nb", "v1", now, now),
            (b"c" * 16, "cecilie@fugl.example", "cecilie@fugl.example", "confirmed", "nb", "v1", now, now),
        )
        server = self.server(data=server.data)
        folder = self.new_data()
        self.assertIn("lest tilbake uten feil", self.done(server, "backup", str(folder)))
        (backup,) = folder.iterdir()
        self.assertEqual(stat.S_IMODE(backup.stat().st_mode), 0o600)
        self.assertEqual(feedback(server, "backup", str(backup))[0], 2, "a file that is there is left alone")
        ids = {one["navn"]: one["id"] for one in json.loads(self.done(server, "queue", "--format", "json"))}
        self.done(server, "erase", "--comment", ids["Kari"])
        self.done(server, "erase", "--email", "ada@fugl.example")
        addresses = {one["epost"]: one["avmelding"] for one in json.loads(self.done(server, "subscribers", "--format", "json"))}
        self.assertEqual(self.writer(server).visitor.post("/api/" + addresses["berit@fugl.example"].split("/api/")[1], {})[0], 200)
        self.done(server, "approve", ids["Ola"])
        self.done(server, "rotate-keys")
        code, _, errors = feedback(server, "restore", str(backup))
        self.assertEqual(code, 3)
        self.assertIn("Stopp den før", errors)
        server.stop()
        code, output, errors = feedback(server, "restore", str(backup))
        self.assertEqual((code, errors), (0, ""))
        self.assertIn("3 oppføringer som var slettet siden", output)
        (kept,) = server.data.glob(f"{SITE}.db.erstattet-*")
        self.assertIn(str(kept), output)
        self.assertEqual(
            sorted(file.name for file in server.data.iterdir()), ["keys", "lock", f"{SITE}.db", kept.name]
        )
        server = self.server(data=server.data)
        export = json.loads(self.done(server, "export"))
        self.assertEqual([one["epost"] for one in export["abonnenter"]], ["cecilie@fugl.example"])
        self.assertEqual([(one["navn"], one["tilstand"]) for one in export["kommentarer"]], [("Ola", "held")])
        acts = [entry["hva"] for entry in export["revisjon"]]
        for act in ("backup", "erase-email", "erase-comment", "approve", "rotate-keys", "restore"):
            self.assertIn(act, acts)

    def test_what_is_no_backup_is_not_put_back(self):
        server = self.server()
        server.stop()
        before = (server.data / f"{SITE}.db").read_bytes()
        other = self.new_data() / "annet.db"
        for content in (b"", b"no database at all" * 100, before[:6000]):
            other.write_bytes(content)
            code, _, errors = feedback(server, "restore", str(other))
            self.assertEqual(code, 3, errors)
        code, _, errors = feedback(server, "restore", str(other.with_name("borte.db")))
        self.assertEqual(code, 3, errors)
        self.assertEqual((server.data / f"{SITE}.db").read_bytes(), before)
        self.assertEqual(feedback(server, "restore", str(other), site="ukjent")[0], 2)

    def test_a_copy_goes_to_its_own_site_and_to_a_machine_that_has_nothing(self):
        server = self.server()
        copy = self.new_data() / "kopi.db"
        self.done(server, "backup", str(copy))
        server.stop()
        other = self.new_data()
        (other / "sorvik.db").write_bytes(b"")
        for site in ("sorvik", None):
            server.data = other
            code, _, errors = feedback(server, "restore", str(copy), site=site)
            self.assertEqual(code, 3)
            self.assertIn(f"en kopi av {SITE}", errors)
        server.data = self.new_data()
        self.assertEqual(feedback(server, "restore", str(copy))[0], 0)
        self.assertEqual(sorted(file.name for file in server.data.iterdir()), ["lock", f"{SITE}.db"])
        (server.data / f"{SITE}.db").write_bytes(b"no database at all" * 100)
        code, output, _ = feedback(server, "restore", str(copy))
        self.assertEqual(code, 0)
        self.assertIn("kunne ikke leses", output)

    def test_links_hold_when_keys_change_until_the_old_are_dropped(self):
        now = 1_790_000_000_000
        rows = [(letter * 16, f"{name}@fugl.example", f"{name}@fugl.example", "confirmed", "nb", "v1", now, now) for letter, name in ((b"a", "ada"), (b"b", "berit"))]
        server = self.server(data=self.data_with("subscribers", *rows))
        visitor = self.writer(server).visitor
        before = {one["epost"]: one["avmelding"] for one in json.loads(self.done(server, "subscribers", "--format", "json"))}
        paths = {email: "/api/" + link.split("/api/")[1] for email, link in before.items()}
        self.done(server, "rotate-keys")
        after = json.loads(self.done(server, "subscribers", "--format", "json"))
        self.assertNotEqual(after[0]["avmelding"], before["ada@fugl.example"])
        visitor.post(paths["ada@fugl.example"], {})
        self.assertEqual(self.done(server, "subscribers"), "1 abonnent\n")
        self.done(server, "bytt-nøkler", "--drop-old")
        visitor.post(paths["berit@fugl.example"], {})
        self.assertEqual(self.done(server, "subscribers"), "1 abonnent\n", "the old link still holds")
        keys = server.data / "keys"
        self.assertEqual((len(keys.read_text().split()), stat.S_IMODE(keys.stat().st_mode)), (1, 0o600))
        server.stop()
        last = json.loads(self.done(self.server(data=server.data), "subscribers", "--format", "json"))
        self.assertEqual([one["epost"] for one in last], ["berit@fugl.example"])

    def test_the_socket_is_its_owners_and_goes_with_the_server(self):
        server = self.server()
        path = server.data / "control"
        self.assertTrue(stat.S_ISSOCK(path.stat().st_mode))
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        server.stop()
        self.assertFalse(path.exists())
        code, output, errors = feedback(server, "queue")
        self.assertEqual((code, output), (3, ""))
        self.assertEqual(
            errors,
            f"standpunkt: Ingen server kjører med datamappa {server.data}. Start den med: standpunkt serve --data {server.data}\n",
        )
        server = self.server(data=server.data)
        server.stop(signal.SIGKILL)
        self.assertTrue(path.exists(), "killed servers clean up nothing")
        self.assertEqual(feedback(server, "queue")[0], 3)
        self.assertEqual(self.done(self.server(data=server.data), "queue"), "Ingen kommentarer venter.\n")

    def test_odd_requests_to_the_socket_are_refused(self):
        server = self.server()
        for request in (
            b"GET /queue HTTP/1.1\r\nHost: x\r\n\r\n", b"POST /rm HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
            b"POST /erase HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
            b"POST /backup HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\nfil=../",
            b"POST /queue HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\n\r\n" + b"a" * 70000,
        ):
            with socket.socket(socket.AF_UNIX) as connection:
                connection.settimeout(10)
                connection.connect(str(server.data / "control"))
                connection.sendall(request)
                self.assertIn(b" 400 ", connection.recv(100).split(b"\r\n")[0] + b" ", request[:30])
        self.assertEqual(self.done(server, "queue"), "Ingen kommentarer venter.\n")

    def test_the_processing_record_is_in_the_language_that_is_asked_for(self):
        server = self.server()
        for language, words in (("nb", "Behandlingsansvarlig: "), ("nn", "Behandlingsansvarleg: "), ("en", "Controller: ")):
            text = self.done(server, "record", "--lang", language)
            self.assertIn(words, text)
            self.assertIn(server.manifest(SITE)["contact"], text)
            self.assertIn("365", text)


class SeveralSitesTest(unittest.TestCase):
    def test_a_command_names_its_site_when_there_are_several(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        workspace = copy_of_workspace(Path(folder.name) / "workspace")
        build(workspace)
        data = Path(folder.name) / "data"
        data.mkdir()
        server = started(Server(workspace, data))
        self.addCleanup(server.stop)
        sites = sorted(path.name for path in (workspace / ".standpunkt/endpoint").iterdir())
        if len(sites) < 2:
            self.skipTest("the workspace has one site with feedback")
        code, _, errors = feedback(server, "queue")
        self.assertEqual(code, 2)
        self.assertEqual(errors, f"standpunkt: Si hvilket nettsted med --site. Her er: {', '.join(sites)}\n")
        self.assertEqual(feedback(server, "queue", site="ukjent")[0], 2)
        self.assertEqual(feedback(server, "queue", site=sites[0])[:2], (0, "Ingen kommentarer venter.\n"))
        target = Path(folder.name) / "kopier"
        self.assertEqual(feedback(server, "backup", str(target))[0], 2)
        target.mkdir()
        self.assertEqual(feedback(server, "backup", str(target))[0], 0)
        self.assertEqual(len(list(target.iterdir())), len(sites))
