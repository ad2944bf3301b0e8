/// A point in time on the server's clock.
package struct Moment: Sendable, Hashable, Comparable {
  /// Since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let milliseconds: Int

  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  package init(seconds: Int) { milliseconds = seconds * 1000 }

  /// Rounded towards the past.
  package var seconds: Int { milliseconds >= 0 ? milliseconds / 1000 : -((999 - milliseconds) / 1000) }

  package func adding(seconds: Int) -> Moment { Moment(milliseconds: milliseconds + seconds * 1000) }

  /// Whole seconds from an earlier moment to this one; negative when that is later.
  package func seconds(since earlier: Moment) -> Int { (milliseconds - earlier.milliseconds) / 1000 }

  package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
}
