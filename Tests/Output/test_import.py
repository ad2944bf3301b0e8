"""Documents made into pages, and back, with the real pandoc."""

import base64
import json
import re
import shutil
import subprocess
import time
import zipfile
from random import Random

import pytest
import word_plans
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from tool import ROOT, TOOL, build

SITE = "navn: Havneforeningen\nnettsted: https://havn.example/\n"
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture
def workspace(tmp_path):
    content = tmp_path / "content"
    content.mkdir()
    (content / "site.yml").write_text(SITE, encoding="utf-8")
    (content / "index.md").write_text("---\ntittel: Havneforeningen\n---\n", encoding="utf-8")
    return tmp_path


def standpunkt(folder, *arguments, code=0, environment=None):
    done = subprocess.run([TOOL, *arguments], cwd=folder, capture_output=True, text=True, env=environment)
    assert done.returncode == code, f"{done.returncode}: {done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def imported(workspace, document, *arguments, code=0):
    """The page that a document becomes, and what was said of it."""
    file = workspace / "dokument.docx"
    if isinstance(document, str):
        file = workspace / arguments[0]
        file.write_text(document, encoding="utf-8")
        arguments = arguments[1:]
    else:
        document.save(file)
    said = standpunkt(workspace, "import", file.name, "--to", "content/side.md", *arguments, code=code)
    return (workspace / "content/side.md").read_text(encoding="utf-8"), said


def measures(workspace, page="side"):
    build(workspace)
    return json.loads((workspace / f"site/{page}/tiltak.json").read_text(encoding="utf-8"))


def plan_document(rows, columns=("Tiltak", "Ansvar", "Frist")):
    document = Document()
    document.add_heading("Tiltaksplan", 0)
    table = document.add_table(rows=0, cols=len(columns))
    for row in (columns, *rows):
        cells = table.add_row().cells
        for cell, text in zip(cells, row):
            cell.text = text
    return document, table


