internal import Text
internal import CCMarkGFM
internal import Diagnostics

/// Loose marks: Markdown that was meant and did not become any. It is shown as typed, and an editor who does not look
/// at the page would never know.
///
/// They are searched for in the tree's text nodes, so not in code or links, and count only where the source spells them
/// alike, so not after a `\`.
extension DocumentReader {
  /// Reports links that did not become any, bold that did not, and references to missing notes.
  ///
  /// - Parameter line: the 1-based line of the block, in the whole file.
  mutating func reportLooseMarks(in literal: UnsafeBufferPointer<UInt8>, line: Int) {
    if literal.count < 4 { return }
    if let offset = literal.looseLink, let location = self.location(of: literal, from: offset, line: line),
      !isOpenedAsText(beforeByte: source.looseCursor - 1)
    {
      document.diagnostics.append(.looseLink(at: location))
    }
    if let offset = literal.looseStars, let location = self.location(of: literal, from: offset, line: line) {
      document.diagnostics.append(.looseStars(at: location))
    }
    if footnotes.areRead, let offset = literal.firstOffset(of: "[^"),
      let end = literal[offset...].firstIndex(of: UInt8(ascii: "]")), end > offset + 2,
      let location = self.location(of: literal, from: offset, line: line)
    {
      let label = String(decoding: literal[(offset + 2)..<end], as: UTF8.self)
      guard footnotes.missing.insert(label).inserted else { return }
      document.diagnostics.append(.missingFootnote(label, at: location))
    }
  }

  /// Reports a table, a list or a heading that is only a paragraph.
  ///
  /// - Parameter start: the offset of its plain text.
  mutating func reportLooseBlock(_ node: CMarkNode, textStart start: Int) {
    let first = text[start]
    switch first {
    case UInt8(ascii: "|"):
      let (line, location) = sourceLine(of: node, 0)
      if line.first == first, line.count(of: first, upTo: 3) > 1 {
        document.diagnostics.append(.looseTable(at: location))
      }
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard node.endLine > node.startLine else { return }
      let (line, location) = sourceLine(of: node, 0)
      if line.first == first, sourceLine(of: node, 1).text.first == first, line.count > 1, line[1] > 0x40 {
        document.diagnostics.append(.looseList(String(UnicodeScalar(first)), at: location))
      }
    case UInt8(ascii: "#"):
      let (line, location) = sourceLine(of: node, 0)
      if line.count > 2, line[0] == first, line[1] == first {
        document.diagnostics.append(.looseHeading(at: location))
      }
    case 0xC2, 0xE2, 0xEF:
      // Most that begin so are quotations and speech; a line is looked up for a bullet alone.
      if let bullet = text.withBytes(in: start..<min(start + 3, text.count), \.bullet) {
        document.diagnostics.append(.looseList(bullet, at: sourceLine(of: node, 0).location))
      }
    default: break
    }
  }

  /// Reports unintended code: an indented paragraph, or all that follows a fence that never ends.
  mutating func reportLooseCode(_ node: CMarkNode) {
    guard node.isFenced else {
      document.diagnostics.append(.indentedCode(at: sourceLine(of: node, 0).location))
      return
    }
    let (last, _) = sourceLine(of: node, node.endLine - node.startLine)
    let isClosed = node.endLine > node.startLine && (last.ends(with: "```") || last.ends(with: "~~~"))
    if !isClosed { document.diagnostics.append(.unclosedCode(at: sourceLine(of: node, 0).location)) }
  }

  /// Reports a sentence that became a heading because of the `---` or `===` right below it.
  mutating func reportLooseHeading(_ node: CMarkNode, text span: ByteSpan) {
    let location = SourceLocation(file: file.path, line: fileLine(of: node))
    // Only setext headings end on another line than they begin on.
    if node.endLine > node.startLine,
      node.hasLineBreak || text.withBytes(in: span.range, \.last) == UInt8(ascii: "."),
      sourceLine(of: node, 0).text.first != UInt8(ascii: "#")
    {
      document.diagnostics.append(.underlinedText(at: location))
    }
    let mayHaveBraces = hasAttributes || text.last == UInt8(ascii: "}")
    if mayHaveBraces, document.diagnostics.last?.location != location,
      text.withBytes(in: span.range, { String(decoding: $0, as: UTF8.self) }).hasLooseBraces
    {
      document.diagnostics.append(.looseBraces(at: location))
    }
  }

