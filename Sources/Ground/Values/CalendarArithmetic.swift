package enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

// The day count is Howard Hinnant's `days_from_civil`: years begin in March, so the leap day comes last.
// https://howardhinnant.github.io/date_algorithms.html
extension CalendarDate {
  /// Days since 1 January 1970.
  package var daysSinceEpoch: Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Nil outside the years 1–9999.
  package init?(daysSinceEpoch days: Int) {
    guard -719_162...2_932_896 ~= days else { return nil }
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package var weekday: Weekday {
    // 1 January 1970 was a Thursday; 719_163 days later than the Monday 1 January 1.
    Weekday(rawValue: (daysSinceEpoch + 719_162) % 7 + 1) ?? .monday
  }

  /// Nil outside the years 1–9999.
  package func adding(days: Int) -> Self? {
    let (sum, overflows) = daysSinceEpoch.addingReportingOverflow(days)
    return overflows ? nil : Self(daysSinceEpoch: sum)
  }

  /// The same day so many months later, or the month's last when it has no such day: 31 January and one month
  /// is 28 or 29 February. Nil outside the years 1–9999.
  package func adding(months: Int) -> Self? {
    guard -120_000...120_000 ~= months else { return nil }
    let count = year * 12 + month - 1 + months
    guard count >= 12 else { return nil }
    let (year, month) = (count / 12, count % 12 + 1)
    return Self(year: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))
  }

  /// The last day of a month; nil for a month or year there is not.
  package static func lastDay(ofMonth month: Int, year: Int) -> Self? {
    Self(year: year, month: month, day: days(inMonth: month, of: year))
  }

  /// The Sunday that ends an ISO 8601 week; nil when the year has no such week.
  package static func lastDay(ofWeek week: Int, year: Int) -> Self? {
    guard 1...53 ~= week, let fourth = Self(year: year, month: 1, day: 4) else { return nil }
    // 4 January is always in week 1.
    let sunday = fourth.adding(days: 7 - fourth.weekday.rawValue + (week - 1) * 7)
    // A week belongs to the year of its Thursday.
    return sunday?.adding(days: -3)?.year == year ? sunday : nil
  }
}
