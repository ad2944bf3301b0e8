internal import Diagnostics
package import Keys

/// Replacing values.
extension EditablePage {
  package func write(_ value: PageChanges.Value, over entry: YAMLEntry, in edits: inout SourceEdits) {
    let start = file.bytes.lineStart(before: entry.key.range.lowerBound)
    let indent = entry.key.range.lowerBound - start
    let old = entry.value.range.lowerBound..<end(of: entry)
    switch value {
    case .text(let text):
      let scalar = YAMLScalar(text, at: place(before: old.upperBound, indent), lineEnding: lineEnding)
      if case .scalar(_, let style) = entry.value.content, !entry.value.isEmpty {
        edits.replace(old, with: scalar.bytes(like: style))
      } else {
        replace(entry, with: [0x20] + scalar.bytes(), in: &edits)
      }
    case .emptyText: replace(entry, with: Array(" \"\"".utf8), in: &edits)
    case .list(let texts):
      if case .sequence(let items) = entry.value.content, !items.isEmpty {
        if entry.value.isFlow { return edits.replace(old, with: flowList(texts, keeping: items)) }
        if let edited = blockList(texts, keeping: items) {
          return edits.replace(edited.range, with: edited.bytes)
        }
      }
      if texts.count == 1, case .scalar(_, let style) = entry.value.content, !texts[0].contains(", "),
        !entry.value.isEmpty
      {
        let scalar = YAMLScalar(texts[0], at: .item)
        return edits.replace(old, with: scalar.bytes(like: style))
      }
      replace(entry, with: writtenList(texts, indent: indent), in: &edits)
    case .absent: break
    }
  }

  /// The slot of a value in YAML: one of several lines takes the rest of the key's own line, as a comment does.
  private func place(before end: Int, _ indent: Int) -> YAMLScalar.Place {
    let rest = file.bytes[end...].prefix { $0 != 0x0A && $0 != 0x0D }
    return rest.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? .value(indent: indent) : .item
  }

  /// Replaces everything after a key's colon.
  private func replace(_ entry: YAMLEntry, with bytes: [UInt8], in edits: inout SourceEdits) {
    var colon = entry.key.range.upperBound
    while colon < file.bytes.count, file.bytes[colon] != UInt8(ascii: ":") { colon += 1 }
    let start = min(colon + 1, file.bytes.count)
    edits.replace(start..<max(start, end(of: entry)), with: bytes)
  }

  /// A short list of short words on the key's own line, any other below it.
  func writtenList(_ texts: [String], indent: Int) -> [UInt8] {
    let isShort = texts.reduce(0) { $0 + $1.utf8.count + 2 } < 80 && !texts.contains { $0.contains("\n") }
    if isShort, texts.count > 1 || texts.contains(where: { $0.contains(", ") }) {
      return [0x20] + flowList(texts, keeping: [])
    }
    if isShort, let text = texts.first {
      return [0x20] + YAMLScalar(text, at: .value(indent: indent)).bytes()
    }
    let dash = [UInt8](repeating: 0x20, count: indent + 2) + Array("- ".utf8)
    return texts.flatMap { lineEnding + dash + YAMLScalar($0, at: .item).bytes() }
  }

  private func flowList(_ texts: [String], keeping items: [YAMLNode]) -> [UInt8] {
    let written = texts.map { text in
      items.first { $0.asText?.trimmed == text && !$0.isEmpty }.map { Array(file.bytes[$0.range]) }
        ?? YAMLScalar(text, at: .flow).bytes()
    }
    return Array("[".utf8) + Array(written.joined(separator: Array(", ".utf8))) + Array("]".utf8)
  }

  /// A block list in which unchanged items keep their lines; nil when it is laid out otherwise.
  private func blockList(_ texts: [String], keeping items: [YAMLNode]) -> (range: Range<Int>, bytes: [UInt8])?
  {
    var lines: [Range<Int>] = []
    var margin: [UInt8] = []
    for item in items {
      let start = file.bytes.lineStart(before: item.range.lowerBound)
      let mark = Array(file.bytes[start..<item.range.lowerBound])
      guard mark.contains(UInt8(ascii: "-")), mark.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }),
        mark.count(where: { $0 == UInt8(ascii: "-") }) == 1, item.asText != nil
      else { return nil }
      margin = mark
      var end = item.range.upperBound
      while end > item.range.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(file.bytes[end - 1]) { end -= 1 }
      lines.append(start..<file.bytes.lineEnd(after: end))
    }
    // Comments between two items go with the one below.
    for index in lines.indices.dropFirst() {
      lines[index] = lines[index - 1].upperBound..<lines[index].upperBound
    }
    guard let first = lines.first, let last = lines.last else { return nil }
    var bytes: [UInt8] = []
    for step in LineDifference(from: items.map { $0.asText?.trimmed ?? "" }, to: texts).steps {
      switch step {
      case .kept(let old, _): bytes += file.bytes[lines[old]]
      case .removed: break
      case .added(let new): bytes += margin + YAMLScalar(texts[new], at: .item).bytes() + lineEnding
      }
    }
    return (first.lowerBound..<last.upperBound, bytes)
  }
}
