#!/usr/bin/env python3
"""Times builds beside each other and prints the table that scripts/bench shows.

What is compared runs in turns, A B A B, since the machine's pace varies; a number is the median of the runs.
Cold means: the output folder and .standpunkt were moved away before (that is not timed).
"""

import argparse
import itertools
import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from corpus import STYLE_SHEETS, write_corpus  # noqa: E402
from preview import Preview, save_to_told  # noqa: E402

DATE = "2026-11-22"


@dataclass
class Run:
    """One process from start to exit: seconds of wall clock, of user and of system time, and peak memory in bytes."""

    wall: float
    user: float
    system: float
    memory: int


@dataclass
class Row:
    what: str
    ours: str
    theirs: str
    ratio: float
    must: float | None = None
    aim: float | None = None
    unit: str = "×"

    def verdict(self):
        if self.must is None:
            return ""
        if self.ratio <= self.aim:
            return "PASS, aim"
        return "PASS" if self.ratio <= self.must else "short"


def run(command, folder):
    """Runs a program to its end and measures it; a program that fails ends the benchmark."""
    os.sync()
    with open(os.devnull, "wb") as nowhere:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, stdout=nowhere, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        # wait4 and not communicate: it alone gives this one process's times and peak memory.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"bench: {' '.join(map(str, command))} ended with {process.returncode}\n{errors.decode()[-2000:]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss * unit)


def median(runs):
    values = {name: statistics.median(getattr(each, name) for each in runs) for name in ("wall", "user", "system")}
    return Run(**values, memory=int(statistics.median(each.memory for each in runs)))


removed = itertools.count()


def remove(*folders):
    """Moves folders out of the way. They are deleted at the end: ext4 makes new files slowly for as long as it
    remembers that many were deleted, and whoever runs next would pay for it."""
    for folder in map(Path, folders):
        if folder.exists():
            folder.rename(folder.parent / f".removed-{next(removed)}-{folder.name}")


# How many seconds ext4 remembers a deleted file: 60, and 300 more as long as that is not on the disk (RECENTCY_MIN and
# RECENTCY_DIRTY in fs/ext4/ialloc.c).
REMEMBERED = 360


def delete_removed(work):
    for folder in list(work.rglob(".removed-*")):
        shutil.rmtree(folder, ignore_errors=True)
        (work / "deleted").touch()


def wait_until_forgotten(work):
    """A bench right after another would be timed while ext4 remembers what that one deleted: three times as long."""
    stamp = work / "deleted"
    left = stamp.stat().st_mtime + REMEMBERED - time.time() if stamp.exists() else 0
    if left > 0:
        print(f"Waiting {left:.0f} s: the disk is slow at new files just after the bench before.", flush=True)
        time.sleep(left)


def snapshot(folder):
    """Every file with what changes when somebody touches it."""
    files = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            status = os.lstat(path)
            files[path] = (status.st_size, status.st_mtime_ns, status.st_ino)
    return files


def size(folder):
    return sum(file[0] for file in snapshot(folder).values())


