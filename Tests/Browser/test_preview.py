"""Whoever writes sees the page as it is written: what a new user does on the first day, in a browser."""

import subprocess

import built
import pytest
from axe import axe_faults
from previewed import Preview

POLICY = """---
tittel: Skole
type: sak
---

Nordvik vil:

- gi alle mat
- bygge ut biblioteket

{filler}

## Til slutt

Den siste linja.
"""
FILLER = "\n\n".join(f"Avsnitt {number}. " + "Ord " * 60 for number in range(30))
FEEDBACK = """tilbakemelding:
  adresse: https://svar.example/api
  enig: ja
  nyhetsbrev: ja
kontakt:
  epost: post@nordvik.example
"""


@pytest.fixture
def preview(tmp_path):
    preview = Preview(tmp_path)
    preview.write("site.yml", preview.read("site.yml") + FEEDBACK)
    preview.write("skole.md", POLICY.format(filler=FILLER))
    with preview:
        yield preview


@pytest.fixture
def window(browser, preview, request):
    options = {"viewport": {"width": 1280, "height": 900}, **getattr(request, "param", {})}
    context = browser.new_context(**options)
    context.set_default_timeout(8_000)
    window = context.new_page()
    window.errors = []
    window.on("console", lambda message: window.errors.append(message.text) if is_fault(message) else None)
    window.on("pageerror", lambda error: window.errors.append(str(error)))
    yield window
    context.close()


def is_fault(message):
    # The answers' pages name no icon, so that they ask the site's server for nothing, and browsers look for one.
    return message.type == "error" and not message.location["url"].endswith("/favicon.ico")


def open_policy(window, preview):
    window.goto(f"{preview.address}/skole/")
    # Until the page is listened for, nothing can be told to it.
    window.wait_for_function("() => performance.getEntriesByName(location.origin + '/_standpunkt/forhandsvisning.js').length > 0")
    window.wait_for_timeout(300)


def change(preview, old, new):
    preview.write("skole.md", preview.read("skole.md").replace(old, new))


def test_a_changed_line_is_seen_where_the_reader_was(window, preview):
    open_policy(window, preview)
    window.get_by_text("Den siste linja.").scroll_into_view_if_needed()
    before = window.get_by_text("Avsnitt 25.").bounding_box()["y"]
    change(preview, "Den siste linja.", "En annen siste linje.")
    window.get_by_text("En annen siste linje.").wait_for()
    window.wait_for_function("() => scrollY > 0")
    assert abs(window.get_by_text("Avsnitt 25.").bounding_box()["y"] - before) < 5
    assert window.errors == []


def test_what_becomes_longer_above_does_not_move_what_is_read(window, preview):
    open_policy(window, preview)
    window.get_by_role("heading", name="Til slutt").scroll_into_view_if_needed()
    before = window.get_by_role("heading", name="Til slutt").bounding_box()["y"]
    change(preview, "- gi alle mat\n", "- gi alle mat\n" + "".join(f"- punkt {number}\n" for number in range(20)))
    window.get_by_text("punkt 19").wait_for(state="attached")
    window.wait_for_function("() => scrollY > 0")
    assert abs(window.get_by_role("heading", name="Til slutt").bounding_box()["y"] - before) < 5


def test_a_mistake_is_explained_over_the_last_good_page_and_goes_when_it_is_mended(window, preview):
    open_policy(window, preview)
    window.get_by_role("link", name="Nordvik").first.focus()
    change(preview, "tittel: Skole", "tittel: Skole: og mer")
    dialog = window.get_by_role("dialog")
    dialog.wait_for()
    text = dialog.inner_text()
    assert "content/skole.md, linje 2" in text
    assert "Slik retter du det" in text
    assert "tittel: Skole: og mer" in text
    assert window.evaluate("document.querySelector('dialog').matches(':modal')")
    assert "gi alle mat" in window.locator("main").inner_text()
    assert axe_faults(window) == []
    change(preview, "tittel: Skole: og mer", "tittel: Skole")
    dialog.wait_for(state="hidden")
    assert window.evaluate("document.activeElement.textContent.includes('Nordvik')")
    assert window.errors == []


def test_escape_closes_the_overlay_and_a_new_mistake_opens_it(window, preview):
    open_policy(window, preview)
    change(preview, "tittel: Skole", "titel: Skole")
    window.get_by_role("dialog").wait_for()
    window.keyboard.press("Escape")
    window.get_by_role("dialog").wait_for(state="hidden")
    change(preview, "titel: Skole", "tittel: Skole\nukjent: ja")
    window.get_by_role("dialog").wait_for()
    assert "ukjent" in window.get_by_role("dialog").inner_text()


