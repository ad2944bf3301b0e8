package import Diagnostics

/// The result of an import, for whoever asked for it.
package struct ImportReport: Sendable {
  package let page: ImportedPage
  /// The page's file, as messages show it.
  package let path: String
  package let counts: ImportedPlanCounts?
  package let aliases: OwnerAliases?
  package let language: MessageLanguage

  package init(
    _ page: ImportedPage, path: String, counts: ImportedPlanCounts?, aliases: OwnerAliases?,
    language: MessageLanguage
  ) {
    (self.page, self.path, self.counts, self.aliases, self.language) = (page, path, counts, aliases, language)
  }

  var decisions: [ImportNote] { page.notes.filter { $0.kind == .decision } }
  var information: [ImportNote] { page.notes.filter { $0.kind == .information } }

  /// The number of different locations with a decision to check.
  var rowsToDecide: Int { Set(decisions.compactMap(\.place)).count }

  package var text: String {
    var lines: [String] = []
    if let counts {
      lines.append(Self.countsTitle[language] + ":")
      let rows = counts.rows + [(Self.toDecide, rowsToDecide)]
      lines += rows.map {
        "  \(String(repeating: " ", count: max(0, 4 - "\($0.count)".count)))\($0.count) \($0.label[language])"
      }
      lines.append("")
    }
    append(decisions, Self.decisionsTitle, to: &lines)
    append(information, Self.informationTitle, to: &lines)
    if let aliases = aliases?.lines, !aliases.isEmpty {
      lines.append(Self.aliasesTitle[language] + ":")
      lines += aliases.map { "  " + $0 }
      lines.append("")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func append(_ notes: [ImportNote], _ title: LocalizedText, to lines: inout [String]) {
    if notes.isEmpty { return }
    lines.append(title[language] + ":")
    lines += notes.map { "  \(place(of: $0)): \($0.message[language])" }
    lines.append("")
  }

  /// The location of a note for messages: `content/plan.md:14 (tabell 1, rad 9)`.
  func place(of note: ImportNote) -> String {
    let line = note.line.map { "\(path):\($0)" } ?? path
    return note.place.map { "\(line) (\($0.text[language]))" } ?? line
  }

  static let countsTitle = LocalizedText(nb: "I planen er det", nn: "I planen er det", en: "The plan has")
  static let toDecide = LocalizedText(
    nb: "steder du må se på", nn: "stader du må sjå på", en: "places you should look at")
  static let decisionsTitle = LocalizedText(
    nb: "Se over dette", nn: "Sjå over dette", en: "Look this over")
  static let informationTitle = LocalizedText(
    nb: "Dette er gjort", nn: "Dette er gjort", en: "This was done")
  static let aliasesTitle = LocalizedText(
    nb: "Forslag til site.yml (slå sammen dem som er den samme)",
    nn: "Framlegg til site.yml (slå saman dei som er den same)",
    en: "Proposal for site.yml (join those that are the same)")
}
