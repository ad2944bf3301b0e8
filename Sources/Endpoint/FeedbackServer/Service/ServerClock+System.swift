internal import Feedback
internal import Foundation
internal import Synchronization
internal import System

extension ServerClock {
  /// The machine's clocks.
  ///
  /// - Parameter timeZone: as `Europe/Oslo`; UTC for a name that is not known.
  static func system(timeZone: String = "UTC") -> ServerClock {
    let zone = ZoneOffset(TimeZone(identifier: timeZone) ?? .gmt)
    return ServerClock(
      now: { Moment(milliseconds: MachineClock.milliseconds()) },
      uptime: {
        // It runs on while the machine sleeps: a limit is over after as long as was said.
        let (seconds, attoseconds) = started.duration(to: .now).components
        return Uptime(milliseconds: Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
      },
      offset: { zone.offset(at: $0) })
  }

  private static let started = ContinuousClock.now
}

/// A time zone's offset from UTC, looked up once a quarter of an hour: no zone changes within one.
private final class ZoneOffset: Sendable {
  private let zone: TimeZone
  private let known = Mutex((quarter: Int.min, offset: 0))

  init(_ zone: TimeZone) { self.zone = zone }

  /// In seconds.
  func offset(at moment: Moment) -> Int {
    let quarter = moment.seconds / 900
    return known.withLock { known in
      if known.quarter != quarter {
        known = (
          quarter, zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.seconds)))
        )
      }
      return known.offset
    }
  }
}
