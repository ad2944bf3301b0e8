"""What building again, elsewhere and with an abrupt end leaves on disk."""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from tool import ROOT, build, build_command, contents, differences, stamps

sys.path.insert(0, str(ROOT / "bench"))
from corpus import write_corpus  # noqa: E402

KILLS = 20


def temporary_folder(test):
    folder = tempfile.TemporaryDirectory()
    test.addCleanup(folder.cleanup)
    return Path(folder.name)


def copy_of_workspace(folder):
    for part in ("content", "themes"):
        shutil.copytree(ROOT / part, folder / part)
    return folder


class BuildsTest(unittest.TestCase):
    def assertSame(self, expected, found, what):
        lines = differences(expected, found)
        if lines:
            self.fail(what + "\n" + "\n".join(lines))

    def test_building_again_touches_nothing(self):
        workspace = copy_of_workspace(temporary_folder(self))
        build(workspace)
        before = stamps(workspace / "site")
        self.assertTrue(before)
        time.sleep(0.02)
        build(workspace)
        self.assertSame(before, stamps(workspace / "site"), "the second build touched:")

    def test_building_again_without_its_cache_touches_nothing(self):
        workspace = copy_of_workspace(temporary_folder(self))
        build(workspace)
        before = stamps(workspace / "site")
        shutil.rmtree(workspace / ".standpunkt", ignore_errors=True)
        time.sleep(0.02)
        build(workspace)
        self.assertSame(before, stamps(workspace / "site"), "the build without a cache touched:")

    def test_a_build_elsewhere_gives_the_same_bytes(self):
        here, elsewhere = temporary_folder(self), temporary_folder(self) / "en annen mappe/økt"
        elsewhere.mkdir(parents=True)
        build(copy_of_workspace(here))
        surroundings = {"TZ": "Pacific/Auckland", "LANG": "nn_NO.UTF-8", "LC_ALL": "C", "HOME": str(elsewhere)}
        build(copy_of_workspace(elsewhere), environment=surroundings)
        self.assertSame(contents(here / "site"), contents(elsewhere / "site"), "elsewhere it became otherwise:")

    def test_an_incremental_build_is_a_clean_build(self):
        workspace, clean = temporary_folder(self), temporary_folder(self)
        write_corpus(60, workspace, seed=1)
        write_corpus(60, clean, seed=1)
        workspace, clean = workspace / "standpunkt", clean / "standpunkt"
        build(workspace)
        for folder in (workspace, clean):
            pages = sorted(folder.glob("content/politikk/*/sak-*.md"))
            pages[0].unlink()
            pages[1].write_text(pages[1].read_text(encoding="utf-8") + "\nEt nytt avsnitt.\n", encoding="utf-8")
            pages[2].rename(pages[2].with_name("sak-ny.md"))
            (folder / "content/lokal.css").write_text("main { color: black; }\n")
        build(workspace)
        build(clean)
        self.assertSame(contents(clean / "site"), contents(workspace / "site"), "after changes it became otherwise:")


class KilledBuildTest(unittest.TestCase):
    """A build that is killed at any moment leaves only whole old or whole new files, and the next one mends it."""

    def setUp(self):
        self.workspace = temporary_folder(self)
        versions = []
        for seed in (1, 2):
            folder = self.workspace / str(seed)
            write_corpus(500, folder, seed=seed)
            (folder / "standpunkt/content").rename(self.workspace / f"content-{seed}")
            shutil.rmtree(folder)
        self.content, self.site = self.workspace / "content", self.workspace / "site"
        for seed in (1, 2):
            self.choose(seed)
            shutil.rmtree(self.site, ignore_errors=True)
            shutil.rmtree(self.workspace / ".standpunkt", ignore_errors=True)
            start = time.monotonic()
            build(self.workspace)
            self.seconds = time.monotonic() - start
            versions.append(contents(self.site))
        self.versions = versions
        self.random = random.Random(20261122)

    def choose(self, seed):
        """Makes content/ the words of a seed, by copies with new times, as an editor's changes have."""
        shutil.rmtree(self.content, ignore_errors=True)
        shutil.copytree(self.workspace / f"content-{seed}", self.content, copy_function=shutil.copyfile)

    def killed_build(self):
        """Starts a build and kills it; the seconds it lived, or None when it was done first."""
        wait = self.random.uniform(0, self.seconds * 1.1)
        start = time.monotonic()
        process = subprocess.Popen(
            build_command(), cwd=self.workspace, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(max(0, wait - (time.monotonic() - start)))
        process.kill()
        return wait if process.wait() != 0 else None

    def check(self, old, new, seconds):
        found = contents(self.site) if self.site.exists() else {}
        moment = f"killed after {seconds * 1000:.0f} ms of about {self.seconds * 1000:.0f}:"
        for path, digest in found.items():
            self.assertIn(path, old.keys() | new.keys(), f"{moment} {path} was left behind")
            self.assertIn(digest, (old.get(path), new.get(path)), f"{moment} {path} is neither old nor new")
        gone = sorted((old.keys() & new.keys()) - found.keys())
        self.assertEqual(gone[:5], [], f"{moment} {len(gone)} files of both builds are gone")

    def test_killed_while_it_replaces_a_site(self):
        old, new = self.versions[1], self.versions[0]
        killed = 0
        for attempt in range(3 * KILLS):
            self.choose(1 if attempt % 2 == 0 else 2)
            seconds = self.killed_build()
            if seconds is not None:
                killed += 1
                self.check(old, new, seconds)
            build(self.workspace)
            lines = differences(new, contents(self.site))
            self.assertEqual(lines, [], f"the build after one that was killed ({attempt}) is not whole")
            old, new = new, old
            if killed == KILLS:
                break
        self.assertGreaterEqual(killed, KILLS // 2, "too few builds were killed in time")

    def test_killed_while_it_makes_a_first_site(self):
        new = self.versions[1]
        killed = 0
        for _ in range(KILLS):
            shutil.rmtree(self.site, ignore_errors=True)
            shutil.rmtree(self.workspace / ".standpunkt", ignore_errors=True)
            seconds = self.killed_build()
            if seconds is not None:
                killed += 1
                self.check({}, new, seconds)
            build(self.workspace)
            self.assertEqual(differences(new, contents(self.site)), [], "the build after it is not whole")
            if killed == KILLS // 2:
                break
        self.assertGreaterEqual(killed, KILLS // 4, "too few builds were killed in time")
