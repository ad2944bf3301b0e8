"""Pages are edited at /_rediger/ by those who never open a text editor, and their files keep every other byte."""

import base64
import time
from datetime import date

import pytest
from axe import axe_faults
from previewed import PLAN, Preview

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGPYYKCAFTEMLQkAJj9AASB5vqwAAAAASUVORK5CYII="
)


@pytest.fixture
def preview(tmp_path):
    with Preview(tmp_path) as preview:
        yield preview


@pytest.fixture
def window(browser, preview, request):
    options = getattr(request, "param", {})
    context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
    context.set_default_timeout(6_000)
    window = context.new_page()
    window.goto(preview.desk)
    yield window
    context.close()


def shown(window):
    """The page in the frame beside the text, when it is as the form is."""
    return window.frame_locator("#ramme")


def until(happened):
    """Waits for what a page does by itself; the desk lets no test put script into its pages."""
    deadline = time.monotonic() + 6
    while not happened():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.05)


def text_of(window):
    return window.locator("#tekst").input_value()


def save(window):
    window.get_by_role("button", name="Lagre").click()
    window.get_by_text("Siden er lagret.").wait_for()


def test_a_title_and_an_owner_change_and_nothing_else(window, preview):
    window.get_by_role("link", name="Plan", exact=True).click()
    window.get_by_label("Tittel").fill("Plan: den nye")
    window.get_by_label("Ansvar 1").fill("Styret")
    window.get_by_label("Status 2").click()
    shown(window).get_by_role("heading", name="Plan: den nye").wait_for()
    shown(window).get_by_text("Styret").first.wait_for()
    save(window)
    assert preview.read("plan.md") == PLAN.replace('"Plan"', '"Plan: den nye"').replace(
        "Kurs \\| møte    | Leder ", "Kurs \\| møte    | Styret "
    )


def test_what_is_typed_in_a_cell_is_saved_by_whoever_saves_from_it(window, preview):
    window.goto(f"{preview.address}/_rediger/side?fil=content/plan.md")
    window.get_by_label("Ansvar 2").fill("Styret")
    window.get_by_role("button", name="Lagre").click()
    window.get_by_text("Siden er lagret.").wait_for()
    assert "| Ringerunde      | Styret  |" in preview.read("plan.md")


def test_measures_are_added_moved_and_removed_by_keyboard(window, preview):
    window.goto(f"{preview.address}/_rediger/side?fil=content/plan.md")
    window.get_by_role("button", name="Legg til et tiltak").press("Enter")
    window.get_by_label("Tiltak 3").wait_for()
    until(lambda: window.evaluate("document.activeElement.ariaLabel") == "Tiltak 3")
    window.keyboard.type("Besøk")
    window.keyboard.press("Tab")
    window.keyboard.type("Leder")
    window.keyboard.press("Tab")
    until(lambda: "| Besøk | Leder |" in text_of(window))
    window.get_by_role("button", name="Flytt opp (3)").press("Enter")
    until(lambda: text_of(window).index("Besøk") < text_of(window).index("Ringerunde"))
    window.get_by_role("button", name="Fjern (1)").press("Enter")
    until(lambda: "Kurs" not in text_of(window))
    save(window)
    assert preview.read("plan.md") == PLAN.replace(
        "| Kurs \\| møte    | Leder  | 1. mai 2026 | pågår  |\n", "| Besøk | Leder |  |  |\n"
    )


def test_cells_that_are_written_faster_than_they_are_sent_are_all_saved(window, preview):
    window.goto(f"{preview.address}/_rediger/side?fil=content/plan.md")
    window.get_by_label("Tiltak 1").wait_for()
    window.get_by_label("Ansvar 1").fill("Styret")
    window.get_by_label("Status 2").select_option("utsatt")
    window.get_by_label("Tiltak 2").focus()
    window.keyboard.press("End")
    window.keyboard.type(" på torget")
    window.get_by_role("button", name="Lagre").click()
    window.get_by_text("Siden er lagret.").wait_for()
    assert preview.read("plan.md") == PLAN.replace("møte    | Leder ", "møte    | Styret ").replace(
        "| Ringerunde      | Leder  |             |        |", "| Ringerunde på torget      | Leder  |             | utsatt |"
    )


