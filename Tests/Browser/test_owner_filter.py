"""A plan's measures by who is responsible, in place."""

import re

import built

PLAN = ("fane", "lo-nordvik", "tiltaksplan-2026/")


def test_a_chip_shows_the_measures_that_it_counts(show):
    window = show(built.page(*PLAN))
    every = visible(window)
    for chip in window.locator(".plan-summary .owner").all():
        name, count = (chip.evaluate(f"(chip) => chip.{part}.textContent.trim()") for part in ("firstChild", "lastChild"))
        count = count.strip("()")
        chip.click()
        assert visible(window) == int(count), name
        assert status(window) == f"{name}: {count} av {every} tiltak"
        assert chip.get_attribute("aria-current") == "true"
    assert window.locator(".plan-summary .owner[aria-current]").count() == 1
    window.get_by_role("link", name="Vis alle tiltak").click()
    assert visible(window) == every
    assert "?" not in window.url


def test_what_is_shown_has_an_address(show):
    window = show(built.page(*PLAN))
    chip = window.locator(".plan-summary .owner").first
    chip.click()
    chosen, address = visible(window), window.url
    assert re.search(r"/tiltaksplan-2026/\?ansvar=[^&]+$", address)
    window.go_back()
    assert visible(window) > chosen
    window.goto(address)
    assert visible(window) == chosen


def test_goals_without_measures_to_show_are_hidden_with_their_headings(show):
    window = show(built.page(*PLAN))
    window.locator(".plan-summary .owner").first.click()
    for table in window.locator(".measures:visible").all():
        assert table.locator("tr[id]:visible, .terms:visible").count()
    hidden = window.locator(".measures:not(:visible) table[aria-labelledby]").evaluate_all(
        "(tables) => tables.map((table) => document.getElementById(table.getAttribute('aria-labelledby'))).filter((heading) => heading.checkVisibility()).length"
    )
    assert hidden == 0


def test_the_page_of_the_responsible_is_still_there(show):
    window = show(built.page(*PLAN))
    chip = window.locator(".plan-summary .owner").first
    chip.click()
    window.get_by_role("link", name="Egen side med lista").click()
    assert "/ansvar/#" in window.url and window.locator(":target").is_visible()


def test_rows_stay_hidden_as_cards(show):
    window = show(built.page(*PLAN), 320)
    every = visible(window)
    window.locator(".plan-summary .owner").first.click()
    assert 0 < visible(window) < every


def test_an_owner_that_is_not_there_hides_nothing(show):
    window = show(built.page(*PLAN))
    every = visible(window)
    window.goto(window.url + "?ansvar=ingen-slik")
    assert visible(window) == every
    assert not window.locator(".filter").is_visible()


def visible(window):
    return window.locator(".measures tr[id]:visible, .points > li:visible").count()


def status(window):
    return window.locator(".filter [role=status]").inner_text()
