package import Diagnostics

/// Mistakes in the YAML itself, in words for somebody who has never heard of YAML.
extension Diagnostic {
  static func unquotedColon(example: String?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .unquotedColon, at: location,
      nb: "kolon i en tekst uten anførselstegn",
      nn: "kolon i ein tekst utan hermeteikn",
      en: "a colon in a text without quotation marks",
      help: .quoted(example))
  }

  static func curlyQuotes(example: String?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .curlyQuotes, at: location,
      nb: "krøllete anførselstegn (“ ” » «) teller ikke som anførselstegn her",
      nn: "krøllete hermeteikn (“ ” » «) tel ikkje som hermeteikn her",
      en: "curly quotation marks (“ ” » «) do not count as quotation marks here",
      help: example.map {
        LocalizedText(
          nb: "skriv rette anførselstegn: `\($0)`",
          nn: "skriv rette hermeteikn: `\($0)`",
          en: "write straight quotation marks: `\($0)`")
      }
        ?? LocalizedText(
          nb: "skriv rette anførselstegn: \"…\"",
          nn: "skriv rette hermeteikn: \"…\"",
          en: "write straight quotation marks: \"…\""))
  }

  static func unclosedQuote(_ quote: Character, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .unclosedQuote, at: location,
      nb: "anførselstegnet her blir aldri avsluttet",
      nn: "hermeteiknet her blir aldri avslutta",
      en: "the quotation mark here is never closed",
      help: LocalizedText(
        nb: "skriv et \(quote) til, der teksten slutter",
        nn: "skriv ein \(quote) til, der teksten sluttar",
        en: "write another \(quote) where the text ends"))
  }

  static func textAfterValue(_ opening: Character, example: String?, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, .textAfterValue, at: location,
      nb: "verdien begynner med \(opening) og er slutt før denne teksten",
      nn: "verdien byrjar med \(opening) og er slutt før denne teksten",
      en: "the value begins with \(opening) and ends before this text",
      help: .quoted(example))
  }

  static func unknownEscape(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .unknownEscape, at: location,
      nb: "skråstreken \\ har en egen betydning mellom doble anførselstegn",
      nn: "skråstreken \\ har ei eiga tyding mellom doble hermeteikn",
      en: "the backslash \\ has a meaning of its own between double quotation marks",
      help: LocalizedText(
        nb: "bruk enkle anførselstegn rundt teksten: '…'",
        nn: "bruk enkle hermeteikn rundt teksten: '…'",
        en: "put single quotation marks round the text: '…'"))
  }

  static func unclosedBracket(_ bracket: Character, at location: SourceLocation) -> Diagnostic {
    let closing = bracket == "{" ? "}" : "]"
    return Diagnostic(
      .error, .unclosedBracket, at: location,
      nb: "det som begynner med \(bracket), er ikke avsluttet riktig med \(closing)",
      nn: "det som byrjar med \(bracket), er ikkje avslutta rett med \(closing)",
      en: "what begins with \(bracket) is not closed properly with \(closing)",
      help: LocalizedText(
        nb: "skriv komma mellom delene og \(closing) til slutt. Er det vanlig tekst: sett \" rundt",
        nn: "skriv komma mellom delane og \(closing) til slutt. Er det vanleg tekst: set \" rundt",
        en: "write commas between the parts and \(closing) at the end. If it is plain text, put \" round it"))
  }

  static func specialCharacter(
    _ character: Character, rule: Rule, example: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, rule, at: location,
      nb: "tegnet \(character) betyr noe eget når det står først i en tekst uten anførselstegn",
      nn: "teiknet \(character) tyder noko eige når det står først i ein tekst utan hermeteikn",
      en:
        "The character \(character) has a meaning of its own at the start of a text without quotation marks",
      help: .quoted(example))
  }

  static func hashtagAsComment(example: String?, at location: SourceLocation) -> Diagnostic {
    let quoted = LocalizedText.quoted(example)
    return Diagnostic(
      .warning, .hashtagAsComment, at: location,
      nb: "teksten fra # og ut linjen er en kommentar og blir ikke vist",
      nn: "teksten frå # og ut linja er ein kommentar og blir ikkje vist",
      en: "the text from # to the end of the line is a comment and is not shown",
      help: LocalizedText(
        nb: "\(quoted.nb). Er det en kommentar, så flytt den til en egen linje",
        nn: "\(quoted.nn). Er det ein kommentar, så flytt han til ei eiga linje",
        en: "\(quoted.en). If it is a comment, move it to a line of its own"))
  }

  /// - Parameter mark: the character in place of the hyphen.
  static func listMark(_ mark: Character, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .listMark, at: location,
      nb: "dette ligner et punkt i en liste, men leses ikke som det",
      nn: "dette liknar eit punkt i ei liste, men blir ikkje lese som det",
      en: "this looks like a point of a list but is not read as one",
      help: LocalizedText(
        nb: "begynn hvert punkt med bindestrek og mellomrom, rett under hverandre: `- Arbeid`",
        nn: "byrj kvart punkt med bindestrek og mellomrom, rett under kvarandre: `- Arbeid`",
        en: "begin each point with a hyphen and a space, right below each other: `- Work`"))
  }

  static func oddSpace(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .oddSpace, at: location,
      nb: "her står det et mellomrom av et annet slag enn det fra tastaturet: \(scalar.codePointName)",
      nn: "her står det eit mellomrom av eit anna slag enn det frå tastaturet: \(scalar.codePointName)",
      en: "here is a space of another kind than the keyboard's: \(scalar.codePointName)",
      help: LocalizedText(
        nb: "slett det, og skriv et vanlig mellomrom der det trengs",
        nn: "slett det, og skriv eit vanleg mellomrom der det trengst",
        en: "delete it, and type an ordinary space where one is needed"))
  }

  static func missingColon(inFrontMatter: Bool, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .missingColon, at: location,
      nb: "linjen mangler kolon mellom nøkkel og verdi",
      nn: "linja manglar kolon mellom nøkkel og verdi",
      en: "the line has no colon between key and value",
      help: LocalizedText(
        nb: "skriv `nøkkel: verdi`"
          + (inFrontMatter
            ? ". Fortsetter linjen teksten over, så rykk den inn. Hører den til brødteksten, mangler det en linje med `---` over den"
            : ""),
        nn: "skriv `nøkkel: verdi`"
          + (inFrontMatter
            ? ". Held linja fram teksten over, så rykk henne inn. Høyrer ho til brødteksten, manglar det ei linje med `---` over henne"
            : ""),
        en: "write `key: value`"
          + (inFrontMatter
            ? ". If the line goes on from the one above, indent it. If it belongs to the body text, a line with `---` is missing above it"
            : "")))
  }

  static func missingSpace(key: String, value: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .missingSpace, at: location,
      nb: "mellomrom mangler etter kolon",
      nn: "mellomrom manglar etter kolon",
      en: "a space is missing after the colon",
      help: LocalizedText(
        nb: "skriv `\(key): \(value)`", nn: "skriv `\(key): \(value)`", en: "write `\(key): \(value)`"))
  }

  static func indentation(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .indentation, at: location,
      nb: "linjen er rykket inn annerledes enn linjene den hører sammen med",
      nn: "linja er rykt inn annleis enn linjene ho høyrer saman med",
      en: "the line is indented differently from the lines it belongs with",
      help: LocalizedText(
        nb: "nøkler begynner helt til venstre, og punktene i en liste rett under hverandre",
        nn: "nøklar byrjar heilt til venstre, og punkta i ei liste rett under kvarandre",
        en: "keys begin at the far left, and the items of a list directly below each other"))
  }

  static func tab(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .tab, at: location,
      nb: "tabulator kan ikke brukes her", nn: "tabulator kan ikkje brukast her",
      en: "a tab cannot be used here",
      help: LocalizedText(
        nb: "slett den, og bruk mellomrom i stedet", nn: "slett han, og bruk mellomrom i staden",
        en: "delete it and use spaces instead"))
  }

  package static func unreadable(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .unreadableYAML, at: location,
      nb: "linjen kan ikke leses", nn: "linja kan ikkje lesast", en: "the line cannot be read",
      help: LocalizedText(
        nb: "skriv `nøkkel: verdi`, med anførselstegn rundt verdier med andre tegn enn bokstaver og tall",
        nn: "skriv `nøkkel: verdi`, med hermeteikn rundt verdiar med andre teikn enn bokstavar og tal",
        en: "write `key: value`, with quotation marks round values that hold more than letters and digits"))
  }
}

extension LocalizedText {
  /// - Parameter example: the editor's own line, corrected.
  static func quoted(_ example: String?) -> LocalizedText {
    let end = example.map { ": `\($0)`" } ?? ""
    return LocalizedText(
      nb: "sett anførselstegn rundt hele teksten\(end)",
      nn: "set hermeteikn rundt heile teksten\(end)",
      en: "put quotation marks round the whole text\(end)")
  }
}
