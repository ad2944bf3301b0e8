internal import CCMarkGFM
internal import Diagnostics
internal import Text

/// Signs of Markdown that was meant and did not become any: what stands there is shown as it was typed, and an
/// editor who does not look at the page would never know.
///
/// All of it is looked for in what the library took for text, so that code and links hold none; and it counts only
/// where the source spells it in the same way, so that a `\` before a sign says that it is meant as it stands.
extension DocumentReader {
  /// Links that did not become any, bold that did not, and notes that nobody wrote.
  ///
  /// - Parameter line: of the block the text stands in, in the whole file.
  mutating func reportLooseMarks(in literal: UnsafeBufferPointer<UInt8>, line: Int) {
    if literal.count < 4 { return }
    if let offset = literal.looseLink, let place = place(of: literal, from: offset, line: line),
      !isOpenedAsText(beforeByte: looseCursor - 1)
    {
      document.diagnostics.append(.looseLink(at: place))
    }
    if let offset = literal.looseStars, let place = place(of: literal, from: offset, line: line) {
      document.diagnostics.append(.looseStars(at: place))
    }
    if mayReferToFootnotes, let offset = literal.firstOffset(of: "[^"),
      let end = literal[offset...].firstIndex(of: UInt8(ascii: "]")), end > offset + 2,
      let place = place(of: literal, from: offset, line: line)
    {
      let label = String(decoding: literal[(offset + 2)..<end], as: UTF8.self)
      guard missingFootnotes.insert(label).inserted else { return }
      document.diagnostics.append(.missingFootnote(label, at: place))
    }
  }

  /// A table, a list or a heading that is only a paragraph.
  ///
  /// - Parameter start: where its plain text begins.
  mutating func reportLooseBlock(_ node: CMarkNode, textStart start: Int) {
    let first = text[start]
    switch first {
    case UInt8(ascii: "|"):
      let (line, place) = sourceLine(of: node, 0)
      if line.first == first, line.count(of: first, upTo: 3) > 1 {
        document.diagnostics.append(.looseTable(at: place))
      }
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard node.endLine > node.startLine else { return }
      let (line, place) = sourceLine(of: node, 0)
      if line.first == first, sourceLine(of: node, 1).text.first == first, line.count > 1, line[1] > 0x40 {
        document.diagnostics.append(.looseList(String(UnicodeScalar(first)), at: place))
      }
    case UInt8(ascii: "#"):
      let (line, place) = sourceLine(of: node, 0)
      if line.count > 2, line[0] == first, line[1] == first {
        document.diagnostics.append(.looseHeading(at: place))
      }
    case 0xC2, 0xE2, 0xEF:
      // Most that begin so are quotations and speech; a line is looked up for a bullet alone.
      if let bullet = text.withBytes(in: start..<min(start + 3, text.count), \.bullet) {
        document.diagnostics.append(.looseList(bullet, at: sourceLine(of: node, 0).place))
      }
    default: break
    }
  }

  /// Code that nobody meant as code: a paragraph that is moved in, or all that follows a fence that never ends.
  mutating func reportLooseCode(_ node: CMarkNode) {
    guard node.isFenced else {
      document.diagnostics.append(.indentedCode(at: sourceLine(of: node, 0).place))
      return
    }
    let (last, _) = sourceLine(of: node, node.endLine - node.startLine)
    let isClosed = node.endLine > node.startLine && (last.ends(with: "```") || last.ends(with: "~~~"))
    if !isClosed { document.diagnostics.append(.unclosedCode(at: sourceLine(of: node, 0).place)) }
  }

  /// A sentence that became a heading because of the line of `---` or `===` right below it.
  mutating func reportLooseHeading(_ node: CMarkNode, text span: ByteSpan) {
    let place = SourceLocation(file: file.path, line: fileLine(of: node))
    // Only the form with a line below it ends on another line than it begins on.
    if node.endLine > node.startLine,
      node.hasLineBreak || text.withBytes(in: span.range, \.last) == UInt8(ascii: "."),
      sourceLine(of: node, 0).text.first != UInt8(ascii: "#")
    {
      document.diagnostics.append(.underlinedText(at: place))
    }
    let looksForBraces = hasAttributes || text.last == UInt8(ascii: "}")
    if looksForBraces, document.diagnostics.last?.location != place,
      text.withBytes(in: span.range, { String(decoding: $0, as: UTF8.self) }).hasLooseBraces
    {
      document.diagnostics.append(.looseBraces(at: place))
    }
  }

