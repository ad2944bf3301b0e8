"""The pages that answer a form, made of the templates that a build hands to the endpoint, in every state there is.

They are written among the site's own pages, so every check of those looks at these too.
"""

import shutil

import chevron

LINK = {"text": "Et sted å bo for alle som vil bo i Nordvik", "href": "https://nordvik.example/politikk/bolig/"}
LINKS = [LINK, {"text": "Ferja er veien vår", "href": "https://nordvik.example/politikk/samferdsel/"}]
HOME = {"text": "Nordviklista", "href": "https://nordvik.example/"}


def field(value="", fault=None):
    return {"value": value, "has-fault": fault is not None, fault: True, "limit": 80}


NEWSLETTER = {
    "action": "/api/nordvik/nyhetsbrev",
    "token": "abc",
    "consent": "Ja, send meg nyhetsbrev fra Nordviklista. Jeg kan melde meg av når jeg vil.",
    "email": field(),
    "consent-field": field(),
    "home": HOME,
}
FORM = {"action": "/api/nordvik/kommentar", "token": "abc", "page": "politikk/bolig", "link": LINK}
ANSWER = {
    "question": "Er du enig med Nordviklista om Et sted å bo?",
    "issue": LINK,
    "organisation": "Nordviklista",
    "undo-action": "/api/nordvik/angre",
    "receipt": "abc",
    "has-suggestions": True,
    "suggestions": LINKS,
    "policies": LINK,
    "round": "https://nordvik.example/enig/",
    "has-engage": True,
    "engage": LINKS,
    "newsletter": NEWSLETTER,
}
STEP = {"organisation": "Nordviklista", "home": HOME, "form": "https://nordvik.example/nyhetsbrev/"}
ENGAGE = {"has-engage": True, "engage": LINKS}
RECEIPT = {"link": LINK, "organisation": "Nordviklista", "has-paragraphs": True, **ENGAGE}
ROUND = {"organisation": "Nordviklista", "round": "https://nordvik.example/enig/", "newsletter": NEWSLETTER, **ENGAGE}
ERROR = {"email": "hei@nordvik.example", "home": HOME, "minutes": 5}
REASONS = ("bad-request", "forbidden", "not-found", "too-large", "unsupported", "too-many", "unavailable")
FAULTY = {
    "has-faults": True,
    "name": field("K" * 90, "is-too-long"),
    "text": field("", "is-missing"),
    "email": field("kaia@", "is-invalid"),
    "consent-field": field("", "is-missing"),
}
FILLED = {"name": field("Kaia"), "text": field("Bra sagt.\n\nEn gang til."), "email": field("kaia@eksempel.example")}

DESK = {"base": "/api/nordvik/redaksjon", "mark": "abc", "editor": "Kari Nordmann", "organisation": "Nordviklista", "home": HOME}
TEXTS = [
    {"id": "en", "day": "2026-11-22", "name": "Kaia", "page": LINK, "paragraphs": ["Bra sagt.", "En gang til."]},
    {"id": "to", "day": "2026-11-22", "name": "", "email": "kaia@eksempel.example", "page": LINK, "paragraphs": ["Flere benker."]},
]
PERIODS = [
    {"first": "2026-10-05", "last": "2026-10-11", "percent": 75, "total": 40, "x": 138, "y": 48},
    {"first": "2026-10-12", "last": "2026-10-18", "percent": 67, "total": 45, "x": 306, "y": 59},
]
ISSUES = [
    {
        "link": LINK, "anchor": "s-sak-1", "standing": {"percent": 71, "total": 85}, "periods": PERIODS,
        "plot": {"points": "138,48 306,59", "first": "2026-10-05", "last": "2026-10-18"},
    },
    {"link": LINKS[1], "anchor": "s-sak-2"},
]

