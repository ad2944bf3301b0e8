internal import Values

/// A token of an `Ansvar` cell: a word, or a separator between two parties.
struct ResponsibleToken {
  enum Kind: Hashable {
    /// Folded, without a sentence's stop.
    case word(String)
    /// `,` `/` `\` `;`, a line break, or the stop of a sentence.
    case separator
  }

  let kind: Kind
  /// The byte range in the text.
  let range: Range<Int>

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }

  /// True for a word with a hyphen at its end, which awaits the rest of a compound: `Kultur- og oppvekstansvarlig`.
  var awaitsMore: Bool {
    guard let word, word.utf8.count > 1 else { return false }
    return word.hasSuffix("-") || word.hasSuffix("\u{2010}") || word.hasSuffix("\u{2011}")
  }

  static func tokens(of text: String) -> [Self] {
    let bytes = Array(text.utf8)
    var tokens: [Self] = []
    var index = 0
    while index < bytes.count {
      if isSeparator(bytes[index]) {
        tokens.append(Self(kind: .separator, range: index..<index + 1))
        index += 1
      } else if let space = spaceLength(bytes, at: index) {
        index += space
      } else {
        let start = index
        while index < bytes.count, !isSeparator(bytes[index]), spaceLength(bytes, at: index) == nil {
          index += 1
        }
        let startsPart = tokens.last.map { $0.kind == .separator } ?? true
        appendWord(bytes, start..<index, startsPart: startsPart, to: &tokens)
      }
    }
    return tokens
  }

  /// Appends a word, and a separator for its last stop unless that belongs to an abbreviation, to an initial or
  /// to an ordinal: `avd. 254`, `K. Hansen`, `1. nestleder`.
  private static func appendWord(
    _ bytes: [UInt8], _ range: Range<Int>, startsPart: Bool, to tokens: inout [Self]
  ) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let core = text.drop(while: { $0 == "." })
    let stops = core.reversed().prefix(while: { $0 == "." }).count
    let word = core.dropLast(stops)
    let isLast = range.upperBound == bytes.count || isSeparator(bytes[range.upperBound])
    let staysWhole =
      !isLast && stops == 1
      && (Abbreviations.contains(word) || isInitial(word) || isOrdinal(word, startsPart, tokens.last))
    if staysWhole {
      tokens.append(Self(kind: .word(core.foldedPhrase), range: range))
      return
    }
    let end = range.upperBound - stops
    let start = end - word.utf8.count
    if !word.isEmpty { tokens.append(Self(kind: .word(word.foldedPhrase), range: start..<end)) }
    if stops > 0 { tokens.append(Self(kind: .separator, range: end..<range.upperBound)) }
  }

  private static func isInitial(_ word: Substring) -> Bool {
    word.count == 1 && word.first?.isUppercase == true
  }

  private static func isOrdinal(_ word: Substring, _ startsPart: Bool, _ before: Self?) -> Bool {
    guard word.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
    return startsPart || before?.word.map(ResponsibleDirectory.conjunctions.contains) == true
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: ";"), 0x0A, 0x0D: true
    default: false
    }
  }

  /// The length in bytes of the white space at an index; nil for anything else.
  private static func spaceLength(_ bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case 0x20, 0x09, 0x0B, 0x0C: return 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : nil
    // U+2000–U+200A and U+202F, the spaces of different widths.
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
      return 0x80...0x8A ~= bytes[index + 2] || bytes[index + 2] == 0xAF ? 3 : nil
    default: return nil
    }
  }
}
