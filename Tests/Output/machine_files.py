"""Checks the files of a built site that programs read."""

import csv
import io
import json
import os
from urllib.parse import quote


def json_faults(site, path, checker):
    with open(os.path.join(site, path), "rb") as file:
        source = file.read()
    try:
        text = source.decode("utf-8")
        value = json.loads(text, object_pairs_hook=_ordered)
    except (UnicodeDecodeError, ValueError) as error:
        yield f"{path}: is not JSON: {error}"
        return
    if path.startswith("sok/tekst-"):
        yield from _search_faults(path, value, checker)
    if os.path.basename(path) not in ("punkter.json", "tiltak.json"):
        return
    if not isinstance(value, list):
        yield f"{path}: is not an array"
        return
    seen = set()
    for element in value:
        address = element.get("url", "")
        problem = checker.problem(checker.base, address) if address.startswith("http") else "is not a whole address"
        if not problem and "#" not in address:
            problem = "has no anchor"
        if problem:
            yield f"{path}: {address!r} {problem}"
        if address in seen:
            yield f"{path}: {address!r} stands twice"
        seen.add(address)


def _search_faults(path, pages, checker):
    """What the search page would link to and is not there."""
    for address, _, _, *texts in pages:
        for anchor in ("", *(anchor for anchors in texts for anchor in anchors[::2])):
            link = checker.base + address + (anchor and "#" + quote(anchor))
            problem = checker.problem(checker.base, link)
            if problem:
                yield f"{path}: {link!r} {problem}"


def _ordered(pairs):
    names = [name for name, _ in pairs]
    if names != sorted(names):
        raise ValueError(f"the keys {names} are not in order")
    if len(set(names)) != len(names):
        raise ValueError(f"a key stands twice in {names}")
    return dict(pairs)


def csv_faults(site, path):
    with open(os.path.join(site, path), "rb") as file:
        source = file.read()
    if not source.startswith(b"\xef\xbb\xbf"):
        yield f"{path}: has no byte-order mark, so Excel misreads it"
    text = source.decode("utf-8-sig", errors="replace")
    if "\ufffd" in text:
        yield f"{path}: is not UTF-8"
    if text and not text.endswith("\r\n"):
        yield f"{path}: does not end with CRLF"
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            yield f"{path}: row {number} has {len(row)} cells, the header {len(rows[0])}"
        for cell in row:
            if cell[:1] in ("=", "+", "-", "@"):
                yield f"{path}: row {number} has a cell that a spreadsheet would run: {cell[:30]!r}"


def calendar_faults(site, path):
    with open(os.path.join(site, path), "rb") as file:
        source = file.read()
    if source.replace(b"\r\n", b"").count(b"\n") or not source.endswith(b"\r\n"):
        yield f"{path}: has a line that does not end with CRLF"
    for number, line in enumerate(source.split(b"\r\n"), 1):
        if len(line) > 75:
            yield f"{path}:{number}: is longer than 75 octets"
    lines = source.decode("utf-8", errors="replace").replace("\r\n ", "").split("\r\n")
    if "\ufffd" in "".join(lines):
        yield f"{path}: is not UTF-8, or is folded inside a letter"
    stack, identifiers, has = [], set(), set()
    for line in filter(None, lines):
        name, _, value = line.partition(":")
        name = name.partition(";")[0]
        has.add((tuple(stack), name))
        if name == "BEGIN":
            stack.append(value)
            if value == "VEVENT":
                has = {each for each in has if each[0] != ("VCALENDAR", "VEVENT")}
        elif name == "END":
            if value == "VEVENT":
                for needed in ("UID", "DTSTAMP", "DTSTART"):
                    if (("VCALENDAR", "VEVENT"), needed) not in has:
                        yield f"{path}: an event has no {needed}"
            if not stack or stack.pop() != value:
                yield f"{path}: END:{value} ends nothing"
        elif name == "UID":
            if value in identifiers:
                yield f"{path}: the UID {value} stands twice"
            identifiers.add(value)
    for needed in ("VERSION", "PRODID"):
        if (("VCALENDAR",), needed) not in has:
            yield f"{path}: has no {needed}"
    if stack:
        yield f"{path}: {stack[-1]} has no END"


def redirect_faults(site, path, checker):
    with open(os.path.join(site, path), encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            words = line.split()
            if not words or words[0].startswith("#"):
                continue
            if len(words) not in (2, 3) or not words[0].startswith("/"):
                yield f"{path}:{number}: is not FROM TO [STATUS]"
                continue
            problem = checker.problem(checker.base, words[1])
            if problem:
                yield f"{path}:{number}: {words[1]} {problem}"
