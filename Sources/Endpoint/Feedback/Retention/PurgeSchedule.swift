/// When records may be purged, though the clock on the wall may be set wrong.
///
/// A clock that leaps forward by more than a day would have far too much purged, and what is purged is gone. A purge
/// after such a leap waits a day of ``Uptime``, in which the clock can be put right.
package struct PurgeSchedule: Sendable {
  private static let day = 24 * 3600

  /// Both clocks at the last purge.
  private var last: (now: Moment, uptime: Uptime)?
  /// The first sight of a clock that had leapt; nil while it goes as it should.
  private var leap: Uptime?

  package init() {}

  /// - Returns: true when a purge is to be made now.
  package mutating func allowsPurge(by clock: ServerClock) -> Bool {
    let (now, uptime) = (clock.now(), clock.uptime())
    if let last, now.seconds(since: last.now) - uptime.seconds(since: last.uptime) > Self.day {
      let seen = leap ?? uptime
      leap = seen
      guard uptime.seconds(since: seen) >= Self.day else { return false }
    }
    leap = nil
    last = (now, uptime)
    return true
  }
}
