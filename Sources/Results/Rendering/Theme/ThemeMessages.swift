import Diagnostics

extension Diagnostic {
  static func missingTheme(_ name: String, at location: SourceLocation) -> Self {
    Self(
      .error, .missingTheme, at: location,
      LocalizedText(
        nb: "utseendet «\(name)» finnes ikke", nn: "utsjånaden «\(name)» finst ikkje",
        en: "there is no theme \"\(name)\""),
      help: LocalizedText(
        nb: "skriv navnet på en mappe under themes/, eller fane eller kronblad",
        nn: "skriv namnet på ei mappe under themes/, eller fane eller kronblad",
        en: "write the name of a folder under themes/, or fane or kronblad"))
  }

  static func missingManifest(_ name: String, at location: SourceLocation) -> Self {
    Self(
      .error, .missingThemeFile, at: location,
      LocalizedText(
        nb: "mappen til utseendet «\(name)» har ingen theme.yml",
        nn: "mappa til utsjånaden «\(name)» har ingen theme.yml",
        en: "the folder of the theme \"\(name)\" has no theme.yml"),
      help: LocalizedText(
        nb: "lag filen theme.yml med linjene «navn: …» og «utvider: felles»",
        nn: "lag fila theme.yml med linjene «navn: …» og «utvider: felles»",
        en: "make the file theme.yml with the lines \"navn: …\" and \"utvider: felles\""))
  }

  static func circularTheme(_ names: [String], at location: SourceLocation) -> Self {
    let path = names.joined(separator: " → ")
    return Self(
      .error, .circularTheme, at: location,
      LocalizedText(
        nb: "utseendet utvider seg selv: \(path)", nn: "utsjånaden utvidar seg sjølv: \(path)",
        en: "the theme extends itself: \(path)"),
      help: LocalizedText(
        nb: "skriv «utvider: felles», eller ta linjen bort",
        nn: "skriv «utvider: felles», eller ta linja bort",
        en: "write \"utvider: felles\", or remove the line"))
  }

  static func themeWithoutName(at location: SourceLocation) -> Self {
    Self(
      .error, .themeWithoutName, at: location,
      LocalizedText(
        nb: "utseendet mangler «navn»", nn: "utsjånaden manglar «navn»", en: "the theme lacks \"navn\""),
      help: LocalizedText(
        nb: "skriv for eksempel «navn: Fane»", nn: "skriv til dømes «navn: Fane»",
        en: "write, say, \"navn: Fane\""))
  }

  static func notKeys(at location: SourceLocation) -> Self {
    Self(
      .error, .notKeys, at: location,
      LocalizedText(
        nb: "filen skal ha én nøkkel på hver linje", nn: "fila skal ha éin nøkkel på kvar linje",
        en: "the file must have a key on each line"),
      help: LocalizedText(
        nb: "skriv «nøkkel: tekst»", nn: "skriv «nøkkel: tekst»", en: "write \"key: text\""))
  }

  static func unknownThemeKey(_ key: String, nearest: String?, at location: SourceLocation) -> Self {
    let help = nearest.map {
      LocalizedText(nb: "mente du «\($0)»?", nn: "meinte du «\($0)»?", en: "did you mean \"\($0)\"?")
    }
    return Self(
      .error, .unknownKey, at: location,
      LocalizedText(nb: "ukjent nøkkel «\(key)»", nn: "ukjend nøkkel «\(key)»", en: "unknown key \"\(key)\""),
      help: help
        ?? LocalizedText(
          nb: "nøklene er navn, utvider, beskrivelse, stilark og skrift",
          nn: "nøklane er navn, utvider, beskrivelse, stilark og skrift",
          en: "the keys are navn, utvider, beskrivelse, stilark and skrift"))
  }

  static func repeatedThemeKey(_ key: String, at location: SourceLocation) -> Self {
    Self(
      .error, .duplicateKey, at: location,
      LocalizedText(
        nb: "nøkkelen «\(key)» er skrevet to ganger", nn: "nøkkelen «\(key)» er skriven to gonger",
        en: "the key \"\(key)\" is written twice"),
      help: LocalizedText(nb: "behold én av dem", nn: "behald éin av dei", en: "keep one of them"))
  }

