internal import Diagnostics
internal import Values

extension Diagnostic {
  static func mixedForms(_ clauses: Int, of count: Int, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .mixedForms, at: location,
      nb: "\(clauses) av \(count) punkter under samme innledning begynner med «at»",
      nn: "\(clauses) av \(count) punkt under same innleiing byrjar med «at»",
      en: "\(clauses) of \(count) points under one lead-in begin with “that”",
      help: LocalizedText(
        nb: "skriv alle likt: «bygge flere boliger», eller «at det bygges flere boliger»",
        nn: "skriv alle likt: «byggje fleire bustader», eller «at det blir bygd fleire bustader»",
        en: "write all alike: “build more homes”, or “that more homes are built”"))
  }

  static func mixedFullStops(_ stops: Int, of count: Int, isPoints: Bool, at location: SourceLocation) -> Self
  {
    Diagnostic(
      // Points that are voted on are read closely; in other lists it is a matter of taste.
      isPoints ? .warning : .note, .mixedFullStops, at: location,
      nb: "\(stops) av \(count) punkter i lista slutter med punktum, resten ikke",
      nn: "\(stops) av \(count) punkt i lista sluttar med punktum, resten ikkje",
      en: "\(stops) of \(count) points in the list end in a full stop, the others do not",
      help: LocalizedText(
        nb: "sett punktum etter alle, eller etter ingen", nn: "set punktum etter alle, eller etter ingen",
        en: "end all of them in a full stop, or none"))
  }

  static func repeatedTitle(_ title: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .repeatedTitle, at: location,
      nb: "teksten begynner med tittelen, som allerede står over den",
      nn: "teksten byrjar med tittelen, som alt står over han",
      en: "the text begins with the title, which already stands above it",
      help: LocalizedText(nb: "slett linja", nn: "slett linja", en: "delete the line"))
  }

  static func doubleSpace(_ count: Int, at location: SourceLocation) -> Self {
    Diagnostic(
      .note, .doubleSpace, at: location,
      nb: "det står flere mellomrom etter hverandre"
        + (count > 1 ? ", her og på \(count - 1) linjer til" : ""),
      nn: "det står fleire mellomrom etter kvarandre"
        + (count > 1 ? ", her og på \(count - 1) linjer til" : ""),
      en: "there are several spaces in a row" + (count > 1 ? ", here and on \(count - 1) more lines" : ""),
      help: LocalizedText(nb: "slett alle utenom ett", nn: "slett alle utanom eitt", en: "delete all but one")
    )
  }

  static func lineBreakBySpaces(_ count: Int, at location: SourceLocation) -> Self {
    Diagnostic(
      .note, .lineBreakBySpaces, at: location,
      nb: "mellomrommene til slutt gir et linjeskift"
        + (count > 1 ? ", her og på \(count - 1) linjer til" : ""),
      nn: "mellomromma til slutt gjev eit linjeskift"
        + (count > 1 ? ", her og på \(count - 1) linjer til" : ""),
      en: "the spaces at the end make a line break"
        + (count > 1 ? ", here and on \(count - 1) more lines" : ""),
      help: LocalizedText(
        nb: "slett dem, eller skriv <br> der det skal være linjeskift",
        nn: "slett dei, eller skriv <br> der det skal vere linjeskift",
        en: "delete them, or write <br> where a line break is meant"))
  }

  static func vagueLink(_ text: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .vagueLink, at: location,
      nb: "lenketeksten «\(text)» sier ikke hvor lenken fører",
      nn: "lenkjeteksten «\(text)» seier ikkje kvar lenkja fører",
      en: "the link's text “\(text)” does not say where it leads",
      help: LocalizedText(
        nb: "lenk fra ordene som sier det, som [vedtektene](vedtekter.md): noen hører bare lenkene",
        nn: "lenk frå orda som seier det, som [vedtektene](vedtekter.md): nokon høyrer berre lenkjene",
        en: "link the words that say it, as [the statutes](statutes.md): some hear the links alone"))
  }

  static func photoWithoutCredit(_ file: String, isInText: Bool, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .photoWithoutCredit, at: location,
      nb: "det står ikke hvem som har tatt bildet «\(file)»",
      nn: "det står ikkje kven som har teke biletet «\(file)»",
      en: "nothing says who took the picture “\(file)”",
      help: isInText
        ? LocalizedText(
          nb: #"skriv det til slutt i bildeteksten: ![…](\#(file) "Foto: Navn Navnesen")"#,
          nn: #"skriv det til slutt i bileteksten: ![…](\#(file) "Foto: Namn Namnesen")"#,
          en: #"write it at the end of the caption: ![…](\#(file) "Photo: Name Surname")"#)
        : LocalizedText(
          nb: "skriv «foto: Navn Navnesen» på linja under", nn: "skriv «foto: Namn Namnesen» på linja under",
          en: "write “photo: Name Surname” on the line below"))
  }

  static func missingTranslations(
    _ count: Int, of all: Int, into language: Language, names: [String], at location: SourceLocation
  ) -> Self {
    let listed = names.map { "«\($0)»" }.joined(separator: ", ") + (count > names.count ? " …" : "")
    return Diagnostic(
      .note, .missingTranslations, at: location,
      nb: "\(count) av \(all) sider finnes ikke på \(language.norwegianName): \(listed)",
      nn: "\(count) av \(all) sider finst ikkje på \(language.norwegianName): \(listed)",
      en: "\(count) of \(all) pages are not there in \(language.englishName): \(listed)",
      help: LocalizedText(
        nb: "skriv dem, og knytt dem sammen med «samme-som»",
        nn: "skriv dei, og knyt dei saman med «samme-som»",
        en: "write them, and tie them together by “translation-of”"))
  }

  static func hardToRead(_ text: Readability, at location: SourceLocation) -> Self {
    let (words, long) = (text.words / max(text.sentences, 1), text.longWords * 100 / max(text.words, 1))
    return Diagnostic(
      .note, .hardToRead, at: location,
      nb: "teksten har lesbarhetsindeks (lix) \(text.lix), som er svært tungt",
      nn: "teksten har lesbarheitsindeks (lix) \(text.lix), som er svært tungt",
      en: "the text has a readability index (lix) of \(text.lix), which is very hard",
      help: LocalizedText(
        nb: "\(words) ord i setningen og \(long) % lange ord: del setninger, og velg kortere ord",
        nn: "\(words) ord i setninga og \(long) % lange ord: del setningar, og vel kortare ord",
        en: "\(words) words a sentence and \(long) % long words: part sentences, and choose shorter words"))
  }
}

extension Language {
  fileprivate var norwegianName: String {
    switch self {
    case .nb: "bokmål"
    case .nn: "nynorsk"
    case .se: "nordsamisk"
    case .sma: "sørsamisk"
    case .smj: "lulesamisk"
    case .en: "engelsk"
    }
  }

  fileprivate var englishName: String {
    switch self {
    case .nb: "Bokmål"
    case .nn: "Nynorsk"
    case .se: "North Sámi"
    case .sma: "South Sámi"
    case .smj: "Lule Sámi"
    case .en: "English"
    }
  }
}