def table_rows(page):
    lines = [line for line in page.splitlines() if line.startswith("|") and not line.startswith("|---")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def words(text):
    return set(re.findall(r"[^\W_]+", text.lower()))


# The plan that the numbers are known of.


def test_a_plan_in_word_becomes_every_goal_and_measure(workspace):
    plan = word_plans.write_seed_plan(workspace / "plan.docx")
    said = standpunkt(workspace, "import", "plan.docx", "--to", "content/plan.md")
    found = measures(workspace, "plan")
    assert len(found) == 51
    under_goals = [measure for measure in found if measure["goalNumber"]]
    assert len(under_goals) == 40
    assert [measure["goal"] for measure in found if not measure["goalNumber"]] == ["Andre tiltak"] * 11
    assert [m["measure"] for m in found] == [" ".join(deed.split()) for deed, _, _ in plan.measures]
    assert sum(measure["due"] == "Kontinuerlig" for measure in found) == 35
    assert sum(not measure["due"] for measure in found) == 16
    assert not any(measure["dueDate"] or measure["status"] or measure["budgetText"] for measure in found)
    assert all(measure["responsible"] for measure in found)
    page = (workspace / "content/plan.md").read_text(encoding="utf-8")
    numbers = re.findall(r"^#+ (\d+\.\d*)", page, re.MULTILINE)
    assert sum(number.endswith(".") for number in numbers) == 6
    assert len(numbers) == 6 + 32
    for line in (
        "     6 mål",
        "    32 delmål",
        "     5 delmål uten tiltak",
        "    51 tiltak",
        "    40 tiltak under mål",
        "    11 andre tiltak",
        "    35 løpende",
        "     0 med dato",
        "    16 uten frist",
        "     0 uten ansvarlig",
        "    74 tomme rader tatt bort",
    ):
        assert line + "\n" in said, line


def test_the_plan_has_no_html_and_passes_the_check(workspace):
    word_plans.write_seed_plan(workspace / "plan.docx")
    standpunkt(workspace, "import", "plan.docx", "--to", "content/plan.md")
    page = (workspace / "content/plan.md").read_text(encoding="utf-8")
    assert page.startswith("---\ntittel: Handlingsplan Havneforeningen avd 12 2023\ntype: plan\nperiode: 2023\n---\n")
    assert "<" not in page
    assert "0 feil" in standpunkt(workspace, "check")


def test_no_word_of_the_plan_is_lost(workspace):
    word_plans.write_seed_plan(workspace / "plan.docx")
    standpunkt(workspace, "import", "plan.docx", "--to", "content/plan.md")
    page = (workspace / "content/plan.md").read_text(encoding="utf-8")
    plain = subprocess.run(
        ["pandoc", "--to=plain", workspace / "plan.docx"], capture_output=True, text=True, check=True
    )
    assert words(plain.stdout) - words(page) == set()


def test_the_report_shows_each_row_beside_what_it_became(workspace):
    word_plans.write_seed_plan(workspace / "plan.docx")
    standpunkt(workspace, "import", "plan.docx", "--to", "content/plan.md", "--report", "rapport.html")
    report = (workspace / "rapport.html").read_text(encoding="utf-8")
    assert "<script" not in report and "http" not in report
    assert report.count("<tr class=") == 1 + 2 + len(Document(workspace / "plan.docx").tables[0].rows)
    row = re.search(r'<tr class="[^"]*"><th scope="row">tabell 1, rad 5</th>(.*?)</tr>', report, re.DOTALL).group(1)
    assert "Holde kurs for tillitsvalgte i barnehagene (1)" in row
    assert "| Holde kurs for tillitsvalgte i barnehagene (1) |" in row
    assert report.count("<em>tom rad</em>") == 74


def test_spellings_of_a_role_are_proposed_as_one(workspace):
    document, _ = plan_document([("A", "Klubbledere", ""), ("B", "Klubb ledere", ""), ("C", "Klubbledere", "")])
    _, said = imported(workspace, document)
    assert "  ansvarlige:\n    - navn: Klubbledere\n      også: [Klubb ledere]\n" in said


# What tables may hold.


def test_a_cell_merged_over_rows_holds_for_each_of_them(workspace):
    document, table = plan_document([("A", "Leder", "Løpende"), ("B", "", ""), ("C", "Styret", "")])
    table.cell(1, 1).merge(table.cell(2, 1))
    page, said = imported(workspace, document)
    assert [measure["responsible"] for measure in measures(workspace)] == [["Leder"], ["Leder"], ["Styret"]]
    assert "Ansvar «Leder» står i en celle som er slått sammen over flere rader" in said
    assert "tabell 1, rad 3" in said


def test_a_measure_merged_over_rows_is_one_measure(workspace):
    document, table = plan_document([("A", "Leder", "Løpende"), ("", "Kasserer", ""), ("B", "Styret", "")])
    table.cell(1, 0).merge(table.cell(2, 0))
    imported(workspace, document)
    assert [measure["responsible"] for measure in measures(workspace)] == [["Leder", "Kasserer"], ["Styret"]]


def test_rows_across_the_table_are_goals_and_so_are_bold_ones(workspace):
    document, table = plan_document(
        [("Medlemmer", "", ""), ("A", "Leder", ""), ("Lønn", "", ""), ("B", "Styret", "")]
    )
    table.cell(1, 0).merge(table.cell(1, 2))
    table.cell(3, 0).paragraphs[0].runs[0].bold = True
    imported(workspace, document)
    assert [(m["goal"], m["measure"]) for m in measures(workspace)] == [("Medlemmer", "A"), ("Lønn", "B")]


def test_a_column_of_goals_heads_the_measures_beside_it(workspace):
    document, table = plan_document(
        [("Medlemmer", "A", "Leder"), ("", "B", "Styret"), ("Lønn", "C", "Leder")], ("Mål", "Tiltak", "Ansvar")
    )
    table.cell(1, 0).merge(table.cell(2, 0))
    imported(workspace, document)
    assert [(m["goal"], m["measure"]) for m in measures(workspace)] == [
        ("Medlemmer", "A"),
        ("Medlemmer", "B"),
        ("Lønn", "C"),
    ]


def test_repeated_headers_and_a_table_split_by_pages_are_one_table(workspace):
    document, _ = plan_document([("1. Mål", "", ""), ("A", "Leder", ""), ("TILTAK", "ANSVAR", "FRIST"), ("B", "Leder", "")])
    document.add_page_break()
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("C", "Styret", "Løpende")):
        cell.text = text
    page, said = imported(workspace, document)
    assert [(m["goalNumber"], m["measure"], m["due"]) for m in measures(workspace)] == [
        ("1.", "A", ""),
        ("1.", "B", ""),
        ("1.", "C", "Løpende"),
    ]
    assert page.count("\n|---") == 1
    assert "raden gjentar kolonnenavnene" in said
    assert "er lest med dem fra tabellen over" in said