class Bench:
    def __init__(self, arguments):
        self.tool, self.hugo, self.floor = arguments.tool, arguments.hugo, arguments.floor
        self.work, self.times = arguments.work, arguments.runs
        self.work.mkdir(parents=True, exist_ok=True)

    def corpus(self, pages, with_hugo=False):
        root = self.work / str(pages)
        # The stamp holds what wrote the corpus: another generator makes another corpus.
        bench = Path(__file__).resolve().parent
        layouts = sorted(path for path in (bench / "hugo").rglob("*") if path.is_file())
        stamp = "\n".join(path.read_text() for path in [bench / "corpus.py", *layouts, *STYLE_SHEETS]) + f"\n{with_hugo}"
        written = root / "written-by"
        if not written.exists() or written.read_text() != stamp:
            say(f"Writing {pages:,} pages …")
            remove(root)
            write_corpus(pages, root, with_hugo)
            written.write_text(stamp)
        return root

    def cold(self, root):
        site = root / "standpunkt"
        remove(site / "site", site / ".standpunkt")
        return self.again(root)

    def again(self, root):
        return run([self.tool, "build", "--date", DATE], root / "standpunkt")

    def with_hugo(self, root):
        site = root / "hugo"
        remove(site / "public", site / "resources", self.work / "hugo-cache")
        command = [self.hugo, "build", "--quiet", "--noBuildLock", "--clock", f"{DATE}T00:00:00Z",
                   "--cacheDir", self.work / "hugo-cache"]
        return run(command, site)

    def with_floor(self, root):
        output = root / "floor"
        remove(output)
        return run([self.floor, root / "standpunkt/content", output, str(os.cpu_count() or 2)], root)

    def compare(self, pages):
        root = self.corpus(pages, with_hugo=True)
        cold, again, hugo, floor = [], [], [], []
        touched = 0
        for number in range(self.times):
            say(f"{pages:,} pages, run {number + 1} of {self.times} …")
            cold.append(self.cold(root))
            before = snapshot(root / "standpunkt/site")
            again.append(self.again(root))
            after = snapshot(root / "standpunkt/site")
            touched += sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())
            floor.append(self.with_floor(root))
            hugo.append(self.with_hugo(root))
        cold, again, hugo, floor = median(cold), median(again), median(hugo), median(floor)
        rows = [
            Row("cold: user time, against Hugo", *seconds(cold.user, hugo.user), 1 / 6, 1 / 8),
            Row("cold: wall time, against Hugo", *seconds(cold.wall, hugo.wall), 1 / 4, 1 / 8),
            Row("cold: peak memory, against Hugo", *megabytes(cold.memory, hugo.memory), 1 / 6, 1 / 10),
            Row("cold: user time, against the floor", *seconds(cold.user, floor.user), 3, 2),
            Row("cold: wall time, against the floor", *seconds(cold.wall, floor.wall), 2, 1.3),
            Row("nothing changed: wall time, against cold", *seconds(again.wall, cold.wall), 1 / 10, 1 / 20),
            Row("nothing changed: user time, against cold", *seconds(again.user, cold.user), 1 / 10, 1 / 20),
            Row("nothing changed: files touched", str(touched), "", touched, 0, 0, ""),
            *self.sizes(root),
        ]
        say(f"System time: Standpunkt {cold.system:.2f} s, Hugo {hugo.system:.2f} s, floor {floor.system:.2f} s.")
        return rows

    def sizes(self, root):
        """What the two wrote, and how large a page of each kind is, so that "equal templates" can be seen."""
        ours, theirs = root / "standpunkt/site", root / "hugo/public"
        rows = [Row("bytes written, against Hugo", *megabytes(size(ours), size(theirs)))]
        for name, folder in (("matter", "politikk"), ("news page", "nyheter"), ("plan", "planer")):
            pages = [list(site.glob(f"{folder}/*/sak-*/index.html")) for site in (ours, theirs)]
            means = [sum(page.stat().st_size for page in each) / max(len(each), 1) for each in pages]
            rows.append(Row(f"bytes of a {name}, against Hugo", *kilobytes(*means)))
        return rows

    def growth(self, pages):
        few, many = self.corpus(pages, with_hugo=True), self.corpus(10 * pages)
        small, large = [], []
        for number in range(min(self.times, 3)):
            say(f"{10 * pages:,} pages, run {number + 1} of {min(self.times, 3)} …")
            small.append(self.cold(few))
            large.append(self.cold(many))
        small, large = median(small), median(large)
        return [
            Row(f"{10 * pages:,} pages, against {pages:,}: user time", *seconds(large.user, small.user), 11, 11),
            Row(f"{10 * pages:,} pages, against {pages:,}: wall time", *seconds(large.wall, small.wall), 11, 11),
            Row(f"{10 * pages:,} pages, against {pages:,}: memory", *megabytes(large.memory, small.memory), 11, 11),
        ]

    def small_site(self):
        root = self.corpus(20)
        runs = median([self.cold(root) for _ in range(max(self.times, 21))])
        milliseconds = runs.wall * 1000
        return [Row("20 pages, cold, start to exit", f"{milliseconds:.0f} ms", "", milliseconds, 60, 30, " ms")]


    def preview(self, pages):
        """From saving a page to its browser being told: a text, and a topic, for which the whole site is gone
        through."""
        workspace = self.corpus(pages, with_hugo=True) / "standpunkt"
        file = sorted(workspace.glob("content/politikk/*/sak-*.md"))[0]
        address = f"/{file.relative_to(workspace / 'content').with_suffix('')}/"
        say(f"{pages:,} pages in preview …")
        edits = max(self.times, 7)
        with Preview(self.tool, workspace, DATE) as preview:
            text = save_to_told(preview, file, address, edits, lambda text, number: f"{text}\nRunde {number}.\n")
            topic = save_to_told(
                preview, file, address, edits,
                lambda text, number: text.replace("tema: [", f"tema: [runde {number}, ", 1))
        return [
            Row("preview, a text: save to told", f"{text:.0f} ms", "", text, 100, 30, " ms"),
            Row("preview, a topic, so the whole site: save to told", f"{topic:.0f} ms", "", topic),
        ]