def test_an_answer_that_is_late_takes_nothing_from_what_is_being_typed(window, preview):
    window.goto(f"{preview.address}/_rediger/side?fil=content/plan.md")
    window.get_by_label("Tiltak 1").wait_for()
    asked = []

    def hold_the_first(route):
        asked.append(route)
        if len(asked) > 1:
            route.continue_()

    window.route("**/_rediger/tabell", hold_the_first)
    window.get_by_label("Tiltak 2").fill("Ringe rundt")
    window.get_by_role("button", name="Flytt opp (2)").click()
    # The row is moved while its cell is written in.
    window.get_by_label("Frist 2").fill("1. juni 2026")
    window.get_by_role("button", name="Legg til et tiltak").click()
    window.get_by_label("Tekst", exact=True).evaluate(
        "(text) => { text.focus(); text.setSelectionRange(text.value.length, text.value.length); }"
    )
    window.keyboard.type("Aller sist.")
    window.wait_for_timeout(600)
    # One question at a time.
    assert len(asked) == 1 and "Ringe rundt" not in text_of(window)
    asked[0].continue_()
    until(lambda: "1. juni 2026" in text_of(window) and text_of(window).count("\n|") == 5)
    assert window.get_by_label("Frist 1").input_value() == "1. juni 2026"
    assert window.evaluate("document.activeElement.id") == "tekst"
    window.keyboard.type(" Og slutt.")
    save(window)
    assert preview.read("plan.md").endswith("Slutt.  \nAller sist. Og slutt.\n")


def test_a_measure_moves_and_goes_with_the_rows_that_continue_it(window, preview):
    preview.write("plan.md", PLAN.replace("| Ringerunde ", "|                 | Styret |             |        |\n| Ringerunde "))
    window.goto(f"{preview.address}/_rediger/side?fil=content/plan.md")
    window.get_by_label("Tiltak 3").wait_for()
    assert window.get_by_role("button", name="Flytt opp (2)").is_disabled()
    window.get_by_role("button", name="Flytt opp (3)").click()
    until(lambda: text_of(window).index("Ringerunde") < text_of(window).index("Kurs") < text_of(window).index("Styret"))
    assert [window.get_by_label(f"Tiltak {row}").input_value() for row in (1, 2, 3)] == ["Ringerunde", "Kurs | møte", ""]
    assert window.get_by_label("Ansvar 3").input_value() == "Styret"
    window.get_by_role("button", name="Fjern (2)").click()
    until(lambda: "Styret" not in text_of(window))
    save(window)
    assert preview.read("plan.md") == PLAN.replace("| Kurs \\| møte    | Leder  | 1. mai 2026 | pågår  |\n", "")


@pytest.mark.parametrize("window", [{}, {"java_script_enabled": False}], indirect=True, ids=["script", "no script"])
def test_a_news_item_with_a_picture(window, preview):
    window.get_by_role("link", name="Ny side").click()
    window.get_by_label("Nyhet").check()
    window.get_by_label("Tittel").fill("Tog på torget")
    window.get_by_label("Mappe").fill("nyheter")
    window.get_by_role("button", name="Lag siden").click()
    window.get_by_text("Siden er laget.").wait_for()
    window.get_by_label("Legg inn et nytt bilde").set_input_files(
        {"name": "Tog på torget.png", "mimeType": "image/png", "buffer": PICTURE}
    )
    window.get_by_label("Alt", exact=True).fill("Et tog med faner")
    window.get_by_label("Utkast").uncheck()
    window.get_by_label("Tekst", exact=True).fill("Vi gikk.\n")
    window.wait_for_timeout(600)
    save(window)
    path = f"nyheter/{date.today().isoformat()}-tog-pa-torget"
    assert preview.file("nyheter/bilder/tog-pa-torget.png").read_bytes() == PICTURE
    text = preview.read(path + ".md")
    assert "bilde: bilder/tog-pa-torget.png\nalt: Et tog med faner\n" in text
    assert text.endswith("---\n\nVi gikk.\n") and "utkast: ja" not in text


    def is_published():
        window.goto(f"{preview.address}/nyheter/tog-pa-torget/")
        return window.locator("main img[alt='Et tog med faner']").first.is_visible()

    until(is_published)


@pytest.mark.parametrize("window", [{"java_script_enabled": False}], indirect=True, ids=["no script"])
def test_everything_but_the_helpers_works_without_script(window, preview):
    window.goto(f"{preview.address}/_rediger/side?fil=content/plan.md")
    assert not window.locator("#visning, #tiltak, .verktoylinje").filter(visible=True).count()
    window.get_by_label("Tittel").fill("Uten skript")
    save(window)
    assert preview.read("plan.md") == PLAN.replace('"Plan"', '"Uten skript"')


