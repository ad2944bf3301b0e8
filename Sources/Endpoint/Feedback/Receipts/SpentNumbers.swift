internal import Synchronization

/// The numbers that were used once and must not be used again while they would still be valid.
///
/// Two sets take turns: when the newer one is as old as anything stays valid, the older one holds nothing that is.
final class SpentNumbers: Sendable {
  private struct State {
    var newer: Set<UInt64> = []
    var older: Set<UInt64> = []
    var began: Uptime
  }

  private let lifetime: Int
  private let limit: Int
  private let state: Mutex<State>

  /// - Parameters:
  ///   - lifetime: how long a number is remembered at least, in seconds.
  ///   - limit: how many are remembered in a lifetime.
  init(lifetime: Int, limit: Int = 200_000, now: Uptime) {
    (self.lifetime, self.limit) = (lifetime, limit)
    state = Mutex(State(began: now))
  }

  /// - Returns: whether it was unused until now; false too when no more can be remembered.
  func spend(_ number: UInt64, now: Uptime) -> Bool {
    state.withLock { state in
      let age = now.seconds(since: state.began)
      if age >= lifetime {
        state.older = age >= 2 * lifetime ? [] : state.newer
        state.newer = []
        state.began = now
      }
      guard !state.older.contains(number), state.newer.count < limit else { return false }
      return state.newer.insert(number).inserted
    }
  }

  /// True for a number that was used.
  func contains(_ number: UInt64) -> Bool {
    state.withLock { $0.newer.contains(number) || $0.older.contains(number) }
  }

  /// Makes a number that was spent in vain usable again.
  func giveBack(_ number: UInt64) {
    state.withLock { state in
      state.newer.remove(number)
      state.older.remove(number)
    }
  }
}