def test_columns_are_known_in_any_order_and_by_other_names(workspace):
    document, _ = plan_document(
        [("1. juni 2026", "Lage plakat", "Kari", "påbegynt", "10 000")],
        ("Når", "Aktivitet", "Ansvarlege", "Status", "Budsjet"),
    )
    page, said = imported(workspace, document)
    (measure,) = measures(workspace)
    assert measure["measure"] == "Lage plakat"
    assert measure["dueDate"] == "2026-06-01"
    assert measure["responsible"] == ["Kari"]
    assert measure["status"] == "pågår"
    assert measure["budget"] == 10000
    for name in ("«Når» er lest som Frist", "«Aktivitet» er lest som Tiltak", "«Budsjet» er lest som Budsjett"):
        assert name in said


def test_a_table_that_names_no_columns_is_read_by_what_it_holds(workspace):
    document = Document()
    table = document.add_table(rows=0, cols=3)
    for texts in (("Ringe klubbene", "Leder", "Løpende"), ("Skrive brev", "Kasserer", "1. mars 2026")):
        for cell, text in zip(table.add_row().cells, texts):
            cell.text = text
    page, said = imported(workspace, document)
    assert [(m["measure"], m["responsible"]) for m in measures(workspace)] == [
        ("Ringe klubbene", ["Leder"]),
        ("Skrive brev", ["Kasserer"]),
    ]
    assert "etter innholdet er de lest som Tiltak, Ansvar, Frist" in said


def test_several_tables_below_headings_of_the_document_are_each_its_own_goals(workspace):
    document = Document()
    document.add_heading("Plan", 0)
    for number in (1, 2):
        document.add_heading(f"{number}. Mål nummer {number}", 1)
        table = document.add_table(rows=2, cols=2)
        for cell, text in zip(table._cells, ("Tiltak", "Ansvar", f"Gjøre {number}", "Leder")):
            cell.text = text
    page, _ = imported(workspace, document)
    assert [(m["goalNumber"], m["goal"]) for m in measures(workspace)] == [("1.", "Mål nummer 1"), ("2.", "Mål nummer 2")]
    assert "## 1. Mål nummer 1" in page


def test_a_table_round_the_plan_and_one_in_a_cell_lose_no_word(workspace):
    document = Document()
    document.add_heading("Plan", 0)
    outer = document.add_table(rows=1, cols=1).cell(0, 0)
    inner = outer.add_table(2, 3)
    for cell, text in zip(inner._cells, ("Tiltak", "Kommentar", "Ansvar", "Ringe", "", "Leder")):
        cell.text = text
    nested = inner.cell(1, 1).add_table(1, 2)
    nested.cell(0, 0).text, nested.cell(0, 1).text = "mandag", "tirsdag"
    page, said = imported(workspace, document)
    (measure,) = measures(workspace)
    assert (measure["measure"], measure["comment"]) == ("Ringe", "mandag – tirsdag")
    assert "tabellen lå rundt en annen tabell" in said
    assert "listen eller tabellen i cellen er blitt linjer" in said


def test_lists_and_line_breaks_in_cells_stay_apart(workspace):
    document, table = plan_document([("Ringe\nog skrive", "Leder\nKasserer", "Løpende")])
    cell = table.cell(1, 2)
    document_cell = table.add_row().cells
    document_cell[0].text = "Besøke"
    for text in ("havna", "skolen"):
        document_cell[0].add_paragraph(text, style="List Bullet")
    assert cell.text == "Løpende"
    page, _ = imported(workspace, document)
    assert ["Ringe<br>og skrive", "Leder, Kasserer", "Løpende"] in table_rows(page)
    assert ["Besøke<br>– havna<br>– skolen", "", ""] in table_rows(page)
    assert [m["responsible"] for m in measures(workspace)] == [["Leder", "Kasserer"], []]


def test_a_row_that_belongs_to_nothing_becomes_a_paragraph(workspace):
    document, _ = plan_document([("", "Leder", "Løpende"), ("A", "Styret", "")])
    page, said = imported(workspace, document)
    assert "Ansvar: Leder" in page and "Frist: Løpende" in page
    assert "ingenting over den å høre til" in said
    assert len(measures(workspace)) == 1


