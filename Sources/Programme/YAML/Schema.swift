import Diagnostics

/// The keys of one kind of map: what the parser accepts, what it suggests, and what the handbook lists.
package struct Schema<Key: SchemaKey>: Sendable {
  /// In the order of the key's cases.
  package let definitions: [KeyDefinition]
  private let keys: [String: Key]
  private let suggestions: [String: String]
  private let restricted: Set<Key>

  package init() {
    var keys: [String: Key] = [:]
    var suggestions: [String: String] = [:]
    for key in Key.allCases {
      let definition = key.definition
      for spelling in definition.spellings { keys[spelling] = key }
      for word in definition.mistakenFor { suggestions[word] = definition.name }
    }
    definitions = Key.allCases.map(\.definition)
    restricted = Set(Key.allCases.filter { !$0.definition.kinds.isEmpty })
    self.keys = keys
    self.suggestions = suggestions
  }

  /// By its Norwegian name, its English one, or another that is accepted.
  package func key(named name: String) -> Key? { keys[name] }

  /// Whether a key belongs on some kinds of pages only.
  package func isRestricted(_ key: Key) -> Bool { restricted.contains(key) }

  /// Whether there is a key for what the others leave out.
  var takesFreeValues: Bool { definitions.contains { $0.type == .freeMap } }

  /// What an editor probably meant by an unknown key.
  package func suggestion(for word: String) -> String? {
    let folded = word.lowercased()
    if let meant = suggestions[folded] { return meant }
    return nearest(to: word, in: definitions.flatMap(\.spellings))
  }
}

/// A set of keys, each of which says itself what it is; a switch over the cases then handles them all.
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
  package let type: ValueType
  package let isRequired: Bool
  /// The kinds of pages the key belongs on; empty means all.
  package let kinds: [PageKind]
  /// One line of Norwegian for the handbook.
  package let summary: String

  init(
    _ name: String, _ alias: String, _ type: ValueType, isRequired: Bool = false, on kinds: [PageKind] = [],
    otherSpellings: [String] = [], mistakenFor: [String] = [], _ summary: String
  ) {
    self.name = name
    self.alias = alias
    self.otherSpellings = otherSpellings
    self.mistakenFor = mistakenFor
    self.type = type
    self.isRequired = isRequired
    self.kinds = kinds
    self.summary = summary
  }

  package var spellings: [String] { [name, alias] + otherSpellings }
}
