package import Diagnostics

/// Mistakes in keys and values that are valid YAML.
extension Diagnostic {
  /// - Parameter known: the keys that may be used, when they are few enough to list.
  static func unknownKey(
    _ key: String, suggestion: String?, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    let list = known.joined(separator: ", ")
    let leaveOut =
      known.isEmpty
      ? LocalizedText(
        nb: "slett linjen, eller flytt den inn under `ekstra:`",
        nn: "slett linja, eller flytt henne inn under `ekstra:`",
        en: "delete the line, or move it in under `extra:`")
      : LocalizedText(
        nb: "nøklene her er: \(list)", nn: "nøklane her er: \(list)", en: "the keys here are: \(list)")
    return Diagnostic(
      .error, .unknownKey, at: location,
      nb: "ukjent nøkkel «\(key)»", nn: "ukjend nøkkel «\(key)»", en: "unknown key “\(key)”",
      help: suggestion.map(LocalizedText.didYouMean) ?? leaveOut)
  }

  static func missingKey(_ key: some SchemaKey, example: String, at location: SourceLocation) -> Diagnostic {
    let (name, alias) = (key.definition.name, key.definition.alias)
    return Diagnostic(
      .error, .missingKey, at: location,
      nb: "nøkkelen «\(name)» mangler", nn: "nøkkelen «\(name)» manglar",
      en: "the key “\(alias)” is missing",
      help: LocalizedText(
        nb: "skriv for eksempel `\(name): \(example)`", nn: "skriv til dømes `\(name): \(example)`",
        en: "write, for example, `\(alias): \(example)`"))
  }

