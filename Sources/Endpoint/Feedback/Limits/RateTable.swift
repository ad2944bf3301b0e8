internal import Synchronization
internal import Templates

/// The requests that one client may make: so many at once, and another each time an interval has passed.
package struct RateLimit: Sendable, Hashable {
  /// The most at once.
  package let burst: Int
  /// Milliseconds until one more.
  package let interval: Int

  package init(burst: Int, every interval: Int) { (self.burst, self.interval) = (burst, interval) }
}

/// The generic cell rate algorithm for each of many clients, in memory that never grows.
///
/// A client is its theoretical arrival time, so a slot is sixteen bytes. Two clients share each pair of slots; when a
/// third comes, the one whose theoretical arrival time is earliest goes.
final class RateTable: Sendable {
  private struct Slot {
    /// 0 for nobody.
    var client: UInt64 = 0
    /// The theoretical arrival time, in milliseconds of ``Uptime``.
    var arrival = 0
  }

  private let slots: Mutex<[Slot]>
  private let salt: UInt64

  /// - Parameters:
  ///   - clients: how many are told apart; rounded up to a power of two.
  ///   - salt: keeps others from choosing addresses that share a slot.
  init(clients: Int, salt: UInt64) {
    var count = 2
    while count < clients { count *= 2 }
    slots = Mutex([Slot](repeating: Slot(), count: count))
    self.salt = salt
  }

  /// - Returns: nil when it is allowed, and then it is counted; else how many seconds to wait.
  func take(_ limit: RateLimit, by client: some Hashable, now: Uptime) -> Int? {
    let client = key(client)
    return slots.withLock { slots in
      let index = Self.slot(of: client, in: slots)
      let arrival =
        slots[index].client == client ? max(slots[index].arrival, now.milliseconds) : now.milliseconds
      let wait = arrival - now.milliseconds - (limit.burst - 1) * limit.interval
      if wait > 0 { return (wait + 999) / 1000 }
      slots[index] = Slot(client: client, arrival: arrival + limit.interval)
      return nil
    }
  }

  /// Undoes one ``take(_:by:now:)``.
  func refund(_ limit: RateLimit, by client: some Hashable) {
    let client = key(client)
    slots.withLock { slots in
      let index = Self.slot(of: client, in: slots)
      if slots[index].client == client { slots[index].arrival -= limit.interval }
    }
  }

  private static func slot(of client: UInt64, in slots: [Slot]) -> Int {
    let first = Int(truncatingIfNeeded: client) & (slots.count - 1) & ~1
    if slots[first].client == client { return first }
    if slots[first + 1].client == client { return first + 1 }
    return slots[first].arrival <= slots[first + 1].arrival ? first : first + 1
  }

  private func key(_ client: some Hashable) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(salt)
    hasher.combine(client)
    return UInt64(bitPattern: Int64(hasher.finalize())) | 1 << 63
  }
}
