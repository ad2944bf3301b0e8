package import Diagnostics
internal import Encoding

/// What editors' programs are told of a file's keys: a JSON Schema (draft 7), made of the tables the parser reads.
///
/// It takes everything the parser takes, and refuses most of what it refuses: that a file or an address is there, and
/// what a page's kind follows from, only the whole site shows.
package enum EditorSchema: String, Sendable, CaseIterable {
  case frontMatter = "frontmatter"
  case site, server

  package var fileName: String { "\(rawValue).schema.json" }

  /// - Parameter language: of the descriptions. The Norwegian and the English keys are both in it.
  package func json(in language: MessageLanguage) -> String {
    let keys =
      switch self {
      case .frontMatter: KeyTableSchema(FrontMatterKey.schema.definitions, in: language)
      case .site: KeyTableSchema(SiteKey.schema.definitions, in: language)
      case .server: KeyTableSchema(ServerKey.schema.definitions, in: language)
      }
    var members: [(key: String, value: SchemaNode)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text(title[language])),
    ]
    members += keys.members
    if self == .frontMatter { members.append(("dependencies", Self.imageNeedsAlt)) }
    var json = JSONWriter()
    SchemaNode.object(members).write(to: &json)
    return String(decoding: json.buffer.bytes, as: UTF8.self) + "\n"
  }

  private static var imageNeedsAlt: SchemaNode {
    let alt = SchemaNode.texts([FrontMatterKey.alt.definition.name])
    return .object(FrontMatterKey.image.definition.spellings.map { ($0, alt) })
  }

  private var title: LocalizedText {
    switch self {
    case .frontMatter: LocalizedText(nb: "Sidens hode", nn: "Hovudet på sida", en: "Front matter")
    case .site:
      LocalizedText(
        nb: "Innstillingene i site.yml", nn: "Innstillingane i site.yml", en: "The settings in site.yml")
    case .server:
      LocalizedText(
        nb: "Mottakets server.yml", nn: "server.yml for mottaket", en: "The endpoint's server.yml")
    }
  }
}
