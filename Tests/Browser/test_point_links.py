"""Whoever comes to a commitment or a measure can copy a link to it."""

import built
import pytest
from playwright.sync_api import expect

POINTS = [("kronblad", "nordvik", "politikk/klima-og-natur/"), ("fane", "lo-nordvik", "tiltaksplan-2026/")]
CLIPBOARD = {"permissions": ("clipboard-read", "clipboard-write")}


@pytest.mark.parametrize("place", POINTS, ids=lambda place: place[-1])
def test_a_link_is_copied_by_keyboard(show, place):
    window = show(built.page(*place), **CLIPBOARD)
    assert not window.get_by_role("button", name="Kopier lenke", exact=True).count()
    anchor = links(window).nth(1)
    anchor.focus()
    window.keyboard.press("Tab")
    assert window.evaluate("document.activeElement.textContent") == "Kopier lenke"
    window.keyboard.press("Enter")
    expect(window.locator(".copy-status")).to_have_text("Lenken er kopiert")
    copied = window.evaluate("navigator.clipboard.readText()")
    assert copied == anchor.evaluate("(link) => link.href")
    window.goto(copied)
    assert window.locator(":target").count() == 1
    assert window.locator(":target .copy").is_visible()


def test_there_is_one_button_and_it_leaves_with_the_reader(show):
    window = show(built.page(*POINTS[0]), **CLIPBOARD)
    for number in (0, 2):
        links(window).nth(number).focus()
        assert window.locator(".copy").count() == 1
    window.locator(".site-name").focus()
    assert not window.locator(".copy").count()


def test_where_nothing_can_be_copied_the_address_bar_has_the_link(show):
    window = show(built.page(*POINTS[0]), 900)
    window.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    anchor = links(window).nth(2)
    anchor.focus()
    window.locator(".copy").click()
    expect(window.locator(".copy-status")).to_contain_text("Lenken ble ikke kopiert")
    assert window.url == anchor.evaluate("(link) => link.href")


def test_a_page_without_points_loads_no_script(show):
    window = show(built.page("fane", "lo-nordvik", "kontakt/"))
    assert not [address for address in window.heard.requests if address.endswith(".js")]


def test_the_page_can_be_printed_and_its_link_copied(show):
    window = show(built.page(*POINTS[0]), **CLIPBOARD)
    window.evaluate("() => { window.print = () => { window.printed = true; }; }")
    tools = window.locator(".rail .tools")
    tools.get_by_role("button", name="Skriv ut").click()
    assert window.evaluate("window.printed")
    tools.get_by_role("button", name="Kopier lenke til siden").click()
    expect(window.locator(".copy-status")).to_have_text("Lenken er kopiert")
    assert window.evaluate("navigator.clipboard.readText()") == window.url


def test_without_script_there_are_no_buttons_that_do_nothing(show):
    window = show(built.page(*POINTS[1]), java_script_enabled=False)
    assert not window.locator(".tools").count()


def test_a_measure_without_a_number_has_a_link_to_copy(show):
    window = show(built.catalogue("fane", "plan-i-tabell/"), **CLIPBOARD)
    anchor = window.locator(".measure .anchor").first
    anchor.focus()
    window.keyboard.press("Tab")
    window.keyboard.press("Enter")
    expect(window.locator(".copy-status")).to_have_text("Lenken er kopiert")
    assert window.evaluate("navigator.clipboard.readText()") == anchor.evaluate("(link) => link.href")


def links(window):
    return window.locator(".points .anchor, .measures .number a")
