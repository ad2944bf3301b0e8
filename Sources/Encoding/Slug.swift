/// One segment of an address: lower-case ASCII letters and digits, with single hyphens between them.
package struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  /// Makes a slug of any text; nil when nothing in it can stand in an address.
  ///
  /// The same text in NFC and NFD gives the same slug.
  @specialized(where Text == String)
  package init?<Text: StringProtocol>(_ text: Text) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    guard Self.append(text.utf8, to: &bytes) else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// Takes a text that already is a slug, as an editor writes it under `adresse`; nil for any other.
  package init?(exactly text: some StringProtocol) {
    guard Self.isPathSegment(text) else { return nil }
    self.text = String(text)
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  package static func isPathSegment(_ text: some StringProtocol) -> Bool {
    var last = hyphen
    for byte in text.utf8 {
      guard isLetterOrDigit(byte) || (byte == hyphen && last != hyphen) else { return false }
      last = byte
    }
    return last != hyphen
  }

  /// Appends the slug of a text, for anchors, of which there are many; false when the text has no slug.
  ///
  /// Bytes that are not UTF-8 separate words as punctuation does.
  @discardableResult
  @specialized(where Bytes == String.UTF8View)
  @specialized(where Bytes == Substring.UTF8View)
  @specialized(where Bytes == [UInt8])
  @specialized(where Bytes == ArraySlice<UInt8>)
  package static func append<Bytes: Sequence<UInt8>>(_ utf8: Bytes, to output: inout [UInt8]) -> Bool {
    let start = output.count
    var isApart = false
    var scalar: UInt32 = 0
    var missing = 0

    func put(_ byte: UInt8) {
      if isApart, output.count > start { output.append(hyphen) }
      isApart = false
      output.append(byte)
    }

    for byte in utf8 {
      if missing > 0, byte & 0xC0 != 0x80 {
        // The sequence is cut short.
        isApart = true
        missing = 0
      }
      if byte < 0x80 {
        let lower = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
        if isLetterOrDigit(lower) { put(lower) } else { isApart = true }
      } else if byte >= 0xC0 {
        (scalar, missing) = lead(byte)
        if missing == 0 { isApart = true }
      } else if missing > 0 {
        scalar = scalar << 6 | UInt32(byte & 0x3F)
        missing -= 1
        guard missing == 0 else { continue }
        var letters = LatinLetters.base(of: scalar)
        if letters == 0, !LatinLetters.isCombiningMark(scalar), !LatinLetters.isInvisible(scalar) {
          isApart = true
        }
        while letters != 0 {
          put(UInt8(truncatingIfNeeded: letters))
          letters >>= 8
        }
      } else {
        isApart = true
      }
    }
    return output.count > start
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
