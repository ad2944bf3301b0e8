/// One segment of an address: lower-case ASCII letters and digits, with single hyphens between them.
package struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  /// Makes a slug of any text; nil when nothing in it can stand in an address.
  ///
  /// The same text in NFC and NFD gives the same slug.
  @specialized(where Text == String)
  package init?<Text: StringProtocol>(_ text: Text) {
    var text = String(text)
    var slug = UTF8Buffer(reserving: text.utf8.count)
    guard text.withUTF8({ Self.append($0, to: &slug) }) else { return nil }
    self.text = slug.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Takes a text that already is a slug, as an editor writes it under `adresse`; nil for any other.
  package init?(exactly text: some StringProtocol) {
    guard Self.isPathSegment(text) else { return nil }
    self.text = String(text)
  }

  package var description: String { text }

  /// The slug cut to at most so many letters, between words where it can be.
  package func shortened(to limit: Int) -> Slug {
    guard text.utf8.count > limit else { return self }
    let end = text.utf8.index(text.startIndex, offsetBy: limit)
    // Where the cut falls right behind a word, the hyphen stands just after it.
    let isWhole = text.utf8[end] == Self.hyphen
    let cut = isWhole ? end : text[..<end].lastIndex(of: "-") ?? end
    return Slug(exactly: text[..<cut]) ?? self
  }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  package static func isPathSegment(_ text: some StringProtocol) -> Bool {
    var last = hyphen
    for byte in text.utf8 {
      guard isLetterOrDigit(byte) || (byte == hyphen && last != hyphen) else { return false }
      last = byte
    }
    return last != hyphen
  }

  /// Appends the slug of a text without making a value of it; false when the text has no slug.
  ///
  /// Bytes that are not UTF-8 separate words as punctuation does.
  @discardableResult
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout UTF8Buffer) -> Bool {
    let start = output.count
    var isApart = false
    var index = 0
    while index < bytes.count {
      let wordStart = index
      while index < bytes.count, isLetterOrDigit(bytes[index]) { index += 1 }
      if index > wordStart {
        // Most of a text is words of small letters, which go over as they are.
        separate(&isApart, from: start, in: &output)
        output.append(UnsafeBufferPointer(rebasing: bytes[wordStart..<index]))
      } else if bytes[index] < 0x80 {
        let byte = bytes[index]
        index += 1
        if byte &- UInt8(ascii: "A") < 26 {
          separate(&isApart, from: start, in: &output)
          output.append(byte | 0x20)
        } else {
          isApart = true
        }
      } else {
        appendLetter(bytes, at: &index, &isApart, from: start, to: &output)
      }
    }
    return output.count > start
  }

  /// Appends the slug's letters for one code point above ASCII.
  private static func appendLetter(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int, _ isApart: inout Bool, from start: Int,
    to output: inout UTF8Buffer
  ) {
    var (scalar, missing) = lead(bytes[index])
    index += 1
    if missing == 0 { isApart = true }
    while missing > 0 {
      guard index < bytes.count, bytes[index] & 0xC0 == 0x80 else {
        // The sequence is cut short; at the text's end there is nothing left to stand apart from.
        isApart = true
        return
      }
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
      missing -= 1
      index += 1
      guard missing == 0 else { continue }
      var letters = LatinLetters.base(of: scalar)
      if letters == 0, !LatinLetters.isCombiningMark(scalar), !LatinLetters.isInvisible(scalar) {
        isApart = true
      }
      while letters != 0 {
        separate(&isApart, from: start, in: &output)
        output.append(UInt8(truncatingIfNeeded: letters))
        letters >>= 8
      }
    }
  }

  private static func separate(_ isApart: inout Bool, from start: Int, in output: inout UTF8Buffer) {
    if isApart, output.count > start { output.append(hyphen) }
    isApart = false
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// The first bits of a UTF-8 sequence and how many bytes are to follow; none for a byte that starts nothing.
  private static func lead(_ byte: UInt8) -> (bits: UInt32, missing: Int) {
    switch byte {
    case 0xC2..<0xE0: (UInt32(byte & 0x1F), 1)
    case 0xE0..<0xF0: (UInt32(byte & 0x0F), 2)
    case 0xF0..<0xF5: (UInt32(byte & 0x07), 3)
    default: (0, 0)
    }
  }
}
