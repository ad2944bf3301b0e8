"""What a page makes the browser load, and what stands in it that its security policy forbids."""

import re
from dataclasses import dataclass

# Relations of <link> whose target is fetched. Others, as canonical, only name an address.
FETCHED = {"stylesheet", "preload", "modulepreload", "icon", "apple-touch-icon", "manifest"}
DATA = ("application/ld+json", "application/json")
SOURCES = {
    "img": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "iframe": "src",
    "embed": "src",
    "object": "data",
}


@dataclass(frozen=True)
class Load:
    role: str  # stylesheet, font, script, deferred script, hero, image or other
    address: str
    width: int | None = None  # of a picture, where srcset tells it


def loads(tree):
    """Everything a page loads, in its order. Of a <picture> the browser takes one; all are here."""
    pictures = {image: picture for picture in tree.iter("picture") for image in picture.iter("img")}
    found = []
    for element in _elements(tree):
        found += _loads(element, {**element.attrib}, pictures)
    return found


def _loads(element, attributes, pictures):
    if element.tag == "link" and attributes.get("href"):
        relations = set(attributes.get("rel", "").lower().split())
        if "stylesheet" in relations and attributes.get("media") != "print":
            yield Load("stylesheet", attributes["href"])
        elif "preload" in relations and attributes.get("as") == "font":
            yield Load("font", attributes["href"])
        elif relations & FETCHED:
            yield Load("other", attributes["href"])
    elif element.tag == "script" and attributes.get("src"):
        waits = {"defer", "async"} & attributes.keys() or attributes.get("type") == "module"
        yield Load("deferred script" if waits else "script", attributes["src"])
    elif element.tag == "img":
        role = "hero" if attributes.get("fetchpriority") == "high" else "image"
        beside = [source for source in pictures.get(element, ()) if source.tag == "source"]
        for part in [*beside, element]:
            yield from _candidates(role, part.attrib)
    elif element.tag in SOURCES and attributes.get(SOURCES[element.tag]):
        yield Load("other", attributes[SOURCES[element.tag]])


def _candidates(role, attributes):
    """One for each file that `srcset` and `src` name. `src` is what `width` says, or of a width nobody tells."""
    for part in attributes.get("srcset", "").split(","):
        if part.strip():
            address, _, size = part.strip().partition(" ")
            yield Load(role, address, int(size[:-1]) if size.endswith("w") else None)
    if attributes.get("src"):
        width = attributes.get("width", "")
        yield Load(role, attributes["src"], int(width) if width.isdigit() else None)


def inline_faults(tree):
    """Style, script and handlers that stand in the page itself."""
    for element in _elements(tree):
        for name, value in element.attrib.items():
            if name == "style":
                yield f'<{element.tag} style="{value}"> has style of its own'
            elif name.startswith("on"):
                yield f"<{element.tag} {name}> has script of its own"
            elif name in ("href", "src", "action") and value.strip().lower().startswith("javascript:"):
                yield f'<{element.tag} {name}="{value}"> is script'
        if element.tag == "style":
            yield "<style> stands in the page"
        if element.tag == "script" and "src" not in element.attrib and element.get("type") not in DATA:
            yield "<script> stands in the page"


def addresses_in_css(text):
    """What a style sheet loads: url(…) and @import."""
    found = re.findall(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""", text)
    return [first or second for first, second in found if not (first or second).startswith("data:")]


def _elements(tree):
    return (element for element in tree.iter() if isinstance(element.tag, str))