def seconds(ours, theirs):
    return f"{ours:.2f} s", f"{theirs:.2f} s", ours / max(theirs, 1e-9)


def megabytes(ours, theirs):
    return f"{ours / 1e6:.0f} MB", f"{theirs / 1e6:.0f} MB", ours / max(theirs, 1)


def kilobytes(ours, theirs):
    return f"{ours / 1e3:.1f} kB", f"{theirs / 1e3:.1f} kB", ours / max(theirs, 1)


def shown(value, unit):
    """A ratio as people say it: 1/8.3 below one."""
    if unit != "×":
        return f"{value:.0f}{unit}"
    return f"1/{1 / value:.1f}".replace(".0", "") if 0 < value < 1 else f"{value:.2f}".rstrip("0").rstrip(".") + " ×"


def table(rows):
    cells = [["what", "Standpunkt", "the other", "ratio", "must", "aim", ""]]
    for row in rows:
        limits = ["" if value is None else "≤ " + shown(value, row.unit) for value in (row.must, row.aim)]
        ratio = shown(row.ratio, row.unit) if row.theirs else ""
        cells.append([row.what, row.ours, row.theirs, ratio, *limits, row.verdict()])
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    for line in cells:
        first, *rest = (cell.ljust(width) if column in (0, 6) else cell.rjust(width)
                        for column, (cell, width) in enumerate(zip(line, widths)))
        yield "  ".join([first, *rest]).rstrip()


def say(text):
    print(text, file=sys.stderr, flush=True)


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__.splitlines()[0])
    parser.add_argument("pages", metavar="PAGES", type=int, nargs="*", help="how many pages (default 10000)")
    parser.add_argument("--runs", type=int, default=3, help="how many times each build runs (default 3)")
    parser.add_argument("--growth", action="store_true", help="also ten times as many pages against as many")
    for name in ("tool", "hugo", "floor", "work"):
        parser.add_argument(f"--{name}", type=Path, required=True, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    bench = Bench(arguments)
    for pages in arguments.pages or [10_000]:
        wait_until_forgotten(arguments.work)
        rows = bench.compare(pages)
        if arguments.growth:
            rows += bench.growth(pages)
        rows += bench.small_site()
        rows += bench.preview(pages)
        delete_removed(arguments.work)
        print(f"\n{pages:,} pages, medians of {arguments.runs} runs in turns, {os.cpu_count()} cores"
              + ("" if pages == 10_000 else " (the limits are meant for 10,000)"))
        print("\n".join(table(rows)))


if __name__ == "__main__":
    main()
