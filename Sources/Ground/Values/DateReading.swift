/// A text read as one day.
package enum DateReading: Sendable, Hashable {
  case date(CalendarDate)
  /// It is written as a date, but there is no such day.
  case impossible(ImpossibleDate)
  case notADate

  /// Reads a day in any of the forms Norwegians write, in any case and with any spacing.
  ///
  /// `19. januar 2023`, `19 jan. 2023`, `19.01.2023`, `19.1.23`, `19/1-2023`, `2023-01-19`,
  /// `January 19, 2023`, `ođđajagemánu 19. b. 2023`; a weekday may come before. The day is before the month
  /// when both are numbers. Years of two digits are in the 2000s.
  package init(_ text: some StringProtocol) {
    if let fields = DateFields(yearFirst: text.utf8) {
      self = fields.reading
      return
    }
    guard var tokens = DateTokens(text) else {
      self = .notADate
      return
    }
    self = Self.read(&tokens)
  }

  package static func read(_ tokens: inout DateTokens) -> Self {
    if tokens.takeWord(in: weekdays) {
      tokens.take(".")
      tokens.take(",")
    }
    _ = tokens.takeWord("den")
    for form in [yearFirst, numbers, dayAndMonthName, monthNameAndDay] {
      var rest = tokens
      guard let fields = form(&rest), rest.takeEnd() else { continue }
      tokens = rest
      return fields.reading
    }
    return .notADate
  }

  private static let weekdays: Set<String> = [
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "måndag", "tysdag", "laurdag",
    "sundag", "man", "tir", "ons", "tor", "fre", "lør", "søn", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "vuossárga", "maŋŋebárga", "gaskavahkku", "duorasdat", "duorastat",
    "bearjadat", "lávvardat", "lávvordat", "sotnabeaivi",
  ]
}

/// Three numbers that stand as a date does.
private struct DateFields {
  let year: Int
  let month: Int
  let day: Int

  /// As front matter mostly has it: exactly `2023-01-19`, which is read without folding and splitting.
  init?(yearFirst text: some Collection<UInt8>) {
    guard text.count == 10 else { return nil }
    var parts = (0, 0, 0)
    for (place, byte) in text.enumerated() {
      let digit = Int(byte) - 0x30
      switch place {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case _ where !(0...9 ~= digit): return nil
      case 0...3: parts.0 = parts.0 * 10 + digit
      case 5, 6: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
    }
    (year, month, day) = parts
  }

  init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  var reading: DateReading {
    if let date = CalendarDate(year: year, month: month, day: day) { return .date(date) }
    guard 1...9999 ~= year else { return .impossible(.noSuchYear) }
    guard 1...12 ~= month else {
      let turned = CalendarDate(year: year, month: day, day: month)
      return .impossible(turned.map(ImpossibleDate.monthBeforeDay) ?? .noSuchMonth(month))
    }
    return .impossible(.noSuchDay(month: month, year: year))
  }
}

/// `2023-01-19`.
private func yearFirst(_ tokens: inout DateTokens) -> DateFields? {
  guard let year = tokens.takeYear() else { return nil }
  for mark in ["-", ".", "/"] as [Unicode.Scalar] where tokens.take(mark) {
    guard let month = tokens.takeNumber(digits: 1...2), tokens.take(mark),
      let day = tokens.takeNumber(digits: 1...2)
    else { return nil }
    return DateFields(year: year, month: month, day: day)
  }
  return nil
}

/// `19.01.2023`, `19/1-2023`, `19/1 2023`, `19-01-2023`.
private func numbers(_ tokens: inout DateTokens) -> DateFields? {
  guard let day = tokens.takeNumber(digits: 1...2), tokens.take(".") || tokens.take("/") || tokens.take("-"),
    let month = tokens.takeNumber(digits: 1...2)
  else { return nil }
  let isApart = tokens.take(".") || tokens.take("/") || tokens.take("-")
  guard let year = tokens.takeYear(orTwoDigits: isApart) else { return nil }
  return DateFields(year: year, month: month, day: day)
}

/// `19. januar 2023`, `19 January 2023`, `19th of January, 2023`, `19. b. ođđajagemánu 2023`.
private func dayAndMonthName(_ tokens: inout DateTokens) -> DateFields? {
  guard let day = tokens.takeDay() else { return nil }
  _ = tokens.takeWord("of")
  guard let month = tokens.takeMonth() else { return nil }
  tokens.take(",")
  guard let year = tokens.takeYear() else { return nil }
  return DateFields(year: year, month: month, day: day)
}

/// `January 19, 2023`, `ođđajagemánu 19. b. 2023`.
private func monthNameAndDay(_ tokens: inout DateTokens) -> DateFields? {
  guard let month = tokens.takeMonth(), let day = tokens.takeDay() else { return nil }
  tokens.take(",")
  guard let year = tokens.takeYear() else { return nil }
  return DateFields(year: year, month: month, day: day)
}

extension DateTokens {
  /// `19`, `19.`, `19th`, and `19. b.`, which is short for the North Sámi `beaivi`.
  fileprivate mutating func takeDay() -> Int? {
    guard let day = takeNumber(digits: 1...2) else { return nil }
    if takeWord(in: Self.ordinalEndings) { return day }
    take(".")
    if takeWord("b") || takeWord("beaivi") { take(".") }
    return day
  }
}
