package import Diagnostics

/// The keys of one kind of map, for the parser, its suggestions and the handbook.
package struct Schema<Key: SchemaKey>: Sendable {
  /// In the order of the key's cases.
  package let definitions: [KeyDefinition]
  private let keys: [String: (key: Key, isRestricted: Bool)]
  private let suggestions: [String: String]
  private let imported: [String: Key]

  package init() {
    var keys: [String: (key: Key, isRestricted: Bool)] = [:]
    var suggestions: [String: String] = [:]
    var imported: [String: Key] = [:]
    for key in Key.allCases {
      let definition = key.definition
      for spelling in definition.spellings { keys[spelling] = (key, !definition.kinds.isEmpty) }
      for word in definition.mistakenFor + definition.elsewhere { suggestions[word] = definition.name }
      for word in definition.elsewhere { imported[word] = key }
    }
    definitions = Key.allCases.map(\.definition)
    (self.keys, self.suggestions, self.imported) = (keys, suggestions, imported)
  }

  /// The key of a name: its Norwegian one, its English one, or another that is accepted.
  package func key(named name: String) -> Key? { keys[name]?.key }

  /// The key of a name, in lower case, that another generator has for it.
  package func key(namedElsewhere name: String) -> Key? { imported[name] }

  /// An entry with its key; nil for an unknown key.
  package func field(of entry: YAMLEntry) -> Field<Key>? {
    keys[entry.key.text].map { Field(key: $0.key, entry: entry, isRestricted: $0.isRestricted) }
  }

  /// True when there is a key that takes the entries of unknown keys.
  var takesFreeValues: Bool { definitions.contains { $0.type == .freeMap } }

  /// The key name that an editor probably meant by an unknown one.
  package func suggestion(for word: String) -> String? {
    let folded = word.lowercased()
    if let meant = suggestions[folded] { return meant }
    return nearest(to: word, in: definitions.flatMap(\.spellings))
  }

  /// True when one of the keys is unknown and probably means this one: then it is misspelt and not missing.
  func holdsMisspelling(of key: Key, in entries: [YAMLEntry]) -> Bool {
    entries.contains { entry in
      keys[entry.key.text] == nil && suggestion(for: entry.key.text).flatMap { self.key(named: $0) } == key
    }
  }
}

/// A key that was found in its table, with its entry.
package struct Field<Key: SchemaKey> {
  package let key: Key
  package let entry: YAMLEntry
  /// True when the key belongs on some kinds of pages only.
  let isRestricted: Bool
}

/// A key set, each key with its definition; a switch over the cases then handles them all.
package protocol SchemaKey: Hashable, Sendable, CaseIterable {
  static var schema: Schema<Self> { get }
  var definition: KeyDefinition { get }
}

/// One row of a key table.
package struct KeyDefinition: Sendable, Hashable {
  /// Norwegian, as it is documented.
  package let name: String
  /// English.
  package let alias: String
  /// Also accepted, but not documented as the key.
  package let otherSpellings: [String]
  /// Not accepted; an editor who writes one of these is asked whether this key was meant.
  package let mistakenFor: [String]
  /// Names that other generators have for it, in lower case: imported as this key, and mistaken for it otherwise.
  package let elsewhere: [String]
  package let type: ValueType
  package let isRequired: Bool
  /// The kinds of pages the key belongs on; empty means all.
  package let kinds: [PageKind]
  /// The kinds of pages on which a new page names and explains it.
  package let offeredOn: [PageKind]
  package let uses: Uses
  /// A one-line description of the key, for new files, editors' programs and the handbook.
  package let summary: LocalizedText

  package init(
    _ name: String, _ alias: String, _ type: ValueType, isRequired: Bool = false, on kinds: [PageKind] = [],
    offeredOn: [PageKind] = [], otherSpellings: [String] = [], mistakenFor: [String] = [],
    elsewhere: [String] = [], _ uses: Uses = [], nb: String, nn: String, en: String
  ) {
    self.name = name
    self.alias = alias
    self.otherSpellings = otherSpellings
    self.mistakenFor = mistakenFor
    self.elsewhere = elsewhere
    self.type = type
    self.isRequired = isRequired
    self.kinds = kinds
    self.offeredOn = offeredOn
    self.uses = uses
    summary = LocalizedText(nb: nb, nn: nn, en: en)
  }

  /// The further uses of a key's value.
  package struct Uses: OptionSet, Sendable, Hashable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Read by people: its spelling is checked.
    package static let prose = Uses(rawValue: 1)
    /// Had by most pages: its field stands first in the form.
    package static let common = Uses(rawValue: 2)
    /// Of several lines: its field is a text area.
    package static let paragraph = Uses(rawValue: 4)
  }

  package var spellings: [String] { [name, alias] + otherSpellings }

  /// The key's name in files of a language.
  package func name(in language: MessageLanguage) -> String { language == .en ? alias : name }
}
