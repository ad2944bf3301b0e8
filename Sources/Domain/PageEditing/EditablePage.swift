internal import Text
package import Diagnostics
package import Keys

/// A content file that can be changed in parts, with every other byte kept.
package struct EditablePage: Sendable {
  /// The reason why a file can only be edited as plain text.
  package enum Refusal: Error, Sendable {
    /// It is not UTF-8.
    case encoding(Diagnostic)
    /// Its front matter, or the end of it, is ambiguous.
    case frontMatter([Diagnostic])
  }

  /// Without the byte-order mark.
  package let file: SourceFile
  package let hasByteOrderMark: Bool
  package let block: FrontMatterBlock
  /// In the file's order.
  package let entries: [YAMLEntry]
  let lineEnding: [UInt8]

  /// Parses a file's bytes, with or without a byte-order mark.
  package init(_ bytes: [UInt8], path: String) throws(Refusal) {
    file = SourceFile(path: path, bytes: bytes)
    hasByteOrderMark = file.bytes.count < bytes.count
    lineEnding = TextLines.ending(of: file.bytes)
    if let problem = encodingProblem(in: file) { throw .encoding(problem) }
    block = FrontMatterBlock(in: file)
    if let problem = block.problem(in: file) { throw .frontMatter([problem]) }
    if case .absent = block.form {
      entries = []
      return
    }
    let (root, problems) = YAMLDocument.parse(block.yaml, line: block.yamlLine, of: file)
    switch root?.content {
    case .mapping(let entries) where root?.isFlow == false && !problems.contains { $0.severity == .error }:
      self.entries = entries
    case nil where problems.isEmpty: entries = []
    case .scalar where root?.isEmpty == true: entries = []
    default:
      throw .frontMatter(problems.isEmpty ? FrontMatter.parse(block, of: file).diagnostics : problems)
    }
  }

  /// The entry of a key, by any of its names; nil when it is not there.
  package func entry(_ key: FrontMatterKey) -> YAMLEntry? {
    entries.first { FrontMatterKey.schema.key(named: $0.key.text) == key }
  }

  /// An entry as it stands in the file, from its key to the end of its value.
  package func source(of entry: YAMLEntry) -> String {
    String(decoding: file.bytes[entry.key.range.lowerBound..<end(of: entry)], as: UTF8.self)
  }

  /// The text below the front matter, without blank lines above it and with plain line endings.
  package var body: String {
    String(decoding: Array(file.bytes[shownBody]).withPlainLineEndings, as: UTF8.self)
  }

  /// The 1-based number of the line that ``body`` begins at.
  package var bodyLine: Int {
    file.bytes[..<shownBody.lowerBound].indices.count { index in
      file.bytes[index] == 0x0A
        || file.bytes[index] == 0x0D && !(index + 1 < file.bytes.count && file.bytes[index + 1] == 0x0A)
    } + 1
  }

  var shownBody: Range<Int> {
    var start = block.body.lowerBound
    var index = start
    while index < block.body.upperBound, [0x20, 0x09, 0x0A, 0x0D].contains(file.bytes[index]) {
      let byte = file.bytes[index]
      index += 1
      if byte == 0x0A || byte == 0x0D { start = index }
    }
    return index == block.body.upperBound && start == block.body.lowerBound
      ? block.body : start..<block.body.upperBound
  }

  /// The byte offset at which an entry ends, before the white space and line endings after it.
  package func end(of entry: YAMLEntry) -> Int {
    var end = entry.value.range.upperBound
    // An empty value is at its colon, which is no part of the key.
    if entry.value.isEmpty { end = max(end, entry.key.range.upperBound) }
    let floor = max(entry.key.range.upperBound, entry.value.range.lowerBound)
    while end > floor, [0x20, 0x09, 0x0A, 0x0D].contains(file.bytes[end - 1]) { end -= 1 }
    return end
  }
}

extension YAMLNode {
  /// True when the two mean the same, wherever and however they are written.
  package func isEquivalent(to other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left, _), .scalar(let right, _)): left == right && isEmpty == other.isEmpty
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isEquivalent(to: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key.text == $1.key.text && $0.value.isEquivalent(to: $1.value) }
    default: false
    }
  }

  /// The texts of a value, or of a list of values; nil for anything deeper.
  package var texts: [String]? {
    switch content {
    case .scalar(let text, _): return isEmpty ? [] : [text.trimmed]
    case .sequence(let values):
      var texts: [String] = []
      for value in values {
        guard case .scalar(let text, _) = value.content else { return nil }
        texts.append(text.trimmed)
      }
      return texts
    case .mapping: return nil
    }
  }
}
