import Diagnostics
import Foundation
import Keys
import Testing

@testable import FeedbackServer

private func spellings<Key: SchemaKey>(_: Key.Type) -> [String] {
  Key.schema.definitions.flatMap { Set($0.spellings) }
}

@Test func `no spelling means two keys`() {
  for spellings in [
    spellings(ServerKey.self), spellings(MailKey.self),
  ] {
    #expect(spellings.count == Set(spellings).count)
  }
}

@Test func `no word is both a key and mistaken for one`() {
  for (definitions, keys) in [
    (ServerKey.schema.definitions, spellings(ServerKey.self)),
    (MailKey.schema.definitions, spellings(MailKey.self)),
  ] {
    #expect(Set(definitions.flatMap(\.mistakenFor)).isDisjoint(with: keys))
  }
}

@Test(arguments: MessageLanguage.allCases)
func `every key of server.yml is in its schema with what it is for`(language: MessageLanguage) throws {
  let document = try #require(
    try JSONSerialization.jsonObject(with: Data(EditorSchema.server.json(in: language).utf8)) as? [String: Any])
  let properties = try #require(document["properties"] as? [String: [String: Any]])
  #expect(Set(properties.keys) == Set(spellings(ServerKey.self)))
  let mail = try #require(properties["smtp"]?["description"] as? String)
  #expect(mail.hasSuffix(ServerKey.mail.definition.summary[language]))
}