  static func expectedText(_ key: String, at location: SourceLocation) -> Self {
    Self(
      .error, .expectedText, at: location,
      LocalizedText(
        nb: "«\(key)» skal være en tekst", nn: "«\(key)» skal vere ein tekst", en: "\"\(key)\" must be a text"
      ),
      help: LocalizedText(
        nb: "skriv teksten på samme linje, i anførselstegn om den har kolon",
        nn: "skriv teksten på same linje, i hermeteikn om han har kolon",
        en: "write the text on the same line, in quotes if it has a colon"))
  }

  static func expectedStylesheets(at location: SourceLocation) -> Self {
    Self(
      .error, .expectedList, at: location,
      LocalizedText(
        nb: "«stilark» skal være en liste av filer", nn: "«stilark» skal vere ei liste av filer",
        en: "\"stilark\" must be a list of files"),
      help: LocalizedText(
        nb: "skriv én fil på hver linje, med strek foran: «- css/knapp.css»",
        nn: "skriv éi fil på kvar linje, med strek framfor: «- css/knapp.css»",
        en: "write a file on each line, after a dash: \"- css/knapp.css\""))
  }

  static func missingStylesheet(_ path: String, nearest: String?, at location: SourceLocation) -> Self {
    Self(
      .error, .missingStylesheet, at: location,
      LocalizedText(
        nb: "utseendet har ikke stilarket «\(path)»", nn: "utsjånaden har ikkje stilarket «\(path)»",
        en: "the theme has no stylesheet \"\(path)\""),
      help: nearest.map {
        LocalizedText(nb: "mente du «\($0)»?", nn: "meinte du «\($0)»?", en: "did you mean \"\($0)\"?")
      }
        ?? LocalizedText(
          nb: "legg filen i assets/, eller ta linjen bort",
          nn: "legg fila i assets/, eller ta linja bort",
          en: "put the file in assets/, or remove the line"))
  }

  static func unknownText(_ key: String, nearest: String?, at location: SourceLocation) -> Self {
    Self(
      .error, .unknownText, at: location,
      LocalizedText(
        nb: "ingen mal bruker teksten «\(key)»", nn: "ingen mal bruker teksten «\(key)»",
        en: "no template uses the text \"\(key)\""),
      help: nearest.map {
        LocalizedText(nb: "mente du «\($0)»?", nn: "meinte du «\($0)»?", en: "did you mean \"\($0)\"?")
      }
        ?? LocalizedText(
          nb: "ta linjen bort, eller bruk teksten i en mal med {{t.\(key)}}",
          nn: "ta linja bort, eller bruk teksten i ein mal med {{t.\(key)}}",
          en: "remove the line, or use the text in a template with {{t.\(key)}}"))
  }

  static func unknownStringLanguage(_ name: String, nearest: String?, at location: SourceLocation) -> Self {
    Self(
      .error, .unknownLanguage, at: location,
      LocalizedText(
        nb: "ukjent språk «\(name)»", nn: "ukjent språk «\(name)»", en: "unknown language \"\(name)\""),
      help: nearest.map {
        LocalizedText(nb: "mente du «\($0)»?", nn: "meinte du «\($0)»?", en: "did you mean \"\($0)\"?")
      }
        ?? LocalizedText(
          nb: "kall filen nb, nn, se, sma, smj eller en", nn: "kall fila nb, nn, se, sma, smj eller en",
          en: "name the file nb, nn, se, sma, smj or en"))
  }

  static func missingStrings(
    _ keys: [String], language: String, theme: String, at location: SourceLocation
  ) -> Self {
    let list = keys.joined(separator: ", ")
    return Self(
      .note, .missingStrings, at: location,
      LocalizedText(
        nb: "utseendet «\(theme)» har ikke alle tekstene på \(language) og bruker bokmål for \(list)",
        nn: "utsjånaden «\(theme)» har ikkje alle tekstane på \(language) og bruker bokmål for \(list)",
        en: "the theme \"\(theme)\" does not have every text in \(language) and uses bokmål for \(list)"),
      help: LocalizedText(
        nb: "skriv dem i i18n/\(language).yml", nn: "skriv dei i i18n/\(language).yml",
        en: "write them in i18n/\(language).yml"))
  }

  static func missingAsset(_ address: String, at location: SourceLocation) -> Self {
    Self(
      .warning, .missingAsset, at: location,
      LocalizedText(
        nb: "utseendet har ingen fil «\(address)»", nn: "utsjånaden har inga fil «\(address)»",
        en: "the theme has no file \"\(address)\""),
      help: LocalizedText(
        nb: "legg filen i assets/, eller rett adressen", nn: "legg fila i assets/, eller rett adressa",
        en: "put the file in assets/, or correct the address"))
  }
}
