internal import Feedback

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension ServerClock {
  /// The machine's clock.
  ///
  /// - Parameter timeZone: as `Europe/Oslo`. It becomes the whole process's, since the C library has one for all.
  static func system(timeZone: String) -> ServerClock {
    setenv("TZ", timeZone, 1)
    tzset()
    return ServerClock(
      now: {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(milliseconds: Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000)
      },
      offset: { moment in
        var time = time_t(moment.seconds)
        var local = tm()
        localtime_r(&time, &local)
        return Int(local.tm_gmtoff)
      })
  }
}
