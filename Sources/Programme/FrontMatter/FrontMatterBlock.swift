package import Diagnostics
internal import Encoding

/// Where the front matter of a file is, and where the text below it begins.
package struct FrontMatterBlock: Sendable, Hashable {
  enum Form: Hashable {
    case absent, closed
    /// Closed by `...`, at this byte.
    case closedByDots(Int)
    /// Blank lines stand above the opening `---`, which is at this byte.
    case belowBlankLines(Int)
    /// A line at this byte was meant as `---`, but a word processor made dashes of it, or it has too few or many.
    case otherDashes(Int)
    case unclosed
  }

  let form: Form
  /// The bytes between the two lines of `---`; empty when there are none.
  package let yaml: Range<Int>
  /// The number of the first line of YAML.
  let yamlLine: Int
  /// The bytes below the closing line; the whole file when it has no front matter, nothing when that never ends.
  package let body: Range<Int>
  /// The number of the body's first line.
  package let bodyLine: Int

  package init(in file: SourceFile) {
    var lines = LineWalk(file.bytes)
    var skipped = false
    while lines.line.isEmpty, lines.advance() { skipped = true }
    let opening = lines.line.lowerBound
    guard lines.isDashes else {
      self.init(
        form: lines.isOtherDashes ? .otherDashes(opening) : .absent, yaml: 0..<0, yamlLine: 1,
        body: file.bytes.indices, bodyLine: 1)
      return
    }
    let firstLine = lines.number + 1
    let start = lines.next
    var mistaken: Int?
    while lines.advance() {
      let isDots = lines.isDots
      if lines.isDashes || isDots {
        let form: Form =
          isDots ? .closedByDots(lines.line.lowerBound) : skipped ? .belowBlankLines(opening) : .closed
        self.init(
          form: form, yaml: start..<lines.line.lowerBound, yamlLine: firstLine,
          body: lines.next..<file.bytes.count, bodyLine: lines.number + 1)
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
    self.form = form
    self.yaml = yaml
    self.yamlLine = yamlLine
    self.body = body
    self.bodyLine = bodyLine
  }

  /// What is wrong with the lines of `---` themselves.
  func problem(in file: SourceFile) -> Diagnostic? {
    switch form {
    case .closed, .absent: nil
    case .closedByDots(let byte): .closedByDots(at: file.location(atByte: byte))
    case .belowBlankLines(let byte): .frontMatterBelowBlankLines(at: file.location(atByte: byte))
    case .otherDashes(let byte): .otherDashes(at: file.location(atByte: byte))
    case .unclosed: .unclosedFrontMatter(at: SourceLocation(file: file.path))
    }
  }
}

/// Walks the lines of a file; each without white space at its end.
private struct LineWalk {
  private let bytes: [UInt8]
  private(set) var line = 0..<0
  /// Where the line after this one begins.
  private(set) var next = 0
  /// 1-based.
  private(set) var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    advance()
  }

  /// False at the file's end.
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

  /// Only hyphens and dashes, but not three hyphens; a single hyphen is an empty item of a list.
  var isOtherDashes: Bool {
    guard let first = line.first, bytes[first] == UInt8(ascii: "-") || bytes[first] == 0xE2, line.count > 1
    else {
      return false
    }
    return String(decoding: bytes[line], as: UTF8.self).allSatisfy { "-–—−".contains($0) } && !isDashes
  }
}
