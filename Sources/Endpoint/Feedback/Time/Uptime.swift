/// A point on a clock that only goes forward, whatever is done to the one on the wall: limits, deadlines and
/// leases are measured on it. It means nothing after a restart, and is never stored.
package struct Uptime: Sendable, Hashable, Comparable {
  /// Since a moment before the program started.
  package let milliseconds: Int

  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  package init(seconds: Int) { milliseconds = seconds * 1000 }

  /// Rounded down.
  package var seconds: Int { milliseconds / 1000 }

  package func adding(seconds: Int) -> Uptime { Uptime(milliseconds: milliseconds + seconds * 1000) }

  /// Whole seconds since an earlier point.
  package func seconds(since earlier: Uptime) -> Int { (milliseconds - earlier.milliseconds) / 1000 }

  package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
}
