"""The theme that the handbook teaches a designer to make is built as it stands there, and is as good as the others."""

import pytest

import built
from axe import axe_faults
from faults import expect_none
from test_contrast import contrast_faults, pairs

FILES = built.own_theme_files()
STYLES = "themes/fjord/assets/fjord.css"
TEMPLATE = "themes/fjord/templates/not-found.mustache"


def test_the_handbook_shows_every_file():
    assert set(FILES) == {"themes/fjord/theme.yml", STYLES, TEMPLATE}


def test_a_family_of_colours_takes_twenty_lines():
    assert sum(len(FILES[path].splitlines()) for path in ("themes/fjord/theme.yml", STYLES)) <= 20


def test_its_colours_can_be_told_apart(show, scheme):
    window = show(built.page(built.OWN_THEME, "nordvik", ""), scheme=scheme)
    expect_none(contrast_faults(window, list(pairs("fane"))))


def test_its_colours_are_on_the_page(show):
    window = show(built.page(built.OWN_THEME, "nordvik", ""), scheme="light")
    header = window.locator(".site-header").evaluate("(header) => getComputedStyle(header).backgroundColor")
    assert "--brand: #0f5562" in FILES[STYLES]
    assert header == "rgb(15, 85, 98)"


@pytest.mark.parametrize("path", ["politikk/bolig/", "nyheter/", "404.html"])
def test_its_pages_pass_axe(show, scheme, path):
    expect_none(axe_faults(show(built.page(built.OWN_THEME, "nordvik", path), 360, scheme)))


def test_its_template_is_used(show):
    window = show(built.page(built.OWN_THEME, "nordvik", "404.html"))
    assert window.get_by_role("heading", level=1).inner_text() == "Her var det bare vann"
    assert window.locator("main a[href^='tel:']").inner_text() == "00 23 45 67"
    assert window.locator("main form[role=search]").is_visible()


def test_the_other_templates_are_inherited(show):
    own, other = (show(built.page(theme, "nordvik", "sok/")) for theme in (built.OWN_THEME, "fane"))
    assert own.locator("main").inner_html() == other.locator("main").inner_html()
