package import Diagnostics
package import Keys
internal import Text

/// An editor's changes to a page.
package struct PageChanges: Sendable {
  package enum Value: Sendable, Hashable {
    case text(String)
    /// An empty text, written as `""`, which is a value, unlike no key.
    case emptyText
    case list([String])
    /// The key is removed.
    case absent
  }

  package var values: [FrontMatterKey: Value] = [:]
  /// The text below the front matter; nil leaves it as it is.
  package var body: String?
  /// The language of new keys' names.
  package var language: MessageLanguage

  package init(values: [FrontMatterKey: Value] = [:], body: String? = nil, language: MessageLanguage = .nb) {
    (self.values, self.body, self.language) = (values, body, language)
  }
}

extension EditablePage {
  /// The error of an edit that does not read back as asked for.
  package struct Unfaithful: Error, Sendable {}

  /// The file with the changes, every other byte kept. Throws when it does not read back as asked for.
  package func applying(_ changes: PageChanges) throws(Unfaithful) -> [UInt8] {
    var edits = SourceEdits()
    var added: [(key: FrontMatterKey, value: PageChanges.Value)] = []
    // In the schema's order, so that a new page is the same every time.
    for key in FrontMatterKey.allCases {
      guard let value = changes.values[key]?.tidied else { continue }
      guard let entry = entry(key) else {
        if value != .absent { added.append((key, value)) }
        continue
      }
      if says(entry, value) { continue }
      if value == .absent { remove(entry, in: &edits) } else { write(value, over: entry, in: &edits) }
    }
    add(added, in: changes.language, to: &edits)
    if let body = changes.body { replaceBody(with: body, below: !added.isEmpty, in: &edits) }
    let bytes = edits.applied(to: file.bytes)
    try check(bytes, changes)
    return hasByteOrderMark ? [0xEF, 0xBB, 0xBF] + bytes : bytes
  }

  private func says(_ entry: YAMLEntry, _ value: PageChanges.Value) -> Bool {
    switch value {
    case .text(let text): entry.value.asText?.trimmed == text && !entry.value.isEmpty
    case .emptyText: entry.value.asText?.trimmed == "" && !entry.value.isEmpty
    case .list(let texts): entry.value.texts.map { $0.filter { !$0.isEmpty } } == texts
    case .absent: false
    }
  }

  private func remove(_ entry: YAMLEntry, in edits: inout SourceEdits) {
    let start = file.bytes.lineStart(before: entry.key.range.lowerBound)
    edits.replace(start..<file.bytes.lineEnd(after: end(of: entry)), with: [])
  }

  /// Inserts new keys in the schema's order: below the nearest of those before them.
  private func add(
    _ added: [(key: FrontMatterKey, value: PageChanges.Value)], in language: MessageLanguage,
    to edits: inout SourceEdits
  ) {
    guard !added.isEmpty else { return }
    let order = Dictionary(uniqueKeysWithValues: zip(FrontMatterKey.allCases, 0...))
    let known = entries.map { FrontMatterKey.schema.key(named: $0.key.text).flatMap { order[$0] } }
    let indent = entries.first.map {
      $0.key.range.lowerBound - file.bytes.lineStart(before: $0.key.range.lowerBound)
    }
    var head: [UInt8] = []
    for (key, value) in added {
      let line =
        [UInt8](repeating: 0x20, count: indent ?? 0) + Array("\(key.definition.name(in: language)):".utf8)
        + written(value, indent: indent ?? 0) + lineEnding
      if block.form == .absent {
        head += line
        continue
      }
      let place: Int
      if let above = known.lastIndex(where: { $0.map { $0 < order[key] ?? 0 } ?? false }) {
        place = file.bytes.lineEnd(after: end(of: entries[above]))
      } else if let first = entries.first {
        place = file.bytes.lineStart(before: first.key.range.lowerBound)
      } else {
        place = block.yaml.upperBound
      }
      edits.replace(place..<place, with: line)
    }
    guard block.form == .absent else { return }
    let rule = Array("---".utf8) + lineEnding
    edits.replace(0..<0, with: rule + head + rule + (file.bytes.isEmpty ? [] : lineEnding))
  }

  /// The bytes of a value after a new key's colon.
  private func written(_ value: PageChanges.Value, indent: Int) -> [UInt8] {
    switch value {
    case .text(let text):
      [0x20] + YAMLScalar(text, at: .value(indent: indent), lineEnding: lineEnding).bytes()
    case .emptyText: Array(" \"\"".utf8)
    case .list(let texts): writtenList(texts, indent: indent)
    case .absent: []
    }
  }

  /// Parses the new file, and compares it with the changes asked for.
  private func check(_ bytes: [UInt8], _ changes: PageChanges) throws(Unfaithful) {
    // A text that no longer reads as a page is as unfaithful as one that reads otherwise.
    guard let page = try? EditablePage(bytes, path: file.path) else { throw Unfaithful() }
    for (key, value) in changes.values {
      let entry = page.entry(key)
      let isThere = entry.map { page.says($0, value.tidied) } ?? (value.tidied == .absent)
      if !isThere { throw Unfaithful() }
    }
    for entry in entries {
      if let key = FrontMatterKey.schema.key(named: entry.key.text), changes.values[key] != nil { continue }
      guard let now = page.entries.first(where: { $0.key.text == entry.key.text }),
        now.value.isEquivalent(to: entry.value)
      else { throw Unfaithful() }
    }
  }
}

extension PageChanges.Value {
  /// The value as it reads back: trimmed, and absent rather than empty.
  var tidied: Self {
    switch self {
    case .text(let text):
      let tidy = String(decoding: Array(text.utf8).withPlainLineEndings, as: UTF8.self).trimmed
      return tidy.isEmpty ? .absent : .text(tidy)
    case .list(let texts):
      let tidy = texts.map {
        String(decoding: Array($0.utf8).withPlainLineEndings, as: UTF8.self).trimmed
      }.filter { !$0.isEmpty }
      return tidy.isEmpty ? .absent : .list(tidy)
    case .emptyText, .absent: return self
    }
  }
}
