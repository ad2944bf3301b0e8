#!/usr/bin/env python3
"""Writes a site of N pages, the same every time, for Standpunkt and (with --hugo) for Hugo.

usage: corpus.py N FOLDER [--hugo] [--words SEED]

FOLDER/standpunkt/content/   70 % policies, 20 % news, 10 % action plans, about 4 kB each
FOLDER/hugo/                 the same text, with layouts that make the same pages

What Hugo has no idea of is left out of its pages (a point's own anchor, number and section; what a plan sums up:
figures, budgets, deadlines and the page of its owners; tiltak.json, tiltak.csv, frister.ics and punkter.json), and
scripts/bench shows the bytes of both. What can be searched for is one file to Hugo and many to Standpunkt, of as many
bytes in all.

Another SEED gives the same pages and addresses with other words.
"""

import argparse
import random
import shutil
from pathlib import Path

LAYOUTS = Path(__file__).resolve().parent / "hugo"
THEMES = LAYOUTS.parent.parent / "themes"
# What Kronblad, which the corpus wears, is made of. Hugo's layouts make the same markup and share it.
STYLE_SHEETS = [*sorted(THEMES.glob("felles/assets/css/*.css")), *sorted(THEMES.glob("kronblad/assets/*.css"))]

AREAS = ["arbeidsliv", "skole", "helse", "miljø", "samferdsel", "kultur", "eldreomsorg", "barnehage", "bolig", "fiske"]
OWNERS = ["Leder", "Nestleder", "Kasserer", "Studieutvalget", "Ungdomsrådet", "Frikjøpte tillitsvalgte"]
DEADLINES = ["Kontinuerlig", "19.01.2023", "1. mai 2023", "våren 2024"]
STATUSES = ["Ikke startet", "Pågår", "Ferdig", "Utsatt", ""]
BUDGETS = ["", "10 000", "25 000 kr"]

SMALL_WORDS = (
    "og i på for til av med om ved fra mot under gjennom alle flere bedre trygge nye lokale hele gode rettferdige "
    "skal må kan bør vil sikre styrke bygge dele gi ta holde åpne følge bruke"
).split()
FIRST_PARTS = (
    "arbeids bolig fjord skole klima havne ferje kommune lønns pensjons lærling ungdoms bygde kultur helse barnehage "
    "vei kraft fiske skogs nærings by industri nabo idretts biblioteks bade stasjons tariff verne vakt turnus"
).split()
LAST_PARTS = (
    "avtale plan tilbud miljø tid plass rett ordning fond utvalg senter krav løft trygghet midler vedtak møte dag "
    "opplæring rutine veileder tjeneste gruppe lag hus pris satsing garanti dugnad ombud budsjett"
).split()

INTRODUCTION = "Velkommen til Nordvik, der vi skriver ned det vi mener.\n"


