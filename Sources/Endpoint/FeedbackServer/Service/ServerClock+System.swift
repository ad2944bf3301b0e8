internal import Feedback
internal import System

extension ServerClock {
  /// The machine's clocks.
  static func system(_ zone: TimeZoneRules) -> ServerClock {
    ServerClock(
      now: { Moment(milliseconds: MachineClock.milliseconds()) },
      uptime: {
        // It runs on while the machine sleeps: a limit is over after as long as was said.
        let (seconds, attoseconds) = started.duration(to: .now).components
        return Uptime(milliseconds: Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
      },
      offset: { zone.offset(at: $0.seconds) })
  }

  private static let started = ContinuousClock.now
}
