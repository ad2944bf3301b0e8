internal import Diagnostics

/// What the editing desk says. Those that templates write are found by name, as `{{t.save}}`.
enum DeskTexts {
  static let title = LocalizedText(nb: "Rediger", nn: "Rediger", en: "Edit")
  static let newPage = LocalizedText(nb: "Ny side", nn: "Ny side", en: "New page")
  static let conflictTitle = LocalizedText(
    nb: "Filen er endret i mellomtiden", nn: "Fila er endra i mellomtida",
    en: "The file has changed meanwhile")
  static let goneTitle = LocalizedText(
    nb: "Filen er ikke der lenger", nn: "Fila er ikkje der lenger", en: "The file is no longer there")
  static let lockedTitle = LocalizedText(
    nb: "Redigeringen er låst", nn: "Redigeringa er låst", en: "The editing desk is locked")
  static let refusedTitle = LocalizedText(
    nb: "Dette ble ikke lagret", nn: "Dette vart ikkje lagra", en: "This was not saved")
  static let closed = LocalizedText(
    nb:
      "Redigeringen er slått av, fordi andre på nettverket når denne forhåndsvisningen. Start «standpunkt vis» uten «--host» for å redigere her, eller rediger filene i en teksteditor.",
    nn:
      "Redigeringa er slått av, fordi andre på nettverket når denne førehandsvisinga. Start «standpunkt vis» utan «--host» for å redigere her, eller rediger filene i ein teksteditor.",
    en:
      "Editing is off, since others on the network can reach this preview. Start “standpunkt preview” without “--host” to edit here, or edit the files in a text editor."
  )
  static let notFoundTitle = LocalizedText(
    nb: "Det er ingen slik fil", nn: "Det finst inga slik fil", en: "There is no such file")

  static let locked = LocalizedText(
    nb:
      "Åpne adressen som står i terminalvinduet der forhåndsvisningen ble startet. Den har en nøkkel som gjelder til den stoppes.",
    nn:
      "Opne adressa som står i terminalvindauget der førehandsvisinga vart starta. Ho har ein nøkkel som gjeld til ho blir stoppa.",
    en:
      "Open the address in the terminal where the preview was started. It holds a key that is good until the preview stops."
  )
  static let conflict = LocalizedText(
    nb:
      "Noen, eller et annet program, har lagret filen etter at du åpnet den. Ingenting er borte: Under ser du hva som skiller teksten din fra den på disken.",
    nn:
      "Nokon, eller eit anna program, har lagra fila etter at du opna henne. Ingenting er borte: Under ser du kva som skil teksten din frå den på disken.",
    en:
      "Somebody, or another program, has saved the file since you opened it. Nothing is lost: below is how your text differs from the one on the disk."
  )
  static let gone = LocalizedText(
    nb:
      "Noen har slettet den eller gitt den et nytt navn. Teksten din står under, og kan lagres på det gamle stedet.",
    nn:
      "Nokon har sletta henne eller gjeve henne nytt namn. Teksten din står under, og kan lagrast på den gamle staden.",
    en: "Somebody deleted or renamed it. Your text is below, and can be saved in the old place.")
  static let saved = LocalizedText(nb: "Siden er lagret.", nn: "Sida er lagra.", en: "The page is saved.")
  static let created = LocalizedText(
    nb: "Siden er laget. Bytt ut teksten under, og ta bort merket for utkast når den er ferdig.",
    nn: "Sida er laga. Byt ut teksten under, og ta bort merket for utkast når ho er ferdig.",
    en: "The page is made. Replace the text below, and untick the draft box when it is finished.")
  static let tooLarge = LocalizedText(
    nb: "En tekst kan være på høyst 1 MB, og et bilde på høyst 20 MB.",
    nn: "Ein tekst kan vere på høgst 1 MB, og eit bilete på høgst 20 MB.",
    en: "A text can be 1 MB at most, and a picture 20 MB.")
  static let malformed = LocalizedText(
    nb: "Skjemaet kom ikke fram slik det skulle. Gå tilbake i nettleseren, og prøv én gang til.",
    nn: "Skjemaet kom ikkje fram slik det skulle. Gå tilbake i nettlesaren, og prøv éin gong til.",
    en: "The form did not arrive as it should. Go back in the browser and try once more.")
  static let stale = LocalizedText(
    nb:
      "Forhåndsvisningen er startet på nytt siden du åpnet siden. Kopier teksten din, åpne adressen fra terminalvinduet, og lagre der.",
    nn:
      "Førehandsvisinga er starta på nytt sidan du opna sida. Kopier teksten din, opne adressa frå terminalvindauget, og lagre der.",
    en:
      "The preview was restarted after you opened the page. Copy your text, open the address from the terminal, and save there."
  )
  static let unfaithful = LocalizedText(
    nb: "Endringen kunne ikke skrives trygt i filen. Gjør den i hele filen som tekst.",
    nn: "Endringa kunne ikkje skrivast trygt i fila. Gjer henne i heile fila som tekst.",
    en: "The change could not be written safely into the file. Make it in the whole file as text.")
  static let notFound = LocalizedText(
    nb: "Redigeringen åpner sider under content/ i arbeidsmappa, og ingen andre filer.",
    nn: "Redigeringa opnar sider under content/ i arbeidsmappa, og ingen andre filer.",
    en: "The editing desk opens pages below content/ in the workspace, and no other files.")
  static let link = LocalizedText(
    nb: "En snarvei står i veien, og snarveier følges ikke.",
    nn: "Ein snarveg står i vegen, og snarvegar blir ikkje følgde.",
    en: "A link stands in the way, and links are not followed.")
  static let notAPicture = LocalizedText(
    nb:
      "Filen er ikke et bilde som nettlesere viser: bruk JPEG, PNG, WebP, AVIF, GIF eller en SVG uten skript.",
    nn:
      "Fila er ikkje eit bilete som nettlesarar viser: bruk JPEG, PNG, WebP, AVIF, GIF eller ein SVG utan skript.",
    en:
      "The file is not a picture that browsers show: use JPEG, PNG, WebP, AVIF, GIF or an SVG without scripts."
  )
  static let noTitle = LocalizedText(
    nb: "Skriv en tittel med minst én bokstav.", nn: "Skriv ein tittel med minst éin bokstav.",
    en: "Write a title with at least one letter.")
  static let badFolder = LocalizedText(
    nb: "Mappa kan ikke ha slike tegn, og ikke begynne med punktum eller strek.",
    nn: "Mappa kan ikkje ha slike teikn, og ikkje byrje med punktum eller strek.",
    en: "The folder cannot have such characters, nor begin with a stop or a dash.")
  static let taken = LocalizedText(
    nb: "Det finnes alt en side med den tittelen i mappa.",
    nn: "Det finst alt ei side med den tittelen i mappa.",
    en: "There is a page with that title in the folder already.")
  static let unreadable = LocalizedText(
    nb: "Sidens hode kan ikke leses, så filen vises som tekst. Rett det som er galt, og lagre.",
    nn: "Hovudet på sida kan ikkje lesast, så fila blir vist som tekst. Rett det som er galt, og lagre.",
    en: "The page's head cannot be read, so the file is shown as text. Mend what is wrong, and save.")
  static let notUTF8 = LocalizedText(
    nb:
      "Filen er ikke lagret som UTF-8, så den kan ikke endres her. Lagre den på nytt fra programmet den kom fra.",
    nn:
      "Fila er ikkje lagra som UTF-8, så ho kan ikkje endrast her. Lagre henne på nytt frå programmet ho kom frå.",
    en:
      "The file is not saved as UTF-8, so it cannot be changed here. Save it anew from the program it came from."
  )