  /// The library takes a line such as `[1]: kilde` away, for links to use; with no such link, its words are lost.
  mutating func reportUnusedDefinitions() {
    var wasBlank = true
    var isInFence = false
    var definitions: [(label: String, offset: Int)] = []
    var start = 0
    for line in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
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
      let place = location(ofByte: bodyStart + definition.offset)
      document.diagnostics.append(.unusedDefinition(definition.label, at: place))
    }
  }

  /// How many times each text stands between brackets, in lower case.
  private func labelsInBrackets() -> [String: Int] {
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

  /// Where a part of a text stands; nil when the source spells it in another way, or has a `\` before it.
  private mutating func place(of literal: UnsafeBufferPointer<UInt8>, from offset: Int, line: Int)
    -> SourceLocation?
  {
    guard looseMarksLeft > 0 else { return nil }
    looseMarksLeft -= 1
    let needle = UnsafeBufferPointer(rebasing: literal[offset..<min(offset + 24, literal.count)])
    let start = max(looseCursor, lines.offset(ofLine: line - linesBefore))
    // A bound, so that a text with a thousand of them costs no more than its length.
    let window = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, start + 1 << 16)])
    guard let found = window.firstOffset(of: needle, from: start) else { return nil }
    looseCursor = found + needle.count
    return found > 0 && bytes[found - 1] == UInt8(ascii: "\\") ? nil : location(ofByte: found)
  }

  /// Whether the bracket that would open a link has a `\` before it.
  ///
  /// - Parameter end: in what would be the link, at its end.
  private func isOpenedAsText(beforeByte end: Int) -> Bool {
    let near = bytes[max(0, end - 1000)..<end]
    guard let closing = near.lastIndex(of: UInt8(ascii: "]")),
      let opening = near[..<closing].lastIndex(of: UInt8(ascii: "["))
    else { return false }
    return opening > 0 && bytes[opening - 1] == UInt8(ascii: "\\")
  }

  /// One of the lines of a block, without the space round it, and where it begins.
  private mutating func sourceLine(of node: CMarkNode, _ number: Int)
    -> (text: UnsafeBufferPointer<UInt8>, place: SourceLocation)
  {
    let line = fileLine(of: node) + number
    let start = lines.offset(ofLine: line - linesBefore)
    let isLast = line - linesBefore >= lines.count
    let end = isLast ? bytes.count : lines.offset(ofLine: line - linesBefore + 1)
    let whole = UnsafeBufferPointer(rebasing: bytes[min(start, end)..<end])
    let indent = whole.firstIndex { $0 > 0x20 } ?? whole.count
    return (whole.trimmed, location(ofByte: min(start, end) + indent))
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

extension UnsafeBufferPointer<UInt8> {
  /// Where `](` stands, or `] (` before what looks like an address.
  fileprivate var looseLink: Int? {
    var next = firstOffset(of: UInt8(ascii: "]"))
    while let offset = next {
      let after = offset + 1
      if after < count, self[after] == UInt8(ascii: "(") { return offset }
      if after + 1 < count, self[after] == 0x20, self[after + 1] == UInt8(ascii: "("),
        isAddress(from: after + 2)
      {
        return offset
      }
      next = firstOffset(of: UInt8(ascii: "]"), from: after)
    }
    return nil
  }

  private func isAddress(from start: Int) -> Bool {
    let near = UnsafeBufferPointer(rebasing: self[Swift.min(start, count)..<Swift.min(start + 200, count)])
    let inside = UnsafeBufferPointer(rebasing: near.prefix { $0 != UInt8(ascii: ")") })
    return inside.isEmpty || inside.firstOffset(of: ".md") != nil || inside.firstOffset(of: "://") != nil
      || inside.starts(with: "www.".utf8) || inside[0] == UInt8(ascii: "/") || inside[0] == UInt8(ascii: "#")
  }

  /// Where the first `**` of at least two stands.
  fileprivate var looseStars: Int? {
    guard let first = firstOffset(of: "**"), count > first + 3,
      UnsafeBufferPointer(rebasing: self[(first + 2)...]).firstOffset(of: "**") != nil
    else { return nil }
    return first
  }

  fileprivate func firstOffset(of word: StaticString) -> Int? {
    let needle = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    var next = firstOffset(of: needle[0])
    while let offset = next, offset + needle.count <= count {
      if self[offset..<offset + needle.count].elementsEqual(needle) { return offset }
      next = firstOffset(of: needle[0], from: offset + 1)
    }
    return nil
  }

  fileprivate func ends(with word: StaticString) -> Bool {
    count >= word.utf8CodeUnitCount
      && self[(count - word.utf8CodeUnitCount)...].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  fileprivate var trimmed: UnsafeBufferPointer<UInt8> {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else {
      return UnsafeBufferPointer(rebasing: self[0..<0])
    }
    return UnsafeBufferPointer(rebasing: self[first...last])
  }

  /// The bullet that a line begins with; `\u{F0B7}` is that of Word's own font.
  fileprivate var bullet: String? {
    ["•", "·", "●", "▪", "◦", "‣", "\u{F0B7}"].first { starts(with: $0.utf8) }
  }

  /// The label of a line that is wholly taken as the address of a link: `[label]: address "title"`.
  fileprivate var definedLabel: String? {
    guard first == UInt8(ascii: "["), count > 3, self[1] != UInt8(ascii: "^"),
      let end = firstOffset(of: "]:")
    else { return nil }
    let label = self[1..<end]
    let rest = UnsafeBufferPointer(rebasing: self[(end + 2)...]).trimmed
    guard !label.isEmpty, !label.contains(UInt8(ascii: "]")), !rest.isEmpty else { return nil }
    let address = rest.prefix { $0 > 0x20 }
    let title = UnsafeBufferPointer(rebasing: rest[address.endIndex...]).trimmed
    let isWhole =
      title.isEmpty || [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(title[0])
    return isWhole ? String(decoding: label, as: UTF8.self) : nil
  }
}

extension String {
  /// Braces that were meant to hold an anchor: `{#to ord}`, `{#x`, `{.klasse}`.
  fileprivate var hasLooseBraces: Bool {
    guard let brace = lastIndex(of: "{") else { return false }
    let inside = self[index(after: brace)...]
    return inside.hasPrefix("#") || inside.hasPrefix(".") && inside.hasSuffix("}")
  }
}
