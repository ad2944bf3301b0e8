package import Diagnostics
package import Text
package import Values

/// Reads typed values out of a tree and collects diagnostics; never throws.
///
/// An empty value (`dato:` and nothing more) is an absent one and gives nil without an error.
package struct ValueReader {
  package let path: String
  package private(set) var diagnostics: [Diagnostic] = []

  package init(path: String) { self.path = path }

  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// True when a diagnostic has been reported of a value.
  func hasFinding(at node: YAMLNode) -> Bool {
    let location = location(node)
    return diagnostics.contains { $0.location == location }
  }

  package func location(_ node: YAMLNode) -> SourceLocation { node.position.location(in: path) }

  /// The known keys of a map, each once, in the file's order.
  package mutating func fields<Key: SchemaKey>(of entries: [YAMLEntry], _: Key.Type) -> [Field<Key>] {
    let schema = Key.schema
    var fields: [Field<Key>] = []
    fields.reserveCapacity(entries.count)
    for entry in entries {
      let location = entry.key.position.location(in: path)
      guard let field = schema.field(of: entry) else {
        if let odd = oddSpace(in: entry.key) {
          report(odd)
          continue
        }
        let known = schema.takesFreeValues ? [] : schema.definitions.map(\.name)
        let suggestion = schema.suggestion(for: entry.key.text)
        report(.unknownKey(entry.key.text, suggestion: suggestion, known: known, at: location))
        continue
      }
      if let index = fields.indices.first(where: { fields[$0].key == field.key }) {
        let first = fields[index].entry.key
        report(.duplicateKey(entry.key.text, first: first.text, onLine: first.position.line, at: location))
        continue
      }
      fields.append(field)
    }
    return fields
  }

  /// A diagnostic for a key with an invisible space before or after it; nil for any other.
  private func oddSpace(in key: YAMLKey) -> Diagnostic? {
    let scalars = Array(key.text.unicodeScalars)
    guard let index = scalars.indices.first(where: { scalars[$0].isOddSpace }) else { return nil }
    let place = TextPosition(line: key.position.line, column: key.position.column + index)
    return .oddSpace(scalars[index], at: place.location(in: path))
  }

  /// Reports a missing required key, but not one that has been reported as misspelt.
  package mutating func reportMissing<Key: SchemaKey>(
    _ key: Key, in entries: [YAMLEntry], example: String, at location: SourceLocation
  ) {
    if Key.schema.holdsMisspelling(of: key, in: entries) { return }
    // Where no key is known, the message about the first lists the right ones.
    if !entries.isEmpty, entries.allSatisfy({ Key.schema.field(of: $0) == nil }), !Key.schema.takesFreeValues
    {
      return
    }
    report(.missingKey(key, example: example, at: location))
  }

  /// The text without white space around it; nil also for `""`.
  package mutating func text(_ node: YAMLNode, of key: YAMLKey) -> String? {
    switch node.content {
    case .scalar(let text, _):
      let trimmed = text.trimmed
      return trimmed.isEmpty ? nil : trimmed
    case .mapping(let entries) where !node.isFlow && entries.count == 1:
      let colon = entries[0].key.position.column + entries[0].key.text.unicodeScalars.count
      let example = entries[0].value.asText.map { "\"\(entries[0].key.text): \($0)\"" }
      let location = SourceLocation(file: path, line: entries[0].key.position.line, column: colon)
      report(.unquotedColon(example: example, at: location))
    case .mapping: report(.expectedOneValue(key.text, insteadOfList: false, at: location(node)))
    case .sequence: report(.expectedOneValue(key.text, insteadOfList: true, at: location(node)))
    }
    return nil
  }

  package mutating func text(_ entry: YAMLEntry) -> String? { text(entry.value, of: entry.key) }

  package mutating func locatedText(_ entry: YAMLEntry) -> Located<String>? {
    text(entry).map { Located($0, at: entry.value.position) }
  }

  /// A list, or a single value as a list of one. Empty items are left out.
  package mutating func locatedTexts(_ entry: YAMLEntry) -> [Located<String>] {
    locatedTexts(entry.value, of: entry.key)
  }

  package mutating func locatedTexts(_ node: YAMLNode, of key: YAMLKey) -> [Located<String>] {
    if case .scalar(let text, .plain) = node.content, let mark = text.first,
      EditorLine.listMarks.contains(mark)
    {
      // Its further lines have been refused already, unless they begin with a dash.
      if !diagnostics.contains(where: { $0.rule == .listMark }) {
        report(.listMark(mark, at: location(node)))
      }
      return []
    }
    var texts: [Located<String>] = []
    for item in node.items {
      if let text = text(item, of: key) { texts.append(Located(text, at: item.position)) }
    }
    return texts
  }

  package mutating func texts(_ entry: YAMLEntry) -> [String] { locatedTexts(entry).map(\.value) }

  /// A list of names or references, in which a comma within one text most likely parts two.
  mutating func locatedNames(_ entry: YAMLEntry) -> [Located<String>] {
    if case .scalar(let text, .plain) = entry.value.content, text.contains(", ") {
      report(.commaInList(entry.key.text, text, .warning, at: location(entry.value)))
    }
    return locatedTexts(entry)
  }

  /// The same for references, in which a comma always parts two.
  mutating func references(_ entry: YAMLEntry) -> [Located<String>] {
    if case .scalar(let text, .plain) = entry.value.content, text.contains(", ") {
      report(.commaInList(entry.key.text, text, .error, at: location(entry.value)))
      return []
    }
    return locatedTexts(entry)
  }

  package mutating func yesOrNo(_ entry: YAMLEntry) -> Bool? {
    guard let text = text(entry) else { return nil }
    guard let answer = Bool(answer: text) else {
      report(.expectedYesOrNo(entry.key.text, text, at: location(entry.value)))
      return nil
    }
    return answer
  }

  package mutating func integer(_ entry: YAMLEntry) -> Int? {
    guard let text = text(entry) else { return nil }
    guard let number = Int(text) else {
      report(.expectedInteger(entry.key.text, text, at: location(entry.value)))
      return nil
    }
    return number
  }

  package mutating func date(_ entry: YAMLEntry) -> CalendarDate? {
    guard let text = text(entry) else { return nil }
    switch DateReading(text) {
    case .date(let date): return date
    case .impossible(let reason): report(.impossibleDate(text, reason.hint, at: location(entry.value)))
    case .notADate: report(.expectedDate(entry.key.text, text, at: location(entry.value)))
    }
    return nil
  }

  package mutating func choice<Value: SpelledChoice>(_ entry: YAMLEntry, of _: Value.Type) -> Value? {
    guard let text = text(entry) else { return nil }
    let folded = text.lowercased()
    if let value = Value.allCases.first(where: { $0.spellings.nb == folded || $0.spellings.en == folded }) {
      return value
    }
    report(
      .unknownChoice(
        entry.key.text, text, choices: Value.allCases.map(\.spellings.nb), at: location(entry.value)))
    return nil
  }

  package mutating func language(_ entry: YAMLEntry) -> Language? {
    guard let text = text(entry) else { return nil }
    if let language = Language(rawValue: text.lowercased()) { return language }
    report(
      text.lowercased() == "no"
        ? .languageWithoutStandard(at: location(entry.value))
        : .unknownChoice(
          entry.key.text, text, choices: Language.allCases.map(\.rawValue), at: location(entry.value)))
    return nil
  }

  package mutating func slug(_ entry: YAMLEntry) -> Located<Slug>? {
    guard let text = text(entry) else { return nil }
    guard let slug = Slug(exactly: text) else {
      report(.notASlug(text, suggestion: Slug(text)?.text, at: location(entry.value)))
      return nil
    }
    return Located(slug, at: entry.value.position)
  }

  mutating func freeValues(_ entry: YAMLEntry) -> [FreeEntry] {
    if case .mapping(let entries) = entry.value.content { return [FreeEntry](entries) }
    if !entry.value.isEmpty { report(.expectedKeys(entry.key.text, at: location(entry.value))) }
    return []
  }

  /// The keys of a map; nil, with an error, when the value is none.
  package mutating func entries(of node: YAMLNode, for key: YAMLKey) -> [YAMLEntry]? {
    if case .mapping(let entries) = node.content { return entries }
    if !node.isEmpty { report(.expectedKeys(key.text, at: location(node))) }
    return nil
  }
}

extension Bool {
  /// `ja`, `nei`, `yes`, `no`, `true` and `false`, in any case.
  package init?(answer: String) {
    switch answer.lowercased() {
    case "ja", "yes", "true": self = true
    case "nei", "no", "false": self = false
    default: return nil
    }
  }
}

extension YAMLNode {
  /// The values of a list; a value of its own is a list of one, an empty one a list of none.
  package var items: [YAMLNode] {
    if case .sequence(let values) = content { return values }
    return isEmpty ? [] : [self]
  }

  package var asText: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
}

extension String {
  /// Without spaces, tabs and line breaks at its ends.
  package var trimmed: String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else { return self }
    let start = utf8.firstIndex { !isSpace($0) } ?? endIndex
    let end = utf8.lastIndex { !isSpace($0) }.map(utf8.index(after:)) ?? start
    return String(self[start..<max(start, end)])
  }
}