  static func written(_ text: String) -> LocalizedText {
    LocalizedText(nb: "I filen: «\(text)»", nn: "I fila: «\(text)»", en: "In the file: “\(text)”")
  }

  static func line(_ number: Int) -> LocalizedText {
    LocalizedText(nb: "Linje \(number)", nn: "Linje \(number)", en: "Line \(number)")
  }

  static func findings(_ count: Int) -> LocalizedText {
    count == 1
      ? LocalizedText(nb: "Én merknad", nn: "Éin merknad", en: "One remark")
      : LocalizedText(nb: "\(count) merknader", nn: "\(count) merknader", en: "\(count) remarks")
  }

  static func more(_ count: Int) -> LocalizedText {
    LocalizedText(
      nb: "… og \(count) sider til. Søk etter den du vil ha.",
      nn: "… og \(count) sider til. Søk etter den du vil ha.",
      en: "… and \(count) more pages. Search for the one you want.")
  }

  /// By the names that templates use.
  static let inTemplates: [String: LocalizedText] = [
    "all-pages": LocalizedText(nb: "Alle sider", nn: "Alle sider", en: "All pages"),
    "see-page": LocalizedText(nb: "Se siden", nn: "Sjå sida", en: "See the page"),
    "whole-file": LocalizedText(
      nb: "Hele filen som tekst", nn: "Heile fila som tekst", en: "The whole file as text"),
    "as-form": LocalizedText(nb: "Som skjema", nn: "Som skjema", en: "As a form"),
    "new-page": newPage,
    "search": LocalizedText(
      nb: "Søk i titler og filnavn", nn: "Søk i titlar og filnamn", en: "Search titles and files"),
    "search-now": LocalizedText(nb: "Søk", nn: "Søk", en: "Search"),
    "page": LocalizedText(nb: "Side", nn: "Side", en: "Page"),
    "kind": LocalizedText(nb: "Slag", nn: "Slag", en: "Kind"),
    "state": LocalizedText(nb: "Tilstand", nn: "Tilstand", en: "State"),
    "nothing-found": LocalizedText(
      nb: "Ingen sider passer.", nn: "Ingen sider passar.", en: "No page matches."),
    "site": LocalizedText(nb: "Nettsted", nn: "Nettstad", en: "Site"),
    "title": LocalizedText(nb: "Tittel", nn: "Tittel", en: "Title"),
    "section": LocalizedText(nb: "Mappe", nn: "Mappe", en: "Folder"),
    "section-help": LocalizedText(
      nb: "Tom for nettstedets egen mappe. En mappe som ikke finnes, blir laget.",
      nn: "Tom for eiga mappe på nettstaden. Ei mappe som ikkje finst, blir laga.",
      en: "Empty for the site's own folder. A folder that is not there is made."),
    "make": LocalizedText(nb: "Lag siden", nn: "Lag sida", en: "Make the page"),
    "save": LocalizedText(nb: "Lagre", nn: "Lagre", en: "Save"),
    "save-anyway": LocalizedText(
      nb: "Lagre teksten under", nn: "Lagre teksten under", en: "Save the text below"),
    "drop-mine": LocalizedText(
      nb: "Forkast min, åpne den på disken", nn: "Forkast min, opne den på disken",
      en: "Drop mine, open the one on the disk"),
    "difference": LocalizedText(nb: "Hva som skiller dem", nn: "Kva som skil dei", en: "How they differ"),
    "theirs": LocalizedText(nb: "På disken", nn: "På disken", en: "On the disk"),
    "mine": LocalizedText(nb: "Din tekst", nn: "Din tekst", en: "Your text"),
    "same": LocalizedText(
      nb: "De to er like.", nn: "Dei to er like.", en: "The two are the same."),
    "text": LocalizedText(nb: "Tekst", nn: "Tekst", en: "Text"),
    "text-help": LocalizedText(
      nb: "Skriv i Markdown: ## foran en mellomtittel, - foran et punkt, **fet skrift**.",
      nn: "Skriv i Markdown: ## framfor ein mellomtittel, - framfor eit punkt, **feit skrift**.",
      en: "Write Markdown: ## before a heading, - before a point, **bold**."),
    "more-fields": LocalizedText(nb: "Flere felt", nn: "Fleire felt", en: "More fields"),
    "one-a-line": LocalizedText(nb: "Ett på hver linje.", nn: "Eitt på kvar linje.", en: "One on each line."),
    "choose-picture": LocalizedText(
      nb: "Legg inn et nytt bilde", nn: "Legg inn eit nytt bilete", en: "Put in a new picture"),
    "picture-help": LocalizedText(
      nb: "JPEG, PNG, WebP, AVIF, GIF eller SVG, høyst 20 MB.",
      nn: "JPEG, PNG, WebP, AVIF, GIF eller SVG, høgst 20 MB.",
      en: "JPEG, PNG, WebP, AVIF, GIF or SVG, 20 MB at most."),
    "drop-here": LocalizedText(
      nb: "… eller slipp det her", nn: "… eller slepp det her", en: "… or drop it here"),
    "decoration": LocalizedText(
      nb: "Bildet er bare til pynt", nn: "Biletet er berre til pynt", en: "The picture is only decoration"),
    "in-text": LocalizedText(
      nb: "Dette endres i hele filen som tekst.", nn: "Dette blir endra i heile fila som tekst.",
      en: "This is changed in the whole file as text."),
    "yes": LocalizedText(nb: "Ja", nn: "Ja", en: "Yes"),
    "preview": LocalizedText(nb: "Slik blir siden", nn: "Slik blir sida", en: "How the page will look"),
    "measures": LocalizedText(
      nb: "Tiltakene som tabell", nn: "Tiltaka som tabell", en: "The measures as a table"),
    "tools": LocalizedText(nb: "Verktøy for teksten", nn: "Verktøy for teksten", en: "Tools for the text"),
    "heading": LocalizedText(nb: "Mellomtittel", nn: "Mellomtittel", en: "Heading"),
    "bold": LocalizedText(nb: "Fet", nn: "Feit", en: "Bold"),
    "list": LocalizedText(nb: "Liste", nn: "Liste", en: "List"),
    "link": LocalizedText(nb: "Lenke", nn: "Lenkje", en: "Link"),
    "link-to": LocalizedText(nb: "Lenke til siden", nn: "Lenkje til sida", en: "Link to the page"),
    "insert": LocalizedText(nb: "Sett inn", nn: "Set inn", en: "Insert"),
    "picture": LocalizedText(nb: "Bilde", nn: "Bilete", en: "Picture"),
    "add-row": LocalizedText(nb: "Legg til et tiltak", nn: "Legg til eit tiltak", en: "Add a measure"),
    "remove-row": LocalizedText(nb: "Fjern", nn: "Fjern", en: "Remove"),
    "row-up": LocalizedText(nb: "Flytt opp", nn: "Flytt opp", en: "Move up"),
    "row-down": LocalizedText(nb: "Flytt ned", nn: "Flytt ned", en: "Move down"),
    "unsaved": LocalizedText(
      nb: "Du har endringer som ikke er lagret.", nn: "Du har endringar som ikkje er lagra.",
      en: "You have changes that are not saved."),
    "offline": LocalizedText(
      nb: "Forhåndsvisningen svarer ikke. Er den stoppet?",
      nn: "Førehandsvisinga svarer ikkje. Er ho stoppa?",
      en: "The preview does not answer. Was it stopped?"),
    "shown-when-right": LocalizedText(
      nb: "Siden vises når feilene er rettet.", nn: "Sida blir vist når feila er retta.",
      en: "The page is shown when the mistakes are mended."),
  ]
}
