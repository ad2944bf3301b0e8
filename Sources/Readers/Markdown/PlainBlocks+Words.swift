/// What words are.
extension PlainBlocks {
  /// Where words end, bold ones among them; nil when bold ones do not end with them.
  func endOfWords(from start: Int) -> Int? {
    var index = start
    var isBold = false
    while true {
      index = endOfRun(from: index)
      guard index + 1 < text.count, text[index] == Self.star, text[index + 1] == Self.star,
        isBold ? closesBold(at: index) : opensBold(at: index, from: start)
      else { return isBold ? nil : index }
      isBold.toggle()
      index += 2
    }
  }

  /// Where bytes end that mean only themselves wherever they stand in a line.
  private func endOfRun(from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var index = start
    while true {
      while index + 16 <= bytes.count {
        let others = Self.otherPlaces(in: bytes.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self))
        if others[0] != 0 {
          index += others[0].trailingZeroBitCount / 8
          break
        }
        if others[1] != 0 {
          index += 8 + others[1].trailingZeroBitCount / 8
          break
        }
        index += 16
      }
      guard index < bytes.count, Self.isPlain(bytes[index]) else { return index }
      index += 1
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xFF,
      UInt8(ascii: " "), UInt8(ascii: ",")...UInt8(ascii: ";"), UInt8(ascii: "'")...UInt8(ascii: ")"),
      UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// The high bits of the bytes that are no letters, no bytes above ASCII, no space and none of `,-./0…9:;`, which is
  /// to say not among nearly all that ``isPlain(_:)`` is true of. The first byte is the lowest.
  @inline(__always)
  private static func otherPlaces(in words: SIMD2<UInt64>) -> SIMD2<UInt64> {
    func all(_ byte: UInt64) -> SIMD2<UInt64> { SIMD2(repeating: byte &* 0x0101_0101_0101_0101) }
    // The high bit of each byte is free for what is carried: it is set where a byte is at least so large.
    func reach(_ bytes: SIMD2<UInt64>, _ least: UInt64) -> SIMD2<UInt64> { bytes &+ all(0x80 - least) }
    let ascii = words & all(0x7F)
    // `A` is 0x41 and `a` 0x61, so letters are 1…26 in a column of 32 from 0x40 on.
    let isFrom40 = words &<< 1
    let place = words & all(0x1F)
    let isLetter = isFrom40 & reach(place, 1) & ~reach(place, 27)
    let isSpace = ~reach(ascii ^ all(0x20), 1)
    let isAmong = ~isFrom40 & reach(ascii, 0x2C) & ~reach(ascii, 0x3C)
    return ~(words | isLetter | isSpace | isAmong) & all(0x80)
  }

  /// Stars before a letter and behind a space: they can only open.
  func opensBold(at index: Int, from start: Int) -> Bool {
    guard index + 2 < text.count, text[index] == Self.star, text[index + 1] == Self.star,
      index == start || text[index - 1] == UInt8(ascii: " ")
    else { return false }
    return Self.isLetter(text[index + 2]) || isLetterAbove(at: index + 2)
  }

  /// Stars behind a letter and before a space, an end or a mark: they can only close.
  private func closesBold(at index: Int) -> Bool {
    guard Self.isLetter(text[index - 1]) || isLetterAbove(at: index - 2) else { return false }
    if index + 2 == text.count { return true }
    switch text[index + 2] {
    case Self.newline, UInt8(ascii: " "), UInt8(ascii: "|"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: ")"):
      return true
    default: return false
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  /// A letter of U+00C0–U+017F, as `å` and `č`.
  func isLetterAbove(at index: Int) -> Bool {
    index + 1 < text.count && 0xC3...0xC5 ~= text[index] && text[index + 1] & 0xC0 == 0x80
  }

  private static let star = UInt8(ascii: "*")
}
