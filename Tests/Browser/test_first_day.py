"""What a new user does on the first day: a site is made, written in, given news and a plan, and answered."""

import base64
import subprocess
import sys
from datetime import date

import built
import pytest
from previewed import Preview

sys.path.insert(0, str(built.ROOT / "Tests/Output"))

import word_plans  # noqa: E402

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGPYYKCAFTEMLQkAJj9AASB5vqwAAAAASUVORK5CYII="
)
POLICY = "politikk/faste-stillinger"


def standpunkt(folder, *arguments):
    done = subprocess.run([built.TOOL, *arguments], cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nordvik")
    standpunkt(folder, "init", ".", "--kind", "fagforening", "--name", "Nordvik fagforening")
    with Preview(folder) as preview:
        yield preview


def is_fault(message):
    # The answers to forms name no icon, so browsers look for one.
    return message.type == "error" and not message.location["url"].endswith("/favicon.ico")


@pytest.fixture
def window(browser, preview, request):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, **getattr(request, "param", {}))
    context.set_default_timeout(8_000)
    window = context.new_page()
    errors = []

    def listen(message):
        if is_fault(message):
            errors.append(f"{message.text} {message.location['url']}")

    window.on("console", listen)
    # A change of pages that the browser itself leaves out, for want of time.
    window.on("pageerror", lambda error: errors.append(str(error)) if "ViewTransition" not in str(error) else None)
    yield window
    context.close()
    assert errors == []


def open_page(window, preview, path):
    window.goto(f"{preview.address}/{path}")
    # Until the page is listened for, nothing can be told to it.
    window.wait_for_function(
        "() => performance.getEntriesByName(location.origin + '/_standpunkt/forhandsvisning.js').length > 0"
    )
    window.wait_for_timeout(300)


def change(preview, old, new):
    text = preview.read(f"{POLICY}.md")
    assert text.count(old) == 1
    preview.write(f"{POLICY}.md", text.replace(old, new))


def test_a_line_of_a_policy_is_changed_broken_and_mended(window, preview):
    window.goto(preview.address)
    window.get_by_role("link", name="Dette mener vi").first.click()
    window.get_by_role("link", name="Faste og hele stillinger").first.click()
    window.get_by_role("heading", level=1, name="Faste og hele stillinger").wait_for()
    assert window.url == f"{preview.address}/{POLICY}/"
    open_page(window, preview, POLICY + "/")

    change(preview, "slutte med innleie der", "forby innleie der")
    window.get_by_text("forby innleie der det er arbeid").wait_for()

    change(preview, "tittel: Faste", "titel: Faste")
    overlay = window.get_by_role("dialog")
    overlay.wait_for()
    said = overlay.inner_text()
    assert f"content/{POLICY}.md, linje 2" in said
    assert "titel" in said and "tittel" in said and "Slik retter du det" in said
    # The last good page is under it.
    assert "forby innleie" in window.locator("main").inner_text()

    change(preview, "titel: Faste", "tittel: Flere faste")
    overlay.wait_for(state="hidden")
    window.get_by_role("heading", level=1, name="Flere faste og hele stillinger").wait_for()


def test_a_news_item_with_a_picture_is_written_at_the_desk_and_seen_on_the_site(window, preview):
    window.goto(preview.desk)
    window.get_by_role("link", name="Ny side").click()
    window.get_by_label("Nyhet").check()
    window.get_by_label("Tittel").fill("Tog på torget")
    window.get_by_label("Mappe").fill("nyheter")
    window.get_by_role("button", name="Lag siden").click()
    window.get_by_text("Siden er laget.").wait_for()
    window.get_by_label("Legg inn et nytt bilde").set_input_files(
        {"name": "Fane.png", "mimeType": "image/png", "buffer": PICTURE}
    )
    window.get_by_label("Alt", exact=True).fill("En fane i tog")
    window.get_by_label("Utkast").uncheck()
    window.get_by_label("Tekst", exact=True).fill("Vi gikk gjennom byen.\n")
    window.frame_locator("#ramme").get_by_text("Vi gikk gjennom byen.").wait_for()
    window.get_by_role("button", name="Lagre").click()
    window.get_by_text("Siden er lagret.").wait_for()
    assert preview.file(f"nyheter/{date.today().isoformat()}-tog-pa-torget.md").exists()

    window.get_by_role("link", name="Se siden").click()
    window.get_by_role("heading", level=1, name="Tog på torget").wait_for()
    picture = window.locator("main").get_by_role("img", name="En fane i tog")
    picture.wait_for()
    assert picture.evaluate("(image) => image.decode().then(() => image.naturalWidth)") > 0
    window.goto(f"{preview.address}/nyheter/")
    window.get_by_role("link", name="Tog på torget").first.wait_for()


def test_a_plan_in_word_becomes_a_page_with_its_51_measures(window, preview):
    open_page(window, preview, "")
    plan = word_plans.write_seed_plan(preview.folder / "Handlingsplan.docx")
    said = standpunkt(preview.folder, "import", "Handlingsplan.docx", "--to", "content/havneplan.md")
    assert "51 tiltak" in said
    # The menu of the page that is open gets it by itself.
    window.get_by_role("link", name="Handlingsplan Havneforeningen").first.click()
    window.get_by_role("heading", level=1, name="Handlingsplan Havneforeningen").wait_for()
    assert window.url == f"{preview.address}/havneplan/"
    measures = window.locator("main tr[id^=tiltak-]")
    assert measures.count() == 51
    for (deed, owner, _), row in zip(plan.measures, measures.all_inner_texts()):
        assert " ".join(deed.split()) in " ".join(row.split())


@pytest.mark.parametrize("window", [{}, {"java_script_enabled": False}], indirect=True, ids=["script", "no script"])
def test_a_vote_is_thanked_for(window, preview):
    window.goto(f"{preview.address}/politikk/trygg-arbeidsdag/")
    window.get_by_role("button", name="Enig", exact=True).click()
    window.get_by_role("button", name="Angre").wait_for()
    window.get_by_role("heading", name="Takk for din tilbakemelding!").wait_for()
    window.get_by_text("Er du enig med Nordvik fagforening om Arbeidsliv?").wait_for()
