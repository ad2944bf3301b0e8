/// One line of a YAML file as its editor sees it. Only made when something is wrong.
package struct EditorLine {
  /// Without the line ending.
  package let range: Range<Int>
  private let bytes: [UInt8]
  private let limits: Range<Int>

  /// - Parameter limits: the YAML's part of the file.
  package init(at byte: Int, in limits: Range<Int>, of bytes: [UInt8]) {
    var start = min(max(byte, limits.lowerBound), limits.upperBound)
    while start > limits.lowerBound, !Self.isBreak(bytes[start - 1]) { start -= 1 }
    var end = max(start, min(byte, limits.upperBound))
    while end < limits.upperBound, !Self.isBreak(bytes[end]) { end += 1 }
    range = start..<end
    (self.bytes, self.limits) = (bytes, limits)
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The first byte that is neither space nor tab; the line's end when there is none.
  var indentation: Range<Int> {
    range.lowerBound..<(bytes[range].firstIndex { !Self.isSpace($0) } ?? range.upperBound)
  }

  var isBlankOrComment: Bool {
    let first = indentation.upperBound
    return first == range.upperBound || bytes[first] == UInt8(ascii: "#")
  }

  /// The nearest line above with anything but a comment on it.
  package var above: EditorLine? {
    var line = self
    while line.range.lowerBound > limits.lowerBound {
      var end = line.range.lowerBound - 1
      if end > limits.lowerBound, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
      line = EditorLine(at: end, in: limits, of: bytes)
      if !line.isBlankOrComment { return line }
    }
    return nil
  }

  /// The character that the line begins with, when it looks like a list's bullet: a hyphen, or a word processor's.
  var listMark: Character? {
    let first = indentation.upperBound
    guard first < range.upperBound, let mark = text(first..<range.upperBound).first,
      Self.listMarks.contains(mark)
    else { return nil }
    return mark
  }

  package static let listMarks: Set<Character> = ["-", "*", "•", "·", "●", "▪", "◦", "–", "—", "\u{F0B7}"]

  /// The byte offset of an odd space where YAML needs the keyboard's: at the line's start, or round the key's colon.
  var oddSpace: Int? {
    var offset = range.lowerBound
    var isInKey = false
    var last: Int?
    for scalar in text(range).unicodeScalars {
      switch scalar {
      case _ where scalar.isOddSpace:
        if !isInKey { return offset }
        last = last ?? offset
      case ":":
        let next = text(min(offset + 1, range.upperBound)..<range.upperBound).unicodeScalars.first
        return last ?? (next?.isOddSpace == true ? offset + 1 : nil)
      case " ", "\t": break
      case "-" where !isInKey: break
      default:
        isInKey = true
        last = nil
      }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  /// The byte offset of the colon that ends a key: the first before a space or the line's end.
  package var colon: Int? {
    bytes[range].indices.first { index in
      bytes[index] == UInt8(ascii: ":") && (index + 1 == range.upperBound || Self.isSpace(bytes[index + 1]))
    }
  }

  /// The byte offset of a key's colon without the space it needs, as in `tittel:Arbeid`; never in an address.
  var crampedColon: Int? {
    guard colon == nil, let index = bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return bytes[index + 1] == UInt8(ascii: "/") ? nil : index
  }

  /// The byte offset of the value, after the key's colon or a list's dash.
  package var value: Int {
    var start = colon.map { $0 + 1 } ?? indentation.upperBound
    if colon == nil, start + 1 < range.upperBound, bytes[start] == UInt8(ascii: "-"),
      Self.isSpace(bytes[start + 1])
    {
      start += 1
    }
    while start < range.upperBound, Self.isSpace(bytes[start]) { start += 1 }
    return start
  }

  var startsWithCurlyQuote: Bool { text(value..<range.upperBound).first.map(Self.isCurlyQuote) ?? false }

  /// The line as the editor should have written it, its value in quotes; nil when that would be long or unclear.
  var quoted: String? {
    var content = text(value..<range.upperBound)
    while content.last == " " { content.removeLast() }
    if let inner = Self.withoutQuotes(content) { content = inner }
    guard (1...60).contains(content.count) else { return nil }
    let key = text(indentation.upperBound..<value)
    let quote = content.contains("\"") || content.contains("\\") ? "'" : "\""
    if quote == "'" {
      content = content.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    }
    return key + quote + content + quote
  }

  package func contains(curlyQuoteAfter byte: Int) -> Bool {
    text(min(byte + 1, range.upperBound)..<range.upperBound).contains(where: Self.isCurlyQuote)
  }

  /// The character at a byte offset of the line; a space at its end.
  func character(at byte: Int) -> Character {
    guard range.contains(byte) else { return " " }
    return text(byte..<range.upperBound).unicodeScalars.first.map(Character.init) ?? " "
  }

  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text within quotes, straight or not, that go round all of it; nil when there are others within.
  private static func withoutQuotes(_ text: String) -> String? {
    guard let first = text.first, let last = text.last, isQuote(first), isQuote(last) else { return nil }
    let inner = text.dropFirst().dropLast()
    return inner.contains(where: isQuote) ? nil : String(inner)
  }

  private static func isCurlyQuote(_ character: Character) -> Bool { "“”„‟‘’‚«»".contains(character) }

  private static func isQuote(_ character: Character) -> Bool { character == "\"" || isCurlyQuote(character) }
}

extension Unicode.Scalar {
  /// True for a no-break space, a space of another width, or one of none.
  var isOddSpace: Bool {
    switch value {
    case 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }
}
