import Diagnostics

/// What can be wrong with a key or a value that is well written as YAML.
extension Diagnostic {
  /// - Parameter known: the keys that may be used, when they are few enough to list.
  static func unknownKey(
    _ key: String, suggestion: String?, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    let list = known.joined(separator: ", ")
    let leaveOut =
      known.isEmpty
      ? LocalizedText(
        nb: "Slett linjen, eller flytt den inn under `ekstra:`",
        nn: "Slett linja, eller flytt henne inn under `ekstra:`",
        en: "Delete the line, or move it in under `extra:`")
      : LocalizedText(
        nb: "Nøklene her er: \(list)", nn: "Nøklane her er: \(list)", en: "The keys here are: \(list)")
    return Diagnostic(
      .error, "unknown-key", at: location,
      LocalizedText(
        nb: "Ukjent nøkkel «\(key)»", nn: "Ukjend nøkkel «\(key)»", en: "Unknown key “\(key)”"),
      help: suggestion.map(LocalizedText.didYouMean) ?? leaveOut)
  }

  static func missingKey(_ key: some SchemaKey, example: String, at location: SourceLocation) -> Diagnostic {
    let (name, alias) = (key.definition.name, key.definition.alias)
    return Diagnostic(
      .error, "missing-key", at: location,
      LocalizedText(
        nb: "Nøkkelen «\(name)» mangler", nn: "Nøkkelen «\(name)» manglar",
        en: "The key “\(alias)” is missing"),
      help: LocalizedText(
        nb: "Skriv for eksempel `\(name): \(example)`", nn: "Skriv til dømes `\(name): \(example)`",
        en: "Write, for example, `\(alias): \(example)`"))
  }

