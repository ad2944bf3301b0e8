/// The time in Norway, by the rule for summer time since 1996 (directive 2000/84/EC).
package enum NorwegianTime {
  /// Seconds ahead of UTC, 3600 or 7200.
  ///
  /// - Parameter moment: in seconds since 1970.
  package static func offset(at moment: Int) -> Int {
    guard let year = day(at: moment, offset: 0)?.year, let start = change(inMonth: 3, of: year),
      let end = change(inMonth: 10, of: year)
    else { return 3600 }
    return start..<end ~= moment ? 7200 : 3600
  }

  /// The calendar day at a moment, in seconds since 1970; nil outside the years 1–9999.
  package static func day(at moment: Int) -> CalendarDate? { day(at: moment, offset: offset(at: moment)) }

  private static func day(at moment: Int, offset: Int) -> CalendarDate? {
    CalendarDate(daysSinceEpoch: Int((Double(moment + offset) / 86_400).rounded(.down)))
  }

  /// One o'clock UTC on a month's last Sunday, in seconds since 1970.
  private static func change(inMonth month: Int, of year: Int) -> Int? {
    CalendarDate.lastDay(ofMonth: month, year: year).map { last in
      (last.daysSinceEpoch - last.weekday.rawValue % 7) * 86_400 + 3600
    }
  }
}