# What each page is called, the template it is made of, and what the endpoint tells the template.
PAGES = {
    "enig": ("agreed", ANSWER),
    "uenig": ("disagreed", ANSWER),
    "enig-uten-mer": ("agreed", {"question": ANSWER["question"], "issue": LINK, "organisation": "Nordviklista"}),
    "angret": ("undone", {"issue": LINK, "home": HOME}),
    "for-sent": ("too-late", {"issue": LINK, "home": HOME}),
    "runde": (
        "round",
        {
            **ROUND,
            "has-answers": True,
            "agreed": 1,
            "answered": 2,
            "answers": [{"issue": LINK, "is-agreed": True}, {"issue": LINKS[1], "is-agreed": False}],
        },
    ),
    "runde-tom": ("round", ROUND),
    "kommentar": ("comment-form", {**FORM, **FILLED}),
    "kommentar-feil": ("comment-form", {**FORM, **FAULTY}),
    "kommentar-mottatt": ("comment-received", {**RECEIPT, "paragraphs": ["Bra sagt.", "En gang til."]}),
    "innspill": ("proposal-form", {**FORM, **FILLED}),
    "innspill-feil": ("proposal-form", {**FORM, **FAULTY}),
    "innspill-mottatt": ("proposal-received", {**RECEIPT, "paragraphs": ["Flere kveldsmøter."]}),
    "nyhetsbrev": ("newsletter-form", NEWSLETTER),
    "nyhetsbrev-feil": ("newsletter-form", {**NEWSLETTER, **FAULTY}),
    "nyhetsbrev-sendt": ("newsletter-sent", {**STEP, **ENGAGE}),
    "nyhetsbrev-bekreft": ("newsletter-confirm", {**STEP, "action": "/api/nordvik/nyhetsbrev/abc"}),
    "nyhetsbrev-bekreftet": ("newsletter-confirmed", {**STEP, **ENGAGE}),
    "nyhetsbrev-utgått": ("newsletter-expired", STEP),
    "meld-av": ("unsubscribe", {**STEP, "action": "/api/nordvik/meld-av/abc"}),
    "meldt-av": ("unsubscribed", STEP),
    **{f"feil-{reason}": ("error", {**ERROR, f"is-{reason}": True}) for reason in REASONS},
    "inn": ("desk-entry", {"action": "/api/nordvik/redaksjon/inn/abc", "desk": DESK["base"], "home": HOME}),
    "inn-utgått": ("desk-entry", {"is-stale": True, "desk": DESK["base"], "home": HOME}),
    "inn-på-e-post": ("desk-entry", {"asking": "/api/nordvik/redaksjon/lenke", "desk": DESK["base"], "home": HOME}),
    "inn-sendt": ("desk-entry", {"is-sent": True, "desk": DESK["base"], "home": HOME}),
    "redaksjonen": ("desk-queue", {"desk": {**DESK, "is-queue": True}, "has-texts": True, "texts": TEXTS[:1], "is-approved": True}),
    "redaksjonen-tom": ("desk-queue", {"desk": {**DESK, "is-queue": True}, "is-gone": True}),
    "redaksjonen-innspill": ("desk-proposals", {"desk": {**DESK, "is-proposals": True}, "has-texts": True, "texts": TEXTS[1:]}),
    "redaksjonen-nyhetsbrev": (
        "desk-subscribers", {"desk": {**DESK, "is-subscribers": True}, "count": 12, "has-some": True}
    ),
    "redaksjonen-enighet": ("desk-agreement", {"desk": {**DESK, "is-agreement": True}, "has-issues": True, "issues": ISSUES}),
    "feil-prøv-igjen": (
        "error",
        {
            **ERROR,
            "is-unavailable": True,
            "retry": {"action": "/api/nordvik/svar", "hidden-fields": [{"name": "svar", "value": "enig"}]},
        },
    ),
}


def write(bundle, site):
    """Writes every page, in the site's own language, where the endpoint would answer."""
    templates = bundle / "templates/nb"
    unused = {file.stem for file in templates.iterdir()} - {template for template, _ in PAGES.values()}
    if unused:
        raise RuntimeError(f"responses.py shows nothing of {', '.join(sorted(unused))}")
    shutil.copytree(bundle / "f", site / "api/nordvik/f")
    for name, (template, data) in PAGES.items():
        page = chevron.render(templates.joinpath(f"{template}.mustache").read_text(encoding="utf-8"), data)
        file = site / f"api/nordvik/{name}/index.html"
        file.parent.mkdir(parents=True)
        file.write_text(page, encoding="utf-8")
