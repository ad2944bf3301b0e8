internal import Synchronization

/// What metrics show of mail.
final class MailCounts: Sendable {
  enum Event: String, CaseIterable {
    case sent
    /// To be tried again.
    case deferred
    /// Never taken, and given up.
    case refused
    /// Not to be sent any more when its turn came.
    case dropped
    /// A try at a mail server that was away.
    case unreachable
    /// A time when mail had to wait for the next minute.
    case held
  }

  private let counts = Mutex<[Event: Int]>([:])

  func add(_ event: Event) { counts.withLock { $0[event, default: 0] += 1 } }

  func count(of event: Event) -> Int { counts.withLock { $0[event, default: 0] } }

  /// Prometheus' text format, version 0.0.4.
  var text: String {
    var text = """
      # HELP standpunkt_mail_total Mails to subscribers and editors, by what became of them.
      # TYPE standpunkt_mail_total counter

      """
    for event in Event.allCases {
      text += "standpunkt_mail_total{event=\"\(event.rawValue)\"} \(count(of: event))\n"
    }
    return text
  }
}
