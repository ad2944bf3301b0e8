internal import Values
internal import Diagnostics

extension Diagnostic {
  static func impossibleDateInName(_ path: ContentPath, _ reason: ImpossibleDate, at location: SourceLocation)
    -> Self
  {
    Diagnostic(
      .error, .impossibleDate, at: location,
      LocalizedText(
        nb: "filnavnet «\(path.name)» begynner med en dato som ikke finnes",
        nn: "filnamnet «\(path.name)» byrjar med ein dato som ikkje finst",
        en: "the file name “\(path.name)” begins with a date that does not exist"),
      help: reason.hint)
  }

  static func newsWithoutDate(_ path: ContentPath, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .missingDate, at: location,
      LocalizedText(nb: "nyheten mangler dato", nn: "nyhenda manglar dato", en: "the news item has no date"),
      help: LocalizedText(
        nb:
          "skriv «dato: 19. januar 2026» øverst, eller la filnavnet begynne med datoen: 2026-01-19-\(path.name)",
        nn:
          "skriv «dato: 19. januar 2026» øvst, eller lat filnamnet byrje med datoen: 2026-01-19-\(path.name)",
        en:
          "write “date: 2026-01-19” at the top, or begin the file name with the date: 2026-01-19-\(path.name)"
      ))
  }

  static func noAddress(_ path: ContentPath, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .noAddress, at: location,
      LocalizedText(
        nb: "navnet «\(path.text)» har ingen bokstaver eller tall til nettadressen",
        nn: "namnet «\(path.text)» har ingen bokstavar eller tal til nettadressa",
        en: "the name “\(path.text)” has no letter or digit for the address"),
      help: path.stem.text.isEmpty && path.name.utf8.count > 3
        ? LocalizedText(
          nb: "skriv noe mer enn datoen i navnet: \(path.name.dropLast(3))-arsmote.md",
          nn: "skriv noko meir enn datoen i namnet: \(path.name.dropLast(3))-arsmote.md",
          en: "write more than the date in the name: \(path.name.dropLast(3))-meeting.md")
        : LocalizedText(
          nb: "gi filen et annet navn, eller skriv «adresse: …» øverst",
          nn: "gje fila eit anna namn, eller skriv «adresse: …» øvst",
          en: "give the file another name, or write “slug: …” at the top"))
  }
}
