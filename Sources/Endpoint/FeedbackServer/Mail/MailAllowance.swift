internal import Feedback

/// How many mails may go in any minute.
struct MailAllowance {
  private let perMinute: Int
  /// When the last ones went, oldest first.
  private var times: [Moment] = []

  init(perMinute: Int) { self.perMinute = perMinute }

  /// - Returns: whether there is room for one more, which is then taken.
  mutating func take(at now: Moment) -> Bool {
    // A clock that was set back must not hold mail up.
    times.removeAll { now.seconds(since: $0) >= 60 || $0 > now }
    guard times.count < perMinute else { return false }
    times.append(now)
    return true
  }
}
