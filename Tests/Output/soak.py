"""Somebody who writes, renames and deletes at random, as long as it takes, and what the preview shows of it."""

import os
import random
import time
from pathlib import Path

KINDS = ("edit", "edit", "edit", "title", "new", "delete", "rename", "break", "half", "binary", "folder", "style",
         "settings", "save beside")


class Writer:
    """Changes the pages of one site. What each page is to say is kept, to be compared with what is shown."""

    def __init__(self, content, seed):
        self.content = Path(content)
        self.random = random.Random(seed)
        self.count = 0
        self.words = {}
        for number in range(30):
            self.save(self.new_path(number), f"Side {number}")
        self.broken = None

    def new_path(self, number):
        return self.content / ("abc"[number % 3]) / f"side-{number}.md"

    def save(self, path, title, body=""):
        self.count += 1
        word = f"ord{self.count}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntittel: {title}\n---\n\n{body}\n\nHer står {word}.\n", encoding="utf-8")
        self.words[path] = word

    def pick(self):
        return self.random.choice(sorted(self.words))

    def step(self):
        """One change. What breaks a site is mended by the step after it, as an editor would."""
        if self.broken:
            mend, self.broken = self.broken, None
            return mend()
        kind = self.random.choice(KINDS)
        path = self.pick()
        if kind == "edit":
            self.save(path, path.stem, "Mer tekst. " * self.random.randrange(40))
        elif kind == "title":
            self.save(path, f"{path.stem} {self.count}")
        elif kind == "new":
            self.save(self.new_path(1000 + self.count), "Ny side")
        elif kind == "delete" and len(self.words) > 10:
            path.unlink()
            del self.words[path]
        elif kind == "rename":
            fresh = path.with_name(f"flyttet-{self.count}.md")
            self.count += 1
            path.rename(fresh)
            self.words[fresh] = self.words.pop(path)
        elif kind == "folder":
            self.rename_folder()
        elif kind == "break":
            path.write_text("---\ntittel: a: b\nukjent: x\n---\n", encoding="utf-8")
            self.broken = lambda: self.save(path, "Rettet")
        elif kind == "half":
            path.write_bytes("---\ntittel: Økt påvirkn".encode()[:-2])
            self.broken = lambda: self.save(path, "Hel igjen")
        elif kind == "binary":
            path.write_bytes(self.random.randbytes(4000))
            self.broken = lambda: self.save(path, "Tekst igjen")
        elif kind == "style":
            (self.content / "lokal.css").write_text(f"main {{ margin-top: {self.count}px }}\n")
            self.count += 1
        elif kind == "settings":
            settings = self.content / "site.yml"
            right = settings.read_text()
            settings.write_text("navn: [\n")
            self.broken = lambda: settings.write_text(right)
        elif kind == "save beside":
            # As many programs save: a file beside it takes its place.
            self.count += 1
            word = f"ord{self.count}"
            beside = path.with_name(f".{path.name}.ny")
            beside.write_text(f"---\ntittel: {path.stem}\n---\n\nHer står {word}.\n", encoding="utf-8")
            os.replace(beside, path)
            self.words[path] = word

    def rename_folder(self):
        folder = self.pick().parent
        self.count += 1
        fresh = folder.with_name(f"mappe{self.count}")
        folder.rename(fresh)
        self.words = {fresh / path.name if path.parent == folder else path: word
                      for path, word in self.words.items()}

    def address(self, path):
        return f"/{path.relative_to(self.content).with_suffix('')}/"


def soak(preview, writer, seconds, pause=0.05):
    """Writes for so long while pages are fetched. Gives the memory after a fifth of the time and at the end."""
    start = time.monotonic()
    early = None
    while (elapsed := time.monotonic() - start) < seconds:
        for _ in range(writer.random.randrange(1, 6)):
            writer.step()
            preview.get(writer.address(writer.pick()))
            time.sleep(writer.random.random() * pause)
        if writer.broken:
            writer.step()
        assert preview.is_running, "the preview ended"
        path = writer.pick()
        word = writer.words[path]
        status, text = preview.becomes(writer.address(path), lambda status, text: status == 200 and word in text)
        assert status == 200 and word in text, f"{writer.address(path)} is stale: {status}, without {word}"
        if early is None and elapsed > seconds / 5:
            early = preview.memory
    return early, preview.memory