# What text may hold.


MARKS = "a|b *c* _d_ <e> [^1] {#f} `g` ~~h~~ Leder\\nestleder \\* &amp; 1 < 2 [i](j) https://k.example/l_m_"


def test_marks_in_the_text_mean_themselves(workspace):
    document, _ = plan_document([(MARKS, "Leder", "")])
    for line in (MARKS, "# n", "1. o", "- p", "> q", "+ r", "---", "Slutt {#s}"):
        document.add_paragraph(line)
    document.add_heading("Mål {.ferdig}", 1)
    document.add_paragraph("Slutt.")
    imported(workspace, document)
    (measure,) = measures(workspace)
    assert measure["measure"] == MARKS
    html = (workspace / "site/side/index.html").read_text(encoding="utf-8")
    main = re.search(r"<main.*</main>", html, re.DOTALL).group(0)
    text = re.sub(r"<[^>]*>", "", main).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
    text = text.replace("&amp;", "&").replace("\u2060", "")
    for line in (MARKS, "# n", "1. o", "- p", "> q", "+ r", "---", "Slutt {#s}", "Mål {.ferdig}"):
        assert line in text, line
    assert not re.search(r"<(em|strong|code|del|blockquote|hr)\b", main)


def test_a_comment_in_the_margin_stands_in_its_row(workspace):
    document, table = plan_document([("Ringe", "Leder", "")])
    run = table.cell(1, 0).paragraphs[0].runs[0]
    document.add_comment(run, text="Husk klubbene i sør", author="Kari Nes")
    loose = document.add_paragraph("Vedtatt av styret")
    document.add_comment(loose.runs[0], text="Når var det?", author="Per Li")
    page, said = imported(workspace, document)
    (measure,) = measures(workspace)
    assert measure["comment"] == "Husk klubbene i sør"
    assert "Kari" not in page and "Når var det" not in page
    assert "kommentaren fra Kari Nes står nå i radens Kommentar" in said
    assert "kommentaren fra Per Li står bare her: «Når var det?»" in said


def tracked(paragraph, kind, text):
    change = OxmlElement(f"w:{kind}")
    change.set(qn("w:id"), "7")
    change.set(qn("w:author"), "Kari Nes")
    change.set(qn("w:date"), "2026-01-01T00:00:00Z")
    run = OxmlElement("w:r")
    words = OxmlElement("w:t" if kind == "ins" else "w:delText")
    words.text = text
    run.append(words)
    change.append(run)
    paragraph._p.append(change)


def test_tracked_changes_are_accepted_and_told_of(workspace):
    document = Document()
    document.add_heading("Uttalelse", 0)
    paragraph = document.add_paragraph("Vi krever heltid ")
    tracked(paragraph, "ins", "for alle")
    tracked(paragraph, "del", "for noen")
    page, said = imported(workspace, document)
    assert "Vi krever heltid for alle\n" in page
    assert "noen" not in page
    assert "sporet innsetting er tatt med: «for alle»" in said
    assert "side.md:6 (avsnitt 1): sporet sletting er ikke tatt med: «for noen»" in said


def test_text_keeps_its_lists_links_notes_and_style(workspace):
    html = (
        "<h1>Tittel</h1><p>Et <b>fett </b>og <i>skrått</i> ord.</p><ul><li>en<ul><li>under</li></ul></li><li>to</li></ul>"
        "<ol start=3><li>tre</li></ol><blockquote><p>Sitat</p></blockquote><h2 id=del>Del</h2>"
        '<p><a href="#del">opp</a> <a href="https://a.example/(b)">ut</a> <a href="borte.html">borte</a> H<sub>2</sub>O</p>'
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2|3</td></tr></table>"
    )
    page, said = imported(workspace, html, "dokument.html")
    assert page == (
        "---\ntittel: Tittel\ntype: side\n---\n\nEt **fett** og *skrått* ord.\n\n- en\n  - under\n- to\n\n3. tre\n\n"
        "> Sitat\n\n## Del {#del}\n\n[opp](#del) [ut](<https://a.example/(b)>) borte H<sub>2</sub>O\n\n"
        "| A | B |\n|---|---|\n| 1 | 2\\|3 |\n"
    )
    assert "borte → borte.html" in said
    build(workspace)


