extension DateTokens {
  /// The last day of a part of a year, or of a year, when that is all there is; nil for anything else.
  ///
  /// `januar 2023`, `1. kvartal 2023`, `Q1 2023`, `våren 2023`, `første halvår 2023`, `uke 12 2023`, `2023`.
  func lastDayOfPeriod() throws(ImpossibleDate) -> CalendarDate? {
    var rest = self
    if let month = rest.takeMonth() {
      return rest.takeLastYear().flatMap { CalendarDate.lastDay(ofMonth: month, year: $0) }
    }
    if let word = rest.takeWord() {
      if let month = Self.seasons[word] {
        return rest.takeLastYear().flatMap { CalendarDate.lastDay(ofMonth: month, year: $0) }
      }
      if Self.weeks.contains(word) { return try rest.lastDayOfWeek() }
      if Self.quarters.contains(word) || word == "q", let number = rest.takeNumber(digits: 1...2) {
        return try rest.lastDay(of: number, lasting: 3)
      }
    }
    if let year = bareYear() { return CalendarDate(year: year, month: 12, day: 31) }
    return try numberedPart()
  }

  /// `2023` alone, in a range where it is a year and not an amount.
  private func bareYear() -> Int? {
    var rest = self
    guard let year = rest.takeLastYear(), 1900...2199 ~= year else { return nil }
    return year
  }

  /// `1. kvartal 2023`, `første halvår 2023`, `2. tertial 2023`.
  private func numberedPart() throws(ImpossibleDate) -> CalendarDate? {
    var rest = self
    guard let number = rest.takeOrdinal(), let part = rest.takeWord() else { return nil }
    rest.take(".")
    if Self.quarters.contains(part) { return try rest.lastDay(of: number, lasting: 3) }
    if Self.thirds.contains(part) { return try rest.lastDay(of: number, lasting: 4) }
    if Self.halves.contains(part) { return try rest.lastDay(of: number, lasting: 6) }
    return nil
  }

  /// - Parameter months: how many months each part of the year has.
  private mutating func lastDay(of number: Int, lasting months: Int) throws(ImpossibleDate) -> CalendarDate? {
    take(".")
    _ = takeWord(in: Self.prepositions)
    guard let year = takeLastYear() else { return nil }
    guard 1...12 / months ~= number else { throw .noSuchPart(last: 12 / months) }
    return CalendarDate.lastDay(ofMonth: number * months, year: year)
  }

  private mutating func lastDayOfWeek() throws(ImpossibleDate) -> CalendarDate? {
    guard let week = takeNumber(digits: 1...2) else { return nil }
    take(",")
    _ = takeWord("i")
    guard let year = takeLastYear() else { return nil }
    if let date = CalendarDate.lastDay(ofWeek: week, year: year) { return date }
    throw .noSuchPart(last: CalendarDate.lastDay(ofWeek: 53, year: year) == nil ? 52 : 53)
  }

  /// A year that ends the text.
  private mutating func takeLastYear() -> Int? {
    guard let year = takeYear(), takeEnd() else { return nil }
    return year
  }

  private mutating func takeOrdinal() -> Int? {
    if let number = takeNumber(digits: 1...2) {
      if !take(".") { _ = takeWord(in: Self.ordinalEndings) }
      return number
    }
    return takeWord().flatMap { Self.ordinals[$0] }
  }

  private static let ordinals = [
    "første": 1, "fyrste": 1, "first": 1, "andre": 2, "annet": 2, "second": 2, "tredje": 3, "third": 3,
    "fjerde": 4, "fourth": 4,
  ]
  private static let prepositions: Set<String> = ["i", "av", "of", "in"]
  private static let quarters: Set<String> = ["kvartal", "kv", "kvart", "quarter"]
  private static let thirds: Set<String> = ["tertial"]
  private static let halves: Set<String> = ["halvår", "half"]
  private static let weeks: Set<String> = ["uke", "veke", "week"]

  /// The month a season ends with. Winter spans two years, so it is no deadline.
  private static let seasons = [
    "vår": 5, "våren": 5, "spring": 5, "sommer": 8, "sommeren": 8, "sommar": 8, "sommaren": 8, "summer": 8,
    "høst": 11, "høsten": 11, "haust": 11, "hausten": 11, "autumn": 11, "fall": 11,
  ]
}
