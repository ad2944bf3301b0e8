"""axe finds nothing on any page, in either theme, in light and dark, narrow and wide."""

import pytest

import built
from axe import axe_faults
from faults import expect_none

WINDOWS = [(360, "light"), (1280, "dark"), (360, "dark"), (1280, "light")]


def test_every_page_passes_axe(show, page):
    # A window each, all of them used evenly: the next test has the full matrix.
    width, scheme = WINDOWS[built.pages().index(page) % len(WINDOWS)]
    expect_none(axe_faults(show(page, width, scheme)))


@pytest.mark.parametrize("width", (360, 1280))
def test_every_part_passes_axe(show, example, scheme, width):
    expect_none(axe_faults(show(example, width, scheme)))


def test_an_open_menu_passes_axe(show, theme, scheme):
    window = show(built.page(theme, "nordvik", ""), 360, scheme)
    window.locator(".menu-button").click()
    expect_none(axe_faults(window))


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        ("<img src=''>", "image-alt"),
        ("<p style='color: #999'>Blekt</p>", "color-contrast"),
        ("<input name='navn'>", "label"),
        ("<p style='font: 10px/11px serif'><a href='#a'>i</a><br><a href='#b'>i</a></p>", "target-size"),
    ],
)
def test_axe_finds_what_is_wrong(draw, html, rule):
    window = draw(f"<!doctype html><html lang=nb><title>a</title><main><h1>a</h1>{html}</main>")
    assert rule in {fault.split(":")[0] for fault in axe_faults(window)}
