import Testing

@testable import Values

struct CalendarDateTests {
  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0), (2023, 1, 32), (2023, 2, 29),
    (1900, 2, 29), (2023, 4, 31), (.max, .max, .max), (.min, .min, .min),
  ])
  func `a day that there is not cannot be made`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func `a date is written as ISO 8601 has it`() throws {
    #expect(try date(2023, 1, 19).iso == "2023-01-19")
    #expect(try date(7, 12, 1).iso == "0007-12-01")
  }

  @Test func `dates are ordered by year, then month, then day`() throws {
    let dates = try [
      date(2022, 12, 31), date(2023, 1, 1), date(2023, 1, 31), date(2023, 2, 1), date(9999, 1, 1),
    ]
    #expect(dates.shuffled().sorted() == dates)
  }

  @Test func `every day there is comes back from its number, a weekday after the day before`() throws {
    var expected = 1
    var last: CalendarDate?
    for days in -719_162...2_932_896 {
      let date = try #require(CalendarDate(daysSinceEpoch: days))
      guard date.daysSinceEpoch == days, date.weekday.rawValue == expected, last.map({ $0 < date }) ?? true
      else {
        Issue.record("\(date)")
        return
      }
      expected = expected % 7 + 1
      last = date
    }
    #expect(last?.iso == "9999-12-31")
  }

  @Test func `1 January 1970 is a Thursday and day 0`() throws {
    #expect(try date(1970, 1, 1).daysSinceEpoch == 0)
    #expect(try date(1970, 1, 1).weekday == .thursday)
    #expect(try date(2024, 2, 29).weekday == .thursday)
  }

  @Test func `adding stops at the calendar's ends`() throws {
    #expect(try date(9999, 12, 31).adding(days: 1) == nil)
    #expect(try date(1, 1, 1).adding(days: -1) == nil)
    #expect(try date(2023, 1, 1).adding(days: .max) == nil)
    #expect(try date(2023, 1, 1).adding(days: .min) == nil)
    #expect(try date(2023, 1, 1).adding(months: .max) == nil)
    #expect(try date(1, 1, 1).adding(months: -1) == nil)
    #expect(try date(9999, 12, 1).adding(months: 1) == nil)
  }

  @Test func `a month later is the same day or the month's last`() throws {
    #expect(try date(2023, 1, 31).adding(months: 1)?.iso == "2023-02-28")
    #expect(try date(2024, 1, 31).adding(months: 1)?.iso == "2024-02-29")
    #expect(try date(2023, 12, 5).adding(months: 1)?.iso == "2024-01-05")
    #expect(try date(2023, 1, 5).adding(months: -13)?.iso == "2021-12-05")
  }

  @Test(arguments: [
    (2020, 53, "2021-01-03"), (2023, 1, "2023-01-08"), (2023, 52, "2023-12-31"), (2024, 1, "2024-01-07"),
  ])
  func `an ISO week ends on its Sunday`(year: Int, week: Int, iso: String) {
    #expect(CalendarDate.lastDay(ofWeek: week, year: year)?.iso == iso)
  }

  @Test(arguments: [(2023, 53), (2023, 0), (2023, 54), (0, 1), (9999, 53)])
  func `a week the year has not has no last day`(year: Int, week: Int) {
    #expect(CalendarDate.lastDay(ofWeek: week, year: year) == nil)
  }
}

func date(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
  try #require(CalendarDate(year: year, month: month, day: day))
}
