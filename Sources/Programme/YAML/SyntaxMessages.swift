import Diagnostics

/// What can be wrong with the YAML itself, told to somebody who has never heard of YAML.
extension Diagnostic {
  static func unquotedColon(example: String?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "unquoted-colon", at: location,
      LocalizedText(
        nb: "Kolon i en tekst uten anførselstegn",
        nn: "Kolon i ein tekst utan hermeteikn",
        en: "A colon in a text without quotation marks"),
      help: .quoted(example))
  }

  static func curlyQuotes(example: String?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "curly-quotes", at: location,
      LocalizedText(
        nb: "Krøllete anførselstegn (“ ” » «) teller ikke som anførselstegn her",
        nn: "Krøllete hermeteikn (“ ” » «) tel ikkje som hermeteikn her",
        en: "Curly quotation marks (“ ” » «) do not count as quotation marks here"),
      help: example.map {
        LocalizedText(
          nb: "Skriv rette anførselstegn: `\($0)`",
          nn: "Skriv rette hermeteikn: `\($0)`",
          en: "Write straight quotation marks: `\($0)`")
      }
        ?? LocalizedText(
          nb: "Skriv rette anførselstegn: \"…\"",
          nn: "Skriv rette hermeteikn: \"…\"",
          en: "Write straight quotation marks: \"…\""))
  }

  static func unclosedQuote(_ quote: Character, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "unclosed-quote", at: location,
      LocalizedText(
        nb: "Anførselstegnet her blir aldri avsluttet",
        nn: "Hermeteiknet her blir aldri avslutta",
        en: "The quotation mark here is never closed"),
      help: LocalizedText(
        nb: "Skriv et \(quote) til, der teksten slutter",
        nn: "Skriv ein \(quote) til, der teksten sluttar",
        en: "Write another \(quote) where the text ends"))
  }

  static func textAfterValue(_ opening: Character, example: String?, at location: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .error, "text-after-value", at: location,
      LocalizedText(
        nb: "Verdien begynner med \(opening) og er slutt før denne teksten",
        nn: "Verdien byrjar med \(opening) og er slutt før denne teksten",
        en: "The value begins with \(opening) and ends before this text"),
      help: .quoted(example))
  }

  static func unknownEscape(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "unknown-escape", at: location,
      LocalizedText(
        nb: "Skråstreken \\ har en egen betydning mellom doble anførselstegn",
        nn: "Skråstreken \\ har ei eiga tyding mellom doble hermeteikn",
        en: "The backslash \\ has a meaning of its own between double quotation marks"),
      help: LocalizedText(
        nb: "Bruk enkle anførselstegn rundt teksten: '…'",
        nn: "Bruk enkle hermeteikn rundt teksten: '…'",
        en: "Put single quotation marks round the text: '…'"))
  }

  static func unclosedBracket(_ bracket: Character, at location: SourceLocation) -> Diagnostic {
    let closing = bracket == "{" ? "}" : "]"
    return Diagnostic(
      .error, "unclosed-bracket", at: location,
      LocalizedText(
        nb: "Det som begynner med \(bracket), er ikke avsluttet riktig med \(closing)",
        nn: "Det som byrjar med \(bracket), er ikkje avslutta rett med \(closing)",
        en: "What begins with \(bracket) is not closed properly with \(closing)"),
      help: LocalizedText(
        nb: "Skriv komma mellom delene og \(closing) til slutt. Er det vanlig tekst: sett \" rundt",
        nn: "Skriv komma mellom delane og \(closing) til slutt. Er det vanleg tekst: set \" rundt",
        en: "Write commas between the parts and \(closing) at the end. If it is plain text, put \" round it"))
  }

  static func specialCharacter(
    _ character: Character, rule: String, example: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, rule, at: location,
      LocalizedText(
        nb: "Tegnet \(character) betyr noe eget når det står først i en tekst uten anførselstegn",
        nn: "Teiknet \(character) tyder noko eige når det står først i ein tekst utan hermeteikn",
        en:
          "The character \(character) has a meaning of its own at the start of a text without quotation marks"
      ),
      help: .quoted(example))
  }

  static func hashtagAsComment(example: String?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "hashtag-as-comment", at: location,
      LocalizedText(
        nb: "Teksten fra # og ut linjen er en kommentar og blir ikke vist",
        nn: "Teksten frå # og ut linja er ein kommentar og blir ikkje vist",
        en: "The text from # to the end of the line is a comment and is not shown"),
      help: .quoted(example))
  }

  static func missingColon(inFrontMatter: Bool, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "missing-colon", at: location,
      LocalizedText(
        nb: "Linjen mangler kolon mellom nøkkel og verdi",
        nn: "Linja manglar kolon mellom nøkkel og verdi",
        en: "The line has no colon between key and value"),
      help: LocalizedText(
        nb: "Skriv `nøkkel: verdi`"
          + (inFrontMatter ? ". Hører linjen til brødteksten, mangler det en linje med `---` over den" : ""),
        nn: "Skriv `nøkkel: verdi`"
          + (inFrontMatter
            ? ". Høyrer linja til brødteksten, manglar det ei linje med `---` over henne" : ""),
        en: "Write `key: value`"
          + (inFrontMatter
            ? ". If the line belongs to the body text, a line with `---` is missing above it" : "")))
  }

  static func missingSpace(key: String, value: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "missing-space", at: location,
      LocalizedText(
        nb: "Mellomrom mangler etter kolon",
        nn: "Mellomrom manglar etter kolon",
        en: "A space is missing after the colon"),
      help: LocalizedText(
        nb: "Skriv `\(key): \(value)`", nn: "Skriv `\(key): \(value)`", en: "Write `\(key): \(value)`"))
  }

  static func indentation(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "indentation", at: location,
      LocalizedText(
        nb: "Linjen er rykket inn annerledes enn linjene den hører sammen med",
        nn: "Linja er rykt inn annleis enn linjene ho høyrer saman med",
        en: "The line is indented differently from the lines it belongs with"),
      help: LocalizedText(
        nb: "Nøkler begynner helt til venstre, og punktene i en liste rett under hverandre",
        nn: "Nøklar byrjar heilt til venstre, og punkta i ei liste rett under kvarandre",
        en: "Keys begin at the far left, and the items of a list directly below each other"))
  }

  static func tab(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "tab", at: location,
      LocalizedText(
        nb: "Tabulator kan ikke brukes her", nn: "Tabulator kan ikkje brukast her",
        en: "A tab cannot be used here"),
      help: LocalizedText(
        nb: "Slett den, og bruk mellomrom i stedet", nn: "Slett han, og bruk mellomrom i staden",
        en: "Delete it and use spaces instead"))
  }

  static func unreadable(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "unreadable-yaml", at: location,
      LocalizedText(
        nb: "Linjen kan ikke leses", nn: "Linja kan ikkje lesast", en: "The line cannot be read"),
      help: LocalizedText(
        nb: "Skriv `nøkkel: verdi`, med anførselstegn rundt verdier med andre tegn enn bokstaver og tall",
        nn: "Skriv `nøkkel: verdi`, med hermeteikn rundt verdiar med andre teikn enn bokstavar og tal",
        en: "Write `key: value`, with quotation marks round values that hold more than letters and digits"))
  }
}

extension LocalizedText {
  /// - Parameter example: the editor's own line, put right.
  static func quoted(_ example: String?) -> LocalizedText {
    let end = example.map { ": `\($0)`" } ?? ""
    return LocalizedText(
      nb: "Sett anførselstegn rundt hele teksten\(end)",
      nn: "Set hermeteikn rundt heile teksten\(end)",
      en: "Put quotation marks round the whole text\(end)")
  }
}
