"""Checks a site's Atom feed against RFC 4287, and its sitemap."""

import os
import re
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def parsed(site, path):
    """The root element, or a fault."""
    try:
        return ElementTree.parse(os.path.join(site, path)).getroot(), None
    except (ElementTree.ParseError, OSError) as error:
        return None, f"{path}: is not well-formed XML: {error}"


def atom_faults(site, path, checker):
    feed, fault = parsed(site, path)
    if fault:
        yield fault
        return
    if feed.tag != ATOM + "feed":
        yield f"{path}: the root is {feed.tag}, not Atom's feed"
        return
    yield from (f"{path}: {text}" for text in _entity_faults(feed, "feed", checker))
    if not any(link.get("rel") == "self" for link in feed.findall(ATOM + "link")):
        yield f'{path}: feed has no link rel="self"'
    seen = {feed.findtext(ATOM + "id")}
    for entry in feed.findall(ATOM + "entry"):
        name = f"entry {entry.findtext(ATOM + 'title')!r}"
        yield from (f"{path}: {text}" for text in _entity_faults(entry, name, checker))
        identifier = entry.findtext(ATOM + "id")
        if identifier in seen:
            yield f"{path}: {name} has an id that another has: {identifier}"
        seen.add(identifier)
        if entry.find(ATOM + "author") is None and feed.find(ATOM + "author") is None:
            yield f"{path}: {name} has no author, nor has the feed"
        has_alternate = any(link.get("rel", "alternate") == "alternate" for link in entry.findall(ATOM + "link"))
        if not has_alternate and entry.find(ATOM + "content") is None:
            yield f"{path}: {name} has neither content nor a link to its page"


def _entity_faults(element, name, checker):
    for child in ("id", "title", "updated"):
        found = element.findall(ATOM + child)
        if len(found) != 1 or not (found[0].text or "").strip():
            yield f"{name} must have one {child}, with text in it"
    for child in ("updated", "published"):
        for date in element.findall(ATOM + child):
            if not RFC3339.fullmatch(date.text or ""):
                yield f"{name}: {child} is {date.text!r}, not a date and time with a zone"
    for author in element.findall(ATOM + "author"):
        if not (author.findtext(ATOM + "name") or "").strip():
            yield f"{name}: author has no name"
    for link in element.findall(ATOM + "link"):
        problem = checker.problem(checker.base, link.get("href", "")) if link.get("href") else "has no href"
        if problem:
            yield f"{name}: link {link.get('href')!r} {problem}"


def sitemap_faults(site, path, checker):
    root, fault = parsed(site, path)
    if fault:
        yield fault
        return
    if root.tag not in (SITEMAP + "urlset", SITEMAP + "sitemapindex"):
        yield f"{path}: the root is {root.tag}, not a sitemap's"
        return
    if len(root) > 50_000:
        yield f"{path}: has {len(root)} addresses; 50,000 is the most"
    seen = set()
    for child in root:
        address = (child.findtext(SITEMAP + "loc") or "").strip()
        problem = checker.problem(checker.base, address) if address.startswith("http") else "is not a whole address"
        if problem:
            yield f"{path}: {address!r} {problem}"
        if address in seen:
            yield f"{path}: {address!r} stands twice"
        seen.add(address)