class Writer:
    """Words, sentences and whole pages from one source of chance."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def word(self):
        if self.random.random() < 0.6:
            return self.random.choice(SMALL_WORDS)
        return self.random.choice(FIRST_PARTS) + self.random.choice(LAST_PARTS)

    def sentence(self, shortest=8, longest=18, emphasis=True):
        words = [self.word() for _ in range(self.random.randint(shortest, longest))]
        if emphasis and self.random.random() < 0.15:
            words.append(f"**{self.word()}**")
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(5))

    def items(self, count):
        return "\n".join("- " + self.sentence() for _ in range(count))

    def policy(self):
        parts = [self.paragraph() for _ in range(4)] + ["## Nordvik vil:"]
        for group in ("Arbeidsplassen", "Kommunen"):
            parts += [f"### {group}", self.items(8)]
        return "\n\n".join(parts)

    def news(self):
        speech = f"– {self.sentence(emphasis=False)[:-1]}, sier {self.random.choice(OWNERS).lower()}."
        return "\n\n".join([self.paragraph() for _ in range(6)] + [speech, self.items(4)])

    def plan(self):
        parts = [self.paragraph()]
        for goal in range(1, 4):
            parts.append(f"## {goal}. {self.sentence(4, 7)}")
            for part in range(1, 4):
                parts.append(f"### {goal}.{part} {self.sentence(6, 10)}")
                parts.append(self.measures(4))
        return "\n\n".join(parts)

    def measures(self, count):
        rows = ["| Tiltak | Kommentar | Ansvar | Frist | Status | Budsjett | Prosj.nr. |", "|---|---|---|---|---|---|---|"]
        pick = self.random.choice
        for _ in range(count):
            owners = ", ".join(self.random.sample(OWNERS, 2))
            cells = [self.sentence(5, 9), self.word(), owners, pick(DEADLINES), pick(STATUSES), pick(BUDGETS), ""]
            rows.append(f"| {' | '.join(cells)} |")
        return "\n".join(rows)


# Folder, kind, what writes the page, and how many of every ten pages it is.
KINDS = [("politikk", "sak", Writer.policy, 7), ("nyheter", "nyhet", Writer.news, 2), ("planer", "plan", Writer.plan, 1)]
KIND_OF_TEN = [kind for kind in KINDS for _ in range(kind[3])]


def file_name(area):
    return area.replace("ø", "o")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def front_matter(**values):
    lines = [f"{key.replace('_', '-')}: {value}" for key, value in values.items()]
    return "\n".join(["---", *lines, "---", ""])


def write_sections(site, hugo, areas):
    write(site / "content/index.md", front_matter(tittel="Nordvik") + "\n" + INTRODUCTION)
    if hugo:
        write(hugo / "content/_index.md", front_matter(title="Nordvik") + "\n" + INTRODUCTION)
    for folder, kind, _, _ in KINDS:
        for area in [None, *areas]:
            title = (area or folder).capitalize()
            place = f"{folder}/{file_name(area)}" if area else folder
            write(site / f"content/{place}/index.md", front_matter(tittel=title, innhold=kind))
            if hugo:
                write(hugo / f"content/{place}/_index.md", front_matter(title=title))


def write_configuration(site):
    owners = "".join(f"  - navn: {owner}\n" for owner in OWNERS)
    write(
        site / "content/site.yml",
        "navn: Nordvik\n"
        "nettsted: https://nordvik.example/\n"
        "utseende: kronblad\n"
        "meny: [politikk/index.md, nyheter/index.md, planer/index.md]\n"
        "tilbakemelding:\n  adresse: /api/nordvik\n  enig: ja\n"
        f"ansvarlige:\n{owners}",
    )


def write_corpus(count, root, with_hugo=False, seed=1):
    writer = Writer(seed)
    site, hugo = root / "standpunkt", root / "hugo" if with_hugo else None
    used = min(len(AREAS), -(-count // len(KIND_OF_TEN)))
    write_configuration(site)
    write_sections(site, hugo, AREAS[:used])
    if hugo:
        shutil.copytree(LAYOUTS, hugo, dirs_exist_ok=True)
        for number, sheet in enumerate(STYLE_SHEETS):
            (hugo / "assets/css").mkdir(parents=True, exist_ok=True)
            shutil.copy(sheet, hugo / f"assets/css/{number:02}-{sheet.name}")
    for number in range(count):
        folder, kind, body, _ = KIND_OF_TEN[number % len(KIND_OF_TEN)]
        area = AREAS[number // len(KIND_OF_TEN) % used]
        title, summary = f"Sak {number} om {area}", writer.sentence(emphasis=False)
        date = f"2023-{writer.random.randint(1, 12):02}-{writer.random.randint(1, 28):02}"
        topics = f"[{', '.join(writer.random.sample(AREAS, 2))}]"
        text = "\n" + body(writer) + "\n"
        name = f"content/{folder}/{file_name(area)}/sak-{number}.md"
        head = front_matter(tittel=title, ingress=summary, dato=date, tema=topics, rekkefølge=number)
        write(site / name, head + text)
        if hugo:
            # News stand by date in both; and to Hugo a weight of 0 is none.
            order = {} if kind == "nyhet" else {"weight": number + 1}
            head = front_matter(title=title, description=summary, date=date, tema=topics, **order)
            write(hugo / name, head + text)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Writes a site of N pages, the same every time.")
    parser.add_argument("count", metavar="N", type=int)
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    parser.add_argument("--hugo", action="store_true", help="the same site for Hugo too")
    parser.add_argument("--words", metavar="SEED", type=int, default=1, help="other words, same addresses")
    arguments = parser.parse_args()
    write_corpus(arguments.count, arguments.folder, arguments.hugo, arguments.words)
