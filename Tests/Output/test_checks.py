"""The checks themselves: each fault is found, and a right site has none."""

import hashlib
import os
import tempfile
import unittest

from built_site import CHECKS, BuiltSite

PAGE = (
    '<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>{title}</title>'
    '<link rel="canonical" href="https://a.example/liste/{path}"></head>'
    '<body><h1 id="topp">{title}</h1>{body}</body></html>'
)
FEED = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>https://a.example/liste/</id><title>A</title>'
    "<updated>2026-01-02T00:00:00Z</updated><author><name>A</name></author>"
    '<link rel="self" href="https://a.example/liste/atom.xml"/><entry><id>x</id><title>B</title>'
    '<updated>2026-01-02T00:00:00Z</updated><link href="https://a.example/liste/b/"/></entry></feed>'
)
SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<url><loc>https://a.example/liste/</loc></url><url><loc>https://a.example/liste/b/</loc></url></urlset>"
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
    "DTSTART;VALUE=DATE:20260101\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def page(body="", path="", title="Side"):
    return PAGE.format(title=title, body=body, path=path)


RIGHT = {
    "index.html": page('<a href="b/#topp">b</a><a href="/liste/b/">b</a><a href="https://b.example/x">x</a>'),
    "b/index.html": page('<a href="../">a</a><a href="#topp">her</a><a href="mailto:a@a.example">post</a>', "b/"),
    "404.html": page('<a href="https://a.example/liste/">forsiden</a>', "404.html"),
    "atom.xml": FEED,
    "sitemap.xml": SITEMAP,
    "robots.txt": "",
    "_redirects": "/gammel/ /liste/b/ 301\n",
    "punkter.json": '[{"id": "topp", "url": "https://a.example/liste/b/#topp"}]',
    "sok/tekst-0.json": '[["b/", "B", "", ["topp", "Topp"], ["", "Ingress"]]]',
    "b/tiltak.csv": "\ufeffid;goal\r\n1;'=a\r\n",
    "b/frister.ics": CALENDAR,
}


def noise(kilobytes):
    """Text of about that weight when it is compressed: hexadecimal digits get half as small."""
    return "".join(hashlib.sha256(str(number).encode()).hexdigest() for number in range(kilobytes * 28))


