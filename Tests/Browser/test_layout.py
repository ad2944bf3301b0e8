"""Pages fit the narrowest window and the largest zoom, and lose no text when readers space it out."""

import pytest

import built
from faults import expect_none
from layout import space_out, text_faults, too_wide


def test_no_page_scrolls_sideways_at_320_pixels(show, page):
    window = show(page, 320)
    expect_none(too_wide(window) + text_faults(window))


def test_no_part_scrolls_sideways_at_1280_pixels_and_400_percent(show, example):
    # What a window of 1280 pixels is to a page that is zoomed in four times.
    expect_none(too_wide(show(example, 320, height=256, device_scale_factor=4)))


@pytest.mark.parametrize("width", (320, 800, 1280))
def test_spaced_out_text_is_all_there(show, example, width):
    window = show(example, width)
    expect_none(text_faults(window))
    space_out(window)
    expect_none(too_wide(window) + text_faults(window))


def test_an_open_menu_fits(show, theme):
    window = show(built.page(theme, "lo-nordvik", ""), 320, height=480)
    window.locator(".menu-button").click()
    space_out(window)
    expect_none(too_wide(window))


WRONG = {
    "wide": ("<p style='width: 500px'>Bred</p>", "reaches from"),
    "long-word": ("<p>" + "a" * 100, "px wide in a window"),
    "left": ("<p style='margin-left: -50px'>Venstre</p>", "reaches from -"),
    "cut": ("<p style='height: 1em; overflow: hidden'>En<br>to<br>tre</p>", "is cut off by <p>"),
    "ellipsis": ("<p style='width: 3em; overflow: hidden; white-space: nowrap'>Et langt ord</p>", "is cut off by <p>"),
    "button": ("<button style='width: 4em; white-space: nowrap'>Et langt ord på en knapp</button>", "does not hold"),
    "on-top": ("<p>Over</p><p style='margin-top: -2em'>Under</p>", "lie on top of each other"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_found(draw, case):
    html, fault = WRONG[case]
    window = draw(f"<!doctype html><body style='margin: 0'>{html}", 320)
    assert any(fault in found for found in too_wide(window) + text_faults(window))


RIGHT = {
    "scrolling-table": "<div style='overflow-x: auto'><p style='width: 500px'>Bred</p></div>",
    "for-screen-readers": "<p style='position: absolute; width: 1px; overflow: hidden; white-space: nowrap'>Skjult</p>",
    "skip-link": "<a href='#a' style='position: absolute; top: -10em'>Hopp</a>",
    "tight-heading": "<h1 style='line-height: 1.1'>En lang <a href='#a'>overskrift på flere</a> <em>linjer</em></h1>",
}


@pytest.mark.parametrize("case", RIGHT)
def test_what_is_right_is_left_alone(draw, case):
    window = draw(f"<!doctype html><body style='margin: 0'>{RIGHT[case]}", 320)
    expect_none(too_wide(window) + text_faults(window))
