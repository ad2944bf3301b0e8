internal import Feedback

/// The number of mails that may go in any minute.
struct MailAllowance {
  private let perMinute: Int
  /// When the last ones went, oldest first.
  private var times: [Uptime] = []

  init(perMinute: Int) { self.perMinute = perMinute }

  /// - Returns: whether there is room for one more, which is then taken.
  mutating func take(at now: Uptime) -> Bool {
    times.removeAll { now.seconds(since: $0) >= 60 }
    guard times.count < perMinute else { return false }
    times.append(now)
    return true
  }
}
