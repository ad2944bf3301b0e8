package import Feedback
internal import Synchronization

/// A clock that stands until a test moves it; local time is an hour ahead of UTC.
package final class TestClock: Sendable {
  private let moment: Mutex<Moment>
  private let elapsed = Mutex(Uptime(seconds: 0))

  /// - Parameter start: `2027-02-28T11:00:00Z` unless another is given.
  package init(start: Moment = Moment(seconds: 1_803_812_400)) { moment = Mutex(start) }

  package var now: Moment { moment.withLock { $0 } }

  package var uptime: Uptime { elapsed.withLock { $0 } }

  package func pass(seconds: Int) {
    moment.withLock { $0 = $0.adding(seconds: seconds) }
    elapsed.withLock { $0 = $0.adding(seconds: seconds) }
  }

  /// Sets the clock on the wall, forward or back.
  package func set(by seconds: Int) { moment.withLock { $0 = $0.adding(seconds: seconds) } }

  package var clock: ServerClock {
    ServerClock(now: { [self] in now }, uptime: { [self] in uptime }, offset: { _ in 3600 })
  }
}
