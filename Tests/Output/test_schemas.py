"""The JSON Schemas that `standpunkt schema` prints take what the tool takes, and refuse what it refuses."""

import functools
import json
import re
import subprocess

import jsonschema
import pytest
import yaml

from tool import ROOT, TOOL

LANGUAGES = ("nb", "nn", "en")
SITES = sorted(ROOT.glob("content/*/site.yml")) + sorted(ROOT.glob("Tests/BuildingTests/Golden/*/source/content/site.yml"))
PAGES = sorted(
    page for pattern in ("content/**/*.md", "Tests/BuildingTests/Golden/*/source/content/**/*.md") for page in ROOT.glob(pattern)
)


class AsText(yaml.BaseLoader):
    """Every scalar is text, as for the tool; nothing after a colon is nothing."""


AsText.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^$"), [""])
AsText.add_constructor("tag:yaml.org,2002:null", lambda loader, node: None)


class AsInEditors(AsText):
    """YAML 1.2, as editors' programs read it: some texts are numbers, or true or false."""


def _core(tag, pattern, first, read):
    AsInEditors.add_implicit_resolver(tag, re.compile(pattern), first)
    AsInEditors.add_constructor(tag, lambda loader, node: read(loader.construct_scalar(node)))


_core("tag:yaml.org,2002:int", r"^[-+]?[0-9]+$", list("-+0123456789"), int)
_core("tag:yaml.org,2002:float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", list("-+.0123456789"), float)
_core("tag:yaml.org,2002:bool", r"^(true|True|TRUE|false|False|FALSE)$", list("tTfF"), lambda text: text[0] in "tT")


@functools.cache
def schema(name, language="nb"):
    command = [TOOL, "schema", name, "--lang", language]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def errors(name, text, loader=AsText, language="nb"):
    read = yaml.load(text, loader)
    return [error.message for error in jsonschema.Draft7Validator(schema(name, language)).iter_errors(read)]


def front_matter(page):
    lines = page.read_text(encoding="utf-8").split("\n")
    assert lines[0] == "---", page
    return "\n".join(lines[1 : lines.index("---", 1)])


