internal import Diagnostics
internal import Keys
internal import Values

/// The front matter of a new page: the required keys first, and some more as comments.
struct ArchetypeHeader {
  let text: String

  init(_ archetype: Archetype, editors language: MessageLanguage) {
    var lines = ["---"]
    for (key, value) in archetype.values {
      let definition = key.definition
      // Explains to editors why the page is not shown.
      if key == .isDraft { lines.append("# " + definition.summary[language]) }
      lines.append(Self.line(key, value, in: language))
    }
    lines += ["", "# " + Self.invitation[language]]
    for key in archetype.offered {
      let definition = key.definition
      let example = Self.example(of: definition.type, on: archetype.today, in: language)
      lines += [
        "#", "# " + definition.summary[language],
        "#\(definition.name(in: language)):\(example.map { " " + $0 } ?? "")",
      ]
    }
    lines.append("---")
    text = lines.joined(separator: "\n") + "\n"
  }

  static func line(
    _ key: FrontMatterKey, _ value: ArchetypeValue, in language: MessageLanguage
  ) -> String {
    "\(key.definition.name(in: language)): \(text(of: value, in: language))"
  }

  private static func text(of value: ArchetypeValue, in language: MessageLanguage) -> String {
    switch value {
    case .text(let text): text.yamlScalar
    case .kind(let kind): language == .en ? kind.spellings.en : kind.spellings.nb
    case .yes: yes(in: language)
    }
  }

  private static func yes(in language: MessageLanguage) -> String { language == .en ? "yes" : "ja" }

  /// An example of a value's form; nil where that is plain text.
  private static func example(
    of type: ValueType, on day: CalendarDate, in language: MessageLanguage
  ) -> String? {
    switch type {
    case .date: day.iso
    case .yesOrNo, .agreement: yes(in: language)
    case .integer: "1"
    default: nil
    }
  }

  private static let invitation = LocalizedText(
    nb: "Flere nøkler. Ta bort # foran navnet på dem du vil bruke.",
    nn: "Fleire nøklar. Ta bort # framfor namnet på dei du vil bruke.",
    en: "More keys. Take away the # before the name of those you want.")
}
