"""The editors' desk on the web, as editors and as those who would like to be one find it."""

import http.client
import re
import sqlite3
import tempfile
import time
import unittest
import urllib.parse
from pathlib import Path

from editing import feedback, started
from serving import Server
from test_builds import copy_of_workspace
from tool import build

SITE = "nordvik"
BASE = f"/api/{SITE}/redaksjon"


class Editor:
    """A browser at the desk: it keeps the cookie and reads the mark out of the page."""

    def __init__(self, server):
        self.server, self.cookie = server, None

    def ask(self, method, path, fields=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=20)
        common = {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.server.origin} if method == "POST" else {}
        if self.cookie:
            common["Cookie"] = f"annet=1; redaksjon={self.cookie}"
        headers = {key: value for key, value in {**common, **headers}.items() if value is not None}
        connection.request(method, path, urllib.parse.urlencode(fields or {}) if method == "POST" else None, headers)
        answer = connection.getresponse()
        self.status, self.headers, self.text = answer.status, dict(answer.getheaders()), answer.read().decode()
        connection.close()
        return self.status

    def get(self, path=BASE, **headers):
        return self.ask("GET", path, **headers)

    def post(self, path, fields=None, **headers):
        return self.ask("POST", path, {"merke": self.mark, **(fields or {})}, **headers)

    @property
    def mark(self):
        if not self.cookie:
            return "AAAAAAAAAAAAAAAAAAAAAA"
        shown = Editor(self.server)
        shown.cookie = self.cookie
        shown.get()
        found = re.search(r'name="merke" value="([^"]+)"', shown.text)
        return found.group(1) if found else "AAAAAAAAAAAAAAAAAAAAAA"

    def log_in(self, link):
        status = self.ask("POST", link)
        set_cookie = self.headers.get("Set-Cookie", "")
        if found := re.match(r"redaksjon=([^;]+);", set_cookie):
            self.cookie = found.group(1)
        return status


class DeskTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.workspace = copy_of_workspace(Path(cls.folder.name) / "workspace")
        build(cls.workspace, "--site", SITE)

    def server(self, *arguments, data=None, settings="nettredaksjon: ja\n"):
        data = data or Path(tempfile.mkdtemp(dir=self.folder.name))
        (data / "server.yml").write_text(settings)
        server = started(Server(self.workspace, data, "--rate-limit", "off", *arguments))
        self.addCleanup(server.stop)
        return server

    def server_with(self, *rows, settings="nettredaksjon: ja\n"):
        server = self.server(settings=settings)
        server.stop()
        with sqlite3.connect(server.data / f"{SITE}.db") as database:
            for table, row in rows:
                database.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", row)
        database.close()
        return self.server(data=server.data, settings=settings)

    def link(self, server, *arguments):
        code, output, errors = feedback(server, "login-link", *arguments)
        self.assertEqual((code, errors), (0, ""))
        address = output.splitlines()[0]
        self.assertTrue(address.startswith(f"{server.origin}{BASE}/inn/"), address)
        return address.removeprefix(server.origin)

    def editor(self, server, name="Kari"):
        editor = Editor(server)
        self.assertEqual(editor.log_in(self.link(server, "--editor", name)), 303)
        return editor

    def comment(self, server, letter=b"k", name="Kari", text="Hei", state="held"):
        page = next(page["id"] for page in server.manifest(SITE)["pages"] if page["comments"])
        now = int(time.time() * 1000)
        return ("comments", (letter * 16, page, name, text, state, now, None))

    def audit(self, server):
        with sqlite3.connect(server.data / f"{SITE}.db") as database:
            return [tuple(row) for row in database.execute("SELECT actor, action, subject FROM audit ORDER BY at")]

    def test_there_is_no_desk_unless_the_operator_asks_for_it(self):
        server = self.server(settings="")
        editor = Editor(server)
        self.assertEqual(editor.get(), 404)
        self.assertEqual(editor.post(f"{BASE}/avgjorelse"), 404)
        code, _, errors = feedback(server, "login-link")
        self.assertEqual(code, 2)
        self.assertIn("nettredaksjon: ja", errors)

    def test_a_link_logs_in_once(self):
        server = self.server()
        link = self.link(server, "--editor", "Kari")
        editor = Editor(server)
        self.assertEqual((editor.get(link), editor.get(link)), (200, 200), "looking uses nothing up")
        self.assertNotIn("Set-Cookie", editor.headers)
        self.assertEqual(editor.log_in(link), 303)
        self.assertEqual(editor.headers["Location"], BASE)
        cookie = editor.headers["Set-Cookie"]
        self.assertRegex(cookie, rf"^redaksjon=[\w-]{{43}}; Path={BASE}; Max-Age=43200; HttpOnly; SameSite=Strict$")
        self.assertEqual(editor.get(), 200)
        self.assertIn("logget inn som Kari", editor.text)
        self.assertEqual(editor.headers["Cache-Control"], "no-store")
        other = Editor(server)
        self.assertEqual(other.log_in(link), 403)
        self.assertEqual((other.get(link), other.cookie), (404, None))
        self.assertEqual(other.log_in(f"{BASE}/inn/" + "A" * 43), 403)
        self.assertEqual(other.log_in(link[:-1] + ("A" if link[-1] != "A" else "B")), 403)

    def test_the_cookie_is_for_encrypted_connections_when_there_is_one(self):
        server = self.server(settings="nettredaksjon: ja\nproxyer: [127.0.0.1]\n")
        editor = Editor(server)
        self.assertEqual(editor.ask("POST", self.link(server), **{"X-Forwarded-Proto": "https"}), 303)
        self.assertIn("; Secure", editor.headers["Set-Cookie"])

    def test_logging_in_takes_a_form_of_the_desks_own(self):
        server = self.server()
        link = self.link(server)
        editor = Editor(server)
        self.assertEqual(editor.ask("POST", link, Origin="https://ond.example"), 403)
        self.assertEqual(editor.ask("POST", link, **{"Origin": None, "Sec-Fetch-Site": "cross-site"}), 403)
        self.assertEqual(editor.log_in(link), 303)

    def test_acts_take_a_session_a_mark_and_the_right_origin(self):
        server = self.server()
        server.stop()
        row = self.comment(server)
        server = self.server_with(row)
        editor = self.editor(server)
        editor.get()
        (comment,) = re.findall(r'name="id" value="([^"]+)"', editor.text)
        choice = {"id": comment, "valg": "godkjenn"}
        act = f"{BASE}/avgjorelse"
        mark = editor.mark
        self.assertEqual(editor.ask("POST", act, choice), 403)
        self.assertEqual(editor.ask("POST", act, {**choice, "merke": "A" * 22}), 403)
        self.assertEqual(editor.ask("POST", act, {**choice, "merke": mark}, Origin="https://ond.example"), 403)
        self.assertEqual(editor.ask("POST", act, {**choice, "merke": mark}, **{"Origin": None, "Sec-Fetch-Site": "cross-site"}), 403)
        self.assertEqual(editor.ask("POST", act, {**choice, "merke": mark}, **{"Content-Type": "text/plain"}), 415)
        other = self.editor(server, "Ola")
        self.assertEqual(other.ask("POST", act, {**choice, "merke": mark}), 403, "another's mark")
        stranger = Editor(server)
        self.assertEqual(stranger.ask("POST", act, {**choice, "merke": mark}), 403)
        self.assertEqual(editor.get(act), 405)
        self.assertIn(comment, (editor.get(), editor.text)[1], "still waiting")
        self.assertEqual(editor.post(act, choice), 200)
        self.assertIn("Kommentaren er godkjent", editor.text)
        self.assertNotIn(comment, editor.text)
        self.assertEqual(editor.post(act, {"id": "AAAAAAAAAAAAAAAAAAAAAA", "valg": "avvis"}), 200)
        self.assertIn("ikke her lenger", editor.text)
        self.assertEqual(editor.post(act, {"id": comment, "valg": "tull"}), 400)
        server.stop()
        self.assertEqual(
            self.audit(server),
            [
                ("kommandolinje", "login-link", "Kari"), ("Kari", "login", None), ("kommandolinje", "login-link", "Ola"),
                ("Ola", "login", None), ("Kari", "approve", comment),
            ],
        )

    def test_what_visitors_wrote_is_text(self):
        server = self.server()
        server.stop()
        server = self.server_with(self.comment(server, name='<script>alert(1)</script>', text='"><img src=x onerror=alert(2)>{{{text}}}'))
        editor = self.editor(server, "<b>Kari</b>")
        editor.get()
        self.assertIn("&lt;script&gt;alert(1)&lt;/script&gt;", editor.text)
        self.assertIn("&gt;&lt;img src=x onerror=alert(2)&gt;{{{text}}}", editor.text)
        self.assertIn("&lt;b&gt;Kari&lt;/b&gt;", editor.text)
        self.assertNotRegex(editor.text, r"<script>alert|<img src=x|<b>Kari")
        policy = editor.headers["Content-Security-Policy"]
        self.assertIn("default-src 'none'", policy)
        self.assertNotIn("unsafe", policy)

    def test_lists_come_as_sheets_without_formulas(self):
        now = int(time.time() * 1000)
        server = self.server()
        page = next(page["id"] for page in server.manifest(SITE)["pages"] if page["proposals"])
        server.stop()
        server = self.server_with(
            ("proposals", (b"p" * 16, page, "=1+1", "@navn", "+a@fugl.example", "+a@fugl.example", now)),
            ("subscribers", (b"s" * 16, "-b@fugl.example", "-b@fugl.example", "confirmed", "nb", "v", now, now)),
        )
        editor = self.editor(server)
        editor.get(f"{BASE}/innspill")
        self.assertIn("<p>=1+1</p>", editor.text)
        self.assertEqual(editor.get(f"{BASE}/innspill.csv"), 405)
        self.assertEqual(editor.post(f"{BASE}/innspill.csv"), 200)
        self.assertIn(";'@navn;'+a@fugl.example;'=1+1", editor.text)
        self.assertIn("attachment", editor.headers["Content-Disposition"])
        editor.get(f"{BASE}/abonnenter")
        self.assertIn("1 person får nyhetsbrevet", editor.text)
        self.assertNotIn("b@fugl.example", editor.text)
        self.assertEqual(editor.post(f"{BASE}/abonnenter.csv"), 200)
        self.assertIn("'-b@fugl.example;nb;", editor.text)
        server.stop()
        self.assertEqual([act for _, act, _ in self.audit(server)][-2:], ["proposals", "subscribers"])

    def test_small_numbers_are_withheld(self):
        server = self.server()
        first, second = server.manifest(SITE)["issues"][:2]
        server.stop()
        server = self.server_with(
            ("counters", (first["id"], first["wording"], "2026-10-05", "enig", 31)),
            ("counters", (first["id"], first["wording"], "2026-10-05", "uenig", 8)),
            ("counters", (second["id"], second["wording"], "2026-10-05", "enig", 29)),
        )
        editor = self.editor(server)
        editor.get(f"{BASE}/enighet")
        shown = {issue["id"]: section for issue in (first, second) for section in re.findall(r'<section class="desk-issue".*?</section>', editor.text, re.S) if issue["title"] in section}
        self.assertIn("75 % er enige, av om lag 40 svar", shown[first["id"]])
        self.assertIn("<td>75&nbsp;%</td><td>40</td>", shown[first["id"]])
        self.assertIn('<circle cx="222" cy="48" r="4"/>', shown[first["id"]])
        self.assertIn("For få svar", shown[second["id"]])
        self.assertNotIn("29", shown[second["id"]])

    def test_logging_out_ends_it_and_so_does_a_restart(self):
        server = self.server()
        editor = self.editor(server)
        self.assertEqual(editor.post(f"{BASE}/ut"), 200)
        self.assertIn("Max-Age=0", editor.headers["Set-Cookie"])
        editor.get()
        self.assertNotIn("logget inn som", editor.text)
        cookie = self.editor(server).cookie
        server.stop()
        later = Editor(self.server(data=server.data))
        later.cookie = cookie
        later.get()
        self.assertNotIn("logget inn som", later.text)

    def test_visitors_get_no_cookie(self):
        server = self.server()
        visitor = Editor(server)
        for path in (f"/api/{SITE}/helse", BASE, f"{BASE}/innspill", f"{BASE}/ukjent"):
            visitor.get(path, Origin=server.origin)
            self.assertNotIn("Set-Cookie", visitor.headers, path)
            self.assertEqual("Access-Control-Allow-Origin" in visitor.headers, path.endswith("helse"), path)

    def test_names_that_would_mislead_are_refused(self):
        server = self.server()
        for name in ("kommandolinje", "", "a" * 81, "to\nlinjer"):
            self.assertEqual(feedback(server, "login-link", "--editor", name)[0], 2, repr(name))
