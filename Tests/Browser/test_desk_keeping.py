"""What is typed at /_rediger/ is there until it is saved, whatever becomes of the preview meanwhile."""

import pytest
from axe import axe_faults
from previewed import PLAN
from test_desk_editing import preview, save, text_of, until, window  # noqa: F401


def open_page(window, preview, file="index.md"):
    window.goto(f"{preview.address}/_rediger/side?fil=content/{file}")
    window.frame_locator("#ramme").locator("main").wait_for()


def refusal(window, words):
    window.get_by_role("alert").filter(has_text=words).wait_for()


def lagre(window):
    window.get_by_role("button", name="Lagre", exact=True).click()


def log_in(window, preview):
    window.get_by_label("Adressen fra terminalvinduet").fill(preview.desk)
    window.get_by_role("button", name="Logg inn og lagre").click()


def test_a_preview_that_was_restarted_asks_for_the_new_address_and_saves(window, preview):
    open_page(window, preview)
    window.get_by_label("Tittel").fill("Ny forside")
    window.get_by_label("Tekst", exact=True).fill("Min tekst.\n")
    address = window.url
    preview.stop()
    lagre(window)
    refusal(window, "svarer ikke")
    preview.start()
    lagre(window)
    refusal(window, "startet på nytt")
    assert axe_faults(window) == []
    window.get_by_label("Adressen fra terminalvinduet").fill("noe annet")
    window.get_by_label("Adressen fra terminalvinduet").press("Enter")
    refusal(window, "ikke den som gjelder")
    assert text_of(window) == "Min tekst.\n" and window.url == address
    log_in(window, preview)
    window.get_by_text("Siden er lagret.").wait_for()
    assert window.url == address and not window.get_by_role("alert").is_visible()
    assert preview.read("index.md") == "---\ntittel: Ny forside\n---\n\nMin tekst.\n"
    window.get_by_label("Tekst", exact=True).fill("Og mer.\n")
    save(window)
    assert preview.read("index.md").endswith("\nOg mer.\n")


def test_whoever_opened_the_new_address_elsewhere_just_saves(window, preview):
    open_page(window, preview)
    window.get_by_label("Tekst", exact=True).fill("Min tekst.\n")
    preview.stop()
    preview.start()
    other = window.context.new_page()
    other.goto(preview.desk)
    window.keyboard.press("Control+s")
    window.get_by_text("Siden er lagret.").wait_for()
    assert preview.read("index.md").endswith("\nMin tekst.\n")


def test_a_cell_that_was_typed_in_while_the_preview_was_away_is_saved(window, preview):
    open_page(window, preview, "plan.md")
    window.get_by_label("Ansvar 2").wait_for()
    preview.stop()
    preview.start()
    window.get_by_label("Ansvar 2").fill("Styret")
    window.get_by_label("Tiltak 2").focus()
    refusal(window, "startet på nytt")
    log_in(window, preview)
    window.get_by_text("Siden er lagret.").wait_for()
    assert "| Ringerunde      | Styret  |" in preview.read("plan.md")


def test_what_was_not_saved_is_offered_when_the_page_is_opened_again(window, preview):
    open_page(window, preview)
    window.get_by_label("Tekst", exact=True).fill("Skrevet før strømmen gikk.\n")
    window.get_by_label("Ingress").fill("Kort")
    window.wait_for_timeout(500)
    # Nobody is asked when a machine goes down.
    other = window.context.new_page()
    open_page(other, preview)
    assert text_of(other) == "Velkommen.\n"
    offer = other.get_by_role("status").filter(has_text="ikke lagret:")
    assert axe_faults(other) == []
    # What is typed meanwhile takes nothing from it.
    other.get_by_label("Tekst", exact=True).fill("Noe annet.\n")
    other.wait_for_timeout(500)
    offer.get_by_role("button", name="Hent det fram").click()
    assert text_of(other) == "Skrevet før strømmen gikk.\n"
    assert other.get_by_label("Ingress").input_value() == "Kort"
    save(other)
    third = window.context.new_page()
    open_page(third, preview)
    assert text_of(third) == "Skrevet før strømmen gikk.\n"
    assert not third.get_by_role("button", name="Hent det fram").is_visible()


