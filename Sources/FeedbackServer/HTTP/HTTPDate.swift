internal import Feedback
internal import Synchronization

/// The time as HTTP writes it, made once a second.
final class HTTPDate: Sendable {
  private struct Made {
    var second = Int.min
    var text = ""
  }

  private let clock: ServerClock
  private let made = Mutex(Made())

  init(_ clock: ServerClock) { self.clock = clock }

  var text: String {
    let second = clock.now().seconds
    return made.withLock { made in
      if made.second != second { made = Made(second: second, text: Self.text(of: second)) }
      return made.text
    }
  }

  /// RFC 9110's IMF-fixdate: `Sun, 06 Nov 1994 08:49:37 GMT`.
  static func text(of second: Int) -> String {
    let day = Day(number: second / 86_400)
    let date = day.description.split(separator: "-")
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][day.number % 7]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (hour, minute) = (second % 86_400 / 3600, second % 3600 / 60)
    return "\(weekday), \(date[2]) \(months[(Int(date[1]) ?? 1) - 1]) \(date[0]) "
      + "\(two(hour)):\(two(minute)):\(two(second % 60)) GMT"
  }
}
