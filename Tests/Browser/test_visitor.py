"""What a visitor can do with the forms, against the real server: with scripting and without, with keys alone."""

import time

import pytest

import built
from answering import Answering
from axe import axe_faults
from faults import expect_none

HOST = "https://nordvik.example/"
POLICY = "politikk/bolig/"
THANKS = {"Enig": "Takk for din tilbakemelding!", "Uenig": "Takk for tilbakemeldingen."}
# Longer than the shortest time that anyone fills a form in, in seconds.
FILLING = 4


@pytest.fixture(scope="module", params=built.THEMES)
def answering(request):
    built.folder()
    server = Answering(request.param)
    server.theme = request.param
    yield server
    server.close()


@pytest.fixture
def visit(browser, answering):
    """Opens a page of the site as a new visitor; `script=False` for one without scripting."""
    contexts = []

    def visit(path, script=True, width=360):
        answering.visitor += 1
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=script, reduced_motion="reduce"
        )
        context.set_default_timeout(8_000)
        context.route("**/*", answering.forward)
        contexts.append(context)
        window = context.new_page()
        window.faults = []
        window.on("console", lambda message: message.type == "error" and window.faults.append(message.text))
        window.on("pageerror", lambda error: window.faults.append(str(error)))
        window.goto(HOST + path)
        return window

    yield visit
    for context in contexts:
        context.close()


BOTH = pytest.mark.parametrize("script", (True, False), ids=("script", "plain"))


def votes(answering, issue="politikk/bolig"):
    rows = answering.stored(f"SELECT answer, sum(count) FROM counters WHERE issue = '{issue}' GROUP BY answer")
    return {"enig": 0, "uenig": 0, **dict(rows)}


def wait_as_people_do(form):
    """Until the form has its token, and for as long as anyone takes to fill it in."""
    form.locator("[name=token]").wait_for(state="attached")
    time.sleep(FILLING)


def focused(window):
    return window.locator(":focus")


def comment_page(answering):
    page = next(
        page for page in built.pages_in(answering.theme) if page.site == "nordvik" and 'id="s-kommentar"' in page.text
    )
    return page.path


@BOTH
@pytest.mark.parametrize("answer", THANKS)
def test_an_answer_is_thanked_for_and_can_be_taken_back(visit, answering, script, answer):
    window = visit(POLICY, script)
    before = votes(answering)
    window.get_by_role("button", name=answer, exact=True).click()
    window.get_by_role("heading", name=THANKS[answer]).wait_for()
    if script:
        assert window.url == HOST + POLICY
        assert focused(window).inner_text() == THANKS[answer]
    after = votes(answering)
    assert after == {**before, answer.lower(): before[answer.lower()] + 1}
    assert "Vi teller ett svar per dag" in window.locator("main").inner_text()
    expect_none(axe_faults(window) if script else [])
    window.get_by_role("button", name="Angre").click()
    window.get_by_role("heading", name="Svaret er trukket tilbake").wait_for()
    assert votes(answering) == before
    window.get_by_role("link", name="Tilbake til").click()
    window.get_by_role("button", name=answer, exact=True).wait_for()
    assert window.url == HOST + POLICY
    expect_none(window.faults)


@BOTH
def test_with_keys_alone(visit, answering, script):
    window = visit(POLICY, script, width=1280)
    for _ in range(200):
        window.keyboard.press("Tab")
        if focused(window).count() and focused(window).inner_text() == "Uenig":
            break
    before = votes(answering)
    window.keyboard.press("Enter")
    window.get_by_role("heading", name=THANKS["Uenig"]).wait_for()
    assert votes(answering)["uenig"] == before["uenig"] + 1
    for _ in range(60):
        window.keyboard.press("Tab")
        if focused(window).count() and focused(window).inner_text() == "Angre":
            break
    window.keyboard.press("Enter")
    window.get_by_role("heading", name="Svaret er trukket tilbake").wait_for()
    assert votes(answering) == before


@BOTH
def test_thanks_suggest_other_issues_and_ways(visit, script):
    window = visit(POLICY, script)
    window.get_by_role("button", name="Enig", exact=True).click()
    window.get_by_role("heading", name="Vil du vite hva mer").wait_for()
    links = window.locator("main section:has(> :is(h2, h3, h4):has-text('Vil du vite hva mer')) li a")
    assert 2 <= links.count() <= 3
    assert all(link.get_attribute("href").startswith(HOST + "politikk/") for link in links.all())


