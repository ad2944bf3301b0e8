import Keys
import Testing

private func spellings<Key: SchemaKey>(_: Key.Type) -> [String] {
  Key.schema.definitions.flatMap { Set($0.spellings) }
}

@Test func `no spelling means two keys`() {
  for spellings in [
    spellings(FrontMatterKey.self), spellings(SiteKey.self), spellings(LinkKey.self),
    spellings(ContactKey.self),
    spellings(FeedbackKey.self), spellings(ResponsibleKey.self),
  ] {
    #expect(spellings.count == Set(spellings).count)
  }
}

@Test func `no word is both a key and mistaken for one`() {
  for (definitions, keys) in [
    (FrontMatterKey.schema.definitions, spellings(FrontMatterKey.self)),
    (SiteKey.schema.definitions, spellings(SiteKey.self)),
    (LinkKey.schema.definitions, spellings(LinkKey.self)),
    (ContactKey.schema.definitions, spellings(ContactKey.self)),
    (FeedbackKey.schema.definitions, spellings(FeedbackKey.self)),
    (ResponsibleKey.schema.definitions, spellings(ResponsibleKey.self)),
  ] {
    #expect(Set(definitions.flatMap(\.mistakenFor)).isDisjoint(with: keys))
  }
}

@Test func `every value type has a name for the handbook`() {
  let definitions = FrontMatterKey.schema.definitions + SiteKey.schema.definitions
  #expect(definitions.allSatisfy { !$0.type.name.isEmpty })
  #expect(ValueType.map(of: ContactKey.self).keys.map(\.name) == ["epost", "telefon", "postadresse", "besøk", "orgnr"])
  #expect(ValueType.pageKind.name == "side, seksjon, sak, plan, nyhet")
}

@Test func `a key is found by its composed and its decomposed spelling`() {
  #expect(FrontMatterKey.schema.key(named: "spr\u{E5}k") == .language)
  #expect(FrontMatterKey.schema.key(named: "spra\u{30A}k") == .language)
}
