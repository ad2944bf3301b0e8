internal import Diagnostics

/// The notes of an import.
extension LocalizedText {
  static func raisedHeading(from level: Int, to shown: Int) -> Self {
    LocalizedText(
      nb: "overskriften sto på nivå \(level), og er satt på nivå \(shown) så ingen nivåer hoppes over",
      nn: "overskrifta stod på nivå \(level), og er sett på nivå \(shown) så ingen nivå blir hoppa over",
      en: "the heading stood at level \(level) and is put at level \(shown), so that none is skipped")
  }

  static func acceptedInsertion(_ text: String) -> Self {
    LocalizedText(
      nb: "sporet innsetting er tatt med: «\(text)»", nn: "spora innsetjing er teken med: «\(text)»",
      en: "a tracked insertion is accepted: “\(text)”")
  }

  static func droppedDeletion(_ text: String) -> Self {
    LocalizedText(
      nb: "sporet sletting er ikke tatt med: «\(text)»", nn: "spora sletting er ikkje teken med: «\(text)»",
      en: "a tracked deletion is left out: “\(text)”")
  }

  static func comment(_ comment: MarginComment, isKept: Bool) -> Self {
    let author = comment.author.isEmpty ? "?" : comment.author
    return isKept
      ? LocalizedText(
        nb: "kommentaren fra \(author) står nå i radens Kommentar: «\(comment.text)»",
        nn: "kommentaren frå \(author) står no i Kommentar i rada: «\(comment.text)»",
        en: "the comment by \(author) now stands in the row's comment: “\(comment.text)”")
      : LocalizedText(
        nb: "kommentaren fra \(author) står bare her: «\(comment.text)»",
        nn: "kommentaren frå \(author) står berre her: «\(comment.text)»",
        en: "the comment by \(author) stands only here: “\(comment.text)”")
  }

  static let columnsOfTableAbove = LocalizedText(
    nb: "tabellen har ingen rad med kolonnenavn, og er lest med dem fra tabellen over",
    nn: "tabellen har inga rad med kolonnenamn, og er lesen med dei frå tabellen over",
    en: "the table names no columns and is read with those of the table above")

  static let unwrappedTable = LocalizedText(
    nb: "tabellen lå rundt en annen tabell, og er tatt bort",
    nn: "tabellen låg rundt ein annan tabell, og er teken bort",
    en: "the table lay round another table and is taken away")

  static func column(_ change: PlanHeader.Change) -> Self {
    switch change.kind {
    case .synonym, .misspelt:
      LocalizedText(
        nb: "kolonnen «\(change.from)» er lest som \(change.to)",
        nn: "kolonnen «\(change.from)» er lesen som \(change.to)",
        en: "the column “\(change.from)” is read as \(change.to)")
    case .goal:
      LocalizedText(
        nb: "kolonnen «\(change.from)» er blitt overskrifter over tiltakene",
        nn: "kolonnen «\(change.from)» er blitt overskrifter over tiltaka",
        en: "the column “\(change.from)” has become headings above the measures")
    case .guessed, .unnamed:
      LocalizedText(
        nb: "tabellen har ingen rad med kolonnenavn; etter innholdet er de lest som \(change.to)",
        nn: "tabellen har inga rad med kolonnenamn; etter innhaldet er dei lesne som \(change.to)",
        en: "the table names no columns; by what they hold they are read as \(change.to)")
    }
  }

  static func unnamedColumn(_ title: String) -> Self {
    LocalizedText(
      nb: "en kolonne uten navn heter nå «\(title)», og vises som kommentar",
      nn: "ein kolonne utan namn heiter no «\(title)», og blir vist som kommentar",
      en: "a column without a name is now called “\(title)” and is shown as a comment")
  }

  static func joinedColumns(_ title: String, _ column: String) -> Self {
    LocalizedText(
      nb: "kolonnen «\(title)» er lagt til kolonnen \(column)",
      nn: "kolonnen «\(title)» er lagd til kolonnen \(column)",
      en: "the column “\(title)” is added to the column \(column)")
  }

