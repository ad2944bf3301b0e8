package import Diagnostics
internal import Text

/// A JSON Schema (draft 7) of one file's keys for editors' programs, made of the table that the parser reads.
///
/// It accepts everything the parser accepts, and refuses most of what it refuses: the existence of a file or an
/// address, and consequences of a page's kind, show only in the whole site.
package struct EditorSchema: Sendable {
  package let name: String
  package let title: LocalizedText
  package let definitions: [KeyDefinition]
  private let rules: [(key: String, value: SchemaNode)]

  package init<Key: SchemaKey>(_ name: String, title: LocalizedText, keys _: Key.Type) {
    self.init(name, title: title, definitions: Key.schema.definitions, rules: [])
  }

  private init(
    _ name: String, title: LocalizedText, definitions: [KeyDefinition],
    rules: [(key: String, value: SchemaNode)]
  ) {
    (self.name, self.title, self.definitions, self.rules) = (name, title, definitions, rules)
  }

  package var fileName: String { "\(name).schema.json" }

  /// - Parameter language: of the descriptions. The schema has both the Norwegian and the English keys.
  package func json(in language: MessageLanguage) -> String {
    var members: [(key: String, value: SchemaNode)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text(title[language])),
    ]
    members += KeyTableSchema(definitions, in: language).members + rules
    var json = JSONWriter()
    SchemaNode.object(members).write(to: &json)
    return String(decoding: json.buffer.bytes, as: UTF8.self) + "\n"
  }
}

extension EditorSchema {
  package static let frontMatter = EditorSchema(
    "frontmatter", title: LocalizedText(nb: "Sidens hode", nn: "Hovudet på sida", en: "Front matter"),
    definitions: FrontMatterKey.schema.definitions, rules: [("dependencies", imageNeedsAlt)])

  package static let site = EditorSchema(
    "site",
    title: LocalizedText(
      nb: "Innstillingene i site.yml", nn: "Innstillingane i site.yml", en: "The settings in site.yml"),
    keys: SiteKey.self)

  private static var imageNeedsAlt: SchemaNode {
    let alt = SchemaNode.texts([FrontMatterKey.alt.definition.name])
    return .object(FrontMatterKey.image.definition.spellings.map { ($0, alt) })
  }
}
