internal import Diagnostics

extension Diagnostic {
  static func nestedTooDeep(at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .nestedTooDeep, at: location,
      nb: "lister eller sitater ligger mer enn 600 nivåer inni hverandre",
      nn: "lister eller sitat ligg meir enn 600 nivå inni kvarandre",
      en: "lists or quotes are nested more than 600 levels deep",
      help: LocalizedText(
        nb: "fjern noen av tegnene foran teksten", nn: "fjern nokre av teikna framfor teksten",
        en: "remove some of the signs before the text"))
  }

  static func oversizedTable(at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .oversizedTable, at: location,
      nb: "tabellen har mer enn 200 000 ruter", nn: "tabellen har meir enn 200 000 ruter",
      en: "the table has more than 200 000 cells",
      help: LocalizedText(
        nb: "del den opp i flere tabeller", nn: "del henne opp i fleire tabellar",
        en: "split it into several tables"))
  }

  static func tooManyAddresses(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .tooManyAddresses, at: location,
      nb:
        "siden har mer enn 20 000 @-tegn, så nettadresser og e-postadresser i teksten blir ikke til lenker",
      nn:
        "sida har meir enn 20 000 @-teikn, så nettadresser og e-postadresser i teksten blir ikkje til lenkjer",
      en: "the page has more than 20 000 @ signs, so addresses in the text do not become links")
  }

  static func tooManyImages(at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .tooManyImages, at: location,
      nb: "siden har mer enn 5 000 «![»", nn: "sida har meir enn 5 000 «![»",
      en: "the page has more than 5 000 “![”",
      help: LocalizedText(
        nb: "del den opp i flere sider", nn: "del henne opp i fleire sider", en: "split it into several pages"
      ))
  }

  static func skippedHeadingLevel(_ level: Int, at location: SourceLocation) -> Self {
    let marks = String(repeating: "#", count: level)
    return Diagnostic(
      .warning, .skippedHeadingLevel, at: location,
      nb: "overskriften «\(marks)» hopper over et nivå", nn: "overskrifta «\(marks)» hoppar over eit nivå",
      en: "the heading “\(marks)” skips a level",
      help: LocalizedText(
        nb: "bruk én # mer enn overskriften over, ikke flere",
        nn: "bruk éin # meir enn overskrifta over, ikkje fleire",
        en: "use one # more than the heading above, not several"))
  }

  static func duplicateIdentifier(_ id: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .duplicateID, at: location,
      nb: "ankeret «\(id)» finnes to ganger på siden", nn: "ankeret «\(id)» finst to gonger på sida",
      en: "the anchor “\(id)” is on the page twice",
      help: LocalizedText(
        nb: "gi det ene et annet navn", nn: "gje det eine eit anna namn", en: "give one of them another name")
    )
  }

  static func themeIdentifier(_ id: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .themeID, at: location,
      nb: "ankeret «\(id)» begynner med «s-», og slike ankre hører til utseendet",
      nn: "ankeret «\(id)» byrjar med «s-», og slike anker høyrer til utsjånaden",
      en: "the anchor “\(id)” begins with “s-”, and such anchors belong to the theme",
      help: LocalizedText(
        nb: "velg et annet navn", nn: "vel eit anna namn", en: "choose another name"))
  }

  static func unknownScheme(_ scheme: String, at location: SourceLocation) -> Self {
    let suggestion = nearest(to: scheme, in: ["https", "http", "mailto", "tel"])
    return Diagnostic(
      .warning, .unknownScheme, at: location,
      nb: "lenken begynner med «\(scheme):», som ikke er en kjent type adresse",
      nn: "lenkja byrjar med «\(scheme):», som ikkje er ein kjend type adresse",
      en: "the link begins with “\(scheme):”, which is no known kind of address",
      help: suggestion.map {
        LocalizedText(nb: "mente du «\($0):»?", nn: "meinte du «\($0):»?", en: "did you mean “\($0):”?")
      })
  }

  static func missingHost(_ scheme: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .missingHost, at: location,
      nb: "adressen er ikke hel", nn: "adressa er ikkje heil", en: "the address is not whole",
      help: LocalizedText(
        nb: "skriv to skråstreker og domenet: \(scheme)://nordvik.no/",
        nn: "skriv to skråstrekar og domenet: \(scheme)://nordvik.no/",
        en: "write two slashes and the domain: \(scheme)://nordvik.no/"))
  }

  static func refusedScheme(_ scheme: String, at location: SourceLocation) -> Self {
    let isLocal = scheme == "file" || scheme.utf8.count == 1
    return isLocal
      ? Diagnostic(
        .error, .localFileLink, at: location,
        nb: "lenken peker til en fil på din egen maskin", nn: "lenkja peikar til ei fil på di eiga maskin",
        en: "the link points to a file on your own machine",
        help: LocalizedText(
          nb: "legg filen ved siden av siden og skriv bare filnavnet",
          nn: "legg fila ved sida av sida og skriv berre filnamnet",
          en: "put the file beside the page and write only its name"))
      : Diagnostic(
        .error, .refusedLink, at: location,
        nb: "lenker som begynner med «\(scheme):» er ikke tillatt",
        nn: "lenkjer som byrjar med «\(scheme):» er ikkje tillatne",
        en: "links that begin with “\(scheme):” are not allowed")
  }

  static func emptyLink(at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .emptyLink, at: location,
      nb: "lenken har ingen adresse", nn: "lenkja har inga adresse", en: "the link has no address",
      help: LocalizedText(
        nb: "skriv adressen i parentesen: [tekst](side.md)",
        nn: "skriv adressa i parentesen: [tekst](side.md)",
        en: "write the address in the parentheses: [text](page.md)"))
  }

  static func linkWithoutText(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .linkWithoutText, at: location,
      nb: "lenken har ingen tekst, så den blir ikke vist",
      nn: "lenkja har ingen tekst, så ho blir ikkje vist",
      en: "the link has no text, so it is not shown",
      help: LocalizedText(
        nb: "skriv teksten i hakeparentesen: [tekst](side.md)",
        nn: "skriv teksten i hakeparentesen: [tekst](side.md)",
        en: "write the text in the brackets: [text](page.md)"))
  }

  static func missingAlternative(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .missingAlt, at: location,
      nb: "bildet mangler tekst for dem som ikke ser det",
      nn: "biletet manglar tekst for dei som ikkje ser det",
      en: "the image has no text for those who do not see it",
      help: LocalizedText(
        nb: "skriv hva bildet viser mellom hakeparentesene: ![Styret på trappa](styret.jpg)",
        nn: "skriv kva biletet viser mellom hakeparentesane: ![Styret på trappa](styret.jpg)",
        en: "say what it shows between the brackets: ![The board on the steps](board.jpg)"))
  }

  static func imageOutsideContent(_ address: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .imageOutsideContent, at: location,
      nb: "bildet «\(address)» ligger ikke i innholdsmappa",
      nn: "biletet «\(address)» ligg ikkje i innhaldsmappa",
      en: "the image “\(address)” is not in the content folder",
      help: LocalizedText(
        nb: "legg bildefilen ved siden av siden og skriv bare filnavnet",
        nn: "legg biletfila ved sida av sida og skriv berre filnamnet",
        en: "put the image file beside the page and write only its name"))
  }

  static func removedAttributes(of name: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .htmlAttributesRemoved, at: location,
      nb: "«<\(name)>» beholdes uten det som står etter navnet",
      nn: "«<\(name)>» blir verande utan det som står etter namnet",
      en: "“<\(name)>” is kept without what follows its name")
  }

  static func removedElement(_ name: String, at location: SourceLocation) -> Self {
    let goesWithContent = ["script", "style", "iframe"].contains(name)
    return Diagnostic(
      .warning, .htmlRemoved, at: location,
      goesWithContent
        ? LocalizedText(
          nb: "HTML-elementet «<\(name)>» er tatt bort med alt som står i det",
          nn: "HTML-elementet «<\(name)>» er teke bort med alt som står i det",
          en: "the HTML element “<\(name)>” was removed with everything in it")
        : LocalizedText(
          nb: "HTML-koden «<\(name)>» er tatt bort; teksten står igjen",
          nn: "HTML-koden «<\(name)>» er teken bort; teksten står att",
          en: "the HTML tag “<\(name)>” was removed; its text is kept"),
      help: LocalizedText(
        nb: "skriv det i Markdown, eller sett «html: ja» i site.yml",
        nn: "skriv det i Markdown, eller set «html: ja» i site.yml",
        en: "write it in Markdown, or set “html: ja” in site.yml"))
  }

  static func unclosedElement(_ name: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .unclosedHTML, at: location,
      nb: "«<\(name)>» blir aldri avsluttet, så teksten etter det ville forsvinne",
      nn: "«<\(name)>» blir aldri avslutta, så teksten etter det ville forsvinne",
      en: "“<\(name)>” is never closed, so the text after it would be lost",
      help: LocalizedText(
        nb: "ta det bort, eller avslutt med «</\(name)>»", nn: "ta det bort, eller avslutt med «</\(name)>»",
        en: "remove it, or close it with “</\(name)>”"))
  }

  /// - Parameter mark: the beginning of the unclosed construct.
  static func unclosedMark(_ mark: String, at location: SourceLocation) -> Self {
    let end = mark == "<!--" ? "-->" : ">"
    return Diagnostic(
      .error, .unclosedHTML, at: location,
      nb: "«\(mark)» blir aldri avsluttet med «\(end)», så teksten etter det ville forsvinne",
      nn: "«\(mark)» blir aldri avslutta med «\(end)», så teksten etter det ville forsvinne",
      en: "“\(mark)” is never closed with “\(end)”, so the text after it would be lost",
      help: LocalizedText(
        nb: "ta det bort, eller avslutt med «\(end)»", nn: "ta det bort, eller avslutt med «\(end)»",
        en: "remove it, or close it with “\(end)”"))
  }

  static func unusedFootnote(_ label: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .unusedFootnote, at: location,
      nb: "ingenting viser til fotnoten «\(label)», så den ville ikke bli med",
      nn: "ingenting viser til fotnoten «\(label)», så han ville ikkje bli med",
      en: "nothing refers to the footnote “\(label)”, so it would be left out",
      help: LocalizedText(
        nb: "skriv [^\(label)] der fotnoten hører til", nn: "skriv [^\(label)] der fotnoten høyrer til",
        en: "write [^\(label)] where the footnote belongs"))
  }

  static func excessCell(columns: Int, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .excessCell, at: location,
      nb: "raden har flere ruter enn tabellens \(columns) kolonner, så teksten ville forsvinne",
      nn: "rada har fleire ruter enn dei \(columns) kolonnane i tabellen, så teksten ville forsvinne",
      en: "the row has more cells than the table's \(columns) columns, so the text would be lost",
      help: LocalizedText(
        nb: "gi tabellen en kolonne til, eller skriv \\| der en loddrett strek hører til teksten",
        nn: "gje tabellen ein kolonne til, eller skriv \\| der ein loddrett strek høyrer til teksten",
        en: "give the table another column, or write \\| where a bar belongs to the text"))
  }

  static func brokenFootnote(at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .brokenFootnote, at: location,
      nb: "fotnoten mangler «]» på samme linje", nn: "fotnoten manglar «]» på same linje",
      en: "the footnote has no “]” on its line",
      help: LocalizedText(
        nb: "skriv henvisningen slik: [^1], eller \\[^ der det ikke er noen fotnote",
        nn: "skriv tilvisinga slik: [^1], eller \\[^ der det ikkje er nokon fotnote",
        en: "write the reference as [^1], or \\[^ where no footnote is meant"))
  }
}