@BOTH
def test_a_comment_is_held_and_everything_is_kept_when_it_is_wrong(visit, answering, script):
    path = comment_page(answering)
    window = visit(path, script)
    text = "Bra sagt.\n\nMen <b>hva</b> med & «natta»?"
    form = window.locator("form.fields").first
    form.locator("[name=navn]").fill("K" * 3)
    # What browsers hold back by themselves is sent too.
    form.evaluate("(form) => { form.noValidate = true; form.elements.navn.removeAttribute('maxlength') }")
    form.locator("[name=navn]").fill("Kaia" * 30)
    form.locator("[name=tekst]").fill(text)
    if script:
        wait_as_people_do(form)
    form.get_by_role("button", name="Send inn").click()
    summary = window.get_by_role("alert")
    summary.wait_for()
    if script:
        assert summary.evaluate("(summary) => summary === document.activeElement")
    expect_none(axe_faults(window) if script else [])
    form = window.locator("form.fields").first
    assert form.locator("[name=tekst]").input_value() == text
    assert form.locator("[name=navn]").input_value() == "Kaia" * 30
    assert form.locator("[name=navn]").get_attribute("aria-invalid") == "true"
    form.locator("[name=navn]").fill("Kaia")
    wait_as_people_do(form)
    form.get_by_role("button", name="Send inn").click()
    window.get_by_role("heading", name="Takk for kommentaren!").wait_for()
    assert "Men <b>hva</b> med & «natta»?" in window.locator("blockquote").inner_text()
    name, stored, state = answering.stored("SELECT name, text, state FROM comments ORDER BY received DESC, id LIMIT 1")[0]
    assert (name, stored, state) == ("Kaia", text, "held")
    expect_none([fault for fault in window.faults if "400" not in fault])


def test_without_a_script_a_form_is_shown_once_more(visit):
    window = visit("om/engasjer-deg/", script=False)
    window.locator("[name=tekst]").fill("Flere kveldsmøter.")
    window.get_by_role("button", name="Send inn").click()
    assert window.get_by_role("heading", level=1).inner_text() == "Se over og send inn"
    assert window.locator("[name=tekst]").input_value() == "Flere kveldsmøter."


@BOTH
def test_a_proposal_comes_in(visit, answering, script):
    window = visit("om/engasjer-deg/", script)
    form = window.locator("form.fields").first
    form.locator("[name=tekst]").fill("Flere kveldsmøter.\nOg kaffe.")
    form.locator("[name=navn]").fill("Nordvik velforening")
    if not script:
        form.get_by_role("button", name="Send inn").click()
        form = window.locator("form.fields").first
    wait_as_people_do(form)
    form.get_by_role("button", name="Send inn").click()
    window.get_by_role("heading", name="Takk for innspillet!").wait_for()
    expect_none(axe_faults(window) if script else [])
    rows = answering.stored("SELECT text, name, email FROM proposals")
    assert ("Flere kveldsmøter.\nOg kaffe.", "Nordvik velforening", None) in rows


def test_a_round_without_a_script_is_one_form(visit, answering):
    window = visit("enig/", script=False)
    groups = window.locator("form.round fieldset")
    before = sum(count for (count,) in answering.stored("SELECT count FROM counters"))
    for place in range(3):
        groups.nth(place).get_by_label("Uenig" if place == 1 else "Enig", exact=True).check()
    window.get_by_role("button", name="Se hva vi er enige om").click()
    window.get_by_role("heading", name="Du er enig med oss i 2 av 3 saker").wait_for()
    assert sum(count for (count,) in answering.stored("SELECT count FROM counters")) == before + 3


def test_a_round_with_a_script_is_one_issue_at_a_time(visit, answering):
    window = visit("enig/")
    groups = window.locator("form.round fieldset")
    count = groups.count()
    shown = window.locator("form.round fieldset:visible")
    assert count > 2 and shown.count() == 1
    status = window.locator(".round-way [role=status]")
    assert status.inner_text() == f"Sak 1 av {count}"
    for place in range(count):
        assert window.locator("form.round input:checked").count() == place
        shown.get_by_label("Enig", exact=True).focus()
        window.keyboard.press("Space")
        if place == 0:
            expect_none(axe_faults(window))
        if place < count - 1:
            # Enter in the form goes on; it sends nothing yet.
            window.keyboard.press("Enter")
            assert status.inner_text() == f"Sak {place + 2} av {count}"
            assert window.evaluate("() => document.activeElement.matches('fieldset')")
    window.get_by_role("button", name="Forrige sak").click()
    assert shown.get_by_label("Enig", exact=True).is_checked()
    window.get_by_role("button", name="Neste sak").click()
    window.get_by_role("button", name="Se hva vi er enige om").click()
    window.get_by_role("heading", name=f"Du er enig med oss i {count} av {count} saker").wait_for()
    assert focused(window).inner_text().startswith("Du er enig med oss")
    expect_none(axe_faults(window))
    window.get_by_role("link", name="Ta runden en gang til").click()
    assert shown.count() == 1 and window.locator("form.round input:checked").count() == 0
    expect_none(window.faults)


