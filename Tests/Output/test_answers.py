"""Both answers to an issue are answered alike: nobody who sees how much was sent can tell one from the other."""

import html
import json
import re
import tempfile
import unittest
from pathlib import Path

from serving import Server, Visitor
from test_builds import copy_of_workspace
from tool import build

SITE = "nordvik"
THEMES = ("fane", "kronblad")
LANGUAGES = ("nb", "nn", "se", "en")
ACCEPT = {"page": "text/html,*/*;q=0.8", "script": "application/json"}


class AnswersTest(unittest.TestCase):
    def server(self, theme):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        workspace = copy_of_workspace(Path(folder.name) / "workspace")
        for settings in workspace.glob("content/*/site.yml"):
            text = settings.read_text(encoding="utf-8")
            settings.write_text(re.sub(r"(?m)^utseende:.*$", f"utseende: {theme}", text), encoding="utf-8")
        build(workspace)
        server = Server(workspace, Path(folder.name) / "data", "--rate-limit", "off").start()
        self.addCleanup(server.stop)
        return server

    def answers(self, server, issue, language, accept):
        """What each answer gets, the first time and as a duplicate."""
        for answer in ("enig", "uenig"):
            visitor = Visitor(server, f"{answer} {language} {accept}")
            self.addCleanup(visitor.connection.close)
            for _ in range(2):
                fields = {"sak": issue["id"], "ordlyd": issue["wording"], "svar": answer, "språk": language}
                status, body = visitor.post(f"/api/{SITE}/svar", fields, Accept=ACCEPT[accept])
                self.assertEqual(status, 200)
                yield answer, body

    def test_both_answers_are_as_long_in_every_theme_and_language(self):
        for theme in THEMES:
            server = self.server(theme)
            for issue in server.manifest(SITE)["issues"]:
                for language in LANGUAGES:
                    for accept in ACCEPT:
                        with self.subTest(theme=theme, issue=issue["id"], language=language, accept=accept):
                            given = list(self.answers(server, issue, language, accept))
                            self.assertEqual(len({len(body) for _, body in given}), 1)
                            # They are two pages, not one.
                            self.assertNotEqual(given[0][1].rstrip()[:4000], given[2][1].rstrip()[:4000])

    def test_a_script_is_thanked_in_the_words_of_the_page(self):
        server = self.server("fane")
        issue = server.manifest(SITE)["issues"][0]
        for language in LANGUAGES:
            pages = dict(self.answers(server, issue, language, "page"))
            for answer, body in self.answers(server, issue, language, "script"):
                thanks = json.loads(body)
                self.assertEqual(set(thanks), {"takk", "forslag", "kvittering"})
                words = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", pages[answer].decode())).split())
                self.assertIn(thanks["takk"], words)
                self.assertTrue(thanks["takk"])
                self.assertTrue(2 <= len(thanks["forslag"]) <= 3)


if __name__ == "__main__":
    unittest.main()
