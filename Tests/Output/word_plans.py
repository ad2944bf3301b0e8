"""Word documents of action plans, as organisations write them, made with python-docx."""

from docx import Document

COLUMNS = ("TILTAK", "Kommentar", "Ansvar", "Frist", "Status", "Budsjett", "Prosj.nr.")
GOALS = (
    "Hele stillinger og rettferdig lønn",
    "Kommunen driver tjenestene selv",
    "Flere medlemmer og sterke tariffavtaler",
    "Fag, yrke og kompetanse",
    "Samarbeid og politisk påvirkning",
    "Digitale verktøy",
)
PLACES = ("barnehagene", "sykehjemmet", "havnelageret", "skolene", "renholdet", "kulturhuset", "brannvesenet")
AIMS = (
    "Kreve at ledige stillinger i {place} lyses ut som hele og faste",
    "Drøfte bruken av deltid i {place} minst en gang i året, og følge opp det som blir avtalt",
    "Forberede tillitsvalgte i {place} på lokale forhandlinger.",
    "Lage oversikt over hva som kjøpes inn til {place}, og av hvem.",
    "Bygge tillitsbasert ledelse i {place} sammen med arbeidsgiver ",
)
DEEDS = (
    "Holde kurs for tillitsvalgte i {place}",
    "Møte politikerne om {place} / holde kontakten gjennom året ",
    "Be arbeidsgiver om tall for {place}.",
    " Besøke {place}  og dele ut brosjyrer",
)
OTHERS = (
    "Ha gjennomført minst åtte styremøter",
    "Holde seminar for tillitsvalgte og styret ",
    "Budsjett og regnskap: gå gjennom hver annen måned",
    "Årsmøte 19 januar 2023",
    "Kurs og konferanser: Fjordhjulet ",
    "Bruke regionens folk på samlinger. ",
    "Sommerpatrulje ",
    "Bobil / valgkamp",
    "Klubbmøter minst to ganger i året.",
    "Møte for tillitsvalgte hver måned",
    "Medlemsmøte minst fire ganger i året",
)
OWNERS = (
    "Frikjøpte tillitsvalgte",
    "Leder\\nestleder",
    "Frikjøpte tillitsvalgte\nLeder\\nestleder.",
    "Leder\\ nestleder",
    "Yrkesseksjonen.\nFrikjøpte tillitsvalgte ",
    "Opplæringsansvarlig",
    "Pensjonister og uføre ",
    "Leder/nestleder",
    "Frikjøpte tillitsvalgte. Leder og nestleder",
    "Alle",
)
# How many sub-goals each goal has; 32 of them.
SUBGOALS = (4, 6, 7, 6, 6, 3)
# Those that have no measures, by goal and place.
WITHOUT = {(3, 5), (4, 5), (5, 0), (5, 1), (5, 2)}
MEASURES_UNDER_GOALS, OTHER_MEASURES, CONTINUOUS, WITHOUT_DEADLINE, BLANK_ROWS = 40, 11, 35, 16, 74


class SeedPlan:
    """The plan whose numbers the design brief names: every one of them is counted here as it is written."""

    def __init__(self):
        self.document = Document()
        self.document.add_paragraph("Handlingsplan Havneforeningen avd 12 2023")
        self.table = self.document.add_table(rows=0, cols=len(COLUMNS))
        self.blanks = 0
        self.measures = []
        self._write()

    def _write(self):
        self._text("Skriv inn egne tiltak.")
        self._row(COLUMNS)
        with_measures = [
            (goal, sub) for goal, count in enumerate(SUBGOALS) for sub in range(count) if (goal, sub) not in WITHOUT
        ]
        # 40 measures over 27 sub-goals: the first of them have two.
        counts = {place: 2 if index < MEASURES_UNDER_GOALS - len(with_measures) else 1 for index, place in enumerate(with_measures)}
        number = 0
        for goal, title in enumerate(GOALS):
            # Some goals are merged across the table, others stand in its first cell.
            (self._text if goal in (3, 5) else self._lone)(f"{goal + 1}. {title}")
            for sub in range(SUBGOALS[goal]):
                number = self._subgoal(goal, sub, counts.get((goal, sub), 0), number)
        for _ in range(3):
            self._blank()
        self._text(
            "Her kan dere skrive inn tiltak som ikke hører hjemme under målene ovenfor. Se eksemplene i veilederen."
        )
        for index, deed in enumerate(OTHERS):
            self._measure(deed, "", OWNERS[index % len(OWNERS)], "")
            if index == 7:
                self._row(("", "Ansvarlig kan be andre i styret om hjelp", "", "", "", "", ""))
        while self.blanks < BLANK_ROWS:
            self._blank()
        self.document.add_paragraph("05.01.2023 ")
        self.document.add_paragraph("Styret i Havneforeningen")

    def _subgoal(self, goal, sub, measures, number):
        separator = " 1 " if (goal, sub) == (2, 0) else " "
        title = f"{goal + 1}.{sub + 1}{separator}{AIMS[(goal + sub) % len(AIMS)].format(place=PLACES[sub % len(PLACES)])}"
        if (goal, sub) == (4, 0):
            # The goal's own owner and deadline stand beside it.
            self._row((title, "", "Leder\\nestleder\nYrkesseksjonene", " Kontinuerlig", "", "", ""))
        else:
            self._text(title)
        if (goal, sub) in WITHOUT:
            self._row(("", "", "Alle " if goal != 5 else "", " Kontinuerlig", "", "", ""))
        for _ in range(measures):
            deed = DEEDS[number % len(DEEDS)].format(place=PLACES[number % len(PLACES)]) + f" ({number + 1})"
            due = "" if len([m for m in self.measures if m[2]]) >= CONTINUOUS else ("Kontinuerlig", "  Kontinuerlig")[number % 2]
            comment = "Resten av styret deltar." if number % 5 == 2 else ""
            self._measure(deed, comment, OWNERS[number % len(OWNERS)], due)
            number += 1
        if measures and sub % 3 == 1:
            self._row((" ", "", "Resten av styret i privat sektor", "Kontinuerlig" if number < CONTINUOUS else "", "", "", ""))
        for _ in range(2):
            self._blank()
        return number

    def _measure(self, deed, comment, owner, due):
        self.measures.append((deed, owner, due))
        self._row((deed, comment, owner, due, "", "", ""))

    def _row(self, texts):
        row = self.table.add_row()
        for cell, text in zip(row.cells, texts):
            if text:
                cell.text = text
        return row

    def _blank(self):
        self.blanks += 1
        self._row((" ", "\u00a0", "", " ", "", "", ""))

    def _lone(self, text):
        self._row((text, " ", " ", "", "", "", ""))

    def _text(self, text):
        row = self.table.add_row()
        row.cells[0].merge(row.cells[-1]).text = text


def write_seed_plan(path):
    plan = SeedPlan()
    assert plan.blanks == BLANK_ROWS, plan.blanks
    assert len(plan.measures) == MEASURES_UNDER_GOALS + OTHER_MEASURES, len(plan.measures)
    plan.document.save(path)
    return plan