def test_when_the_server_is_down_what_was_typed_stays_and_the_plain_form_is_next(visit, answering):
    window = visit("om/engasjer-deg/")
    form = window.locator("form.fields")
    form.locator("[name=tekst]").fill("Flere kveldsmøter.")
    form.locator("[name=navn]").fill("Kaia")
    answering.stop()
    try:
        form.get_by_role("button", name="Send inn").click()
        alert = window.get_by_role("alert")
        alert.wait_for()
        assert "Svaret ble ikke sendt" in alert.inner_text()
        assert alert.get_by_role("link").get_attribute("href").startswith("mailto:")
        assert alert.evaluate("(alert) => alert === document.activeElement")
        assert form.locator("[name=tekst]").input_value() == "Flere kveldsmøter."
        expect_none(axe_faults(window))
    finally:
        answering.start()
    window.get_by_role("button", name="Prøv igjen").click()
    window.wait_for_url("**/api/nordvik/innspill")
    # Its token is from before the server was started again.
    assert window.locator("[name=tekst]").input_value() == "Flere kveldsmøter."


def test_an_answer_that_was_not_sent_is_sent_again_as_it_was(visit, answering):
    window = visit(POLICY)
    before = votes(answering)
    answering.stop()
    try:
        window.get_by_role("button", name="Uenig").click()
        window.get_by_role("alert").wait_for()
    finally:
        answering.start()
    window.get_by_role("button", name="Prøv igjen").click()
    window.get_by_role("heading", name=THANKS["Uenig"]).wait_for()
    assert votes(answering) == {**before, "uenig": before["uenig"] + 1}


def test_an_answer_that_is_no_page_of_ours_leaves_the_form(visit):
    window = visit(POLICY)
    window.route("**/api/**", lambda route: route.fulfill(status=502, body="<h1>Bad gateway</h1>"))
    window.get_by_role("button", name="Enig", exact=True).click()
    window.get_by_role("alert").wait_for()
    assert window.get_by_role("button", name="Enig", exact=True).is_visible()
    assert window.locator("h1").count() == 1


def test_a_refusal_is_told_where_one_was(visit, answering):
    window = visit(POLICY)
    window.locator("[name=sak]").evaluate("(field) => { field.value = 'politikk/borte' }")
    window.get_by_role("button", name="Enig", exact=True).click()
    alert = window.get_by_role("alert")
    alert.wait_for()
    assert "Vi finner ikke det du svarte på" in alert.inner_text()
    assert window.get_by_role("button", name="Enig", exact=True).is_visible()
    expect_none(axe_faults(window))


def test_approved_comments_are_there_at_once(visit, answering):
    path = comment_page(answering)
    page = path.rstrip("/")
    answering.change(
        "INSERT INTO comments (id, page, name, text, state, received, decided) VALUES "
        f"(x'000102030405060708090a0b0c0d0e0f', '{page}', 'Ida <i>', 'Først.' || char(10) || '<b>Så</b>.', "
        "'approved', 1795000000, 1795000100)"
    )
    try:
        window = visit(path, width=1280)
        window.locator("form.fields").first.scroll_into_view_if_needed()
        item = window.locator(".comments li")
        item.wait_for()
        assert item.locator("p").all_inner_texts()[1:] == ["Først.", "<b>Så</b>."]
        assert item.locator("strong").inner_text() == "Ida <i>"
        assert item.locator("time").inner_text().endswith(item.locator("time").get_attribute("datetime")[:4])
        expect_none(axe_faults(window) + window.faults)
    finally:
        answering.change("DELETE FROM comments WHERE id = x'000102030405060708090a0b0c0d0e0f'")


def test_every_form_leads_to_what_becomes_of_what_is_sent(visit, answering):
    for path in (POLICY, "enig/", "om/engasjer-deg/", comment_page(answering)):
        window = visit(path)
        window.locator("main form").first.get_by_role("link", name="Slik tar vi vare på det du sender").click()
        assert window.url == HOST + "personvern/"
        assert window.get_by_role("heading", level=1).inner_text() == "Personvern"
    for language, path in (("nn", "nn/personvern/"), ("en", "en/personvern/")):
        window = visit(path)
        assert window.locator("html").get_attribute("lang") == language
        assert window.locator("main h2").count() > 5
        expect_none(axe_faults(window))
    window = visit("se/personvern/")
    assert window.locator("html").get_attribute("lang") == "se"
    assert window.locator("main .text").get_attribute("lang") == "nb"


def test_pages_without_forms_load_no_script_for_them(answering):
    for page in built.pages_in(answering.theme):
        has_form = '<form method="post"' in page.text or 'class="fields" method="post"' in page.text
        has_form = has_form or 'class="round"' in page.text
        # The endpoint's own pages do without.
        if page.site == "nordvik" and page.kind != "svar":
            assert ("/skjema." in page.text) == has_form, page
