"""What the server of feedback does when it is killed, stopped, starved and flooded."""

import http.client
import resource
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

from serving import Server, Visitor, free_port
from test_builds import copy_of_workspace
from tool import TOOL, build

KILLS = 20
SITE = "nordvik"


class ServingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.workspace = copy_of_workspace(Path(cls.folder.name) / "workspace")
        build(cls.workspace)

    def server(self, *arguments, data=None):
        server = Server(self.workspace, data or tempfile.mkdtemp(dir=self.folder.name), *arguments).start()
        self.addCleanup(server.stop)
        return server

    def visitor(self, server, name):
        visitor = Visitor(server, name)
        self.addCleanup(visitor.connection.close)
        return visitor

    def votes_on_disk(self, server):
        with sqlite3.connect(server.data / f"{SITE}.db") as database:
            return database.execute("SELECT coalesce(sum(count), 0) FROM counters").fetchone()[0]

    def voters(self, server, count, until, prefix):
        """Starts threads that vote as ever new visitors; what they were thanked for and what they sent is counted."""
        issues = server.manifest(SITE)["issues"]
        tally = {"sent": 0, "thanked": 0}
        lock = threading.Lock()

        def run(number):
            turn = 0
            while not until.is_set():
                turn += 1
                with lock:
                    tally["sent"] += 1
                try:
                    visitor = Visitor(server, f"{prefix}/{number}/{turn}")
                    status, _ = visitor.vote(SITE, issues[turn % len(issues)], "enig")
                    visitor.connection.close()
                except (OSError, http.client.HTTPException):
                    continue
                if status == 200:
                    with lock:
                        tally["thanked"] += 1

        threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
        for thread in threads:
            thread.start()
        return threads, tally

    def test_no_vote_that_was_thanked_for_is_lost_when_the_server_is_killed(self):
        data = tempfile.mkdtemp(dir=self.folder.name)
        thanked = sent = 0
        for kill in range(KILLS):
            server = Server(self.workspace, data, "--rate-limit", "off").start()
            until = threading.Event()
            threads, tally = self.voters(server, 8, until, f"drap-{kill}")
            time.sleep(0.2 + 0.02 * kill)
            server.stop(signal.SIGKILL)
            until.set()
            for thread in threads:
                thread.join()
            thanked += tally["thanked"]
            sent += tally["sent"]
        server = self.server(data=data)
        server.stop()
        stored = self.votes_on_disk(server)
        self.assertGreater(thanked, KILLS * 10)
        self.assertGreaterEqual(stored, thanked, "votes that were thanked for are gone")
        self.assertLessEqual(stored, sent, "more votes are stored than were sent")

    def test_a_server_that_is_told_to_stop_finishes_what_it_began(self):
        server = self.server("--rate-limit", "off")
        until = threading.Event()
        threads, tally = self.voters(server, 8, until, "stopp")
        time.sleep(1)
        stopper = threading.Thread(target=server.stop)
        stopper.start()
        stopper.join()
        until.set()
        for thread in threads:
            thread.join()
        self.assertEqual(server.process.returncode, 0, server.log_text())
        self.assertGreater(tally["thanked"], 50)
        self.assertEqual(self.votes_on_disk(server), tally["thanked"])
        left = server.data / f"{SITE}.db-wal"
        self.assertTrue(not left.exists() or left.stat().st_size == 0, "the log shows an order")

    def test_the_log_is_wiped_within_a_minute(self):
        server = self.server()
        status, _ = self.visitor(server, "a").vote(SITE, server.manifest(SITE)["issues"][0], "enig")
        self.assertEqual(status, 200)
        log = server.data / f"{SITE}.db-wal"
        self.assertGreater(log.stat().st_size, 0)
        deadline = time.monotonic() + 60
        while log.stat().st_size and time.monotonic() < deadline:
            time.sleep(0.5)
        self.assertEqual(log.stat().st_size, 0)

    def raw(self, server, text):
        connection = socket.create_connection(("127.0.0.1", server.port), timeout=30)
        self.addCleanup(connection.close)
        connection.sendall(text)
        return connection

    def drip(self, connection, seconds):
        """Sends a byte every half second; how long it took until the server had enough."""
        start = time.monotonic()
        connection.settimeout(0.5)
        while time.monotonic() - start < seconds:
            try:
                connection.sendall(b"a")
                if not connection.recv(1):
                    break
            except TimeoutError:
                continue
            except OSError:
                break
        return time.monotonic() - start

    def test_who_drips_is_cut_off(self):
        server = self.server()
        cases = {
            "head": (self.raw(server, b"GET / HTTP/1.1\r\nX-Lang: "), 4, 7),
            "body": (
                self.raw(server, b"POST /api/nordvik/svar HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\n"), 9, 12
            ),
        }
        times = {}
        threads = []
        for name, (connection, _, most) in cases.items():
            def run(name=name, connection=connection, most=most):
                times[name] = self.drip(connection, most + 5)
            threads.append(threading.Thread(target=run))
            threads[-1].start()
        idle = self.raw(server, b"")
        start = time.monotonic()
        idle.settimeout(20)
        self.assertEqual(idle.recv(1), b"")
        times["idle"] = time.monotonic() - start
        for thread in threads:
            thread.join()
        cases["idle"] = (None, 14, 17)
        for name, (_, least, most) in cases.items():
            self.assertTrue(least <= times[name] <= most, f"{name} took {times[name]:.1f} s")

    def status(self, server, text):
        connection = self.raw(server, text)
        try:
            line = connection.recv(200)
        except ConnectionResetError:
            return 0
        return int(line.split()[1]) if line else 0

    def test_too_large_requests_are_refused(self):
        server = self.server()
        many = b"".join(b"X-%d: 1\r\n" % number for number in range(80))
        self.assertIn(self.status(server, b"GET / HTTP/1.1\r\nHost: x\r\n" + many + b"\r\n"), (0, 400, 431))
        large = b"X-Stor: " + b"a" * 10000 + b"\r\n"
        self.assertIn(self.status(server, b"GET / HTTP/1.1\r\nHost: x\r\n" + large + b"\r\n"), (0, 400, 431))
        self.assertIn(self.status(server, b"GET /" + b"a" * 3000 + b" HTTP/1.1\r\nHost: x\r\n\r\n"), (0, 400, 414))
        status, _ = self.visitor(server, "a").post("/api/nordvik/svar", {"sak": "a" * 20000})
        self.assertEqual(status, 413)
        self.assertEqual(self.visitor(server, "a").get("/api/nordvik/helse")[0], 200)

    def test_many_idle_connections_do_not_stop_a_vote(self):
        count = 10_000
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if hard != resource.RLIM_INFINITY and hard < count + 500:
            self.skipTest(f"only {hard} files may be open")
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(count + 500, hard), hard))
        self.addCleanup(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        server = self.server()
        issue = server.manifest(SITE)["issues"][0]
        held = []
        try:
            for number in range(count):
                connection = socket.create_connection(("127.0.0.1", server.port), timeout=10)
                held.append(connection)
                if number % 2:
                    connection.sendall(b"POST /api/nordvik/svar HTTP/1.1\r\nHost: x\r\nContent-Length: 90\r\n\r\nsak=")
            start = time.monotonic()
            status, _ = self.visitor(server, "stemme").vote(SITE, issue, "enig")
            self.assertEqual(status, 200)
            self.assertLess(time.monotonic() - start, 2)
            self.assertLess(server.memory(), 250)
        finally:
            for connection in held:
                connection.close()

    def test_when_there_are_too_many_the_longest_idle_goes(self):
        data = Path(tempfile.mkdtemp(dir=self.folder.name))
        (data / "server.yml").write_text("forbindelser: 64\n")
        server = self.server(data=data)
        held = [self.raw(server, b"") for _ in range(64)]
        time.sleep(0.2)
        self.assertEqual(self.visitor(server, "ny").get("/api/nordvik/helse")[0], 200)
        held[0].settimeout(2)
        self.assertEqual(held[0].recv(1), b"", "the oldest is still there")
        held[-1].settimeout(0.2)
        with self.assertRaises(TimeoutError):
            held[-1].recv(1)

    def test_one_data_folder_has_one_server(self):
        server = self.server()
        other = subprocess.run(
            [TOOL, "serve", "--data", str(server.data), "--port", "0", "--workspace", str(self.workspace)],
            capture_output=True, text=True, timeout=20,
        )
        self.assertEqual(other.returncode, 3)
        self.assertIn("in use by another server", other.stderr)

    def test_a_store_of_a_later_version_is_not_served(self):
        server = self.server()
        server.stop()
        with sqlite3.connect(server.data / f"{SITE}.db") as database:
            database.execute("INSERT INTO grdb_migrations VALUES ('99')")
        database.close()
        command = [TOOL, "serve", "--data", str(server.data), "--port", "0", "--workspace", str(self.workspace)]
        other = subprocess.run(command, capture_output=True, text=True, timeout=20)
        self.assertEqual(other.returncode, 3)
        self.assertIn("nyere versjon av programmet", other.stderr)
        self.assertIn("standpunkt feedback restore", other.stderr)

    def test_requests_that_are_sent_ahead_take_no_memory(self):
        server = self.server("--static")
        ahead = b"".join(b"GET /api/nordvik/helse HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" for _ in range(20_000))
        before = server.memory()
        held = []
        for _ in range(300):
            connection = self.raw(server, b"")
            connection.settimeout(0.05)
            held.append((connection, memoryview(ahead)))
        deadline = time.monotonic() + 10
        most = 0
        while time.monotonic() < deadline:
            for number, (connection, rest) in enumerate(held):
                try:
                    held[number] = (connection, rest[connection.send(rest[:65536], socket.MSG_DONTWAIT):])
                except OSError:
                    continue
            most = max(most, server.memory())
        self.assertLess(most - before, 100, "the server holds what it has not answered")
        self.assertEqual(self.visitor(server, "andre").get("/api/nordvik/helse")[0], 200)

    def test_a_full_disk_is_told_of_and_got_over(self):
        data = Path(tempfile.mkdtemp(dir=self.folder.name))
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(data)], capture_output=True).returncode:
            self.skipTest("a small disk takes root to make")
        self.addCleanup(subprocess.run, ["umount", "-l", str(data)])
        server = self.server("--rate-limit", "off", data=data)
        issue = server.manifest(SITE)["issues"][0]
        filler = data / "fyll"
        with open(filler, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 4096)
            except OSError:
                pass
        statuses = {self.visitor(server, f"full-{n}").vote(SITE, issue, "enig")[0] for n in range(30)}
        self.assertIn(503, statuses)
        filler.unlink()
        status, _ = self.visitor(server, "etterpa").vote(SITE, issue, "enig")
        self.assertEqual(status, 200)
        server.stop()

    def test_a_bundle_that_changes_is_read_while_votes_come_in(self):
        workspace = copy_of_workspace(Path(tempfile.mkdtemp(dir=self.folder.name)) / "w")
        build(workspace)
        data = tempfile.mkdtemp(dir=self.folder.name)
        server = Server(workspace, data).start()
        self.addCleanup(server.stop)
        before = server.manifest(SITE)["issues"][0]
        pages = (workspace / "content" / SITE).rglob("*.md")
        page = next(page for page in pages if f"tittel: {before['title']}\n" in page.read_text())
        head, body = page.read_text().split("\n---\n", 1)
        page.write_text(head + "\n---\n" + body.replace("\n- ", "\n- Helt nye ord og ", 1))
        build(workspace)
        now = next(issue for issue in server.manifest(SITE)["issues"] if issue["id"] == before["id"])
        self.assertNotEqual(now["wording"], before["wording"])
        self.assertEqual([earlier["wording"] for earlier in now["earlier"]], [before["wording"]])
        deadline = time.monotonic() + 5
        status = 404
        while status != 200 and time.monotonic() < deadline:
            status, _ = self.visitor(server, "ny").vote(SITE, now, "enig")
            time.sleep(0.1)
        self.assertEqual(status, 200)
        status, _ = self.visitor(server, "gammel").vote(SITE, before, "uenig")
        self.assertEqual(status, 200, "a page that was kept open no longer counts")

    def test_the_built_site_is_given_out(self):
        server = self.server("--static")
        visitor = self.visitor(server, "leser")
        status, headers, body = visitor.get(f"/{SITE}/")
        self.assertEqual(status, 200)
        self.assertEqual(body, (self.workspace / "site" / SITE / "index.html").read_bytes())
        self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
        status, _, body = visitor.get(f"/{SITE}/", **{"If-None-Match": headers["ETag"]})
        self.assertEqual((status, body), (304, b""))
        self.assertEqual(visitor.get(f"/{SITE}/finnes-ikke")[0], 404)

    def test_nothing_of_a_visitor_is_in_logs_or_metrics(self):
        metrics = free_port()
        server = self.server("--metrics", f"127.0.0.1:{metrics}")
        issue = server.manifest(SITE)["issues"][0]
        visitor = self.visitor(server, "Kanarifugl/77")
        visitor.vote(SITE, issue, "enig", Referer="https://kanari.example/")
        visitor.get("/api/nordvik/nyhetsbrev/bekreft/kanarikanarikanarikanarikanarikanarikanarikan")
        connection = http.client.HTTPConnection("127.0.0.1", metrics, timeout=5)
        connection.request("GET", "/metrics")
        text = connection.getresponse().read().decode()
        self.assertIn('standpunkt_votes_total{event="counted"} 1', text)
        server.stop()
        for secret in ("Kanarifugl", "kanari"):
            self.assertNotIn(secret, server.log_text() + text)


if __name__ == "__main__":
    unittest.main()
