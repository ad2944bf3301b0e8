/// A day of the Gregorian calendar, years 1–9999, without a time zone.
package struct CalendarDate: Sendable, Hashable {
  /// Year, month and day in one number that sorts as the days do; month and day take the low 9 bits.
  private let packed: Int32

  package var year: Int { Int(packed >> 9) }
  /// 1–12.
  package var month: Int { Int(packed >> 5 & 0xF) }
  /// 1–31.
  package var day: Int { Int(packed & 0x1F) }

  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, 1...Self.days(inMonth: month, of: year) ~= day else {
      return nil
    }
    packed = Int32(year << 9 | month << 5 | day)
  }

  /// `2023-01-19`.
  package var iso: String {
    "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// - Parameter month: 1–12; any other has no days.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension CalendarDate: Comparable, CustomStringConvertible {
  package static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }

  package var description: String { iso }
}
