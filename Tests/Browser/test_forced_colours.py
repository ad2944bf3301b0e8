"""Readers who choose all colours themselves still see what is a chip, a button, a marker, and where they are."""

import pytest

import built
from faults import expect_none

FORCED = {"forced_colors": "active"}

# What must have an edge of its own when no background is left.
EDGES = ".chip, .button, .menu-button, textarea, input:not([type=hidden], [type=checkbox], [type=radio])"

_WITHOUT_EDGE = """
(selector) => [...document.querySelectorAll(selector)].filter((element) =>
  element.checkVisibility({ visibilityProperty: true })).flatMap((element) => {
  const style = getComputedStyle(element);
  const edges = ['Top', 'Right', 'Bottom', 'Left'].filter((side) =>
    style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1
      && !/^rgba\\(.*, 0\\)$/.test(style[`border${side}Color`]));
  return edges.length ? [] : [`<${element.localName}.${[...element.classList].join('.')}> has no edge`];
})
"""

# A marker that is drawn as a background is gone: it must be a border, a text, a list's own or a mask-free picture.
_WITHOUT_MARKER = """
(selector) => [...document.querySelectorAll(selector)].flatMap((element) => {
  const drawn = ['::before', '::marker', '::after'].some((part) => {
    const style = getComputedStyle(element, part);
    const isThere = !['none', 'normal'].includes(style.content);
    const hasText = isThere && style.content.replace(/"/g, '').trim() !== '';
    const hasBorder = isThere && style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) >= 1;
    return part === '::marker' ? hasText : hasText || hasBorder;
  }) || getComputedStyle(element).listStyleType !== 'none';
  return drawn ? [] : [`<${element.localName}#${element.id}> has no marker`];
})
"""


def test_what_has_an_edge_keeps_it(show, example, scheme):
    window = show(example, 360, scheme, **FORCED)
    expect_none(window.evaluate(_WITHOUT_EDGE, EDGES))


def test_points_keep_their_markers(show, theme, scheme):
    window = show(built.page(theme, "nordvik", "politikk/klima-og-natur/"), 360, scheme, **FORCED)
    assert window.locator(".points > li").count() > 3
    expect_none(window.evaluate(_WITHOUT_MARKER, ".points > li"))


def test_a_point_that_is_done_says_so(show, theme, scheme):
    window = show(built.page(theme, "nordvik", "politikk/arbeid-og-naering/"), 360, scheme, **FORCED)
    done = window.locator(".points > .done").first
    assert done.inner_text().startswith("Gjort")
    look = "(item) => ['::before', '::marker'].map((part) => getComputedStyle(item, part).content).join()"
    assert done.evaluate(look) != window.locator(".points > li:not(.done)").first.evaluate(look)


def test_the_focus_keeps_its_ring(show, theme, scheme):
    window = show(built.page(theme, "nordvik", "politikk/bolig/"), 360, scheme, **FORCED)
    for selector in (".site-name", ".menu-button", ".button", ".points .anchor", ".site-footer a"):
        window.keyboard.press("Shift")
        window.locator(selector).first.focus()
        style = window.evaluate(
            "() => { const s = getComputedStyle(document.activeElement); "
            "return [s.outlineStyle, parseFloat(s.outlineWidth), s.outlineColor]; }"
        )
        assert style[0] != "none" and style[1] >= 3 and not style[2].endswith(", 0)"), f"{selector}: {style}"


def test_the_page_one_is_on_is_marked_without_colour(show, theme, scheme):
    window = show(built.page(theme, "nordvik", "kontakt/"), 1280, scheme, **FORCED)
    current, other = window.locator(".menu [aria-current]"), window.locator(".menu a:not([aria-current])").first
    look = """(link) => {
      const looks = [link, link.parentElement].map((element) => getComputedStyle(element));
      return looks.map((style) => [style.textDecorationLine, style.textDecorationThickness, style.fontWeight,
        style.borderBottomStyle, style.borderBottomWidth, style.borderInlineStartWidth]).join();
    }"""
    assert current.first.evaluate(look) != other.evaluate(look)


@pytest.mark.parametrize(
    ("check", "html", "count"),
    [
        (_WITHOUT_EDGE, "<p class=a style='background: red'>a", 1),
        (_WITHOUT_EDGE, "<p class=a style='border: 1px solid transparent'>a", 0),
        (_WITHOUT_EDGE, "<p class=a style='border: 1px solid'>a", 0),
        (_WITHOUT_MARKER, "<ul style='list-style: none'><li class=a>a</ul>", 1),
        (_WITHOUT_MARKER, "<ul><li class=a>a</ul>", 0),
        (
            _WITHOUT_MARKER,
            "<style>li { list-style: none } li::before { content: ''; background: red }</style><li class=a>",
            1,
        ),
        (
            _WITHOUT_MARKER,
            "<style>li { list-style: none } li::before { content: ''; border: 1px solid }</style><li class=a>",
            0,
        ),
    ],
)
def test_what_is_wrong_is_found(draw, check, html, count):
    window = draw(f"<!doctype html>{html}", **FORCED)
    assert len(window.evaluate(check, ".a")) == count
