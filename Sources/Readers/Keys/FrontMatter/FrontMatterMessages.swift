package import Diagnostics

/// Mistakes in front matter beyond its YAML and its single values.
extension Diagnostic {
  static func unclosedFrontMatter(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .unclosedFrontMatter, at: location,
      nb: "innstillingene som begynner her, blir aldri avsluttet med `---`",
      nn: "innstillingane som byrjar her, blir aldri avslutta med `---`",
      en: "the front matter that begins here is never closed with `---`",
      help: LocalizedText(
        nb: "skriv en linje med `---` mellom den siste nøkkelen og teksten",
        nn: "skriv ei linje med `---` mellom den siste nøkkelen og teksten",
        en: "write a line of `---` between the last key and the text"))
  }

  static func closedByDots(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .frontMatterDots, at: location,
      nb: "innstillingene er avsluttet med `...`", nn: "innstillingane er avslutta med `...`",
      en: "the front matter is closed with `...`",
      help: LocalizedText(
        nb: "skriv `---` i stedet", nn: "skriv `---` i staden", en: "write `---` instead"))
  }

  static func otherDashes(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .frontMatterDashes, at: location,
      nb: "denne linjen er ikke tre bindestreker og ikke noe mer",
      nn: "denne linja er ikkje tre bindestrekar og ikkje noko meir",
      en: "this line is not three hyphens and nothing else",
      help: LocalizedText(
        nb: "skriv nøyaktig `---` over og under innstillingene, uten noe foran",
        nn: "skriv nøyaktig `---` over og under innstillingane, utan noko framfor",
        en: "write exactly `---` above and below the front matter, with nothing before it"))
  }

  static func frontMatterBelowBlankLines(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .frontMatterNotFirst, at: location,
      nb: "innstillingene står ikke øverst i filen", nn: "innstillingane står ikkje øvst i fila",
      en: "the front matter is not at the top of the file",
      help: LocalizedText(
        nb: "slett de tomme linjene over", nn: "slett dei tomme linjene over",
        en: "delete the blank lines above"))
  }

  static func unopenedFrontMatter(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .unopenedFrontMatter, at: location,
      nb: "innstillingene mangler linjen med `---` over seg",
      nn: "innstillingane manglar linja med `---` over seg",
      en: "the front matter lacks the line of `---` above it",
      help: LocalizedText(
        nb: "skriv en linje med `---` øverst i filen, og en under den siste nøkkelen",
        nn: "skriv ei linje med `---` øvst i fila, og ei under den siste nøkkelen",
        en: "write a line of `---` at the top of the file, and one below the last key"))
  }

  static func secondFrontMatter(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .secondFrontMatter, at: location,
      nb: "her begynner innstillinger for andre gang, og de ville blitt vist som tekst",
      nn: "her byrjar innstillingar for andre gong, og dei ville blitt viste som tekst",
      en: "front matter begins here for the second time and would be shown as text",
      help: LocalizedText(
        nb: "flytt nøklene opp til de andre, og slett linjene med `---` rundt dem",
        nn: "flytt nøklane opp til dei andre, og slett linjene med `---` rundt dei",
        en: "move the keys up to the others, and delete the lines of `---` round them"))
  }

  static func neverShown(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .neverShown, at: location,
      nb: "siden utløper før den blir publisert, så den ville aldri bli vist",
      nn: "sida går ut før ho blir publisert, så ho ville aldri bli vist",
      en: "the page expires before it is published, so it would never be shown",
      help: LocalizedText(
        nb: "rett den ene datoen", nn: "rett den eine datoen", en: "correct one of the dates"))
  }

  static func missingTitle(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .missingTitle, at: location,
      nb: "siden mangler tittel", nn: "sida manglar tittel", en: "the page has no title",
      help: LocalizedText(
        nb: "skriv `tittel: …` mellom to linjer med `---` øverst i filen",
        nn: "skriv `tittel: …` mellom to linjer med `---` øvst i fila",
        en: "write `title: …` between two lines of `---` at the top of the file"))
  }

  package static func listWithoutKey(example: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .listWithoutKey, at: location,
      nb: "listen står uten nøkkel", nn: "lista står utan nøkkel", en: "the list stands without a key",
      help: LocalizedText(
        nb: "skriv nøkkelen på linjen over, som `\(example):`",
        nn: "skriv nøkkelen på linja over, som `\(example):`",
        en: "write the key on the line above, as `\(example):`"))
  }

  static func keyNotAllowed(
    _ key: FrontMatterKey, on kind: PageKind, at location: SourceLocation
  ) -> Diagnostic {
    let definition = key.definition
    let nb = definition.kinds.map(\.spellings.nb)
    let en = definition.kinds.map(\.spellings.en)
    return Diagnostic(
      .error, .keyNotAllowed, at: location,
      nb: "«\(definition.name)» kan ikke stå på en side av typen \(kind.spellings.nb)",
      nn: "«\(definition.name)» kan ikkje stå på ei side av typen \(kind.spellings.nb)",
      en: "“\(definition.alias)” cannot be used on a page of kind \(kind.spellings.en)",
      help: LocalizedText(
        nb: "nøkkelen hører til på: \(nb.joined(separator: ", ")). Slett den, eller endre `type`",
        nn: "nøkkelen høyrer til på: \(nb.joined(separator: ", ")). Slett han, eller endre `type`",
        en: "the key belongs on: \(en.joined(separator: ", ")). Delete it, or change `kind`"))
  }

  static func imageWithoutAlt(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .imageWithoutAlt, at: location,
      nb: "bildet mangler «alt», en tekst som sier hva det viser",
      nn: "biletet manglar «alt», ein tekst som seier kva det viser",
      en: "the image has no “alt”, a text that says what it shows",
      help: LocalizedText(
        nb: "skriv `alt: …` på en egen linje, eller `alt: \"\"` om bildet bare er pynt",
        nn: "skriv `alt: …` på ei eiga linje, eller `alt: \"\"` om biletet berre er pynt",
        en: "write `alt: …` on a line of its own, or `alt: \"\"` if the image is only decoration"))
  }

  static func imageKeyWithoutImage(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, .imageKeyWithoutImage, at: location,
      nb: "«\(key)» hører til et bilde, men siden har ikke noe «bilde»",
      nn: "«\(key)» høyrer til eit bilete, men sida har ikkje noko «bilde»",
      en: "“\(key)” belongs to an image, but the page has no “image”",
      help: LocalizedText(
        nb: "skriv `bilde: fil.jpg`, eller slett linjen", nn: "skriv `bilde: fil.jpg`, eller slett linja",
        en: "write `image: file.jpg`, or delete the line"))
  }

  static func notAFocalPoint(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notAFocalPoint, at: location,
      nb: "«\(text)» er ikke et punkt i bildet", nn: "«\(text)» er ikkje eit punkt i biletet",
      en: "“\(text)” is not a point in the image",
      help: LocalizedText(
        nb: "skriv hvor langt fra venstre og ovenfra det er, som `60% 30%`",
        nn: "skriv kor langt frå venstre og ovanfrå det er, som `60% 30%`",
        en: "write how far from the left and the top it is, as `60% 30%`"))
  }

  static func notAnOldPath(_ path: String, _ fault: OldPathFault, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notAnOldPath, at: location,
      nb: "«\(path)» er ikke en adresse på dette nettstedet",
      nn: "«\(path)» er ikkje ei adresse på denne nettstaden",
      en: "“\(path)” is not an address on this site",
      help: fault.help)
  }
}

extension OldPathFault {
  fileprivate var help: LocalizedText {
    switch self {
    case .wholeAddress(let path):
      LocalizedText(
        nb: "skriv bare det som står etter domenet: `\(path)`",
        nn: "skriv berre det som står etter domenet: `\(path)`",
        en: "write only what follows the domain: `\(path)`")
    case .relative:
      LocalizedText(
        nb: "begynn med én skråstrek, som `/politikk/arbeid/`",
        nn: "byrj med éin skråstrek, som `/politikk/arbeid/`",
        en: "begin with one slash, as `/politikk/arbeid/`")
    case .climbs:
      LocalizedText(
        nb: "skriv hele adressen, uten `.` og `..` mellom skråstrekene",
        nn: "skriv heile adressa, utan `.` og `..` mellom skråstrekane",
        en: "write the whole address, without `.` and `..` between the slashes")
    case .character(" "):
      LocalizedText(
        nb: "skriv `%20` for mellomrom", nn: "skriv `%20` for mellomrom", en: "write `%20` for a space")
    case .character(let character):
      LocalizedText(
        nb: "adressen kan ikke ha tegnet \(character)", nn: "adressa kan ikkje ha teiknet \(character)",
        en: "the address cannot hold the character \(character)")
    }
  }
}