  static let repeatedHeader = LocalizedText(
    nb: "raden gjentar kolonnenavnene, og er tatt bort", nn: "rada gjentek kolonnenamna, og er teken bort",
    en: "the row repeats the columns' names and is taken away")

  static func unnumberedGoal(_ title: String) -> Self {
    LocalizedText(
      nb: "raden «\(title)» er lest som overskrift", nn: "rada «\(title)» er lesen som overskrift",
      en: "the row “\(title)” is read as a heading")
  }

  static let termsOfGoal = LocalizedText(
    nb: "raden har ikke noe tiltak, og sier hvem som svarer for målet selv, eller når",
    nn: "rada har ikkje noko tiltak, og seier kven som svarer for målet sjølv, eller når",
    en: "the row has no measure and says who answers for the goal itself, or by when")

  static let proseRow = LocalizedText(
    nb: "raden er tekst, og er blitt et avsnitt", nn: "rada er tekst, og er blitt eit avsnitt",
    en: "the row is text and has become a paragraph")

  static func otherMeasures(_ heading: String) -> Self {
    LocalizedText(
      nb: "overskriften «\(heading)» er lagt til, for tiltakene under hører ikke til målet over",
      nn: "overskrifta «\(heading)» er lagd til, for tiltaka under høyrer ikkje til målet over",
      en: "the heading “\(heading)” is added, since the measures below belong to none of the goals above")
  }

  static func repeatedCell(_ column: String, _ text: String) -> Self {
    LocalizedText(
      nb: "\(column) «\(text)» står i en celle som er slått sammen over flere rader, og er gjentatt her",
      nn: "\(column) «\(text)» står i ei celle som er slått saman over fleire rader, og er gjenteken her",
      en: "\(column) “\(text)” stands in a cell merged over several rows and is repeated here")
  }

  static func continuedMeasure(_ measure: String) -> Self {
    LocalizedText(
      nb: "raden har ikke noe tiltak, og fortsetter «\(measure)»",
      nn: "rada har ikkje noko tiltak, og held fram «\(measure)»",
      en: "the row has no measure and goes on with “\(measure)”")
  }

  static let orphanRow = LocalizedText(
    nb: "raden har ikke noe tiltak, og ingenting over den å høre til; den er blitt et avsnitt",
    nn: "rada har ikkje noko tiltak, og ingenting over seg å høyre til; ho er blitt eit avsnitt",
    en: "the row has no measure, and nothing above that it could belong to; it has become a paragraph")

  static func flattenedCell(_ text: String) -> Self {
    LocalizedText(
      nb: "listen eller tabellen i cellen er blitt linjer: «\(text)»",
      nn: "lista eller tabellen i cella er blitt linjer: «\(text)»",
      en: "the list or table in the cell has become lines: “\(text)”")
  }

  static let mergedCells = LocalizedText(
    nb: "tabellen har sammenslåtte celler; teksten står i den første, og de andre er tomme",
    nn: "tabellen har samanslåtte celler; teksten står i den første, og dei andre er tomme",
    en: "the table has merged cells; their text stands in the first, and the others are empty")

  static func titleFromText(_ title: String) -> Self {
    LocalizedText(
      nb: "første linje er brukt som tittel: «\(title)»", nn: "første linja er brukt som tittel: «\(title)»",
      en: "the first line is used as the title: “\(title)”")
  }

  static func titleFromFile(_ title: String) -> Self {
    LocalizedText(
      nb: "dokumentet har ingen tittel; filnavnet er brukt: «\(title)»",
      nn: "dokumentet har ingen tittel; filnamnet er brukt: «\(title)»",
      en: "the document has no title; the file's name is used: “\(title)”")
  }

  static func found(_ key: String, _ value: String) -> Self {
    LocalizedText(
      nb: "\(key): \(value) er funnet i teksten", nn: "\(key): \(value) er funne i teksten",
      en: "\(key): \(value) was found in the text")
  }

