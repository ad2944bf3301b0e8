internal import Values

/// The day and the time that a clock on the wall shows.
package struct WallTime: Sendable {
  package let day: Day
  /// Since midnight, in seconds.
  private let second: Int

  /// - Parameter offset: how far the clock is ahead of UTC, in seconds.
  package init(_ moment: Moment, offset: Int = 0) {
    let local = moment.seconds + offset
    second = (local % 86_400 + 86_400) % 86_400
    day = Day(number: (local - second) / 86_400)
  }

  /// `00`–`23`.
  package var hour: String { Self.two(second / 3600) }
  /// `00`–`59`.
  package var minute: String { Self.two(second % 3600 / 60) }
  /// `13:05:09`.
  package var time: String { "\(hour):\(minute):\(Self.two(second % 60))" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Moment {
  /// In UTC, to the second: `2027-02-28T11:00:00Z`.
  package var iso8601: String {
    let wall = WallTime(self)
    return "\(wall.day)T\(wall.time)Z"
  }

  /// ``iso8601`` as part of a file's name: `20270228T110000Z`.
  package var fileStamp: String { iso8601.filter { $0 != "-" && $0 != ":" } }

  /// As mail and HTTP write it, without the zone at its end: `Sun, 06 Nov 1994 08:49:37`, in UTC.
  package var internetDate: String {
    let wall = WallTime(self)
    let date = wall.day.date
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return "\(weekdays[date.weekday.rawValue - 1]), \(date.iso.suffix(2)) \(months[date.month - 1]) "
      + "\(date.iso.prefix(4)) \(wall.time)"
  }
}
