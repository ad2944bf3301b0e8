"""Reads the HTML pages of a built site."""

import os
import re
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib
from html5lib.constants import E

# Attributes that hold one address each; srcset holds several.
ADDRESS_ATTRIBUTES = ("href", "src", "poster")
# Attributes that hold ids of the same page.
REFERENCE_ATTRIBUTES = ("for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns")


@dataclass
class Page:
    path: str  # below the site's folder, with /
    faults: list = field(default_factory=list)  # texts that begin with line:column:
    ids: set = field(default_factory=set)
    links: list = field(default_factory=list)  # of (element, attribute, address)
    canonical: str | None = None
    tree: Element | None = None  # as html5lib reads it


def read_page(site, path):
    with open(os.path.join(site, path), "rb") as file:
        source = file.read()
    page = Page(path)
    try:
        source.decode("utf-8")
    except UnicodeDecodeError as error:
        page.faults.append(f"{source.count(bytes([10]), 0, error.start) + 1}:1: is not UTF-8")
        return page
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = page.tree = parser.parse(source, transport_encoding="utf-8")
    for (line, column), code, values in parser.errors:
        page.faults.append(f"{line}:{column}: {E[code] % values}")
    references = []
    for element in tree.iter():
        if isinstance(element.tag, str):
            _read_element(element, page, references)
    for name, attribute, target in references:
        if target not in page.ids:
            page.faults.append(f'1:1: <{name} {attribute}="{target}"> names no id on the page')
    if not (tree.get("lang") or "").strip():
        page.faults.append("1:1: <html> has no lang")
    if not "".join(tree.findtext("head/title") or "").strip():
        page.faults.append("1:1: the page has no title")
    return page


def _read_element(element, page, references):
    attributes = element.attrib
    if "id" in attributes:
        identifier = attributes["id"]
        if identifier in page.ids:
            page.faults.append(f'1:1: id="{identifier}" stands twice on the page')
        if not identifier or re.search(r"\s", identifier):
            page.faults.append(f"1:1: id={identifier!r} is empty or has a space in it")
        page.ids.add(identifier)
    if element.tag == "a" and attributes.get("name"):
        page.ids.add(attributes["name"])
    if element.tag == "img" and "alt" not in attributes:
        page.faults.append(f'1:1: <img src="{attributes.get("src")}"> has no alt')
    relations = attributes.get("rel", "").split()
    if element.tag == "link" and "canonical" in relations:
        page.canonical = attributes.get("href")
    for attribute in ADDRESS_ATTRIBUTES:
        # dns-prefetch and preconnect name a host, not a file.
        if attribute in attributes and not {"dns-prefetch", "preconnect"} & set(relations):
            page.links.append((element.tag, attribute, attributes[attribute].strip()))
    for part in attributes.get("srcset", "").split(","):
        if part.strip():
            page.links.append((element.tag, "srcset", part.split()[0]))
    if element.tag == "meta" and attributes.get("property") in ("og:image", "og:url"):
        page.links.append((element.tag, attributes["property"], attributes.get("content", "")))
    if element.tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        target = re.search(r"url=['\"]?([^'\"]+)", attributes.get("content", ""), re.IGNORECASE)
        if target:
            page.links.append((element.tag, "content", target.group(1).strip()))
    for attribute in REFERENCE_ATTRIBUTES:
        for target in attributes.get(attribute, "").split():
            references.append((element.tag, attribute, target))


def unescaped(fragment):
    return unquote(fragment, errors="strict")
