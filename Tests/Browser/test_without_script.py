"""Everything works with scripting off."""

from urllib.parse import urljoin

import pytest

import built
from faults import expect_none

OFF = {"java_script_enabled": False}


def test_the_menu_opens_and_closes(show, theme):
    window = show(built.page(theme, "nordvik", ""), 360, **OFF)
    menu = window.locator("nav.menu")
    assert not menu.is_visible()
    window.locator(".menu-button").click()
    assert menu.is_visible()
    window.locator(".menu-close").click()
    assert not menu.is_visible()
    window.locator(".menu-button").click()
    link = menu.get_by_role("link").first
    name = link.inner_text()
    link.click()
    assert window.get_by_role("heading", level=1).inner_text() == name


def test_the_menu_lies_open_where_there_is_room(show, theme):
    window = show(built.page(theme, "nordvik", ""), 1280, **OFF)
    assert window.get_by_role("navigation", name="Hovedmeny").get_by_role("link").first.is_visible()
    assert not window.locator(".menu-button").is_visible()


@pytest.mark.parametrize("site", ("nordvik", "lo-nordvik"))
def test_the_language_switch_works(show, theme, site):
    window = show(built.page(theme, site, ""), 1280, **OFF)
    front, links = window.url, window.locator(".languages a")
    others = [(link.get_attribute("hreflang"), link.get_attribute("href")) for link in links.all()]
    if site == "nordvik":
        assert {language for language, _ in others} == {"nb", "nn", "se", "en"}
    else:
        assert others == []
    for language, address in others:
        window.goto(urljoin(front, address))
        assert window.locator("html").get_attribute("lang") == language


def test_a_question_can_be_answered(show, theme):
    window = show(built.page(theme, "nordvik", "politikk/bolig/"), **OFF)
    question = window.locator(".agreement")
    assert question.get_by_role("heading").inner_text().endswith("?")
    question.get_by_role("button", name="Uenig").click()
    assert sent(window).items() >= {"svar": "uenig"}.items()
    assert sent(window).keys() == {"sak", "ordlyd", "svar"}


def test_a_comment_can_be_sent(show, theme):
    window = show(built.first(theme, 'id="s-kommentar"'), **OFF)
    form = window.locator("form:has(#s-kommentar-tekst)")
    form.get_by_label("kommentar").last.fill("Bra sagt.")
    form.locator("[name=navn]").fill("Kaia")
    form.get_by_role("button").click()
    assert sent(window).items() >= {"navn": "Kaia", "tekst": "Bra sagt."}.items()


def test_a_proposal_can_be_sent(show, theme):
    window = show(built.first(theme, 'id="s-innspill"'), **OFF)
    form = window.locator("form:has(#s-innspill-tekst)")
    form.locator("[name=tekst]").fill("Flere kveldsmøter.")
    form.get_by_role("button").click()
    assert sent(window).items() >= {"tekst": "Flere kveldsmøter."}.items()


def test_every_form_says_where_it_goes(show, example):
    window = show(example, **OFF)
    expect_none(
        window.evaluate("""
        () => [...document.forms].flatMap((form) => [
          ['has no action', form.hasAttribute('action')],
          ['has no method', form.hasAttribute('method')],
          ['has no button', form.querySelector('button:not([type=button]), input[type=submit]')],
          ['has a field without name', [...form.elements].every((part) => part.name || part.matches('button, fieldset'))],
        ].filter(([, right]) => !right).map(([fault]) => `a form ${fault}: ${form.outerHTML.slice(0, 160)}`))
        """)
    )


def test_the_search_page_lists_everything(show, theme):
    window = show(built.page(theme, "nordvik", ""), **OFF)
    window.locator(".search-link").click()
    letters = [heading.inner_text() for heading in window.locator("main h3").all()]
    assert letters == sorted(letters, key="ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ".find)
    addresses = window.locator("main li > a").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")
    listed = {urljoin("https://a/sok/", address).removeprefix("https://a/").split("#")[0] for address in addresses}
    written = {
        page.path
        for page in built.pages_in(theme)
        if page.site == "nordvik" and page.kind in ("forside", "seksjon", "sak", "nyhet", "side")
    }
    assert listed >= written


def test_a_search_without_script_leads_to_the_list(show, theme):
    window = show(built.page(theme, "nordvik", "404.html"), **OFF)
    window.locator("form[role=search] input").fill("ferje")
    window.locator("form[role=search] button").click()
    assert window.url.endswith("/sok/?q=ferje")
    assert window.locator("main li > a").count() > 20


def test_measures_are_found_by_who_is_responsible(show, theme):
    window = show(built.page(theme, "lo-nordvik", "tiltaksplan-2026/"), **OFF)
    owner = window.locator(".plan-summary .owner").first
    name = owner.evaluate("(link) => link.firstChild.data.trim()")
    owner.click()
    assert window.url.split("#")[0].endswith("/tiltaksplan-2026/ansvar/")
    section = window.locator(".owner-section:has(:target)")
    assert section.get_by_role("heading").first.inner_text() == name
    measure = section.locator(".owned a").first
    text = measure.inner_text()
    measure.click()
    assert window.locator(":target").inner_text().replace("\n", " ").find(text.split(maxsplit=1)[1][:20]) >= 0


def test_each_point_has_a_link_to_itself(show, theme):
    window = show(built.page(theme, "nordvik", "politikk/klima-og-natur/"), **OFF)
    window.locator(".points .anchor").nth(2).click()
    assert window.locator("li:target .anchor").get_attribute("href") == "#" + window.url.split("#")[1]


def test_the_contents_lead_down_the_page(show, theme):
    window = show(built.page(theme, "lo-nordvik", "handlingsplan/"), **OFF)
    link = window.locator(".outline a").nth(2)
    if not link.is_visible():
        window.locator(".outline summary").click()
    name = link.inner_text()
    link.click()
    assert window.locator(":target").inner_text() == name


def sent(window):
    """The fields that the form sent, as the server shows them."""
    window.wait_for_url("**/api/**")
    names, values = window.locator("dt"), window.locator("dd")
    return dict(zip(names.all_inner_texts(), values.all_inner_texts(), strict=True))
