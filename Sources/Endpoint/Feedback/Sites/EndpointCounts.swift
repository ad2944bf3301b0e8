internal import Synchronization

/// What metrics show of the endpoint's work: sums that say nothing of anybody.
package final class EndpointCounts: Sendable {
  package enum Event: String, Sendable, CaseIterable {
    case counted, duplicate, undone
    /// Counted without being able to see whether it was a duplicate.
    case unchecked
    case limited, honeypot
    case storeFault = "store_fault"
  }

  private let counts = Mutex<[Event: Int]>([:])

  func add(_ event: Event, _ amount: Int = 1) { counts.withLock { $0[event, default: 0] += amount } }

  package func count(of event: Event) -> Int { counts.withLock { $0[event, default: 0] } }
}