  /// Reports definitions, as `[1]: kilde`, that no link uses: the library takes them away, words and all.
  mutating func reportUnusedDefinitions() {
    var wasBlank = true
    var isInFence = false
    var definitions: [(label: String, offset: Int)] = []
    var start = 0
    for line in source.body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let content = UnsafeBufferPointer(rebasing: line).trimmed
      if content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8) { isInFence.toggle() }
      if !isInFence, wasBlank, let label = content.definedLabel {
        definitions.append((label, start))
      } else {
        wasBlank = content.isEmpty
      }
      start += line.count + 1
    }
    if definitions.isEmpty { return }
    let labels = labelsInBrackets()
    for definition in definitions where labels[definition.label.lowercased(), default: 0] < 2 {
      let location = self.location(ofByte: source.start + definition.offset)
      document.diagnostics.append(.unusedDefinition(definition.label, at: location))
    }
  }

  /// The number of times each text stands between brackets, in lower case.
  private func labelsInBrackets() -> [String: Int] {
    let body = source.body
    var counts: [String: Int] = [:]
    var opening: Int?
    for (offset, byte) in body.enumerated() {
      if byte == UInt8(ascii: "[") {
        opening = offset + 1
      } else if byte == UInt8(ascii: "]"), let start = opening {
        counts[String(decoding: body[start..<offset], as: UTF8.self).lowercased(), default: 0] += 1
        opening = nil
      }
    }
    return counts
  }

  /// The location of a part of a text; nil when the source spells it otherwise, or has a `\` before it.
  ///
  /// Cost: at most 64 KiB of source.
  private mutating func location(of literal: UnsafeBufferPointer<UInt8>, from offset: Int, line: Int)
    -> SourceLocation?
  {
    guard looseMarksLeft > 0 else { return nil }
    looseMarksLeft -= 1
    let needle = UnsafeBufferPointer(rebasing: literal[offset..<min(offset + 24, literal.count)])
    let bytes = source.bytes
    let start = max(source.looseCursor, source.offset(ofLine: line))
    // Bounds the cost for a text with a thousand of them.
    let window = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, start + 1 << 16)])
    guard let found = window.firstOffset(of: needle, from: start) else { return nil }
    source.looseCursor = found + needle.count
    return found > 0 && bytes[found - 1] == UInt8(ascii: "\\") ? nil : location(ofByte: found)
  }

  /// True when the bracket that would open a link has a `\` before it.
  ///
  /// - Parameter end: an offset at the end of the would-be link.
  private func isOpenedAsText(beforeByte end: Int) -> Bool {
    let near = source.bytes[max(0, end - 1000)..<end]
    guard let closing = near.lastIndex(of: UInt8(ascii: "]")),
      let opening = near[..<closing].lastIndex(of: UInt8(ascii: "["))
    else { return false }
    return opening > 0 && source.bytes[opening - 1] == UInt8(ascii: "\\")
  }

  /// One of the lines of a block, trimmed, and its offset.
  private mutating func sourceLine(of node: CMarkNode, _ number: Int)
    -> (text: UnsafeBufferPointer<UInt8>, location: SourceLocation)
  {
    let range = source.range(ofLine: fileLine(of: node) + number)
    let whole = UnsafeBufferPointer(rebasing: source.bytes[range])
    let indent = whole.firstIndex { $0 > 0x20 } ?? whole.count
    return (whole.trimmed, location(ofByte: range.lowerBound + indent))
  }
}

extension CMarkNode {
  fileprivate var hasLineBreak: Bool {
    for child in children where child.type == CMARK_NODE_SOFTBREAK || child.type == CMARK_NODE_LINEBREAK {
      return true
    }
    return false
  }
}
