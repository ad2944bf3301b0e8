/// The tokens of a short text that may be a date, and the index of the next one to read.
package struct DateTokens {
  enum Token: Hashable {
    /// More than nine digits give the value of the last nine, which no date has use for.
    case number(Int, digits: Int)
    /// In lower case.
    case word(String)
    /// A punctuation mark; every dash is `-`.
    case mark(Unicode.Scalar)
  }

  private var tokens: [Token] = []
  private var index = 0

  /// Nil for a text with more tokens than any date.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 200 else { return nil }
    tokens.reserveCapacity(8)
    let folded = text.foldedPhrase
    let scalars = folded.unicodeScalars
    var word: String.Index?
    var number = 0
    var digits = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      let isDigit = "0"..."9" ~= scalar
      if digits > 0, !isDigit {
        tokens.append(.number(number, digits: digits))
        (number, digits) = (0, 0)
      }
      let isLetter = !isDigit && !scalar.isSpace && !Self.isMark(scalar)
      if let start = word, !isLetter {
        tokens.append(.word(String(folded[start..<index])))
        word = nil
      }
      if isDigit {
        number = number % 100_000_000 * 10 + Int(scalar.value - 0x30)
        digits += 1
      } else if isLetter {
        word = word ?? index
      } else if !scalar.isSpace {
        tokens.append(.mark(Self.isDash(scalar) ? "-" : scalar))
      }
      guard tokens.count <= 16 else { return nil }
    }
    if digits > 0 { tokens.append(.number(number, digits: digits)) }
    if let start = word { tokens.append(.word(String(folded[start...]))) }
  }

  var isAtEnd: Bool { index == tokens.count }

  mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    guard !isAtEnd, case .number(let value, let count) = tokens[index], digits ~= count else { return nil }
    index += 1
    return value
  }

  @discardableResult
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard !isAtEnd, tokens[index] == .mark(mark) else { return false }
    index += 1
    return true
  }

  mutating func takeWord() -> String? {
    guard !isAtEnd, case .word(let word) = tokens[index] else { return nil }
    index += 1
    return word
  }

  /// Suffixes of a day's number in English.
  static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]

  mutating func takeWord(_ expected: String) -> Bool {
    guard !isAtEnd, case .word(expected) = tokens[index] else { return false }
    index += 1
    return true
  }

  mutating func takeWord(in words: Set<String>) -> Bool {
    guard !isAtEnd, case .word(let word) = tokens[index], words.contains(word) else { return false }
    index += 1
    return true
  }

  /// A month's name, with the stop of a short form.
  mutating func takeMonth() -> Int? {
    guard !isAtEnd, case .word(let word) = tokens[index],
      let month = MonthNames.month(named: word) ?? MonthNames.month(shortenedTo: word)
    else { return nil }
    index += 1
    take(".")
    return month
  }

  /// A year of four digits, or of two in this century.
  mutating func takeYear(orTwoDigits: Bool = false) -> Int? {
    if let year = takeNumber(digits: 4...4) { return year }
    guard orTwoDigits, let year = takeNumber(digits: 2...2) else { return nil }
    return 2000 + year
  }

  /// Takes the end of the text, with a full stop before it or not; false when anything else is left.
  mutating func takeEnd() -> Bool {
    take(".")
    return isAtEnd
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return !("a"..."z" ~= scalar) }
    return isDash(scalar)
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || "\u{2010}"..."\u{2015}" ~= scalar || scalar == "\u{2212}"
  }
}
