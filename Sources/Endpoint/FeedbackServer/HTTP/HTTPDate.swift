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
  static func text(of second: Int) -> String { Moment(seconds: second).internetDate + " GMT" }
}