@pytest.mark.parametrize("name", ("frontmatter", "site", "server"))
@pytest.mark.parametrize("language", LANGUAGES)
def test_they_are_schemas(name, language):
    jsonschema.Draft7Validator.check_schema(schema(name, language))
    assert schema(name, language)["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("loader", (AsText, AsInEditors))
def test_every_page_and_site_here_is_right(loader):
    assert len(PAGES) > 80 and len(SITES) >= 5
    for page in PAGES:
        assert not errors("frontmatter", front_matter(page), loader), page
    for site in SITES:
        assert not errors("site", site.read_text(encoding="utf-8"), loader), site


def test_the_words_are_in_the_language_asked_for():
    said = {language: schema("frontmatter", language)["properties"]["tittel"]["description"] for language in LANGUAGES}
    assert len(set(said.values())) == 3
    assert "same as “title”" in said["en"]


RIGHT = {
    "frontmatter": (
        "tittel: no", "title: 2026", "tittel: x\nutkast: JA", "tittel: x\nutkast: true", "tittel: x\ntema:",
        "tittel: x\ntema: Bolig", "tittel: x\ntema: [Bolig, 2026]", "tittel: x\ndato: 5. mai 2026",
        "tittel: x\ndato: January 19, 2023", "tittel: x\ndato: 19/1-2023", "tittel: x\ntype: Sak",
        "tittel: x\nkind: policy\nwill: [gi, ta]", "tittel: x\ntype: sak\nvil:\n  Skole: [gi]\n  Buss: kjøre",
        "tittel: x\nekstra:\n  hva: {som: [helst]}", "tittel: x\ntype: sak\nenig: Er du enig?", "tittel: x\nrekkefølge: -3",
        "tittel: x\ntidligere: [/c, /a/b/]", 'tittel: x\nbilde: a.jpg\nalt: ""', "tittel: x\nbilde: a.jpg\nalt: y\nfokus: 60% 30%",
        "tittel: x\nadresse: 2026", "tittel: x\nspråk: NN", "tittel: x\ntype: nyhet\nforfatter: Kari",
    ),
    "site": (
        "navn: x\nnettsted: https://x.no/", "name: x\nurl: https://x.no/", "navn: x\nadresse: https://x.no/",
        "navn: x\nurl: https://x.no/\nmeny: a.md", "navn: x\nurl: https://x.no/\nmeny: [a.md, {navn: A, lenke: b.md}]",
        "navn: x\nurl: https://x.no/\nansvarlige: [Leder, {navn: Kari, også: Kasserer}]",
        "navn: x\nurl: https://x.no/\nkontakt:\n  orgnr: 900000006", "navn: x\nurl: https://x.no/\nkontakt:",
        "navn: x\nurl: https://x.no/\nfargemodus: Mørk",
    ),
    "server": ("svar-per-nøkkel: 2\nproxyer: 127.0.0.1", "smtp:\n  tjener: a.no\n  avsender: b@a.no\n  port: 587"),
}

WRONG = {
    "frontmatter": (
        "ingress: x", "tittel:", 'tittel: ""', "tittel: x\ningres: y", "tittel: x\nTittel: y", "tittel: x\ntitle: y",
        "tittel: [x]", "tittel: x\nutkast: kanskje", "tittel: x\ndato: i morgen", "tittel: x\ntype: dikt",
        "tittel: x\nspråk: no", "tittel: x\nrekkefølge: først", "tittel: x\ntidligere: bolig",
        "tittel: x\ntidligere: /a?b", "tittel: x\nbilde: a.jpg", "tittel: x\nbilde: a.jpg\nalt: y\nfokus: midten", "tittel: x\nadresse: Å",
        "tittel: x\ntype: sak\nvil: {Skole: {a: b}}", "tittel: x\nekstra: ja", "tittel: x\ntype: side\nforfatter: Kari",
        "tittel: x\nkind: plan\nagree: ja", "tittel: x\ntype: nyhet\ninnhold: sak", "- tittel",
    ),
    "site": (
        "navn: x", "nettsted: https://x.no/", "navn: x\nurl: https://x.no/\ntema: fane",
        "navn: x\nurl: https://x.no/\nnettsted: https://x.no/", "navn: x\nurl: https://x.no/\nmeny: [{tekst: A}]",
        "navn: x\nurl: https://x.no/\nkontakt: {mail: a@b.no}", "navn: x\nurl: https://x.no/\nkontakt: a@b.no",
        "navn: x\nurl: https://x.no/\ntilbakemelding: {enig: ja}", "navn: x\nurl: https://x.no/\nutseende: a/b",
        "navn: x\nurl: https://x.no/\norddeling: [et ord]", "navn: x\nurl: https://x.no/\nskrift: Arial",
        "navn: x\nurl: https://x.no/\nansvarlige: [{også: Kari}]",
    ),
    "server": ("svar-per-nøkkel: mange", "smtp: {tjener: a.no}", "smtp: {tjener: a, avsender: b, kryptering: ssl}"),
}


def cases(table):
    return [(name, text) for name, texts in table.items() for text in texts]


@pytest.mark.parametrize("loader", (AsText, AsInEditors))
@pytest.mark.parametrize("name, text", cases(RIGHT))
def test_what_the_tool_takes_is_right(name, text, loader):
    assert not errors(name, text, loader)


@pytest.mark.parametrize("loader", (AsText, AsInEditors))
@pytest.mark.parametrize("name, text", cases(WRONG))
def test_what_the_tool_refuses_is_wrong(name, text, loader):
    assert errors(name, text, loader)


@pytest.mark.parametrize("name, text, is_right", [(*case, table is RIGHT) for table in (RIGHT, WRONG) for case in cases(table)])
def test_the_tool_itself_says_the_same(tmp_path, name, text, is_right):
    content = tmp_path / "content"
    content.mkdir()
    files = {"site.yml": "navn: x\nnettsted: https://x.no/", "a.md": "---\ntittel: x\n---", "b.md": "---\ntittel: x\n---"}
    files |= {"site": {"site.yml": text}, "frontmatter": {"2026-01-02-ny.md": f"---\n{text}\n---"}}.get(name, {})
    for path, written in files.items():
        (content / path).write_text(written + "\n")
    (content / "a.jpg").write_bytes((ROOT / "content/nordvik/bilder/havna.jpg").read_bytes())
    command = [TOOL, "check", "--drafts"]
    if name == "server":
        # Where the file is wrong no server starts; where it is right, none could at this address.
        (tmp_path / "server.yml").write_text(text + "\n")
        command = [TOOL, "serve", "--data", "data", "--config", "server.yml", "--host", "nowhere.invalid"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    said = done.stdout + done.stderr
    assert (": error: " not in said) == is_right, said


def test_all_three_go_into_a_folder(tmp_path):
    command = [TOOL, "schema", "--output", ".vscode"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.split()
    assert said == [f".vscode/{name}.schema.json" for name in ("frontmatter", "site", "server")]
    for name in ("frontmatter", "site", "server"):
        assert json.loads((tmp_path / f".vscode/{name}.schema.json").read_text()) == schema(name)
