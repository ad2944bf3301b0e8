internal import Glibc

/// The clocks of the machine.
package enum MachineClock {
  /// Milliseconds since 1970, UTC. May go back when somebody sets the clock.
  package static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// Monotonic seconds, never negative, from an arbitrary moment: only differences mean anything.
  package static func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