@pytest.mark.parametrize("window", [{"java_script_enabled": False}], indirect=True, ids=["no script"])
def test_without_script_the_overlay_is_in_the_page_and_forms_are_answered(window, preview):
    window.goto(f"{preview.address}/skole/")
    window.get_by_role("button", name="Enig", exact=True).click()
    window.get_by_text("Angre").first.wait_for()
    change(preview, "tittel: Skole", "titel: Skole")
    window.wait_for_timeout(1000)
    window.goto(f"{preview.address}/skole/")
    assert "linje 2" in window.get_by_role("dialog").inner_text()


def test_another_page_that_changed_is_told_of_with_a_link(window, preview):
    open_policy(window, preview)
    preview.write("index.md", "---\ntittel: Forside\n---\n\nEn ny velkomst.\n")
    notice = window.get_by_role("status").filter(has_text="Endret:")
    notice.wait_for()
    notice.get_by_role("link", name="Forside").click()
    window.get_by_text("En ny velkomst.").wait_for()


def test_a_stylesheet_is_swapped_and_the_page_is_not_fetched_again(window, preview):
    open_policy(window, preview)
    window.evaluate("() => { window.stays = true }")
    preview.write("lokal.css", "main h1 { color: rgb(1, 2, 3) }\n")
    window.wait_for_function("() => getComputedStyle(document.querySelector('main h1')).color === 'rgb(1, 2, 3)'")
    preview.write("lokal.css", "main h1 { color: rgb(4, 5, 6) }\n")
    window.wait_for_function("() => getComputedStyle(document.querySelector('main h1')).color === 'rgb(4, 5, 6)'")
    window.wait_for_function("() => document.querySelectorAll('link[rel=stylesheet]').length === 2")
    assert window.evaluate("window.stays")


def test_a_draft_and_a_page_to_come_say_that_readers_do_not_see_them(window, preview):
    change(preview, "type: sak", "type: sak\nutkast: ja")
    window.goto(f"{preview.address}/skole/")
    window.get_by_text("kladd").first.wait_for()
    preview.write("skole.md", "---\ntittel: Skole\npubliseres: 2099-01-01\n---\nTekst.\n")
    window.get_by_text("2099").first.wait_for()


def test_a_vote_in_the_preview_gets_its_thanks_and_a_mail_is_shown_and_not_sent(window, preview):
    open_policy(window, preview)
    window.get_by_role("button", name="Enig", exact=True).click()
    window.get_by_role("button", name="Angre").wait_for()
    window.goto(f"{preview.address}/nyhetsbrev/")
    window.get_by_label("E-post").first.fill("kari@example.no")
    for box in window.get_by_role("checkbox").all():
        box.check()
    # Whoever fills in a form in less than three seconds is asked to look over it.
    window.wait_for_timeout(3500)
    window.get_by_role("button", name="Meld meg på").click()
    window.locator("main form").wait_for(state="detached")
    window.goto(f"{preview.address}/_post/")
    window.get_by_text("kari@example.no").wait_for()
    link = window.locator("pre a").first
    assert link.get_attribute("href").startswith(preview.address)
    link.click()
    window.locator("main form button").first.click()
    assert window.locator("main h1").inner_text()
    assert window.errors == []


@pytest.mark.parametrize("address", ["/_post/", "/_kontroll/", "/skole/"])
@pytest.mark.parametrize("window", [{"viewport": {"width": 320, "height": 800}}], indirect=True, ids=["320"])
def test_the_previews_own_parts_can_be_used_by_all(window, preview, address, scheme):
    window.emulate_media(color_scheme=scheme)
    window.goto(preview.address + address)
    assert axe_faults(window) == []
    assert window.evaluate("document.documentElement.scrollWidth") <= 320
    assert window.errors == []


def test_a_page_that_nobody_sees_holds_no_connection(window, preview):
    """A browser has six to one server: with seven pages open the seventh would never come."""
    for _ in range(8):
        page = window.context.new_page()
        # Where no window is shown, every page says that it is seen.
        page.add_init_script(
            "Object.defineProperty(document, 'visibilityState', { get: () => window.seen ?? 'hidden', configurable: true })")
        page.goto(f"{preview.address}/skole/", timeout=5_000)
    change(preview, "gi alle mat", "gi alle frukt")
    page.wait_for_timeout(500)
    assert page.get_by_text("gi alle mat").is_visible()
    page.evaluate("() => { window.seen = 'visible'; document.dispatchEvent(new Event('visibilitychange')) }")
    page.get_by_text("gi alle frukt").wait_for()


def test_a_built_site_knows_nothing_of_the_preview(preview):
    done = subprocess.run([built.TOOL, "build", "--workspace", preview.folder], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    for page in (preview.folder / "site").rglob("*.html"):
        assert "_standpunkt" not in page.read_text(encoding="utf-8")
