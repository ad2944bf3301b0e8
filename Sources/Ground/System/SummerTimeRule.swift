/// A yearly rule for summer time, as POSIX writes it in `TZ`: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct SummerTimeRule: Sendable {
  /// The offset of standard time in seconds, positive east of Greenwich.
  private let standard: Int
  /// Nil where the clock is never changed.
  private let summer: (offset: Int, start: YearlyMoment, end: YearlyMoment)?

  /// Nil for a text that is no rule.
  init?(_ text: String) {
    var reader = Reader(text)
    guard reader.takeName(), let west = reader.takeTime() else { return nil }
    standard = -west
    if reader.isAtEnd {
      summer = nil
      return
    }
    guard reader.takeName() else { return nil }
    var offset = standard + 3600
    if !reader.isNext(",") {
      guard let west = reader.takeTime() else { return nil }
      offset = -west
    }
    guard reader.take(","), let start = reader.takeMoment(), reader.take(","), let end = reader.takeMoment(),
      reader.isAtEnd
    else { return nil }
    summer = (offset, start, end)
  }

  /// - Parameter moment: in seconds since 1970.
  func offset(at moment: Int) -> Int {
    guard let summer else { return standard }
    let year = CivilDay.date(ofDay: (moment + standard).dividedDown(by: 86_400)).year
    let start = summer.start.local(in: year) - standard
    let end = summer.end.local(in: year) - summer.offset
    let isSummer = start < end ? start <= moment && moment < end : !(end <= moment && moment < start)
    return isSummer ? summer.offset : standard
  }
}

/// A day of each year, and a time on it.
private struct YearlyMoment: Sendable {
  enum Day: Sendable {
    /// From 1 to 365; 29 February is never counted.
    case julian(Int)
    /// From 0.
    case ordinal(Int)
    /// The weekday is 0 on Sundays, the week 5 the month's last.
    case weekday(Int, week: Int, month: Int)
  }

  let day: Day
  /// In seconds from midnight; may lie on another day.
  let time: Int

  /// In seconds since 1970, local time.
  func local(in year: Int) -> Int { number(in: year) * 86_400 + time }

  private func number(in year: Int) -> Int {
    let first = CivilDay.number(year: year, month: 1, day: 1)
    switch day {
    case .ordinal(let count): return first + count
    case .julian(let count):
      let isLeap = CivilDay.number(year: year + 1, month: 1, day: 1) - first == 366
      return first + count - 1 + (isLeap && count > 59 ? 1 : 0)
    case .weekday(let weekday, let week, let month):
      let start = CivilDay.number(year: year, month: month, day: 1)
      let next = CivilDay.number(
        year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
      // The first day of 1970 was a Thursday.
      let ahead = (weekday - (start + 4) % 7 + 14) % 7
      let day = start + ahead + (week - 1) * 7
      return day < next ? day : day - 7
    }
  }
}

/// Days of the Gregorian calendar by their number from 1 January 1970.
enum CivilDay {
  static func number(year: Int, month: Int, day: Int) -> Int {
    // Years that begin in March have their leap day last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.dividedDown(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.dividedDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let isLate = month >= 10
    return (yearOfEra + era * 400 + (isLate ? 1 : 0), isLate ? month - 9 : month + 3, day)
  }
}

extension Int {
  /// The quotient, rounded towards minus infinity.
  func dividedDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}

/// Reads a rule from its start.
private struct Reader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  func isNext(_ character: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: character) }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard isNext(character) else { return false }
    rest.removeFirst()
    return true
  }

  /// Letters, or anything between `<` and `>`.
  mutating func takeName() -> Bool {
    if take("<") {
      rest = rest.drop { $0 != UInt8(ascii: ">") }
      return take(">")
    }
    let before = rest.count
    rest = rest.drop { ($0 | 0x20) &- 0x61 < 26 }
    return before - rest.count >= 3
  }

  private mutating func takeNumber() -> Int? {
    let digits = rest.prefix { $0 &- 0x30 < 10 }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  /// `[+-]h[:m[:s]]`, in seconds.
  mutating func takeTime() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = takeNumber(), hours <= 167 else { return nil }
    var seconds = hours * 3600
    if take(":") {
      guard let minutes = takeNumber() else { return nil }
      seconds += minutes * 60
      if take(":") {
        guard let more = takeNumber() else { return nil }
        seconds += more
      }
    }
    return isNegative ? -seconds : seconds
  }

  mutating func takeMoment() -> YearlyMoment? {
    guard let day = takeDay() else { return nil }
    guard take("/") else { return YearlyMoment(day: day, time: 7200) }
    return takeTime().map { YearlyMoment(day: day, time: $0) }
  }

  private mutating func takeDay() -> YearlyMoment.Day? {
    if take("J") { return takeNumber().flatMap { (1...365).contains($0) ? .julian($0) : nil } }
    guard take("M") else { return takeNumber().flatMap { $0 <= 365 ? .ordinal($0) : nil } }
    guard let month = takeNumber(), (1...12).contains(month), take("."), let week = takeNumber(),
      (1...5).contains(week), take("."), let weekday = takeNumber(), weekday <= 6
    else { return nil }
    return .weekday(weekday, week: week, month: month)
  }
}
