internal import Values
internal import Programme

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The clock on the wall in the editor's office.
enum Clock {
  /// Today in Norway, by the rule for summer time that has held since 1996; it needs no time zone files. Nil for a clock
  /// that shows a year no date can be of.
  ///
  /// Sets `TZ`, so no other thread may read the environment yet.
  static func today() -> CalendarDate? {
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1)
    tzset()
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return CalendarDate(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }

  /// Seconds of the monotonic clock since an unknown moment; only differences mean anything.
  static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
