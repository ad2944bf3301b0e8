internal import Feedback
internal import Foundation
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension ServerClock {
  /// The machine's clocks.
  ///
  /// - Parameter timeZone: as `Europe/Oslo`; UTC for what the machine does not know.
  static func system(timeZone: String) -> ServerClock {
    let zone = ZoneOffset(TimeZone(identifier: timeZone) ?? .gmt)
    return ServerClock(
      now: {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(milliseconds: Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000)
      },
      uptime: {
        // It runs on while the machine sleeps: a limit is over after as long as was said.
        let (seconds, attoseconds) = started.duration(to: .now).components
        return Uptime(milliseconds: Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
      },
      offset: { zone.offset(at: $0) })
  }

  private static let started = ContinuousClock.now
}

/// How far a time zone is ahead of UTC, looked up once a quarter of an hour: no zone changes within one.
private final class ZoneOffset: Sendable {
  private let zone: TimeZone
  private let known = Mutex((quarter: Int.min, offset: 0))

  init(_ zone: TimeZone) { self.zone = zone }

  /// In seconds.
  func offset(at moment: Moment) -> Int {
    let quarter = moment.seconds / 900
    return known.withLock { known in
      if known.quarter != quarter {
        let date = Date(timeIntervalSince1970: Double(moment.seconds))
        known = (quarter, zone.secondsFromGMT(for: date))
      }
      return known.offset
    }
  }
}
