import Diagnostics
import Foundation
import Keys
import Testing

/// That nothing of the key tables is left out; what the schemas take and refuse is in Tests/Output.
struct EditorSchemaTests {
  @Test(arguments: [EditorSchema.frontMatter, .site], MessageLanguage.allCases)
  func `every spelling of every key is in the schema with what it is for`(
    schema: EditorSchema, language: MessageLanguage
  ) throws {
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(schema.json(in: language).utf8)) as? [String: Any])
    try check(schema.definitions, in: document, language)
  }

  private func check(_ definitions: [KeyDefinition], in map: [String: Any], _ language: MessageLanguage)
    throws
  {
    let properties = try #require(map["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(definitions.flatMap(\.spellings)))
    #expect(map["additionalProperties"] as? Bool == false)
    for definition in definitions {
      for spelling in definition.spellings {
        let property = try #require(properties[spelling])
        let description = try #require(property["description"] as? String)
        #expect(description.hasSuffix(definition.summary[language]))
      }
      guard !definition.type.keys.isEmpty else { continue }
      let below = try #require(maps(in: properties[definition.name] ?? [:]).first, "\(definition.name)")
      try check(definition.type.keys, in: below, language)
    }
  }

  /// The maps with keys of their own among the ways to write a value.
  private func maps(in value: [String: Any]) -> [[String: Any]] {
    if value["properties"] != nil { return [value] }
    let forms = value["anyOf"] as? [[String: Any]] ?? []
    return (forms + [value["items"] as? [String: Any]].compactMap(\.self)).flatMap(maps)
  }
}
