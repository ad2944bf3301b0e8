import Diagnostics

/// What can be wrong with front matter beyond its YAML and its single values.
extension Diagnostic {
  static func unclosedFrontMatter(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "unclosed-front-matter", at: location,
      LocalizedText(
        nb: "Innstillingene som begynner her, blir aldri avsluttet med `---`",
        nn: "Innstillingane som byrjar her, blir aldri avslutta med `---`",
        en: "The front matter that begins here is never closed with `---`"),
      help: LocalizedText(
        nb: "Skriv en linje med `---` mellom den siste nøkkelen og teksten",
        nn: "Skriv ei linje med `---` mellom den siste nøkkelen og teksten",
        en: "Write a line of `---` between the last key and the text"))
  }

  static func closedByDots(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "front-matter-dots", at: location,
      LocalizedText(
        nb: "Innstillingene er avsluttet med `...`", nn: "Innstillingane er avslutta med `...`",
        en: "The front matter is closed with `...`"),
      help: LocalizedText(
        nb: "Skriv `---` i stedet", nn: "Skriv `---` i staden", en: "Write `---` instead"))
  }

  static func otherDashes(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "front-matter-dashes", at: location,
      LocalizedText(
        nb: "Denne streken er ikke tre bindestreker", nn: "Denne streken er ikkje tre bindestrekar",
        en: "This line is not three hyphens"),
      help: LocalizedText(
        nb: "Skriv nøyaktig `---` over og under innstillingene",
        nn: "Skriv nøyaktig `---` over og under innstillingane",
        en: "Write exactly `---` above and below the front matter"))
  }

  static func frontMatterBelowBlankLines(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "front-matter-not-first", at: location,
      LocalizedText(
        nb: "Innstillingene står ikke øverst i filen", nn: "Innstillingane står ikkje øvst i fila",
        en: "The front matter is not at the top of the file"),
      help: LocalizedText(
        nb: "Slett de tomme linjene over", nn: "Slett dei tomme linjene over",
        en: "Delete the blank lines above"))
  }

  static func missingTitle(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "missing-title", at: location,
      LocalizedText(nb: "Siden mangler tittel", nn: "Sida manglar tittel", en: "The page has no title"),
      help: LocalizedText(
        nb: "Skriv `tittel: …` mellom to linjer med `---` øverst i filen",
        nn: "Skriv `tittel: …` mellom to linjer med `---` øvst i fila",
        en: "Write `title: …` between two lines of `---` at the top of the file"))
  }

  static func listWithoutKey(example: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "list-without-key", at: location,
      LocalizedText(
        nb: "Listen står uten nøkkel", nn: "Lista står utan nøkkel", en: "The list stands without a key"),
      help: LocalizedText(
        nb: "Skriv nøkkelen på linjen over, som `\(example):`",
        nn: "Skriv nøkkelen på linja over, som `\(example):`",
        en: "Write the key on the line above, as `\(example):`"))
  }

  static func keyNotAllowed(
    _ key: FrontMatterKey, on kind: PageKind, at location: SourceLocation
  ) -> Diagnostic {
    let definition = key.definition
    let nb = definition.kinds.map(\.spellings.nb)
    let en = definition.kinds.map(\.spellings.en)
    return Diagnostic(
      .error, "key-not-allowed", at: location,
      LocalizedText(
        nb: "«\(definition.name)» kan ikke stå på en side av typen \(kind.spellings.nb)",
        nn: "«\(definition.name)» kan ikkje stå på ei side av typen \(kind.spellings.nb)",
        en: "“\(definition.alias)” cannot be used on a page of kind \(kind.spellings.en)"),
      help: LocalizedText(
        nb: "Nøkkelen hører til på: \(nb.joined(separator: ", ")). Slett den, eller endre `type`",
        nn: "Nøkkelen høyrer til på: \(nb.joined(separator: ", ")). Slett han, eller endre `type`",
        en: "The key belongs on: \(en.joined(separator: ", ")). Delete it, or change `kind`"))
  }

  static func imageWithoutAlt(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "image-without-alt", at: location,
      LocalizedText(
        nb: "Bildet mangler «alt», en tekst som sier hva det viser",
        nn: "Biletet manglar «alt», ein tekst som seier kva det viser",
        en: "The image has no “alt”, a text that says what it shows"),
      help: LocalizedText(
        nb: "Skriv `alt: …` på en egen linje, eller `alt: \"\"` om bildet bare er pynt",
        nn: "Skriv `alt: …` på ei eiga linje, eller `alt: \"\"` om biletet berre er pynt",
        en: "Write `alt: …` on a line of its own, or `alt: \"\"` if the image is only decoration"))
  }

  static func imageKeyWithoutImage(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "image-key-without-image", at: location,
      LocalizedText(
        nb: "«\(key)» hører til et bilde, men siden har ikke noe «bilde»",
        nn: "«\(key)» høyrer til eit bilete, men sida har ikkje noko «bilde»",
        en: "“\(key)” belongs to an image, but the page has no “image”"),
      help: LocalizedText(
        nb: "Skriv `bilde: fil.jpg`, eller slett linjen", nn: "Skriv `bilde: fil.jpg`, eller slett linja",
        en: "Write `image: file.jpg`, or delete the line"))
  }

  static func notAFocalPoint(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "not-a-focal-point", at: location,
      LocalizedText(
        nb: "«\(text)» er ikke et punkt i bildet", nn: "«\(text)» er ikkje eit punkt i biletet",
        en: "“\(text)” is not a point in the image"),
      help: LocalizedText(
        nb: "Skriv hvor langt fra venstre og ovenfra det er, som `60% 30%`",
        nn: "Skriv kor langt frå venstre og ovanfrå det er, som `60% 30%`",
        en: "Write how far from the left and the top it is, as `60% 30%`"))
  }

  static func notAnOldPath(_ path: String, _ fault: OldPathFault, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "not-an-old-path", at: location,
      LocalizedText(
        nb: "«\(path)» er ikke en adresse på dette nettstedet",
        nn: "«\(path)» er ikkje ei adresse på denne nettstaden",
        en: "“\(path)” is not an address on this site"),
      help: fault.help)
  }
}

extension OldPathFault {
  fileprivate var help: LocalizedText {
    switch self {
    case .wholeAddress(let path):
      LocalizedText(
        nb: "Skriv bare det som står etter domenet: `\(path)`",
        nn: "Skriv berre det som står etter domenet: `\(path)`",
        en: "Write only what follows the domain: `\(path)`")
    case .relative:
      LocalizedText(
        nb: "Begynn med én skråstrek, som `/politikk/arbeid/`",
        nn: "Byrj med éin skråstrek, som `/politikk/arbeid/`",
        en: "Begin with one slash, as `/politikk/arbeid/`")
    case .climbs:
      LocalizedText(
        nb: "Skriv hele adressen, uten `.` og `..` mellom skråstrekene",
        nn: "Skriv heile adressa, utan `.` og `..` mellom skråstrekane",
        en: "Write the whole address, without `.` and `..` between the slashes")
    case .character(" "):
      LocalizedText(
        nb: "Skriv `%20` for mellomrom", nn: "Skriv `%20` for mellomrom", en: "Write `%20` for a space")
    case .character(let character):
      LocalizedText(
        nb: "Adressen kan ikke ha tegnet \(character)", nn: "Adressa kan ikkje ha teiknet \(character)",
        en: "The address cannot hold the character \(character)")
    }
  }
}
