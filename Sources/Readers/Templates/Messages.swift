import Diagnostics

// All diagnostics for people who write templates.

extension Diagnostic {
  private static func error(
    _ rule: Rule, _ location: SourceLocation, nb: String, nn: String, en: String,
    help: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(.error, rule, at: location, LocalizedText(nb: nb, nn: nn, en: en), help: help)
  }

  private static func write(_ tag: String) -> LocalizedText {
    LocalizedText(nb: "skriv \(tag)", nn: "skriv \(tag)", en: "write \(tag)")
  }

  private static func didYouMean(_ nearest: String?) -> LocalizedText? {
    nearest.map {
      LocalizedText(nb: "mente du «\($0)»?", nn: "meinte du «\($0)»?", en: "did you mean “\($0)”?")
    }
  }
}

// The text of a file.
extension Diagnostic {
  static func invalidUTF8(at location: SourceLocation) -> Diagnostic {
    error(
      .invalidUTF8, location,
      nb: "her er noe som ikke er UTF-8", nn: "her er noko som ikkje er UTF-8",
      en: "this is not UTF-8",
      help: LocalizedText(
        nb: "lagre filen som UTF-8", nn: "lagre fila som UTF-8", en: "save the file as UTF-8"))
  }

  static func unclosedTag(_ opening: String, closedBy closing: String, at location: SourceLocation)
    -> Diagnostic
  {
    error(
      .unclosedTag, location,
      nb: "\(opening) blir ikke lukket", nn: "\(opening) blir ikkje lukka", en: "\(opening) is never closed",
      help: LocalizedText(
        nb: "skriv \(closing) etter navnet", nn: "skriv \(closing) etter namnet",
        en: "write \(closing) after the name"))
  }

  static func emptyTag(at location: SourceLocation) -> Diagnostic {
    error(
      .emptyTag, location, nb: "her mangler et navn", nn: "her manglar eit namn",
      en: "a name is missing here")
  }

  static func invalidName(_ name: String, at location: SourceLocation) -> Diagnostic {
    error(
      .invalidName, location,
      nb: "«\(name)» er ikke et navn", nn: "«\(name)» er ikkje eit namn", en: "“\(name)” is not a name",
      help: LocalizedText(
        nb: "et navn har ingen mellomrom, og noe på begge sider av hvert punktum",
        nn: "eit namn har ingen mellomrom, og noko på begge sider av kvart punktum",
        en: "a name has no spaces, and something on both sides of each full stop"))
  }

  static func invalidDelimiters(at location: SourceLocation) -> Diagnostic {
    error(
      .invalidDelimiters, location,
      nb: "dette er ikke to skilletegn", nn: "dette er ikkje to skiljeteikn",
      en: "these are not two delimiters",
      help: LocalizedText(
        nb: "skriv to tegnfølger uten = og med mellomrom mellom, som {{=<% %>=}}",
        nn: "skriv to teiknfølgjer utan = og med mellomrom mellom, som {{=<% %>=}}",
        en: "write two marks without = and with a space between, as {{=<% %>=}}"))
  }

  static func unclosedSection(_ tag: Token, at location: SourceLocation) -> Diagnostic {
    error(
      .unclosedSection, location,
      nb: "\(tag.spelling) blir ikke lukket", nn: "\(tag.spelling) blir ikkje lukka",
      en: "\(tag.spelling) is never closed", help: write("{{/\(tag.name)}}"))
  }

  static func unopenedClose(_ tag: Token, at location: SourceLocation) -> Diagnostic {
    error(
      .unopenedClose, location,
      nb: "\(tag.spelling) lukker noe som ikke er åpnet", nn: "\(tag.spelling) lukkar noko som ikkje er opna",
      en: "\(tag.spelling) closes nothing that is open")
  }

  static func mismatchedClose(
    _ tag: Token, opened: Token, openedAt: SourceLocation, at location: SourceLocation
  ) -> Diagnostic {
    let (line, column) = (openedAt.line, openedAt.column)
    return error(
      .mismatchedClose, location,
      nb: "\(tag.spelling) lukker ikke \(opened.spelling), som ble åpnet på linje \(line), kolonne \(column)",
      nn:
        "\(tag.spelling) lukkar ikkje \(opened.spelling), som vart opna på linje \(line), kolonne \(column)",
      en: "\(tag.spelling) does not close \(opened.spelling), opened at line \(line), column \(column)",
      help: write("{{/\(opened.name)}}"))
  }