BROKEN = [
    ("html_faults", "index.html", page("<p><div></p>"), "index.html:1:"),
    ("html_faults", "index.html", page("<b>uten slutt"), "index.html:1:"),
    ("html_faults", "index.html", page('<p id="topp">'), 'id="topp" stands twice'),
    ("html_faults", "index.html", page('<img src="b/">'), "has no alt"),
    ("html_faults", "index.html", page('<label for="nei">x</label>'), "names no id"),
    ("html_faults", "index.html", page(title=""), "has no title"),
    ("html_faults", "index.html", page().replace(' lang="nb"', ""), "has no lang"),
    ("html_faults", "index.html", page("\udcff"), "is not UTF-8"),
    ("link_faults", "index.html", page('<a href="c/">c</a>'), "leads to nothing in the site"),
    ("link_faults", "index.html", page('<a href="b">b</a>'), "lacks its last slash"),
    ("link_faults", "index.html", page('<a href="b/#nei">b</a>'), "b/index.html, which has no id 'nei'"),
    ("link_faults", "index.html", page('<a href="#nei">b</a>'), "index.html, which has no id 'nei'"),
    ("link_faults", "index.html", page('<a href="/b/">b</a>'), "leaves the site's own path"),
    ("link_faults", "index.html", page('<img alt="" src="b.png">'), "leads to nothing in the site"),
    ("link_faults", "index.html", page('<img alt="" src="b/" srcset="b/ 1x, c.png 2x">'), 'srcset="c.png"'),
    ("link_faults", "b/index.html", page(path="c/"), "leads to nothing in the site"),
    ("link_faults", "index.html", "<!doctype html><title>x</title>", "has no canonical address"),
    ("policy_faults", "index.html", page('<p style="color: red">'), "has style of its own"),
    ("policy_faults", "index.html", page("<style>p { color: red }</style>"), "<style> stands in the page"),
    ("policy_faults", "index.html", page("<script>1</script>"), "<script> stands in the page"),
    ("policy_faults", "index.html", page('<p onclick="a()">'), "<p onclick> has script of its own"),
    ("policy_faults", "index.html", page('<a href="javascript:a()">b</a>'), "is script"),
    ("weight_faults", "index.html", page(noise(15)), "kB, and may weigh 14 kB"),
    (
        "weight_faults",
        "index.html",
        page(noise(26)).replace("<body>", '<body class="plan">'),
        "kB, and may weigh 25 kB",
    ),
    ("weight_faults", "index.html", page('<img alt="" src="https://b.example/a.png">'), "is loaded from another host"),
    ("weight_faults", "index.html", page('<script src="//b.example/a.js"></script>'), "is loaded from another host"),
    (
        "weight_faults",
        "a.css",
        "p { background: url(https://b.example/a.png) }",
        "a.css: https://b.example/a.png is loaded",
    ),
    ("weight_faults", "a.css", "@import '//b.example/a.css';", "a.css: //b.example/a.css is loaded from another host"),
    ("weight_faults", "a.woff2", " " * 25_001, "a.woff2: the font weighs 25.0 kB, and may weigh 25 kB"),
    ("feed_faults", "atom.xml", FEED[:-1], "is not well-formed"),
    ("feed_faults", "atom.xml", FEED.replace("<id>x</id>", ""), "entry 'B' must have one id"),
    ("feed_faults", "atom.xml", FEED.replace("<id>x<", "<id>https://a.example/liste/<"), "an id that another has"),
    ("feed_faults", "atom.xml", FEED.replace("T00:00:00Z", ""), "not a date and time with a zone"),
    ("feed_faults", "atom.xml", FEED.replace('rel="self"', ""), "has no link rel"),
    ("feed_faults", "atom.xml", FEED.replace("/b/", "/c/"), "leads to nothing in the site"),
    ("feed_faults", "atom.xml", FEED.replace("<author><name>A</name></author>", ""), "has no author"),
    ("feed_faults", "atom.xml", None, "there is no atom.xml"),
    ("machine_file_faults", "sitemap.xml", SITEMAP.replace("/b/", "/c/"), "leads to nothing in the site"),
    ("machine_file_faults", "sitemap.xml", SITEMAP.replace("b/", ""), "stands twice"),
    ("machine_file_faults", "punkter.json", "[", "is not JSON"),
    ("machine_file_faults", "punkter.json", '[{"url": "x", "id": "y"}]', "are not in order"),
    ("machine_file_faults", "punkter.json", '[{"url": "https://a.example/liste/b/#x"}]', "which has no id 'x'"),
    ("machine_file_faults", "punkter.json", '[{"url": "https://a.example/liste/b/"}]', "has no anchor"),
    ("machine_file_faults", "sok/tekst-0.json", '[["c/", "C", "", [], []]]', "leads to nothing in the site"),
    ("machine_file_faults", "sok/tekst-0.json", '[["b/", "B", "", [], ["x", "X"]]]', "which has no id 'x'"),
    ("machine_file_faults", "b/tiltak.csv", "id;goal\r\n", "has no byte-order mark"),
    ("machine_file_faults", "b/tiltak.csv", "\ufeffid;goal\r\n1\r\n", "row 2 has 1 cells"),
    ("machine_file_faults", "b/tiltak.csv", "\ufeffid;goal\r\n1;=a\r\n", "a spreadsheet would run"),
    ("machine_file_faults", "b/frister.ics", CALENDAR.replace("UID:1\r\n", ""), "an event has no UID"),
    ("machine_file_faults", "b/frister.ics", CALENDAR.replace("\r\n", "\n"), "does not end with CRLF"),
    ("machine_file_faults", "b/frister.ics", CALENDAR.replace("UID:1", "UID:" + "1" * 75), "longer than 75"),
    ("machine_file_faults", "b/frister.ics", CALENDAR.replace("END:VCALENDAR\r\n", ""), "VCALENDAR has no END"),
    ("machine_file_faults", "_redirects", "/gammel/ /liste/c/ 301\n", "leads to nothing in the site"),
    ("machine_file_faults", "404.html", None, "there is no 404.html"),
]

