"""The keyboard reaches everything, in order, and shows where it is."""

import pytest

import built
from faults import expect_none
from keys import place_faults, walk_faults

BOTH_WIDTHS = pytest.mark.parametrize("width", (360, 1280))


@BOTH_WIDTHS
def test_everything_is_reached_in_order(show, example, width):
    # Taller than a phone, so that fewer stops wait for the page to scroll.
    window = show(example, width, height=700)
    expect_none(walk_faults(window) + place_faults(window))


@BOTH_WIDTHS
def test_the_first_two_stops_skip_the_header(show, theme, width):
    window = show(built.page(theme, "nordvik", "politikk/bolig/"), width)
    for text in ("Gå til hovedinnhold", "Gå til navigasjon"):
        window.keyboard.press("Tab")
        focus = window.locator(":focus")
        assert focus.inner_text() == text
        box = focus.bounding_box()
        assert box["x"] >= 0 and box["y"] >= 0 and box["x"] + box["width"] <= width


def test_the_first_stop_leads_to_the_content(show, theme):
    window = show(built.page(theme, "nordvik", "politikk/bolig/"))
    press(window, "Tab", "Enter", "Tab")
    assert window.locator("main :focus").count() == 1


@BOTH_WIDTHS
def test_the_second_stop_leads_to_the_menu(show, theme, width):
    window = show(built.page(theme, "nordvik", "politikk/bolig/"), width)
    press(window, "Tab", "Tab", "Enter", "Tab")
    first = ".menu-button" if width == 360 else ".menu li:first-child a"
    assert window.locator(f"{first}:focus").is_visible()


def test_the_menu_is_opened_used_and_closed(show, theme):
    window = show(built.page(theme, "nordvik", "politikk/bolig/"), 360)
    menu, button = window.locator("nav.menu"), window.locator(".menu-button")
    button.focus()
    press(window, "Enter", "Tab")
    assert menu.is_visible()
    assert window.locator(".menu-close:focus").is_visible()
    press(window, "Tab")
    assert window.locator(".menu li:first-child a:focus").is_visible()
    press(window, "Escape")
    assert not menu.is_visible()
    assert window.locator(".menu-button:focus").count() == 1
    press(window, "Enter", "Tab", "Enter")
    assert not menu.is_visible()


def test_an_open_menu_lets_the_keyboard_out(show, theme):
    window = show(built.page(theme, "nordvik", "politikk/bolig/"), 360)
    window.locator(".menu-button").focus()
    press(window, "Enter", *["Tab"] * (window.locator(".menu a").count() + 3))
    assert window.locator(".menu :focus").count() == 0
    assert window.locator(":focus").count() == 1


# What stands on each colour: red, paper, tint and the dark foot.
PLACES = {
    "name": ("nordvik", "", ".site-name"),
    "menu": ("nordvik", "", ".menu-button"),
    "panel": ("nordvik", "", ".menu a"),
    "text": ("handbok", "utseende/", ".text a"),
    "heading": ("nordvik", "nyheter/", ".card h2 a"),
    "point": ("nordvik", "politikk/bolig/", ".points .anchor"),
    "agree": ("nordvik", "politikk/bolig/", "button[value=enig]"),
    "disagree": ("nordvik", "politikk/bolig/", "button[value=uenig]"),
    "field": ("nordvik", "sok/", "main input[type=search]"),
    "area": ("lo-nordvik", "innspill/", "main textarea"),
    "owner": ("lo-nordvik", "tiltaksplan-2026/", ".plan-summary .owner"),
    "summary": ("lo-nordvik", "tiltaksplan-2026/", ".timeline summary"),
    "foot": ("nordvik", "", ".site-footer a"),
}


@pytest.mark.parametrize("place", PLACES)
def test_the_focus_is_seen_on_every_colour(show, theme, scheme, place):
    site, path, selector = PLACES[place]
    window = show(built.page(theme, site, path), 360, scheme)
    element = window.locator(selector).first
    if not element.is_visible():
        window.locator(".menu-button").click()
    assert ring_is_seen(window, element)


def ring_is_seen(window, element):
    """Whether a picture of the element with room for a ring differs when it has the focus."""
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    x, y = max(box["x"] - 8, 0), max(box["y"] - 8, 0)
    frame = {"x": x, "y": y, "width": min(box["width"] + 16, 360 - x), "height": box["height"] + 16}
    before = window.screenshot(clip=frame)
    # A key first, since a ring shows for those who use keys.
    press(window, "Shift")
    element.evaluate("(element) => element.focus({ preventScroll: true, focusVisible: true })")
    return window.screenshot(clip=frame) != before


def press(window, *keys):
    for key in keys:
        window.keyboard.press(key)


WRONG = {
    "order": ("<a href='#a' tabindex=2>to</a><a href='#b' tabindex=1>en</a>", "comes after"),
    "place": (
        "<div style='display: flex'><a href='#a' style='order: 2'>a</a><a href='#b'>b</a></div>",
        "is drawn out of",
    ),
    "ring": ("<a href='#a' style='outline: 1px solid'>a</a>", "has a ring of 1 px"),
    "no-ring": ("<a href='#a' style='outline: none'>a</a>", "has a ring of 0 px"),
    "covered": ("<a href='#a'>a</a><p style='position: fixed; inset: 0; margin: 0; background: #fff'>", "is covered"),
    "trap": (
        "<button onkeydown='event.preventDefault()'>a</button><a href='#b'>b</a>",
        '<a> "b" can\'t be reached',
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_found(draw, case):
    html, fault = WRONG[case]
    window = draw(f"<!doctype html>{html}")
    assert any(fault in found for found in walk_faults(window) + place_faults(window))


def test_an_element_without_ring_is_found(draw):
    window = draw("<!doctype html><style>a { outline: none }</style><p><a href='#a'>a</a> <button>b</button>", 360)
    assert not ring_is_seen(window, window.locator("a"))
    assert ring_is_seen(window, window.locator("button"))
