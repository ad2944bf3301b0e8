///
/// What YAML makes of such lines is known without its library, which takes eight times as long. Anything else, as
/// quotes, comments, blank lines and values over several lines, is left to it, and so is all that may be a mistake.
struct PlainYAML {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limit: Int
  private var index: Int
  private var line: Int
  /// In code points, 1-based.
  private var column = 1

  /// The mapping in a part of a file; nil unless every line of it is plain.
  ///
  /// - Parameter line: the number of the line that `range` begins with.
  static func entries(_ range: Range<Int>, line: Int, of bytes: [UInt8]) -> [YAMLEntry]? {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PlainYAML(bytes, range, line: line)
      return reader.entries()
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int) {
    self.bytes = bytes
    limit = range.upperBound
    index = range.lowerBound
    self.line = line
  }

  private mutating func entries() -> [YAMLEntry]? {
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(8)
    while index < limit {
      guard let key = key(), let value = next == UInt8(ascii: "[") ? list() : text(in: .line) else {
        return nil
      }
      if index < limit {
        guard next == UInt8(ascii: "\n") else { return nil }
        index += 1
      }
      entries.append(YAMLEntry(key: key, value: value))
      line += 1
      column = 1
    }
    return entries.isEmpty ? nil : entries
  }

  /// A key of letters and hyphens, and the colon and the one space behind it.
  private mutating func key() -> YAMLKey? {
    let start = index
    let position = TextPosition(line: line, column: column)
    guard let first = next, Self.isLetter(first) || first >= 0x80 else { return nil }
    // The library takes no more than 1,024 characters for a key.
    while let byte = next, index < start + 100 {
      if Self.isLetter(byte) || byte == UInt8(ascii: "-") {
        take(1)
      } else if let length = lengthAboveASCII() {
        take(length)
      } else {
        break
      }
    }
    let end = index
    guard next == UInt8(ascii: ":"), index + 1 < limit, bytes[index + 1] == UInt8(ascii: " ") else {
      return nil
    }
    index += 2
    column += 2
    return YAMLKey(text: string(start..<end), position: position, range: start..<end)
  }

  private mutating func list() -> YAMLNode? {
    let start = index
    let position = TextPosition(line: line, column: column)
    take(1)
    var values: [YAMLNode] = []
    while let value = text(in: .list) {
      values.append(value)
      let mark = next
      take(1)
      if mark == UInt8(ascii: "]") {
        return YAMLNode(.sequence(values), at: position, range: start..<index, isFlow: true)
      }
      guard mark == UInt8(ascii: ","), next == UInt8(ascii: " ") else { return nil }
      take(1)
    }
    return nil
  }

  private enum Surroundings {
    case line, list
  }

  /// A text that begins with a letter or a digit and ends with no space.
  private mutating func text(in surroundings: Surroundings) -> YAMLNode? {
    let start = index
    let position = TextPosition(line: line, column: column)
    guard let first = next, Self.isLetterOrDigit(first) || first >= 0x80 else { return nil }
    while let byte = next {
      if Self.isLetterOrDigit(byte) || byte == UInt8(ascii: " ") || isMark(byte, in: surroundings) {
        take(1)
      } else if let length = lengthAboveASCII() {
        take(length)
      } else {
        break
      }
    }
    guard index > start, bytes[index - 1] != UInt8(ascii: " ") else { return nil }
    return YAMLNode(.scalar(string(start..<index), .plain), at: position, range: start..<index)
  }

  /// Whether a mark means only itself within a text.
  private func isMark(_ byte: UInt8, in surroundings: Surroundings) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): return true
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "?"),
      UInt8(ascii: "!"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"):
      return surroundings == .line
    case UInt8(ascii: ":"):
      // Before a space it would end a key.
      return surroundings == .line && index + 1 < limit && Self.isLetterOrDigit(bytes[index + 1])
    default: return false
    }
  }

  private var next: UInt8? { index < limit ? bytes[index] : nil }

  /// Passes the bytes of one code point.
  private mutating func take(_ length: Int) {
    index += length
    column += 1
  }

  /// The bytes of a code point above ASCII that is a letter, a quotation mark or a dash; nil for any other byte:
  /// among them are line breaks, marks of byte order and what YAML refuses.
  private func lengthAboveASCII() -> Int? {
    guard index + 1 < limit else { return nil }
    let second = bytes[index + 1]
    switch bytes[index] {
    case 0xC2: return 0xA1...0xBF ~= second ? 2 : nil
    case 0xC3...0xCA: return second & 0xC0 == 0x80 ? 2 : nil
    case 0xE2:
      guard index + 2 < limit, second == 0x80, 0x90...0xA6 ~= bytes[index + 2] else { return nil }
      return 3
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
