"""The search page finds titles, headings and points, also inside words, and leads to them."""

import json
import re
from urllib.parse import unquote

import built
import pytest
from playwright.sync_api import expect


def search(show, query, *appearance, site="nordvik", theme="kronblad", press=None):
    window = show(built.page(theme, site, "sok/"), *appearance)
    field = window.get_by_role("searchbox")
    field.fill(query)
    if press:
        field.press(press)
    expect(window.locator(".search-count")).not_to_be_empty()
    return window


def titles(window):
    return window.locator(".hit h2").all_inner_texts()


def test_a_point_is_found_inside_a_compound_and_led_to(show):
    window = search(show, "kontrakt")
    link = window.locator(".hit li a").first
    marked = link.locator("mark").first.inner_text()
    assert marked.lower() == "kontrakt"
    text = link.inner_text()
    link.click()
    point = window.locator(":target")
    assert point.count() == 1
    assert text.split("–")[0].strip() in re.sub(r"\s+", " ", point.inner_text())


@pytest.mark.parametrize("query", ("økonomi", "okonomi", "oekonomi", "ØKONOMI"))
def test_norwegian_letters_are_found_however_they_are_typed(show, query):
    window = search(show, query)
    assert "Orden i pengene" in titles(window)
    assert all(mark.lower() == "økonomi" for mark in window.locator(".hit mark").all_inner_texts())


def test_a_letter_that_is_typed_is_meant(show):
    """`får` is not `far`, though `far` may be `får`."""
    assert "før" in marks(search(show, "for"))
    assert set(marks(search(show, "før"))) == {"før"}


def marks(window):
    return {mark.lower() for mark in window.locator(".hit mark").all_inner_texts()}


def test_titles_come_before_headings_before_points(show):
    found = titles(search(show, "kommune"))
    in_title = ["kommune" in title.lower() for title in found]
    assert in_title[0] and not in_title[-1]
    assert in_title == sorted(in_title, reverse=True)
    # A heading, then a point.
    assert titles(search(show, "skatt"))[0] == "Orden i pengene"


def test_every_word_must_be_on_the_page(show):
    one = set(titles(search(show, "skole")))
    both = set(titles(search(show, "skole lærer")))
    assert both and both < one


def test_it_says_how_many_pages(show):
    window = search(show, "kommune")
    count = int(re.search(r"\d+", window.locator("[role=status]").first.inner_text()).group())
    while window.get_by_role("button", name="Vis flere treff").is_visible():
        before = len(titles(window))
        window.get_by_role("button", name="Vis flere treff").click()
        expect(window.locator(".hit")).not_to_have_count(before)
    assert len(titles(window)) == count
    assert len(set(window.locator(".hit h2 a").evaluate_all("(links) => links.map((link) => link.href)"))) == count


def test_three_letters_are_needed_while_typing(show):
    window = search(show, "sk")
    assert window.locator(".search-count").inner_text() == "Skriv minst tre bokstaver."
    assert window.locator(".all-pages").is_visible()
    window.get_by_role("searchbox").press_sequentially("o")
    window.wait_for_selector(".hit")
    assert not window.locator(".all-pages").is_visible()


def test_two_letters_are_a_word_of_their_own_when_asked_for(show):
    window = search(show, "lo", site="lo-nordvik", theme="fane", press="Enter")
    assert set(marks(window)) == {"lo"}
    assert "blomst" not in window.locator(".hits").inner_text()


def test_nothing_found_is_said_and_the_list_stays(show):
    window = search(show, "<b>qqq</b>")
    assert window.locator(".search-count").inner_text() == "Ingen treff på «<b>qqq</b>»"
    assert window.locator(".all-pages").is_visible()
    assert not window.locator(".hit").count()


@pytest.mark.parametrize("query", ("a.*b", "(((", "\\d+ kommune", "$& kommune", "[[[ kommune ]]]"))
def test_signs_mean_nothing(show, query):
    search(show, query, press="Enter")
    window = search(show, query + " ")
    assert window.heard.errors == []


def test_a_form_elsewhere_leads_to_what_it_asks_for(show):
    window = show(built.page("fane", "lo-nordvik", "404.html"))
    window.locator("form[role=search] input").fill("heltid")
    window.locator("form[role=search] button").click()
    window.wait_for_url("**/sok/?q=*")
    window.wait_for_selector(".hit")
    assert window.get_by_role("searchbox").input_value() == "heltid"


