"""The colours that meet in a theme can be told apart, in light and dark."""

import pytest

import built
from colours import contrast, resolved
from faults import expect_none

TEXT, INTERFACE = 4.5, 3.0
SURFACES = ("paper", "paper-2", "paper-3")
STATUSES = ("ikke-startet", "pagar", "lopende", "ferdig", "forsinket", "utsatt", "feil")
WHITE = (255, 255, 255)


def pairs(theme):
    """What stands on what, and the least contrast between them."""
    yield from ((ink, surface, TEXT) for ink in ("ink", "ink-2") for surface in (*SURFACES, "tint"))
    yield from (("line-strong", surface, INTERFACE) for surface in SURFACES)
    yield from ((link, surface, TEXT) for link in ("link", "brand-text") for surface in ("paper", "paper-2", "tint"))
    yield from (("visited", surface, TEXT) for surface in ("paper", "paper-2", "tint"))
    yield from (("white", surface, TEXT) for surface in ("brand", "brand-hover", "brand-deep"))
    # Filled buttons and markers, by their shape alone.
    yield "brand", "paper", INTERFACE
    for status in STATUSES:
        yield status, f"{status}-bg", TEXT
        # The border round a chip is in the colour of its text.
        yield from ((status, surface, INTERFACE) for surface in SURFACES)
    yield from ((status, surface, TEXT) for status in ("ikke-satt", "avlyst") for surface in ("paper", "paper-2"))
    if theme == "fane":
        yield "gold", "brand", INTERFACE
    if theme == "kronblad":
        yield "petal", "brand", INTERFACE
        yield "leaf", "paper", TEXT


def test_colours_that_meet_can_be_told_apart(show, theme, scheme):
    window = show(built.page(theme, "nordvik", ""), scheme=scheme)
    expect_none(contrast_faults(window, list(pairs(theme))))


def test_dark_colours_are_others(show, theme):
    light = resolved(show(built.page(theme, "nordvik", ""), scheme="light"), ["paper", "ink"])
    dark = resolved(show(built.page(theme, "nordvik", ""), scheme="dark"), ["paper", "ink"])
    assert light["paper"] == WHITE
    assert contrast(light["paper"], dark["paper"]) > 10 and contrast(light["ink"], dark["ink"]) > 10


def contrast_faults(window, pairs):
    names = {name for pair in pairs for name in pair[:2]} - {"white"}
    colours = {**resolved(window, sorted(names)), "white": WHITE}
    faults = [f"--{name} is not set" for name, colour in colours.items() if colour is None]
    for front, back, least in pairs:
        if colours[front] and colours[back]:
            ratio = contrast(colours[front], colours[back])
            if ratio < least:
                faults.append(f"--{front} on --{back}: {ratio:.2f}, and must be {least}")
    return faults


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [((0, 0, 0), WHITE, 21), (WHITE, WHITE, 1), ((119, 119, 119), WHITE, 4.48), ((181, 18, 27), WHITE, 6.85)],
)
def test_contrast_is_measured_as_wcag_says(one, other, ratio):
    assert round(contrast(one, other), 2) == ratio


def test_what_is_wrong_is_found(draw):
    window = draw("<!doctype html><style>:root { --paper: #fff; --ink: oklch(0.8 0 0) }</style>")
    faults = contrast_faults(window, [("ink", "paper", TEXT), ("link", "paper", TEXT)])
    assert [fault.split(":")[0] for fault in faults] == ["--link is not set", "--ink on --paper"]
