internal import Values

/// The number that a goal's heading begins with, as `1.`, `2.3` or `3.1.2.`.
package struct GoalNumber: Sendable, Hashable {
  /// As written, with its last stop, and with a loose digit after one space: `3.1 1`.
  package let text: String
  /// True when a loose digit followed the number, which is worth a warning.
  package let hasLooseDigit: Bool

  /// The number and the title after it; nil for a heading that does not begin with one.
  ///
  /// A number has at least one stop. `1. mai` and `19.01.2023` are dates and no numbers, and neither is
  /// `2.0-løsning`, where the word goes on.
  package static func read(heading: some StringProtocol) -> (number: Self, title: Substring)? {
    let trimmed = Substring(heading.spaceTrimmed)
    guard let end = endOfNumber(trimmed) else { return nil }
    let number = trimmed[..<end]
    let title = trimmed[end...].spaceTrimmed
    if isDay(number, before: title) || isDate(number) { return nil }
    guard let afterDigit = endOfLooseDigit(title) else {
      return (Self(text: String(number), hasLooseDigit: false), title)
    }
    let text = "\(number) \(title[..<afterDigit])"
    return (Self(text: text, hasLooseDigit: true), title[afterDigit...].spaceTrimmed)
  }

  /// The end of a `\d+(\.\d+)*\.?` that has a stop, when a title or nothing follows it.
  private static func endOfNumber(_ text: Substring) -> Substring.Index? {
    let bytes = text.utf8
    var index = bytes.startIndex
    var stops = 0
    var endsWithStop = true
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        endsWithStop = false
      } else if byte == UInt8(ascii: "."), !endsWithStop {
        stops += 1
        endsWithStop = true
      } else {
        break
      }
      index = bytes.index(after: index)
    }
    guard stops > 0 else { return nil }
    guard let next = text[index...].first else { return index }
    return next.isWhitespace || next.isUppercase ? index : nil
  }

  /// The end of a single digit before a word with a capital letter.
  private static func endOfLooseDigit(_ title: Substring) -> Substring.Index? {
    guard let digit = title.utf8.first, digit &- 0x30 < 10 else { return nil }
    var index = title.utf8.index(after: title.startIndex)
    if index < title.endIndex, title.utf8[index] == UInt8(ascii: ".") {
      index = title.utf8.index(after: index)
    }
    guard title[index...].first?.isWhitespace == true,
      title[index...].spaceTrimmed.first?.isUppercase == true
    else { return nil }
    return index
  }

  /// True for a number of three parts that is a date: `19.01.2023`.
  private static func isDate(_ number: Substring) -> Bool {
    guard number.utf8.count(where: { $0 == UInt8(ascii: ".") }) >= 2 else { return false }
    if case .date = DateReading(number) { return true }
    return false
  }

  /// True for a number of one part that is a day: `1. mai`, `17. mai 2024`.
  private static func isDay(_ number: Substring, before title: Substring) -> Bool {
    guard number.utf8.count <= 3, number.utf8.last == UInt8(ascii: ".") else { return false }
    let word = title.prefix { $0.isLetter }
    guard word.utf8.count <= 20 else { return false }
    let name = word.foldedPhrase
    if MonthNames.month(named: name) != nil { return true }
    // A short form counts with its stop only: `1. jan. 2023`, but not `1. Jan Olsen`.
    return title[word.endIndex...].first == "." && MonthNames.month(shortenedTo: name) != nil
  }
}