def test_a_search_has_an_address(show):
    window = search(show, "bolig")
    assert unquote(window.url).endswith("/sok/?q=bolig")
    found = titles(window)
    window.reload()
    window.wait_for_selector(".hit")
    assert titles(window) == found
    window.get_by_role("searchbox").fill("")
    expect(window.locator(".all-pages")).to_be_visible()
    assert window.url.endswith("/sok/")


def test_pages_in_other_languages_say_so(show):
    window = search(show, "ferry")
    assert window.locator(".hit").first.get_attribute("lang") == "en"


def test_it_can_be_used_by_keyboard_alone(show):
    window = search(show, "bolig")
    window.keyboard.press("Tab")
    for _ in range(4):
        if window.evaluate("document.activeElement.closest('.hit') !== null"):
            break
        window.keyboard.press("Tab")
    address = window.evaluate("document.activeElement.href")
    window.keyboard.press("Enter")
    window.wait_for_url(address)


def test_nothing_is_loaded_before_it_is_needed(show):
    window = show(built.page("kronblad", "nordvik", "sok/"))
    assert index_files(window) == []
    window.get_by_role("searchbox").focus()
    window.wait_for_load_state("networkidle")
    assert index_files(window) == ["ord-0.json"]
    window.get_by_role("searchbox").fill("bolig")
    expect(window.locator(".hit").first).to_be_visible()
    assert index_files(window) == ["ord-0.json", "tekst-0.json"]


def index_files(window):
    return [address.split("/")[-1] for address in window.heard.requests if address.endswith(".json")]


def test_it_says_so_when_the_index_cannot_be_had(show):
    window = show(built.page("kronblad", "nordvik", "sok/"))
    window.route("**/ord-*.json", lambda route: route.abort())
    try:
        window.get_by_role("searchbox").fill("bolig")
        expect(window.locator(".search-count")).to_contain_text("Søket virker ikke")
        assert window.locator(".all-pages").is_visible()
    finally:
        window.unroute("**/ord-*.json")


def test_without_script_the_page_says_that_there_is_a_list(show):
    window = show(built.page("fane", "lo-nordvik", "sok/"), java_script_enabled=False)
    assert window.locator(".search-note").is_visible()
    assert window.locator(".all-pages a").count() > 20


@pytest.mark.parametrize("width", (320, 1280))
def test_results_fit(show, width):
    window = search(show, "kommune", width)
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_large_index_finds_the_same_and_loads_only_the_files_of_what_is_typed(show):
    """The words of a small site in as many files as those of a large one."""
    count = 13
    words = json.loads((built.folder() / "kronblad/nordvik/sok/ord-0.json").read_text(encoding="utf-8"))
    files = [[entry for entry in words if number in files_of(entry.split()[0], count)] for number in range(count)]
    loaded = []

    def share(route):
        loaded.append(int(re.search(r"ord-(\d+)", route.request.url).group(1)))
        route.fulfill(json=files[loaded[-1]])

    def tell(route):
        text = built.page("kronblad", "nordvik", "sok/").text
        body = text.replace('data-word-files="1"', f'data-word-files="{count}"')
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    queries = ("kjøre", "kjoere", "kjore", "skole", "barn skole", "haavnaert", "får")
    expected = {query: titles(search(show, query, press="Enter")) for query in queries}
    assert expected["skole"] and expected["kjøre"] == expected["kjoere"] == expected["kjore"] != [], expected
    window = show(built.page("kronblad", "nordvik", "sok/"))
    window.route("**/ord-*.json", share)
    window.route("**/sok/", tell)
    try:
        for query in queries:
            loaded.clear()
            assert titles(search(show, query, press="Enter")) == expected[query], query
            assert 1 <= len(loaded) <= len(query.split())
        # A word of two letters, however it is typed.
        assert "år" in marks(search(show, "aar", press="Enter"))
    finally:
        window.unroute_all()


def files_of(word, count):
    """The files that a word stands in: that of each three letters in a row, as SearchIndex.swift tells."""
    plain = word.replace("å", "a").replace("ø", "o").replace("æ", "ae")
    joined = plain.replace("aa", "a").replace("oe", "o")
    for letters in (plain, joined):
        for start in range(max(1, len(letters) - 2)):
            number = 0
            for letter in letters[start : start + 3]:
                number = number * 31 + ord(letter)
            yield number % count
