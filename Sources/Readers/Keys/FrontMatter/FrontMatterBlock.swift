package import Diagnostics
internal import Text

/// The byte ranges of a file's front matter and of the text below it.
package struct FrontMatterBlock: Sendable, Hashable {
  package enum Form: Hashable {
    case absent, closed
    /// Closed by `...`, at this byte offset.
    case closedByDots(Int)
    /// Blank lines stand above the opening `---`, which is at this byte offset.
    case belowBlankLines(Int)
    /// A line at this byte was meant as `---`, but a word processor made dashes of it, or it has too few or many.
    case otherDashes(Int)
    case unclosed
    /// The first line, at this byte, is one of front matter that nothing opens.
    case unopened(Int)
    /// More front matter begins right below, at this byte: Markdown would show its keys.
    case second(Int)
  }

  package let form: Form
  /// The bytes between the two lines of `---`; empty when there are none.
  package let yaml: Range<Int>
  /// The 1-based number of the first line of YAML.
  package let yamlLine: Int
  /// The bytes below the closing line; the whole file when it has no front matter, nothing when it is unclear what
  /// front matter is and what text.
  package let body: Range<Int>
  /// The 1-based number of the body's first line.
  package let bodyLine: Int

  package init(in file: SourceFile) {
    var lines = LineWalk(file.bytes)
    var skipped = false
    while lines.line.isEmpty, lines.advance() { skipped = true }
    let opening = lines.line.lowerBound
    guard lines.isDashes else {
      let form: Form =
        lines.isOtherDashes
        ? .otherDashes(opening)
        : Self.beginsWithKey(file.bytes[lines.line]) ? .unopened(opening) : .absent
      self.init(
        form: form, yaml: 0..<0, yamlLine: 1,
        body: form == .absent ? file.bytes.indices : file.bytes.count..<file.bytes.count, bodyLine: 1)
      return
    }
    let firstLine = lines.number + 1
    let start = lines.next
    var mistaken: Int?
    while lines.advance() {
      let isDots = lines.isDots
      if lines.isDashes || isDots {
        let body = lines.next..<file.bytes.count
        let second = isDots ? nil : Self.second(in: body, of: file.bytes)
        let form: Form =
          isDots
          ? .closedByDots(lines.line.lowerBound)
          : skipped ? .belowBlankLines(opening) : second.map(Form.second) ?? .closed
        self.init(
          form: form, yaml: start..<lines.line.lowerBound, yamlLine: firstLine,
          body: second == nil ? body : body.upperBound..<body.upperBound, bodyLine: lines.number + 1)
        return
      }
      if mistaken == nil, lines.isOtherDashes { mistaken = lines.line.lowerBound }
    }
    if skipped {
      self.init(form: .absent, yaml: 0..<0, yamlLine: 1, body: file.bytes.indices, bodyLine: 1)
      return
    }
    let end = file.bytes.count
    self.init(
      form: mistaken.map(Form.otherDashes) ?? .unclosed, yaml: 0..<0, yamlLine: firstLine, body: end..<end,
      bodyLine: lines.number)
  }

  private init(form: Form, yaml: Range<Int>, yamlLine: Int, body: Range<Int>, bodyLine: Int) {
    (self.form, self.yaml, self.yamlLine, self.body, self.bodyLine) = (form, yaml, yamlLine, body, bodyLine)
  }

  private static func second(in body: Range<Int>, of bytes: [UInt8]) -> Int? {
    guard let first = bytes[body].firstIndex(where: { $0 > 0x20 }), bytes[first] == UInt8(ascii: "-"),
      bytes[first - 1] < 0x20
    else { return nil }
    var lines = LineWalk(bytes, from: first)
    guard lines.isDashes, lines.advance(), beginsWithKey(bytes[lines.line]) else { return nil }
    return first
  }

  private static func beginsWithKey(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let key = String(decoding: line[..<colon], as: UTF8.self).trimmed
    return FrontMatterKey.schema.key(named: key.lowercased()) != nil
  }

  /// The mistake in the lines of `---` themselves; nil when they are right.
  package func problem(in file: SourceFile) -> Diagnostic? {
    switch form {
    case .closed, .absent: nil
    case .closedByDots(let byte): .closedByDots(at: file.location(atByte: byte))
    case .belowBlankLines(let byte): .frontMatterBelowBlankLines(at: file.location(atByte: byte))
    case .otherDashes(let byte): .otherDashes(at: file.location(atByte: byte))
    case .unclosed: .unclosedFrontMatter(at: SourceLocation(file: file.path))
    case .unopened(let byte): .unopenedFrontMatter(at: file.location(atByte: byte))
    case .second(let byte): .secondFrontMatter(at: file.location(atByte: byte))
    }
  }
}

/// Walks the lines of a file; each without white space at its end.
private struct LineWalk {
  private let bytes: [UInt8]
  private(set) var line = 0..<0
  /// The byte offset of the next line.
  private(set) var next = 0
  /// 1-based.
  private(set) var number = 0

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    next = start
    advance()
  }

  /// Moves to the next line; false at the file's end.
  @discardableResult
  mutating func advance() -> Bool {
    guard next < bytes.count || number == 0 else { return false }
    let start = next
    var end = bytes.withUnsafeBufferPointer { bytes in
      bytes.firstIndex(from: start) {
        $0 == 0x0A || $0 == 0x0D
      } inWord: {
        ByteWord.places(of: 0x0A, in: $0) | ByteWord.places(of: 0x0D, in: $0)
      }
    }
    next = end
    if next < bytes.count {
      next += bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? 2 : 1
    }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    line = start..<end
    number += 1
    return true
  }

  var isDashes: Bool { isThree(UInt8(ascii: "-")) }

  var isDots: Bool { isThree(UInt8(ascii: ".")) }

  private func isThree(_ byte: UInt8) -> Bool {
    line.count == 3 && bytes[line.lowerBound] == byte && bytes[line.lowerBound + 1] == byte
      && bytes[line.lowerBound + 2] == byte
  }

  /// True for hyphens and dashes alone, indented or not, but for three hyphens and for one, which is an empty item.
  var isOtherDashes: Bool {
    guard let first = line.first, line.count > 1, line.count < 200,
      [UInt8(ascii: "-"), UInt8(ascii: " "), 0xE2, 0xC2, 0xEF].contains(bytes[first])
    else { return false }
    let dashes = String(decoding: bytes[line], as: UTF8.self).unicodeScalars.drop {
      $0 == " " || $0.isOddSpace
    }
    return dashes.allSatisfy { "-–—−".unicodeScalars.contains($0) } && !isDashes
      && String(String.UnicodeScalarView(dashes)).utf8.count > 1
  }
}