# What a page asks for, the files that are there for it, and the fault.
HEAVY = [
    ('<link rel="stylesheet" href="a.css">', {"a.css": noise(11)}, "the style sheets weigh"),
    ('<script type="module" src="a.js"></script>', {"a.js": noise(9)}, "the scripts weigh"),
    (
        '<script src="1.js"></script><script src="2.js"></script><script src="3.js"></script>',
        {"1.js": "", "2.js": "", "3.js": ""},
        "4 requests before the first paint, and there may be 3",
    ),
    (
        '<link rel="preload" as="font" href="a.woff2">',
        {"a.woff2": " " * 60_000},
        "the first view without pictures weighs",
    ),
    ('<img alt="" fetchpriority="high" src="a.jpg">', {"a.jpg": " " * 200_000}, "the first view weighs 200."),
    (
        '<img alt="" fetchpriority="high" srcset="a.webp 640w, b.webp 1600w" src="b/">',
        {"a.webp": " ", "b.webp": " " * 200_000},
        "the first view weighs 200.",
    ),
    ('<img alt="" src="a.jpg">', {"a.jpg": " " * 121_000}, "the picture a.jpg weighs 121.0 kB, and may weigh 120 kB"),
    (
        '<picture><source srcset="a.webp 1280w"><img alt="" src="b/"></picture>',
        {"a.webp": " " * 121_000},
        "the picture a.webp weighs 121.0 kB",
    ),
    ("", {"a.woff2": "", "b.woff2": ""}, "2 fonts, and there may be one: a.woff2, b.woff2"),
]
# And what is within the budgets.
LIGHT = [
    ('<script src="1.js" defer></script><script src="2.js" type="module"></script>', {"1.js": "", "2.js": ""}),
    ('<img alt="" srcset="a.jpg 1280w, b.jpg 2560w" src="b/">', {"a.jpg": " ", "b.jpg": " " * 300_000}),
    (
        '<picture><source srcset="a.webp 1280w"><img alt="" fetchpriority="high" src="a.jpg" width="2000"></picture>',
        {"a.webp": " ", "a.jpg": " " * 300_000},
    ),
    (noise(20), {"index.html": page(noise(20)).replace("<body>", '<body class="ansvar">')}),
]


def faults(files, check):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            if text is None:
                continue
            file = os.path.join(folder, path)
            os.makedirs(os.path.dirname(file), exist_ok=True)
            with open(file, "w", encoding="utf-8", errors="surrogateescape", newline="") as open_file:
                open_file.write(text)
        return list(getattr(BuiltSite(folder), check)())


class ChecksTest(unittest.TestCase):
    def test_a_right_site_has_no_faults(self):
        for check in CHECKS:
            self.assertEqual(faults(RIGHT, check), [])

    def test_what_is_too_heavy_is_found(self):
        for body, files, expected in HEAVY:
            with self.subTest(expected):
                found = faults({**RIGHT, "index.html": page(body), **files}, "weight_faults")
                self.assertTrue(any(expected in fault for fault in found), f"{expected!r} is not among {found}")

    def test_what_is_light_is_left_alone(self):
        for body, files in LIGHT:
            with self.subTest(body):
                self.assertEqual(faults({**RIGHT, "index.html": page(body), **files}, "weight_faults"), [])


def _add(number, check, path, text, expected):
    def test(self):
        found = faults({**RIGHT, path: text}, check)
        self.assertTrue(any(expected in fault for fault in found), f"{expected!r} is not among {found}")

    setattr(ChecksTest, f"test_{number:02}_{check}_in_{path.replace('/', '_')}", test)


for index, case in enumerate(BROKEN):
    _add(index, *case)
