"""A plan as long as those that are printed for meetings: 6 goals, 32 sub-goals, 51 measures."""

GOALS = (
    "Flere medlemmer, flere tillitsvalgte",
    "Tjenester som kommunen driver selv",
    "En lønn å leve av og ei arbeidstid å leve med",
    "Kurs og samlinger nær der folk bor",
    "Faglig og politisk samarbeid",
    "Kultur, historie og solidaritet",
)
SUBGOALS = (
    "Gå gjennom {place} hvert år, finne ut hvor få er organisert, og lage en plan for besøk sammen med klubbene",
    "Kreve at {place} regnes med når kommunen lyser ut anbud, og at lønns- og arbeidsvilkår blir fulgt opp etterpå",
    "Gjøre tillitsvalgte i {place} trygge på avtaleverket, slik at saker blir løst der de oppstår",
    "Styrke samarbeidet mellom {place} og verneombudene om arbeidsmiljø og heltidskultur",
    "Sørge for at stemmen til {place} blir hørt før vedtakene fattes, og ikke etterpå",
    "Ta vare på det {place} har fått til, og fortelle om det så flere kjenner det igjen",
)
PLACES = ("barnehagene", "havna og lageret", "sykehjemmet", "skolene", "butikkene i sentrum", "renholdet")
VERBS = (
    "Invitere {who} til møte om",
    "Lage en kort veileder for {who} om",
    "Samle erfaringer fra {who} med",
    "Purre på {who} om",
)
SUBJECTS = (
    "turnus og arbeidsplaner",
    "opplæring av nye tillitsvalgte",
    "innleie og arbeidsmarkedskriminalitet",
    "drøftinger før budsjettet legges fram",
    "lokale forhandlinger",
)
PARTIES = ("klubbene", "gruppelederne", "arbeidsgiver", "ungdomsutvalget")
OWNERS = (
    "Leder\\nestleder",
    "Frikjøpte tillitsvalgte",
    "Opplæringsansvarlig",
    "Resten av styret",
    "Kasserer",
    "Klubblederne",
)
COMMENTS = ("Tas opp på første møte etter sommeren.", "Se også planen for skolering.")
SUBGOAL_COUNT, MEASURE_COUNT, OTHER_COUNT = 32, 51, 11


def write(folder):
    folder.mkdir(parents=True)
    folder.joinpath("site.yml").write_text(
        "navn: Arbeidslaget\nnettsted: https://plan.example/\nutseende: fane\nansvarlige:\n"
        + "".join(f"  - navn: {owner}\n" for owner in OWNERS if "\\" not in owner)
        + "  - navn: Leder\n  - navn: Nestleder\n",
        encoding="utf-8",
    )
    folder.joinpath("index.md").write_text("---\ntittel: Arbeidslaget\n---\n", encoding="utf-8")
    folder.joinpath("plan.md").write_text(text(), encoding="utf-8")


def text():
    lines = ["---", "tittel: Tiltaksplan", "type: plan", "vedtatt: 19. januar 2026", "---", ""]
    under_goals = MEASURE_COUNT - OTHER_COUNT
    # Every sixth sub-goal is empty but the last; the measures are spread evenly over the others.
    filled = [number for number in range(SUBGOAL_COUNT) if number % 6 != 5]
    written = 0
    for goal, title in enumerate(GOALS):
        lines += [f"## {goal + 1}. {title}", ""]
        for number in (number for number in range(SUBGOAL_COUNT) if number * len(GOALS) // SUBGOAL_COUNT == goal):
            place = PLACES[number % len(PLACES)]
            index = sum(1 for other in range(number) if other * len(GOALS) // SUBGOAL_COUNT == goal) + 1
            subgoal = SUBGOALS[(number + goal) % len(SUBGOALS)].format(place=place)
            lines += [f"### {goal + 1}.{index} {subgoal}", ""]
            if number in filled:
                until = (filled.index(number) + 1) * under_goals // len(filled)
                lines += _table(range(written, until))
                written = until
    lines += ["## Andre tiltak", ""] + _table(range(under_goals, MEASURE_COUNT))
    return "\n".join(lines)


def _table(measures):
    rows = ["| Tiltak | Kommentar | Ansvar | Frist | Status |", "|---|---|---|---|---|"]
    for number in measures:
        verb = VERBS[number % len(VERBS)].format(who=PARTIES[number // 2 % len(PARTIES)])
        measure = f"{verb} {SUBJECTS[number % len(SUBJECTS)]}"
        comment = COMMENTS[number % len(COMMENTS)] if number % 5 == 0 else ""
        owners = "<br>".join(OWNERS[(number + more) % len(OWNERS)] for more in range(number % 3 + 1))
        deadline = "" if number % 3 == 2 else "Kontinuerlig"
        rows.append(f"| {measure} | {comment} | {owners} | {deadline} | |")
    return [*rows, ""]
