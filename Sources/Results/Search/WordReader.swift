internal import Text

/// Takes a text apart into words, each in the form that it is found by.
///
/// Small letters without marks, but æ, ø and å as they are (`ä` is æ, `ö` is ø), since readers who type them mean
/// them; the script lets `a` find å when that is what is typed. Soft hyphens are gone. What is not a letter or a
/// digit separates words. A word has two letters at least, and of one longer than ``longest`` only the beginning
/// counts.
struct WordReader: ~Copyable {
  /// In bytes.
  static let longest = 96

  /// A word that cannot be taken as it stands.
  private var word = UTF8Buffer(reserving: longest)

  /// - Parameter body: is given each word.
  mutating func read(_ text: String, _ body: (_ word: UnsafeBufferPointer<UInt8>) -> Void) {
    text.withBytes { bytes in
      var index = 0
      while index < bytes.count {
        let start = index
        // Most words are small letters only, and go over as they are.
        index = Self.endOfPlainLetters(bytes, from: index)
        let isWhole = index == bytes.count || Self.endsWord(bytes[index])
        if isWhole, index - start <= Self.longest {
          if Self.isWord(bytes[start..<index]) { body(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
          index += 1
        } else {
          index = start
          fold(bytes, at: &index)
          word.withBytes { if Self.isWord($0) { body($0) } }
        }
      }
    }
  }

  /// Where letters that stand as they are found are at an end: ASCII, æ, ø and å, small.
  @inline(__always)
  private static func endOfPlainLetters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 {
        index += 1
      } else if byte == 0xC3, index + 1 < bytes.count, isOwn(bytes[index + 1]) {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// True of a byte that after 0xC3 makes å, æ or ø of it.
  @inline(__always)
  private static func isOwn(_ second: UInt8) -> Bool { second == 0xA5 || second == 0xA6 || second == 0xB8 }

  /// For a byte that is not of a plain letter: whether it surely is of no letter at all.
  @inline(__always)
  private static func endsWord(_ byte: UInt8) -> Bool { byte < 0x80 && byte &- UInt8(ascii: "A") >= 26 }

  /// Two bytes may be one letter.
  @inline(__always)
  private static func isWord<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> Bool {
    bytes.count > 2 || (bytes.count == 2 && bytes.first.map { $0 < 0x80 } == true)
  }
}

extension WordReader {
  /// Reads the word at an index, whatever letters it is in, and what ends it.
  private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) {
    word.removeAll()
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        // Digits have the bit that makes letters small.
        let letter = byte | 0x20
        guard letter &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 else { return }
        append(letter)
      } else if byte == 0xC3, index + 1 < bytes.count, Self.isOwn(bytes[index + 1] | 0x20) {
        append(0xC3, bytes[index + 1] | 0x20)
        index += 2
      } else if !append(Self.scalar(in: bytes, at: &index)) {
        return
      }
    }
  }

  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Unicode.Scalar {
    var rest = bytes[index...].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
      index += 1
      return "\u{FFFD}"
    }
    index += UTF8.width(scalar)
    return scalar
  }

  /// - Returns: false for what is no letter or digit.
  private mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "ä", "Ä": append("æ".utf8)
    case "ö", "Ö": append("ø".utf8)
    // Quotation marks, dashes and the like, of which texts have the most.
    case "\u{2010}"..."\u{2027}", "\u{A0}", "«", "»": return false
    case _ where LatinLetters.isInvisible(scalar.value): break
    case _ where LatinLetters.isCombiningMark(scalar.value): compose(scalar)
    default:
      var letters = LatinLetters.base(of: scalar.value)
      if letters == 0 {
        let properties = scalar.properties
        guard properties.isAlphabetic || properties.numericType != nil else { return false }
        append(properties.lowercaseMapping.utf8)
      }
      while letters != 0 {
        append(UInt8(truncatingIfNeeded: letters))
        letters >>= 8
      }
    }
    return true
  }

  @inline(__always)
  private mutating func append(_ letter: UInt8) {
    if word.count < Self.longest { word.append(letter) }
  }

  @inline(__always)
  private mutating func append(_ first: UInt8, _ second: UInt8) {
    if word.count + 2 <= Self.longest {
      word.append(first)
      word.append(second)
    }
  }

  private mutating func append(_ letter: some Collection<UInt8>) {
    if word.count + letter.count <= Self.longest { word.append(letter) }
  }

  /// Puts together the letters of NFD that are letters of their own in Norwegian.
  private mutating func compose(_ mark: Unicode.Scalar) {
    let letter: String
    switch (word.last, mark) {
    case (UInt8(ascii: "a"), "\u{30A}"): letter = "å"
    case (UInt8(ascii: "a"), "\u{308}"): letter = "æ"
    case (UInt8(ascii: "o"), "\u{308}"): letter = "ø"
    default: return
    }
    word.removeLast()
    append(letter.utf8)
  }
}
