internal import Feedback
internal import Synchronization

/// The number of requests of each kind, and the time they took.
final class RequestMetrics: Sendable {
  private struct Kind: Hashable {
    let route: String
    let status: Int
  }

  private struct Times {
    /// By ``bounds``, each with those before it left out; the last is for all that took longer.
    var counts = [Int](repeating: 0, count: RequestMetrics.bounds.count + 1)
    var seconds = 0.0
  }

  /// Upper ends, in seconds.
  private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]

  private let times = Mutex<[Kind: Times]>([:])

  func record(_ route: Route?, status: Int, duration: Duration) {
    let kind = Kind(route: route?.template ?? "-", status: status)
    let (whole, part) = duration.components
    let seconds = Double(whole) + Double(part) / 1e18
    let index = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
    times.withLock { times in
      times[kind, default: Times()].counts[index] += 1
      times[kind, default: Times()].seconds += seconds
    }
  }

  /// Prometheus' text format, version 0.0.4.
  func text(_ endpoint: EndpointCounts, voters: Int, connections: Int) -> String {
    var text = """
      # HELP standpunkt_votes_total Answers to «Er du enig?», by what became of them.
      # TYPE standpunkt_votes_total counter

      """
    for event in EndpointCounts.Event.allCases {
      text += "standpunkt_votes_total{event=\"\(event.rawValue)\"} \(endpoint.count(of: event))\n"
    }
    text += """
      # HELP standpunkt_duplicate_entries Entries in the table of today's voters.
      # TYPE standpunkt_duplicate_entries gauge
      standpunkt_duplicate_entries \(voters)
      # HELP standpunkt_connections Open connections.
      # TYPE standpunkt_connections gauge
      standpunkt_connections \(connections)
      # HELP standpunkt_request_duration_seconds How long requests took.
      # TYPE standpunkt_request_duration_seconds histogram

      """
    let times = times.withLock { $0 }
    for (kind, times) in times.sorted(by: { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }) {
      let labels = "route=\"\(kind.route)\",status=\"\(kind.status)\""
      let name = "standpunkt_request_duration_seconds"
      var sum = 0
      for (count, bound) in zip(times.counts, Self.bounds.map { "\($0)" } + ["+Inf"]) {
        sum += count
        text += "\(name)_bucket{\(labels),le=\"\(bound)\"} \(sum)\n"
      }
      text += "\(name)_sum{\(labels)} \(times.seconds)\n\(name)_count{\(labels)} \(sum)\n"
    }
    return text
  }
}
