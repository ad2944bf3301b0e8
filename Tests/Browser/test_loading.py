"""Pages load without a fault, from their own host alone, and stay where they are."""

from urllib.parse import urlsplit

import pytest

import built
from faults import expect_none

SHIFT = 0.02


def test_pages_load_without_fault(show, server, page):
    window = show(page, 360)
    faults = list(window.heard.errors)
    hosts = {urlsplit(address).netloc for address in window.heard.requests} - {server.host(page)}
    faults += [f"asks {host}" for host in sorted(hosts)]
    shift = window.evaluate("() => window.shift")
    if shift > SHIFT:
        faults.append(f"moves by {shift:.3f} while it loads, and may by {SHIFT}")
    # The page that is not there is answered with 404, and Chromium says so.
    if page.path == "404.html":
        faults = [fault for fault in faults if "404 (Not Found)" not in fault]
    expect_none(faults)


def test_a_page_is_styled_from_a_folder(windows, theme):
    page = built.page(theme, "nordvik", "politikk/bolig/")
    window = windows.open_file(page.file)
    # Chromium gives pages in a folder neither fonts nor modules; they do without.
    expect_none([error for error in window.heard.errors if ".woff2" not in error and ".js" not in error])
    assert all(address.startswith("file:") for address in window.heard.requests)
    look = "() => getComputedStyle(document.querySelector('.site-header')).backgroundColor"
    assert window.evaluate(look) not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    links = window.locator("a[href]:not([href^='#'])").evaluate_all("(links) => links.map((link) => link.href)")
    folder = (built.folder() / theme / "nordvik").as_uri()
    expect_none([link for link in links if urlsplit(link).scheme == "file" and not link.startswith(folder)])


@pytest.mark.parametrize(
    ("html", "heard"),
    [
        ("<script>throw new Error('stopp')</script>", "stopp"),
        (
            "<meta http-equiv='Content-Security-Policy' content=\"style-src 'self'\"><p style='color: red'>a",
            "style-src",
        ),
        ("<img src='http://annen.localhost:9/a.png' alt=''>", "ERR_"),
    ],
)
def test_faults_are_heard(draw, html, heard):
    window = draw(f"<!doctype html>{html}")
    window.wait_for_timeout(200)
    assert any(heard in error for error in window.heard.errors)


def test_what_moves_is_heard(draw):
    window = draw("<!doctype html><p id='a'>Over</p><p>Under</p>", 360)
    window.wait_for_timeout(600)
    window.evaluate("() => { document.getElementById('a').style.marginTop = '300px'; }")
    window.wait_for_timeout(200)
    assert window.evaluate("() => window.shift") > SHIFT