  static func tagsTooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
    error(
      .nestingTooDeep, location,
      nb: "mer enn \(limit) tagger står inne i hverandre", nn: "meir enn \(limit) taggar står inni kvarandre",
      en: "more than \(limit) tags stand inside each other")
  }
}

// Names and their meanings.
extension Diagnostic {
  static func unknownName(
    _ name: String, view: String?, nearest: String?, at location: SourceLocation
  ) -> Diagnostic {
    let (nb, en) = (view.map { " i «\($0)»" } ?? "", view.map { " in “\($0)”" } ?? "")
    return error(
      .unknownName, location,
      nb: "navnet «\(name)» finnes ikke\(nb)", nn: "namnet «\(name)» finst ikkje\(nb)",
      en: "there is no name “\(name)”\(en)", help: didYouMean(nearest))
  }

  static func noCurrentValue(view: String, at location: SourceLocation) -> Diagnostic {
    error(
      .noCurrentValue, location,
      nb: "{{.}} er ingen tekst her, men «\(view)»", nn: "{{.}} er ingen tekst her, men «\(view)»",
      en: "{{.}} is not a text here, but “\(view)”",
      help: LocalizedText(
        nb: "skriv navnet på det som skal stå her", nn: "skriv namnet på det som skal stå her",
        en: "write the name of what shall stand here"))
  }

  static func nothingBelow(_ name: String, _ kind: FieldKind, at location: SourceLocation) -> Diagnostic {
    let help: LocalizedText? =
      if case .list = kind { write("{{#\(name)}} … {{/\(name)}}") } else { nil }
    return error(
      .wrongKind, location,
      nb: "«\(name)» er \(kind.name.nb) og har ingen navn under seg",
      nn: "«\(name)» er \(kind.name.nn) og har ingen namn under seg",
      en: "“\(name)” is \(kind.name.en) and has no names below it", help: help)
  }

  static func unwritable(_ name: String, _ kind: FieldKind, at location: SourceLocation) -> Diagnostic {
    error(
      .wrongKind, location,
      nb: "«\(name)» er \(kind.name.nb) og kan ikke skrives ut",
      nn: "«\(name)» er \(kind.name.nn) og kan ikkje skrivast ut",
      en: "“\(name)” is \(kind.name.en) and cannot be written out", help: write("{{#\(name)}} … {{/\(name)}}")
    )
  }

  static func numberSection(_ name: String, at location: SourceLocation) -> Diagnostic {
    error(
      .wrongKind, location,
      nb: "«\(name)» er et tall og verken sant eller tomt",
      nn: "«\(name)» er eit tal og korkje sant eller tomt",
      en: "“\(name)” is a number, neither true nor empty", help: write("{{\(name)}}"))
  }

  static func unescapedText(_ name: String, at location: SourceLocation) -> Diagnostic {
    error(
      .unescapedText, location,
      nb: "«\(name)» er ikke HTML og kan ikke skrives uten koding",
      nn: "«\(name)» er ikkje HTML og kan ikkje skrivast utan koding",
      en: "“\(name)” is not HTML and cannot be written unescaped", help: write("{{\(name)}}"))
  }

  static func escapedHTML(_ name: String, at location: SourceLocation) -> Diagnostic {
    error(
      .escapedHTML, location,
      nb: "«\(name)» er HTML og ville vist taggene som tekst",
      nn: "«\(name)» er HTML og ville vist taggane som tekst",
      en: "“\(name)” is HTML and would show its tags as text", help: write("{{{\(name)}}}"))
  }
}

// Strings, partials and blocks.
extension Diagnostic {
  static func unknownString(_ key: String, nearest: String?, at location: SourceLocation) -> Diagnostic {
    error(
      .unknownString, location,
      nb: "temaet har ingen tekst «\(key)»", nn: "temaet har ingen tekst «\(key)»",
      en: "the theme has no text “\(key)”", help: didYouMean(nearest))
  }

