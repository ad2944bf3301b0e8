"""Plans and policies on paper."""

import io
import re
import unicodedata

import pytest
from pypdf import PdfReader

import built
from colours import contrast, resolved
from faults import expect_none
from full_plan import MEASURE_COUNT


# The texts in each cell, apart, without the label that it has on a phone.
TEXTS = """
(cells) => cells.map((cell) => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('.label')) texts.push(walker.currentNode.data);
  return texts.join(' ');
})
"""


def printed(window):
    return PdfReader(io.BytesIO(window.pdf(prefer_css_page_size=True, print_background=False)))


def text_of(paper):
    return "\n".join(page.extract_text() for page in paper.pages)


def squeezed(text):
    """Without ligatures, spaces, hyphens and line ends, since paper breaks lines and words where it likes."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", unicodedata.normalize("NFKC", text))


def is_landscape(page):
    return page.mediabox.width > page.mediabox.height


def test_a_full_plan_takes_seven_sheets_on_their_side(show, theme):
    window = show(built.page(theme, built.FULL_PLAN, "plan/"))
    # Fails if the plan is not of the size that the limit is for.
    assert window.locator(".measures tr[id]:not(.goal)").count() == MEASURE_COUNT
    paper = printed(window)
    assert [number for number, page in enumerate(paper.pages, 1) if not is_landscape(page)] == []
    assert len(paper.pages) <= 7


def test_a_plan_is_printed_whole(show, theme):
    window = show(built.page(theme, "lo-nordvik", "tiltaksplan-2026/"))
    text = squeezed(text_of(printed(window)))
    cells = window.locator(".measures td, .measures tbody th").evaluate_all(TEXTS)
    assert len(cells) > 200
    expect_none([f"{cell.strip()!r} is not on paper" for cell in cells if not holds(text, cell)])


def holds(text, cell):
    return all(squeezed(word) in text for word in cell.split())


def test_the_numbers_of_measures_are_printed(show, theme):
    window = show(built.page(theme, "lo-nordvik", "tiltaksplan-2026/"))
    numbers = [number for number in window.locator(".measures .number").all_inner_texts() if re.search(r"\d", number)]
    lines = set(re.findall(r"\d+(?:\.\d+)+", text_of(printed(window))))
    assert len(numbers) > 20
    expect_none([f"{number} is not on paper" for number in map(digits, numbers) if number not in lines])


def digits(number):
    return re.search(r"\d+(\.\d+)*", number).group()


def test_a_policy_is_printed_upright(show, theme):
    window = show(built.page(theme, "nordvik", "politikk/klima-og-natur/"))
    points = window.locator(".points .point").all_inner_texts()
    paper = printed(window)
    assert [number for number, page in enumerate(paper.pages, 1) if is_landscape(page)] == []
    text = squeezed(text_of(paper))
    expect_none([f"{point!r} is not on paper" for point in points if squeezed(point) not in text])


def test_the_numbers_of_points_are_printed(show, theme):
    window = show(built.page(theme, "nordvik", "politikk/klima-og-natur/"))
    count = window.locator(".points > li").count()
    text = text_of(printed(window))
    found = {int(number) for number in re.findall(r"(?<![\d.])(\d{1,2})(?![\d])", text)}
    assert set(range(1, count + 1)) <= found


def test_what_is_for_screens_only_is_not_printed(show, example):
    window = show(example, media="print")
    seen = window.evaluate(
        """
        () => [...document.querySelectorAll(
          '.skip, .menu, .menu-button, .search-link, .languages, .breadcrumb, form, button'
        )].filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80))
        """
    )
    expect_none([f"{element} is printed" for element in seen])


@pytest.mark.parametrize(("path", "part"), [("politikk/bolig/", ".text p"), ("", "body")])
def test_text_is_ten_points_on_paper(show, theme, path, part):
    assert font_size(show(built.page(theme, "nordvik", path), media="print"), part) == pytest.approx(10, abs=0.2)


def test_tables_of_measures_are_eight_and_a_half_points_on_paper(show, theme):
    window = show(built.page(theme, "lo-nordvik", "tiltaksplan-2026/"), media="print")
    assert font_size(window, ".measures td") == pytest.approx(8.5, abs=0.2)


def test_paper_is_white_in_the_dark_too(show, theme):
    window = show(built.page(theme, "nordvik", "politikk/bolig/"), scheme="dark", media="print")
    colours = resolved(window, ["paper", "ink"])
    assert colours["paper"] == (255, 255, 255)
    assert contrast(colours["paper"], colours["ink"]) > 10


def font_size(window, selector):
    """In points."""
    size = window.locator(selector).first.evaluate("(element) => parseFloat(getComputedStyle(element).fontSize)")
    return size * 72 / 96
