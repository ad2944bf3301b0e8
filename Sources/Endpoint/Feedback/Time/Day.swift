package import Values

/// A day of the calendar on the wall where the votes are counted.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let date: CalendarDate

  /// - Parameter number: since 1970-01-01; in the years 1–9999, as every clock's is.
  package init(number: Int) {
    guard let date = CalendarDate(daysSinceEpoch: number) else {
      preconditionFailure("no clock shows this day")
    }
    self.date = date
  }

  /// ISO 8601: `2027-02-28`; nil for what is no such day.
  package init?(_ text: some StringProtocol) {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3,
      let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]), date.iso == text
    else { return nil }
    self.date = date
  }

  /// Since 1970-01-01.
  package var number: Int { date.daysSinceEpoch }

  /// ISO 8601.
  package var description: String { date.iso }

  package static func < (left: Self, right: Self) -> Bool { left.date < right.date }
}