def test_a_picture_that_is_dropped_in_the_text_is_put_there(window, preview):
    window.goto(f"{preview.address}/_rediger/side?fil=content/index.md")
    window.get_by_label("Tekst", exact=True).evaluate(
        """async (text, code) => {
          const bytes = Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0));
          const all = new DataTransfer();
          all.items.add(new File([bytes], "Fane.png", { type: "image/png" }));
          text.setSelectionRange(0, 0);
          text.dispatchEvent(new DragEvent("drop", { dataTransfer: all, bubbles: true, cancelable: true }));
        }""",
        base64.b64encode(PICTURE).decode(),
    )
    until(lambda: text_of(window).startswith("![](bilder/fane.png)"))
    shown(window).locator("img[src*='fane']").wait_for()
    assert preview.file("bilder/fane.png").read_bytes() == PICTURE
    assert preview.read("index.md") == "---\ntittel: Forside\n---\n\nVelkommen.\n"


def test_a_mistake_is_said_while_it_is_written_and_leads_to_its_line(window, preview):
    window.goto(f"{preview.address}/_rediger/side?fil=content/index.md")
    shown(window).get_by_text("Velkommen.").wait_for()
    window.get_by_label("Tekst", exact=True).fill("Velkommen.\n\nLes [mer](borte.md).\n")
    finding = window.get_by_role("link", name="Linje 7")
    finding.click()
    assert window.evaluate("getSelection().toString()") == "Les [mer](borte.md)."
    window.get_by_label("Ingress").fill("Kort")
    window.get_by_text("Flere felt").click()
    window.get_by_label("Adresse", exact=True).fill("Ikke slik")
    window.get_by_text("Flere felt").click()
    window.get_by_role("link", name="Linje 4").click()
    assert window.evaluate("document.activeElement.name") == "f.adresse"
    # The last good page stays.
    assert shown(window).get_by_text("Velkommen.").is_visible()


def test_a_file_that_changed_meanwhile_is_not_written_over(window, preview):
    window.goto(f"{preview.address}/_rediger/side?fil=content/index.md")
    window.get_by_label("Tekst", exact=True).fill("Min tekst.\n")
    theirs = "---\ntittel: Forside\n---\n\nDeres tekst.\n"
    preview.write("index.md", theirs)
    window.get_by_role("button", name="Lagre").click()
    window.get_by_role("alert").filter(has_text="Filen er endret i mellomtiden").wait_for()
    assert text_of(window) == "Min tekst.\n"
    window.get_by_role("button", name="Se forskjellen").click()
    window.get_by_role("heading", name="Filen er endret i mellomtiden").wait_for()
    assert preview.read("index.md") == theirs
    assert window.locator("del").filter(has_text="Deres tekst.").is_visible()
    assert window.locator("ins").filter(has_text="Min tekst.").is_visible()
    assert axe_faults(window) == []
    window.get_by_role("button", name="Lagre teksten under").click()
    window.get_by_text("Siden er lagret.").wait_for()
    assert preview.read("index.md") == theirs.replace("Deres", "Min")


def test_nobody_comes_in_without_the_key(browser, preview):
    context = browser.new_context()
    window = context.new_page()
    for address in ("/_rediger/", "/_rediger/?nokkel=feil", "/_rediger/side?fil=content/plan.md"):
        answer = window.goto(preview.address + address)
        assert answer.status == 403 and "Ringerunde" not in window.content()
    window.goto(preview.desk)
    assert window.url == f"{preview.address}/_rediger/"
    assert [cookie["sameSite"] for cookie in context.cookies() if cookie["httpOnly"]] == ["Strict"]
    # A form of another site, with the browser that has the cookie.
    window.goto("about:blank")
    answer = context.request.post(
        f"{preview.address}/_rediger/side", multipart={"fil": "content/plan.md"},
        headers={"Origin": "http://ond.example", "Sec-Fetch-Site": "cross-site"},
    )
    assert answer.status == 403
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_desk_is_for_everybody(browser, preview, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    window = context.new_page()
    errors = []
    window.on("pageerror", lambda error: errors.append(error))
    window.goto(preview.desk)
    for address in ("/_rediger/", "/_rediger/ny", "/_rediger/side?fil=content/plan.md"):
        window.goto(preview.address + address)
        if "plan.md" in address:
            window.get_by_label("Tiltak 1").wait_for()
            shown(window).get_by_text("Ringerunde").first.wait_for()
        assert axe_faults(window) == []
        assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert errors == []
    context.close()