def test_no_word_of_a_document_with_everything_is_lost(workspace):
    document = Document()
    document.add_heading("Alt mulig", 0)
    document.add_paragraph("Undertittel", style="Subtitle")
    document.add_heading("Fjerde nivå", 4)
    for style in ("List Bullet", "List Number", "Quote", "Intense Quote", "Caption", "List Bullet 2"):
        document.add_paragraph(f"Avsnitt i {style}", style=style)
    paragraph = document.add_paragraph()
    for text, bold, italic in (("fe", True, False), ("t.", True, True), ("halv", False, True), ("fet ", True, False)):
        run = paragraph.add_run(text)
        run.bold, run.italic = bold, italic
    table = document.add_table(rows=2, cols=3)
    for number, cell in enumerate(table._cells):
        cell.text = f"celle{number}"
    table.cell(0, 0).merge(table.cell(0, 1))
    document.styles.add_style("Vår egen", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Egen stil", style="Vår egen")
    document.save(workspace / "dokument.docx")
    page, said = imported(workspace, document)
    plain = subprocess.run(
        ["pandoc", "--to=plain", workspace / "dokument.docx"], capture_output=True, text=True, check=True
    )
    assert words(plain.stdout) - words(page.replace("*", "")) - words(said) == set()
    assert "ingress: Undertittel" in page
    build(workspace)


# Words with everything in them that Markdown, YAML or a table could take for its own.
PIECES = (
    "Leder\\nestleder", "a|b", "*", "**fet**", "_", "__init__", "[lenke](her)", "[^1]", "{#id}", "<br>", "<script>",
    "&amp;", "`", "```", "~~", "#", "1.", "2)", "-", "+", ">", "---", "===", "|---|", "vil:", "Ansvar:", "\\", "\\|",
    "https://a.example/b_c_d", "kari@havn.example", "31.02.2026", "Kontinuerlig", "Løpende", "1. mars 2026", "1.2",
    "3.1 1", "TILTAK", "Foto:", "ål", "Čáhci", "“sitat”", "10 000,-", "\u00a0", "\u200b", "😀", "!", "![x](y)", ":", "ferdig",
)


def random_document(random):
    document = Document()
    number = iter(range(10_000))

    def text(most=6):
        chosen = [random.choice(PIECES) for _ in range(random.randint(0, most))]
        # A word of its own tells where the text went.
        return " ".join([*chosen, f"ord{next(number)}", *chosen[: random.randint(0, 1)]])

    for _ in range(random.randint(2, 8)):
        kind = random.choice(("heading", "paragraph", "list", "table", "plan", "runs", "comment"))
        if kind == "heading":
            document.add_heading(text(2), random.randint(1, 5))
        elif kind == "paragraph":
            document.add_paragraph(text() + random.choice(("", "\n")) + text())
        elif kind == "comment":
            document.add_comment(document.add_paragraph(text()).runs[0], text=text(), author="Kari")
        elif kind == "list":
            for _ in range(random.randint(1, 3)):
                document.add_paragraph(text(), style=random.choice(("List Bullet", "List Number", "List Bullet 2")))
        elif kind == "runs":
            paragraph = document.add_paragraph()
            for _ in range(random.randint(1, 6)):
                run = paragraph.add_run(random.choice(("", " ")) + text(1) + random.choice(("", " ", ".")))
                run.bold, run.italic = random.random() < 0.5, random.random() < 0.5
        else:
            width = random.randint(2, 5)
            rows = random.randint(1, 6)
            table = document.add_table(rows=rows, cols=width)
            for row in range(rows):
                for column in range(width):
                    if random.random() < 0.6:
                        table.cell(row, column).text = text(2)
            if kind == "plan":
                for cell, name in zip(table.rows[0].cells, random.sample(("Tiltak", "Ansvar", "Frist", "Mål", "Annet"), width)):
                    cell.text = name
            for _ in range(random.randint(0, 2)):
                first, last = sorted(random.randrange(rows) for _ in "ab")
                left, right = sorted(random.randrange(width) for _ in "ab")
                if first > 0:
                    try:
                        table.cell(first, left).merge(table.cell(last, right))
                    except ValueError:  # Cells that were merged already do not make a rectangle.
                        pass
    return document


@pytest.mark.parametrize("seed", range(30))
def test_no_word_of_any_document_is_lost(workspace, seed):
    document = random_document(Random(seed))
    document.save(workspace / "dokument.docx")
    said = subprocess.run(
        [TOOL, "import", "dokument.docx", "--to", "content/side.md"], cwd=workspace, capture_output=True, text=True
    )
    # A date that cannot be is an error in the plan, but no reason to leave it out.
    assert said.returncode in (0, 1), said.stderr
    page = (workspace / "content/side.md").read_text(encoding="utf-8")
    written = set(re.findall(r"ord\d+", page + said.stdout))
    with zipfile.ZipFile(workspace / "dokument.docx") as parts:
        stood = set(re.findall(r"ord\d+", "".join(re.findall(r"<w:t[ >][^<]*", parts.read("word/document.xml").decode()))))
    assert stood - written == set()
    errors = re.findall(r"error: (.*)", said.stdout)
    assert [error for error in errors if "31.02.2026" not in error] == [], said.stdout


# Pictures.


def test_pictures_come_along_under_names_of_their_own(workspace):
    (workspace / "bilde.png").write_bytes(PICTURE)
    (workspace / "content/brygge-i-regn.png").write_bytes(b"en annen fil")
    document = Document()
    document.add_heading("Nytt fra havna", 0)
    document.add_picture(str(workspace / "bilde.png"), width=Mm(20))
    drawing = document.inline_shapes[0]._inline.docPr
    drawing.set("descr", "Bilde av brygge i regn. Foto: Kari Nes")
    page, said = imported(workspace, document)
    assert '![Bilde av brygge i regn.](brygge-i-regn-2.png "Foto: Kari Nes")' in page
    assert (workspace / "content/brygge-i-regn-2.png").read_bytes() == PICTURE
    assert (workspace / "content/brygge-i-regn.png").read_bytes() == b"en annen fil"
    assert "delt i alternativ tekst og «Foto: Kari Nes»" in said
    # Again, and the same picture is not put there twice.
    page, _ = imported(workspace, document, "--force")
    assert "brygge-i-regn-2.png" in page


def test_a_caption_below_a_picture_is_its_text(workspace):
    (workspace / "bilde.png").write_bytes(PICTURE)
    document = Document()
    document.add_heading("Nytt fra havna", 0)
    document.add_picture(str(workspace / "bilde.png"))
    document.inline_shapes[0]._inline.docPr.attrib.pop("descr", None)
    document.add_paragraph("Bilde av en ferge. Foto: Øivind Hav")
    page, _ = imported(workspace, document)
    assert re.search(r'!\[Bilde av en ferge\.\]\(en-ferge\.png "Foto: Øivind Hav"\)', page), page
    assert page.count("Øivind") == 1


# Markdown from others.


def test_a_page_from_google_docs(workspace):
    text = (
        "# **Uttalelse** {#uttalelse}\n\n1\\. Vi vil \\- og skal \\- ha ![][image1]\n\n[Opp](#uttalelse)\n\n"
        "## Krav\n\n[image1]: <data:image/png;base64," + base64.b64encode(PICTURE).decode() + ">\n"
    )
    page, said = imported(workspace, text, "dokument.md")
    assert page.startswith("---\ntittel: Uttalelse\n")
    assert "1\\. Vi vil - og skal - ha ![](side.png)" in page
    assert "base64" not in page
    assert (workspace / "content/side.png").read_bytes() == PICTURE
    assert "har ingen alternativ tekst" in said


HUGO = """---
title: "Ny leder: Kari"
date: 2026-02-03T10:00:00+01:00
lastmod: 2026-02-05
draft: false
tags: [Styret, valg]
categories: [Organisasjon]
description: Årsmøtet har valgt.
aliases: [/gammel/, eldre]
author: Per Li
weight: 3
layout: bred
---
Se {{< ref "index.md" >}} og [forsida]({{< relref "index.md" >}}).

{{< figure src="kari.png" alt="Kari taler" caption="På årsmøtet" attr="Liv Å" >}}

{{< youtube abc123 >}}

{{< ukjent a="b" >}}
"""


def test_a_page_from_hugo(workspace):
    (workspace / "kari.png").write_bytes(PICTURE)
    page, said = imported(workspace, HUGO, "dokument.md")
    head = page.split("---\n")[1]
    for line in (
        'tittel: "Ny leder: Kari"',
        "type: nyhet",
        "ingress: Årsmøtet har valgt.",
        "dato: 2026-02-03",
        "oppdatert: 2026-02-05",
        "utkast: nei",
        "tema: [Styret, valg, Organisasjon]",
        "tidligere: [/gammel/, /eldre]",
        "forfatter: Per Li",
        "rekkefølge: 3",
        "ekstra:",
        "  layout: bred",
    ):
        assert line + "\n" in head, line
    assert "[forsida](index.md)" in page
    assert '![Kari taler](kari-taler.png "På årsmøtet Foto: Liv Å")' in page
    assert "[Film på YouTube](https://www.youtube.com/watch?v=abc123)" in page
    assert '{{< ukjent a="b" >}}' in page and "er ukjent, og står som den sto" in said
    assert "nøkkelen «layout» er ukjent" in said
    build(workspace)


def test_front_matter_in_toml(workspace):
    page, _ = imported(
        workspace,
        '+++\ntitle = "Streik"\ndate = 2026-03-04\ntags = [\n  "lønn", # den\n  "streik",\n]\n[params]\nfarge = "rød"\n+++\n\nHei.\n',
        "dokument.md",
    )
    assert page == (
        "---\ntittel: Streik\ntype: nyhet\ndato: 2026-03-04\ntema: [lønn, streik]\nekstra:\n  farge: rød\n---\n\nHei.\n"
    )


# What goes wrong.


def test_nothing_is_overwritten_or_written_without_being_asked_for(workspace):
    document, _ = plan_document([("A", "Leder", "")])
    imported(workspace, document)
    before = (workspace / "content/side.md").read_text()
    (workspace / "content/side.md").write_text(before + "\nMitt.\n")
    assert "finnes allerede" in standpunkt(workspace, "import", "dokument.docx", "--to", "content/side.md", code=2)
    assert "Mitt." in (workspace / "content/side.md").read_text()
    said = standpunkt(workspace, "import", "dokument.docx", "--to", "content/ny.md", "--dry-run")
    assert "(ingenting er skrevet)" in said and "     1 tiltak" in said
    assert not (workspace / "content/ny.md").exists()


@pytest.mark.parametrize("target", ["../ute.md", "content/../../ute.md", "content/.skjult.md", "content/side.txt", "content/.md"])
def test_a_page_lies_below_the_content(workspace, target):
    document, _ = plan_document([("A", "Leder", "")])
    document.save(workspace / "plan.docx")
    standpunkt(workspace, "import", "plan.docx", "--to", target, code=2)


def test_a_file_that_is_no_document_is_refused_in_words(workspace):
    (workspace / "plan.docx").write_bytes(b"\x00\x01\x02 dette er ikke Word")
    assert "error: dokumentet kan ikke leses" in standpunkt(workspace, "import", "plan.docx", code=1)
    (workspace / "plan.odt").write_bytes(b"heller ikke")
    assert "error: " in standpunkt(workspace, "import", "plan.odt", code=1)
    Document().save(workspace / "tom.docx")
    assert "det står ingen tekst i dokumentet" in standpunkt(workspace, "import", "tom.docx", code=1)
    assert "jeg kan lese" in standpunkt(workspace, "import", "plan.xlsx", code=2)
    assert "the document cannot be read" in standpunkt(workspace, "import", "plan.docx", "--lang", "en", code=1)
    standpunkt(workspace, "import", "finnes-ikke.docx", code=3)


def test_a_document_made_to_fill_the_memory_is_stopped(workspace):
    document = Document()
    document.add_paragraph("Hei")
    document.save(workspace / "liten.docx")
    with zipfile.ZipFile(workspace / "liten.docx") as small, zipfile.ZipFile(
        workspace / "bombe.docx", "w", zipfile.ZIP_DEFLATED
    ) as bomb:
        for name in small.namelist():
            if name != "word/document.xml":
                bomb.writestr(name, small.read(name))
        start, end = small.read("word/document.xml").decode().split("Hei")
        with bomb.open("word/document.xml", "w") as part:
            part.write(start.encode())
            for _ in range(600):
                part.write(b"<w:br/>" * 100_000)
            part.write(end.encode())
    began = time.monotonic()
    assert "dokumentet er for stort" in standpunkt(workspace, "import", "bombe.docx", code=1)
    assert time.monotonic() - began < 90


def test_without_pandoc_it_says_how_to_get_it(workspace):
    document, _ = plan_document([("A", "Leder", "")])
    document.save(workspace / "plan.docx")
    said = standpunkt(workspace, "import", "plan.docx", code=3, environment={"PATH": "/nowhere"})
    assert "apt-get install pandoc" in said
    assert list((workspace / "content").iterdir()).__len__() == 2


def test_pictures_on_the_web_and_outside_the_folder_are_not_fetched(workspace):
    (workspace / "hemmelig.png").write_bytes(PICTURE)
    (workspace / "inn").mkdir()
    html = (
        f'<h1>A</h1><p><img src="{workspace}/hemmelig.png"><img src="../hemmelig.png">'
        '<img alt="b" src="http://127.0.0.1:9/b.png"></p><p>Tekst</p>'
    )
    (workspace / "inn/side.html").write_text(html)
    said = standpunkt(workspace, "import", "inn/side.html", "--to", "content/side.md")
    page = (workspace / "content/side.md").read_text()
    assert "![" not in page and "[b](http://127.0.0.1:9/b.png)" in page
    assert not list((workspace / "content").glob("*.png"))
    assert said.count("er ikke med: filen finnes ikke") == 2


# And back.


def columns_of(found):
    keys = ("goal", "goalNumber", "measure", "comment", "responsible", "due", "status", "budget", "projectNumber")
    return [{key: measure[key] for key in keys} for measure in found]


def test_a_plan_goes_to_word_and_back_unchanged(workspace):
    shutil.copy(
        ROOT / "content/lo-nordvik/tiltaksplan-2026.md", workspace / "content/plan.md"
    )
    text = (workspace / "content/plan.md").read_text(encoding="utf-8")
    text = re.sub(r"^(erstatter|tema): .*\n", "", text, flags=re.MULTILINE)
    (workspace / "content/plan.md").write_text(re.sub(r"\]\([^)]*\.md[^)]*\)", "](index.md)", text), encoding="utf-8")
    before = columns_of(measures(workspace, "plan"))
    standpunkt(workspace, "export", "content/plan.md")
    standpunkt(workspace, "import", "plan.docx", "--to", "content/side.md")
    assert columns_of(measures(workspace)) == before
    assert len(before) > 20


def test_the_exported_plan_is_one_table_on_its_side(workspace):
    word_plans.write_seed_plan(workspace / "plan.docx")
    standpunkt(workspace, "import", "plan.docx", "--to", "content/plan.md")
    standpunkt(workspace, "eksporter", "content/plan.md", "-o", "styret.docx")
    document = Document(workspace / "styret.docx")
    (section,) = document.sections
    assert section.page_width > section.page_height
    (table,) = document.tables
    # Columns that nothing stands in are left out.
    assert [cell.text for cell in table.rows[0].cells] == ["Tiltak", "Kommentar", "Ansvar", "Frist"]
    goal = table.rows[1]
    assert goal.cells[0].text == "1. Hele stillinger og rettferdig lønn"
    assert goal.cells[0]._tc is goal.cells[3]._tc
    assert "finnes allerede" in standpunkt(workspace, "export", "content/plan.md", "-o", "styret.docx", code=2)


def test_any_page_can_be_exported(workspace):
    (workspace / "content/sak.md").write_text(
        "---\ntittel: Heltid\ntype: sak\ningress: Alle skal ha det.\n---\n\nSe [forsida](index.md#topp).\n\n## Vi vil:\n\n"
        "- lyse ut hele stillinger {#hele}\n- spørre de ansatte {.ferdig}\n",
        encoding="utf-8",
    )
    standpunkt(workspace, "export", "content/sak.md", "--to", "docx")
    document = Document(workspace / "sak.docx")
    assert [paragraph.text for paragraph in document.paragraphs if paragraph.text] == [
        "Heltid",
        "Alle skal ha det.",
        "Se forsida.",
        "Vi vil:",
        "lyse ut hele stillinger",
        "spørre de ansatte",
    ]
    links = [relation.target_ref for relation in document.part.rels.values() if relation.is_external]
    assert links == ["https://havn.example/#topp"]
    standpunkt(workspace, "export", "content/sak.md", "--to", "odt")
    assert zipfile.is_zipfile(workspace / "sak.odt")
    standpunkt(workspace, "export", "content/finnes-ikke.md", code=2)
