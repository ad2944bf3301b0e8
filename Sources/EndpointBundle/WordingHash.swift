internal import Encoding
internal import Hashing

/// What a reader was asked about: the question and the commitments below it, whatever their typography.
///
/// It is made of a canonical text: a line for the question and one for each commitment, with those nested in
/// it after it. In a line, letters are lower-case, and every run of white space and punctuation is one space,
/// with none at the ends; `%`, `‰` and `§` are words, and stay. Soft hyphens and other invisible characters
/// go. The hash is the upper half of the text's 128-bit XXH3, as 16 lower-case hexadecimal digits.
package struct WordingHash: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  /// - Parameter commitments: each commitment's text, and those nested in it after it.
  package init(question: String, commitments: [String]) {
    var text: [UInt8] = []
    Self.appendFolded(question, to: &text)
    for commitment in commitments { Self.appendFolded(commitment, to: &text) }
    description = String(ContentHash(of: text).description.prefix(16))
  }

  /// Reads what ``description`` wrote; nil for any other text.
  package init?(_ text: String) {
    let digits = "0123456789abcdef".utf8
    guard text.utf8.count == 16, text.utf8.allSatisfy(digits.contains) else { return nil }
    description = text
  }

  static func appendFolded(_ text: String, to bytes: inout [UInt8]) {
    let letters = foldedASCII
    let start = bytes.count
    var isApart = false
    for scalar in text.unicodeScalars {
      let letter = scalar.isASCII ? letters[Int(scalar.value)] : 0
      if letter == 0, scalar.isASCII || scalar.separatesWords {
        isApart = true
        continue
      }
      if letter == 0, LatinLetters.isInvisible(scalar.value) { continue }
      if isApart, bytes.count > start { bytes.append(UInt8(ascii: " ")) }
      isApart = false
      if letter > 0 { bytes.append(letter) } else { bytes += scalar.properties.lowercaseMapping.utf8 }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// 0 for what separates words.
  private static let foldedASCII: [UInt8] = (UInt8(0)..<128).map { byte in
    let scalar = Unicode.Scalar(byte)
    if scalar.separatesWords { return 0 }
    return byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
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
    // Accents that stand alone are typed for apostrophes.
    case .modifierSymbol: true
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: true
    default: false
    }
  }
}