  static func emptyValue(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "empty-value", at: location,
      LocalizedText(
        nb: "«\(key)» er tom", nn: "«\(key)» er tom", en: "“\(key)” is empty"),
      help: LocalizedText(
        nb: "Skriv teksten etter kolon", nn: "Skriv teksten etter kolon", en: "Write the text after the colon"
      ))
  }

  static func expectedOneValue(_ key: String, insteadOfList: Bool, at location: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      .error, "expected-one-value", at: location,
      insteadOfList
        ? LocalizedText(
          nb: "Her skal det stå én verdi for «\(key)», ikke en liste",
          nn: "Her skal det stå éin verdi for «\(key)», ikkje ei liste",
          en: "One value for “\(key)” is to stand here, not a list")
        : LocalizedText(
          nb: "Her skal det stå én verdi for «\(key)», ikke nye nøkler",
          nn: "Her skal det stå éin verdi for «\(key)», ikkje nye nøklar",
          en: "One value for “\(key)” is to stand here, not new keys"),
      help: LocalizedText(
        nb: "Skriv verdien rett etter kolon eller strek, med \" rundt om den har tegn som [ eller {",
        nn: "Skriv verdien rett etter kolon eller strek, med \" rundt om han har teikn som [ eller {",
        en: "Write the value right after the colon or dash, with \" round it if it holds signs like [ or {"))
  }

  static func expectedKeys(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "expected-keys", at: location,
      LocalizedText(
        nb: "«\(key)» skal ha egne nøkler under seg", nn: "«\(key)» skal ha eigne nøklar under seg",
        en: "“\(key)” is to have keys of its own below it"),
      help: LocalizedText(
        nb: "Skriv `nøkkel: verdi` på linjene under, rykket inn med to mellomrom",
        nn: "Skriv `nøkkel: verdi` på linjene under, rykt inn med to mellomrom",
        en: "Write `key: value` on the lines below, indented by two spaces"))
  }

  static func expectedYesOrNo(_ key: String, _ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "expected-yes-or-no", at: location,
      LocalizedText(
        nb: "«\(key)» skal være ja eller nei, ikke «\(text)»",
        nn: "«\(key)» skal vere ja eller nei, ikkje «\(text)»",
        en: "“\(key)” is to be yes or no, not “\(text)”"),
      help: LocalizedText(
        nb: "Skriv `\(key): ja` eller `\(key): nei`", nn: "Skriv `\(key): ja` eller `\(key): nei`",
        en: "Write `\(key): yes` or `\(key): no`"))
  }

  static func expectedInteger(_ key: String, _ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "expected-integer", at: location,
      LocalizedText(
        nb: "«\(key)» skal være et helt tall, ikke «\(text)»",
        nn: "«\(key)» skal vere eit heilt tal, ikkje «\(text)»",
        en: "“\(key)” is to be a whole number, not “\(text)”"),
      help: LocalizedText(
        nb: "Skriv `\(key): 10`", nn: "Skriv `\(key): 10`", en: "Write `\(key): 10`"))
  }

  static func expectedDate(_ key: String, _ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "expected-date", at: location,
      LocalizedText(
        nb: "«\(key)» skal være en dato, ikke «\(text)»",
        nn: "«\(key)» skal vere ein dato, ikkje «\(text)»",
        en: "“\(key)” is to be a date, not “\(text)”"),
      help: .dateForms)
  }

  static func impossibleDate(_ text: String, _ hint: LocalizedText, at location: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      .error, "impossible-date", at: location,
      LocalizedText(
        nb: "Datoen «\(text)» finnes ikke: \(hint.nb)",
        nn: "Datoen «\(text)» finst ikkje: \(hint.nn)",
        en: "There is no date “\(text)”: \(hint.en)"),
      help: .dateForms)
  }

  static func unknownChoice(
    _ key: String, _ text: String, choices: [String], at location: SourceLocation
  ) -> Diagnostic {
    let list = choices.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-value", at: location,
      LocalizedText(
        nb: "«\(text)» er ikke en verdi for «\(key)»", nn: "«\(text)» er ikkje ein verdi for «\(key)»",
        en: "“\(text)” is not a value for “\(key)”"),
      help: nearest(to: text, in: choices).map(LocalizedText.didYouMean)
        ?? LocalizedText(nb: "Velg en av: \(list)", nn: "Vel ein av: \(list)", en: "Choose one of: \(list)"))
  }

  static func languageWithoutStandard(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "language-no", at: location,
      LocalizedText(
        nb: "Språket «no» sier ikke om teksten er på bokmål eller nynorsk",
        nn: "Språket «no» seier ikkje om teksten er på bokmål eller nynorsk",
        en: "The language “no” does not say whether the text is in Bokmål or Nynorsk"),
      help: LocalizedText(
        nb: "Skriv `nb` for bokmål eller `nn` for nynorsk",
        nn: "Skriv `nb` for bokmål eller `nn` for nynorsk",
        en: "Write `nb` for Bokmål or `nn` for Nynorsk"))
  }

  static func notASlug(_ text: String, suggestion: String?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "not-a-slug", at: location,
      LocalizedText(
        nb: "«\(text)» kan ikke stå i en adresse som den er",
        nn: "«\(text)» kan ikkje stå i ei adresse slik det er",
        en: "“\(text)” cannot stand in an address as it is"),
      help: suggestion.map {
        LocalizedText(nb: "Skriv `\($0)`", nn: "Skriv `\($0)`", en: "Write `\($0)`")
      }
        ?? LocalizedText(
          nb: "Bruk små bokstaver a–z, tall og bindestrek", nn: "Bruk små bokstavar a–z, tal og bindestrek",
          en: "Use the small letters a–z, digits and hyphens"))
  }
}

extension LocalizedText {
  static func didYouMean(_ word: String) -> LocalizedText {
    LocalizedText(nb: "Mente du «\(word)»?", nn: "Meinte du «\(word)»?", en: "Did you mean “\(word)”?")
  }

  fileprivate static var dateForms: LocalizedText {
    LocalizedText(
      nb: "Skriv datoen som `19.01.2023`, `19. januar 2023` eller `2023-01-19`",
      nn: "Skriv datoen som `19.01.2023`, `19. januar 2023` eller `2023-01-19`",
      en: "Write the date as `19.01.2023`, `19 January 2023` or `2023-01-19`")
  }
}
