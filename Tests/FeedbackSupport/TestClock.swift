package import Feedback
internal import Synchronization

/// A clock that stands until a test moves it; local time is an hour ahead of UTC.
package final class TestClock: Sendable {
  private let moment: Mutex<Moment>

  /// - Parameter start: `2027-02-28T11:00:00Z` unless another is given.
  package init(start: Moment = Moment(seconds: 1_803_812_400)) { moment = Mutex(start) }

  package var now: Moment { moment.withLock { $0 } }

  package func pass(seconds: Int) { moment.withLock { $0 = $0.adding(seconds: seconds) } }

  package var clock: ServerClock { ServerClock(now: { [self] in now }, offset: { _ in 3600 }) }
}