def test_what_is_thrown_away_or_belongs_to_another_file_is_not_offered(window, preview):
    open_page(window, preview)
    window.get_by_label("Tekst", exact=True).fill("Kladd.\n")
    window.wait_for_timeout(500)
    other = window.context.new_page()
    open_page(other, preview, "plan.md")
    assert not other.get_by_role("button", name="Kast det").is_visible()
    open_page(other, preview)
    other.get_by_role("button", name="Kast det").click()
    open_page(other, preview)
    assert text_of(other) == "Velkommen.\n"
    assert not other.get_by_role("button", name="Kast det").is_visible()


def test_a_draft_of_an_older_file_is_never_written_over_the_newer(window, preview):
    open_page(window, preview)
    window.get_by_label("Tekst", exact=True).fill("Min kladd.\n")
    window.wait_for_timeout(500)
    preview.write("index.md", "---\ntittel: Forside\n---\n\nDeres tekst.\n")
    other = window.context.new_page()
    open_page(other, preview)
    other.get_by_role("button", name="Hent det fram").click()
    lagre(other)
    refusal(other, "endret i mellomtiden")
    assert preview.read("index.md").endswith("Deres tekst.\n")
    assert text_of(other) == "Min kladd.\n"


def test_a_double_press_saves_once_and_says_so(window, preview):
    open_page(window, preview)
    window.get_by_label("Tekst", exact=True).fill("Én gang.\n")
    window.get_by_role("button", name="Lagre", exact=True).dblclick()
    window.get_by_text("Siden er lagret.").wait_for()
    assert not window.get_by_role("alert").is_visible()
    assert preview.read("index.md").endswith("\nÉn gang.\n")


def test_a_file_that_was_deleted_meanwhile_keeps_its_text(window, preview):
    open_page(window, preview)
    window.get_by_label("Tekst", exact=True).fill("Min tekst.\n")
    preview.file("index.md").unlink()
    lagre(window)
    refusal(window, "ikke der lenger")
    window.get_by_role("button", name="Se forskjellen").click()
    window.get_by_role("button", name="Lagre teksten under").click()
    window.get_by_text("Siden er lagret.").wait_for()
    assert preview.read("index.md").endswith("\nMin tekst.\n")


def test_a_text_that_is_too_large_stays_and_is_said_to_be(window, preview):
    open_page(window, preview)
    window.get_by_label("Tekst", exact=True).fill("Langt. " * 160_000)
    lagre(window)
    refusal(window, "høyst 1 MB")
    assert len(text_of(window)) == 7 * 160_000
    assert preview.read("index.md").endswith("\nVelkommen.\n")


@pytest.mark.parametrize("window", [{"java_script_enabled": False}], indirect=True, ids=["no script"])
def test_without_script_the_text_comes_back_and_is_saved_with_the_new_address(window, preview):
    window.goto(f"{preview.address}/_rediger/side?fil=content/plan.md")
    window.get_by_label("Tittel").fill("Uten skript")
    window.get_by_label("Tekst", exact=True).fill("Alt er nytt & <b>.\n")
    preview.stop()
    preview.start()
    lagre(window)
    refusal(window, "startet på nytt")
    assert window.get_by_label("Tekst", exact=True).input_value() == "Alt er nytt & <b>.\n"
    assert window.get_by_label("Tittel").input_value() == "Uten skript"
    log_in(window, preview)
    window.get_by_text("Siden er lagret.").wait_for()
    assert preview.read("plan.md") == PLAN.split("## 1.1")[0].replace('"Plan"', '"Uten skript"') + "Alt er nytt & <b>.\n"


@pytest.mark.parametrize("window", [{"java_script_enabled": False}], indirect=True, ids=["no script"])
def test_without_script_a_stopped_preview_leaves_the_text_a_step_back(window, preview):
    window.goto(f"{preview.address}/_rediger/side?fil=content/index.md")
    window.get_by_label("Tekst", exact=True).fill("Min tekst.\n")
    preview.stop()
    lagre(window)
    window.wait_for_timeout(500)
    window.go_back()
    until(lambda: window.get_by_label("Tekst", exact=True).input_value() == "Min tekst.\n")
