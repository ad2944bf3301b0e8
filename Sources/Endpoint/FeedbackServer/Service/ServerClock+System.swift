internal import Feedback
internal import System

extension ServerClock {
  /// The machine's clock.
  static func system(_ zone: TimeZoneRules) -> ServerClock {
    ServerClock(
      now: { Moment(milliseconds: MachineClock.milliseconds()) }, offset: { zone.offset(at: $0.seconds) })
  }
}