  static func emptyValue(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .emptyValue, at: location,
      nb: "«\(key)» er tom", nn: "«\(key)» er tom", en: "“\(key)” is empty",
      help: LocalizedText(
        nb: "skriv teksten etter kolon", nn: "skriv teksten etter kolon", en: "write the text after the colon"
      ))
  }

  static func commaInList(
    _ key: String, _ text: String, _ severity: Diagnostic.Severity, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      severity == .error ? .error : .warning, .commaInList, at: location,
      nb: "«\(key)» leses som én verdi: «\(text)»", nn: "«\(key)» blir lese som éin verdi: «\(text)»",
      en: "“\(key)” is read as one value: “\(text)”",
      help: LocalizedText(
        nb: "er det flere, skriv `\(key): [\(text)]`; er det én, sett anførselstegn rundt",
        nn: "er det fleire, skriv `\(key): [\(text)]`; er det éin, set hermeteikn rundt",
        en: "if they are several, write `\(key): [\(text)]`; if it is one, put quotation marks round it"))
  }

  static func expectedOneValue(_ key: String, insteadOfList: Bool, at location: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      .error, .expectedOneValue, at: location,
      insteadOfList
        ? LocalizedText(
          nb: "her skal det stå én verdi for «\(key)», ikke en liste",
          nn: "her skal det stå éin verdi for «\(key)», ikkje ei liste",
          en: "one value for “\(key)” is to stand here, not a list")
        : LocalizedText(
          nb: "her skal det stå én verdi for «\(key)», ikke nye nøkler",
          nn: "her skal det stå éin verdi for «\(key)», ikkje nye nøklar",
          en: "one value for “\(key)” is to stand here, not new keys"),
      help: LocalizedText(
        nb: "skriv verdien rett etter kolon eller strek, med \" rundt om den har tegn som [ eller {",
        nn: "skriv verdien rett etter kolon eller strek, med \" rundt om han har teikn som [ eller {",
        en: "write the value right after the colon or dash, with \" round it if it holds signs like [ or {"))
  }

  static func expectedKeys(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .expectedKeys, at: location,
      nb: "«\(key)» skal ha egne nøkler under seg", nn: "«\(key)» skal ha eigne nøklar under seg",
      en: "“\(key)” is to have keys of its own below it",
      help: LocalizedText(
        nb: "skriv `nøkkel: verdi` på linjene under, rykket inn med to mellomrom",
        nn: "skriv `nøkkel: verdi` på linjene under, rykt inn med to mellomrom",
        en: "write `key: value` on the lines below, indented by two spaces"))
  }

  static func expectedYesOrNo(_ key: String, _ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .expectedYesOrNo, at: location,
      nb: "«\(key)» skal være ja eller nei, ikke «\(text)»",
      nn: "«\(key)» skal vere ja eller nei, ikkje «\(text)»",
      en: "“\(key)” is to be yes or no, not “\(text)”",
      help: LocalizedText(
        nb: "skriv `\(key): ja` eller `\(key): nei`", nn: "skriv `\(key): ja` eller `\(key): nei`",
        en: "write `\(key): yes` or `\(key): no`"))
  }

  static func expectedInteger(_ key: String, _ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .expectedInteger, at: location,
      nb: "«\(key)» skal være et helt tall, ikke «\(text)»",
      nn: "«\(key)» skal vere eit heilt tal, ikkje «\(text)»",
      en: "“\(key)” is to be a whole number, not “\(text)”",
      help: LocalizedText(
        nb: "skriv `\(key): 10`", nn: "skriv `\(key): 10`", en: "write `\(key): 10`"))
  }

  static func expectedDate(_ key: String, _ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .expectedDate, at: location,
      nb: "«\(key)» skal være en dato, ikke «\(text)»",
      nn: "«\(key)» skal vere ein dato, ikkje «\(text)»",
      en: "“\(key)” is to be a date, not “\(text)”",
      help: .dateForms)
  }

  static func impossibleDate(_ text: String, _ hint: LocalizedText, at location: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      .error, .impossibleDate, at: location,
      nb: "datoen «\(text)» finnes ikke: \(hint.nb)",
      nn: "datoen «\(text)» finst ikkje: \(hint.nn)",
      en: "there is no date “\(text)”: \(hint.en)",
      help: .dateForms)
  }

  static func unknownChoice(
    _ key: String, _ text: String, choices: [String], at location: SourceLocation
  ) -> Diagnostic {
    let list = choices.joined(separator: ", ")
    return Diagnostic(
      .error, .unknownValue, at: location,
      nb: "«\(text)» er ikke en verdi for «\(key)»", nn: "«\(text)» er ikkje ein verdi for «\(key)»",
      en: "“\(text)” is not a value for “\(key)”",
      help: nearest(to: text, in: choices).map(LocalizedText.didYouMean)
        ?? LocalizedText(nb: "velg en av: \(list)", nn: "vel ein av: \(list)", en: "choose one of: \(list)"))
  }

  static func languageWithoutStandard(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .languageNo, at: location,
      nb: "språket «no» sier ikke om teksten er på bokmål eller nynorsk",
      nn: "språket «no» seier ikkje om teksten er på bokmål eller nynorsk",
      en: "the language “no” does not say whether the text is in Bokmål or Nynorsk",
      help: LocalizedText(
        nb: "skriv `nb` for bokmål eller `nn` for nynorsk",
        nn: "skriv `nb` for bokmål eller `nn` for nynorsk",
        en: "write `nb` for Bokmål or `nn` for Nynorsk"))
  }

  static func notASlug(_ text: String, suggestion: String?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notASlug, at: location,
      nb: "«\(text)» kan ikke stå i en adresse som den er",
      nn: "«\(text)» kan ikkje stå i ei adresse slik det er",
      en: "“\(text)” cannot stand in an address as it is",
      help: suggestion.map {
        LocalizedText(nb: "skriv `\($0)`", nn: "skriv `\($0)`", en: "write `\($0)`")
      }
        ?? LocalizedText(
          nb: "bruk små bokstaver a–z, tall og bindestrek", nn: "bruk små bokstavar a–z, tal og bindestrek",
          en: "use the small letters a–z, digits and hyphens"))
  }
}

extension LocalizedText {
  package static func didYouMean(_ word: String) -> LocalizedText {
    LocalizedText(nb: "mente du «\(word)»?", nn: "meinte du «\(word)»?", en: "did you mean “\(word)”?")
  }

  fileprivate static var dateForms: LocalizedText {
    LocalizedText(
      nb: "skriv datoen som `19.01.2023`, `19. januar 2023` eller `2023-01-19`",
      nn: "skriv datoen som `19.01.2023`, `19. januar 2023` eller `2023-01-19`",
      en: "write the date as `19.01.2023`, `19 January 2023` or `2023-01-19`")
  }
}