  static func lostAnchor(_ text: String) -> Self {
    LocalizedText(
      nb: "lenken «\(text)» ledet til et sted i dokumentet som ikke finnes, og er blitt tekst",
      nn: "lenkja «\(text)» leidde til ein stad i dokumentet som ikkje finst, og er blitt tekst",
      en: "the link “\(text)” led to a place in the document that is not there and has become text")
  }

  static func droppedMarkup(_ text: String) -> Self {
    LocalizedText(
      nb: "HTML er ikke tatt med: \(text)", nn: "HTML er ikkje teken med: \(text)",
      en: "HTML is left out: \(text)")
  }

  static let guardedBraces = LocalizedText(
    nb: "krøllparentesen til slutt er skilt fra tegnet etter, så den ikke leses som en id",
    nn: "krøllparentesen til slutt er skild frå teiknet etter, så han ikkje blir lesen som ein id",
    en: "the brace at the end is kept apart from the sign after it, so that it is not read as an id")

  static func pictureWithoutAlt(_ name: String) -> Self {
    LocalizedText(
      nb: "bildet \(name) har ingen alternativ tekst; skriv hva det viser",
      nn: "biletet \(name) har ingen alternativ tekst; skriv kva det viser",
      en: "the picture \(name) has no alternative text; write what it shows")
  }

  static func splitCredit(_ name: String, _ credit: String) -> Self {
    LocalizedText(
      nb: "teksten til bildet \(name) er delt i alternativ tekst og «\(credit)»",
      nn: "teksten til biletet \(name) er delt i alternativ tekst og «\(credit)»",
      en: "the text of the picture \(name) is split into its alternative text and “\(credit)”")
  }

  static func remotePicture(_ address: String) -> Self {
    LocalizedText(
      nb: "bildet ligger på nettet og er ikke hentet; det er blitt en lenke: \(address)",
      nn: "biletet ligg på nettet og er ikkje henta; det er blitt ei lenkje: \(address)",
      en: "the picture is on the web and is not fetched; it has become a link: \(address)")
  }

  static func unusablePicture(_ name: String) -> Self {
    LocalizedText(
      nb: "bildet \(name) er ikke med: nettlesere viser ikke dette formatet; lagre det som PNG eller JPEG",
      nn:
        "biletet \(name) er ikkje med: nettlesarar viser ikkje dette formatet; lagre det som PNG eller JPEG",
      en: "the picture \(name) is left out: browsers do not show its format; save it as PNG or JPEG")
  }

  static func missingPicture(_ name: String) -> Self {
    LocalizedText(
      nb: "bildet \(name) er ikke med: filen finnes ikke",
      nn: "biletet \(name) er ikkje med: fila finst ikkje",
      en: "the picture \(name) is left out: there is no such file")
  }

  static func extraKey(_ key: String) -> Self {
    LocalizedText(
      nb: "nøkkelen «\(key)» er ukjent, og står under ekstra",
      nn: "nøkkelen «\(key)» er ukjend, og står under ekstra",
      en: "the key “\(key)” is not known and stands under ekstra")
  }

  static func unreadableValue(_ key: String, _ value: String) -> Self {
    LocalizedText(
      nb: "nøkkelen «\(key)» kunne ikke leses, og står under ekstra: \(value)",
      nn: "nøkkelen «\(key)» kunne ikkje lesast, og står under ekstra: \(value)",
      en: "the key “\(key)” could not be read and stands under ekstra: \(value)")
  }

  static func shortcode(_ text: String, isKept: Bool) -> Self {
    isKept
      ? LocalizedText(
        nb: "koden \(text) er ukjent, og står som den sto",
        nn: "koden \(text) er ukjend, og står som han stod",
        en: "the shortcode \(text) is not known and stands as it did")
      : LocalizedText(
        nb: "koden \(text) er skrevet om", nn: "koden \(text) er skriven om",
        en: "the shortcode \(text) is rewritten")
  }
}
