internal import Hashing
internal import Text

/// The identity of a wording: a hash of the question and the commitments below it, without their typography.
///
/// It is made of a canonical text: a line for the question and one for each commitment, with those nested in
/// it after it. In a line, letters are lower-case, and every run of white space and punctuation is one space,
/// with none at the ends; `%`, `‰` and `§` are words, and stay. Soft hyphens and other invisible characters
/// go. The hash is the upper half of the text's 128-bit XXH3, as 16 lower-case hexadecimal digits.
package struct WordingHash: Sendable, Hashable, CustomStringConvertible {
  private let value: UInt64

  package var description: String { ContentHash.hexadecimal(value) }

  /// - Parameter commitments: each commitment's text, followed by those nested in it.
  package init(question: String, commitments: [String]) {
    var text: [UInt8] = []
    Self.appendFolded(question, to: &text)
    for commitment in commitments { Self.appendFolded(commitment, to: &text) }
    value = ContentHash(of: text).high
  }

  /// Parses ``description``; nil for any other text.
  package init?(_ text: String) {
    let digits = "0123456789abcdef".utf8
    guard text.utf8.count == 16, text.utf8.allSatisfy(digits.contains), let value = UInt64(text, radix: 16)
    else { return nil }
    self.value = value
  }

  /// Appends a text's line.
  static func appendFolded(_ text: String, to bytes: inout [UInt8]) {
    text.withBytes { utf8 in
      foldedASCII.withUnsafeBufferPointer { letters in
        // No letter takes more than twice its bytes in lower case, and each space is for a byte or more.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * utf8.count + 1) { room in
          var line = FoldedLine(letters: letters, room: room)
          line.append(utf8)
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<line.count]))
        }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The folded byte; 0 for word separators and for every byte above ASCII.
  private static let foldedASCII: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    let scalar = Unicode.Scalar(byte)
    if byte >= 0x80 || scalar.separatesWords { return 0 }
    return byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}

/// Folds one line of the canonical text, by bytes as long as letters are ASCII or æ, ø, å and the like.
private struct FoldedLine {
  /// The folded letter by byte; 0 for no ASCII letter.
  private let letters: UnsafeBufferPointer<UInt8>
  private let room: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  private var isApart = false

  init(letters: UnsafeBufferPointer<UInt8>, room: UnsafeMutableBufferPointer<UInt8>) {
    (self.letters, self.room) = (letters, room)
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      let letter = letters[Int(byte)]
      if letter != 0 {
        append(letter)
        index = appendLetters(text, from: index + 1)
      } else if byte < 0x80 {
        index += 1
        isApart = true
      } else if byte == 0xC3 {
        // U+00C0–U+00FF: all are letters but × and ÷, which stay unchanged.
        let last = text[index + 1]
        index += 2
        append(0xC3)
        put(last <= 0x9E && last != 0x97 ? last | 0x20 : last)
      } else {
        index += append(Self.scalar(at: index, in: text))
      }
    }
  }

  /// Appends ASCII letters from the middle of a word on, and returns the index of the first other byte.
  @inline(__always)
  private mutating func appendLetters(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, case let letter = letters[Int(text[index])], letter != 0 {
      put(letter)
      index += 1
    }
    return index
  }

  private mutating func append(_ letter: UInt8) {
    if isApart, count > 0 { put(UInt8(ascii: " ")) }
    isApart = false
    put(letter)
  }

  private mutating func put(_ byte: UInt8) {
    room[count] = byte
    count += 1
  }

  /// - Returns: the scalar's length in bytes.
  private mutating func append(_ scalar: Unicode.Scalar) -> Int {
    if scalar.separatesWords {
      isApart = true
    } else if !LatinLetters.isInvisible(scalar.value) {
      for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
    }
    return UTF8.width(scalar)
  }

  /// The scalar above U+007F at an index of valid UTF-8.
  private static func scalar(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar {
    let lead = UInt32(text[index])
    func next(_ offset: Int) -> UInt32 { UInt32(text[index + offset] & 0x3F) }
    let value =
      switch lead {
      case ..<0xE0: (lead & 0x1F) << 6 | next(1)
      case ..<0xF0: (lead & 0x0F) << 12 | next(1) << 6 | next(2)
      default: (lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
      }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

extension WordingHash: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let hash = WordingHash(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not 16 hexadecimal digits")
    }
    self = hash
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Unicode.Scalar {
  fileprivate var separatesWords: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation:
      true
    case .otherPunctuation: self != "%" && self != "‰" && self != "§"
    // Spacing accents are typed for apostrophes.
    case .modifierSymbol: true
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: true
    default: false
    }
  }
}