  static func stringSection(_ name: String, at location: SourceLocation) -> Diagnostic {
    error(
      .wrongKind, location,
      nb: "«\(name)» er en av temaets tekster og kan bare skrives ut",
      nn: "«\(name)» er ein av tekstane i temaet og kan berre skrivast ut",
      en: "“\(name)” is one of the theme’s texts and can only be written out", help: write("{{\(name)}}"))
  }

  static func partialInString(_ name: String, at location: SourceLocation) -> Diagnostic {
    error(
      .partialInString, location,
      nb: "en tekst kan ikke ta inn «\(name)»", nn: "ein tekst kan ikkje ta inn «\(name)»",
      en: "a text cannot take in “\(name)”")
  }

  static func missingTemplate(_ name: String, nearest: String?, at location: SourceLocation) -> Diagnostic {
    error(
      .missingTemplate, location,
      nb: "temaet mangler malen «\(name)»", nn: "temaet manglar malen «\(name)»",
      en: "the theme lacks the template “\(name)”", help: didYouMean(nearest))
  }

  static func missingPartial(_ name: String, nearest: String?, at location: SourceLocation) -> Diagnostic {
    error(
      .missingPartial, location,
      nb: "malen «\(name)» finnes ikke", nn: "malen «\(name)» finst ikkje",
      en: "there is no template “\(name)”", help: didYouMean(nearest))
  }

  static func unknownBlock(
    _ name: String, parent: String, nearest: String?, at location: SourceLocation
  ) -> Diagnostic {
    error(
      .unknownBlock, location,
      nb: "«\(parent)» har ingen blokk «\(name)»", nn: "«\(parent)» har inga blokk «\(name)»",
      en: "“\(parent)” has no block “\(name)”", help: didYouMean(nearest))
  }

  static func endlessRecursion(_ name: String, at location: SourceLocation) -> Diagnostic {
    error(
      .endlessRecursion, location,
      nb: "«\(name)» tar inn seg selv uten ende", nn: "«\(name)» tek inn seg sjølv utan ende",
      en: "“\(name)” takes itself in without end",
      help: LocalizedText(
        nb: "ta det inn fra en liste i det som vises, så det stopper når listen er tom",
        nn: "ta det inn frå ei liste i det som blir vist, så det stoppar når lista er tom",
        en: "take it in from a list in what is shown, so that it stops when the list is empty"))
  }

  static func templatesTooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
    error(
      .nestingTooDeep, location,
      nb: "mer enn \(limit) maler tar inn hverandre", nn: "meir enn \(limit) malar tek inn kvarandre",
      en: "more than \(limit) templates take each other in")
  }

  static func templateTooLarge(at location: SourceLocation) -> Diagnostic {
    error(
      .templateTooLarge, location,
      nb: "malen blir for stor når alt den tar inn er med",
      nn: "malen blir for stor når alt han tek inn er med",
      en: "the template grows too large with all that it takes in")
  }

  /// The same diagnostic, naming the string it is in and the template that uses the string.
  func inString(_ key: String, usedBy file: String) -> Diagnostic {
    let text = LocalizedText(
      nb: "\(message.nb) (i teksten «\(key)», brukt i \(file))",
      nn: "\(message.nn) (i teksten «\(key)», brukt i \(file))",
      en: "\(message.en) (in the text “\(key)”, used in \(file))")
    return Diagnostic(severity, rule, at: location, text, help: help)
  }
}

extension FieldKind {
  /// The kind with its article, in the middle of a sentence.
  fileprivate var name: LocalizedText {
    switch self {
    case .text: LocalizedText(nb: "en tekst", nn: "ein tekst", en: "a text")
    case .number: LocalizedText(nb: "et tall", nn: "eit tal", en: "a number")
    case .html: LocalizedText(nb: "HTML", nn: "HTML", en: "HTML")
    case .flag: LocalizedText(nb: "ja eller nei", nn: "ja eller nei", en: "yes or no")
    case .open: LocalizedText(nb: "en fri verdi", nn: "ein fri verdi", en: "a free value")
    case .view: LocalizedText(nb: "noe sammensatt", nn: "noko samansett", en: "made of parts")
    case .list: LocalizedText(nb: "en liste", nn: "ei liste", en: "a list")
    }
  }
}
