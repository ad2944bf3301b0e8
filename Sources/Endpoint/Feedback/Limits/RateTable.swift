internal import Templates
internal import Synchronization

/// How much one client may do: so much at once, and then so much again in time.
package struct RateLimit: Sendable, Hashable {
  /// How many at once.
  package let burst: Int
  /// Milliseconds until one more.
  package let interval: Int

  package init(burst: Int, every interval: Int) {
    self.burst = burst
    self.interval = interval
  }
}

/// Token buckets, one for each client, in memory that never grows.
///
/// A bucket is the moment when it would be full again (the generic cell rate algorithm), so a slot is sixteen
/// bytes. Two buckets share each pair of slots; when a third comes, the one that is nearest to full goes.
final class RateTable: Sendable {
  private struct Slot {
    /// 0 for nobody.
    var client: UInt64 = 0
    /// Milliseconds since 1970.
    var full = 0
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
  func take(_ limit: RateLimit, by client: some Hashable, now: Moment) -> Int? {
    let client = key(client)
    return slots.withLock { slots in
      let index = Self.slot(of: client, in: slots)
      let full = slots[index].client == client ? max(slots[index].full, now.milliseconds) : now.milliseconds
      let wait = full - now.milliseconds - (limit.burst - 1) * limit.interval
      if wait > 0 { return (wait + 999) / 1000 }
      slots[index] = Slot(client: client, full: full + limit.interval)
      return nil
    }
  }

  /// Undoes one ``take(_:by:now:)``.
  func refund(_ limit: RateLimit, by client: some Hashable) {
    let client = key(client)
    slots.withLock { slots in
      let index = Self.slot(of: client, in: slots)
      if slots[index].client == client { slots[index].full -= limit.interval }
    }
  }

  private static func slot(of client: UInt64, in slots: [Slot]) -> Int {
    let first = Int(truncatingIfNeeded: client) & (slots.count - 1) & ~1
    if slots[first].client == client { return first }
    if slots[first + 1].client == client { return first + 1 }
    return slots[first].full <= slots[first + 1].full ? first : first + 1
  }

  private func key(_ client: some Hashable) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(salt)
    hasher.combine(client)
    return UInt64(bitPattern: Int64(hasher.finalize())) | 1 << 63
  }
}
