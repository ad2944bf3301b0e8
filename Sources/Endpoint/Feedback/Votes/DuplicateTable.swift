/// The voters of a day as 64-bit numbers that mean nothing without the day's salt: a set in one piece of memory.
///
/// Open addressing with linear probing; a slot is eight bytes and nothing more, so that four million voters
/// take 43 MB. It grows as it fills, up to its limit.
struct DuplicateTable {
  static let limit = 4_000_000

  private(set) var count = 0
  private let limit: Int
  /// 0 is an empty slot.
  private var slots: [UInt64]

  init(limit: Int = DuplicateTable.limit) {
    self.limit = limit
    slots = [UInt64](repeating: 0, count: 1024)
  }

  enum Insertion { case inserted, present, full }

  mutating func insert(_ entry: UInt64) -> Insertion {
    let entry = Self.stored(entry)
    var index = home(entry)
    while slots[index] != 0 {
      if slots[index] == entry { return .present }
      index = next(index)
    }
    guard count < limit else { return .full }
    slots[index] = entry
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    return .inserted
  }

  func contains(_ entry: UInt64) -> Bool {
    let entry = Self.stored(entry)
    var index = home(entry)
    while slots[index] != 0 {
      if slots[index] == entry { return true }
      index = next(index)
    }
    return false
  }

  mutating func remove(_ entry: UInt64) {
    let entry = Self.stored(entry)
    var index = home(entry)
    while slots[index] != entry {
      if slots[index] == 0 { return }
      index = next(index)
    }
    count -= 1
    closeGap(at: index)
  }

  /// The memory it takes.
  var bytes: Int { slots.count * MemoryLayout<UInt64>.stride }

  mutating func removeAll() { self = DuplicateTable(limit: limit) }

  /// Moves back what was put further on only because the slot was taken, so that no search stops short.
  private mutating func closeGap(at gap: Int) {
    var gap = gap
    var index = next(gap)
    while slots[index] != 0 {
      let distance = (index - home(slots[index]) + slots.count) % slots.count
      if distance >= (index - gap + slots.count) % slots.count {
        slots[gap] = slots[index]
        gap = index
      }
      index = next(index)
    }
    slots[gap] = 0
  }

  private mutating func grow() {
    // The last step is to what the limit needs and no further.
    let size = min(slots.count * 2, max(limit / 3 * 4 + 4, slots.count + 1024))
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    for entry in old where entry != 0 {
      var index = home(entry)
      while slots[index] != 0 { index = next(index) }
      slots[index] = entry
    }
  }

  /// The upper half of a product spreads entries evenly over any number of slots.
  private func home(_ entry: UInt64) -> Int { Int(entry.multipliedFullWidth(by: UInt64(slots.count)).high) }

  private func next(_ index: Int) -> Int { index + 1 == slots.count ? 0 : index + 1 }

  private static func stored(_ entry: UInt64) -> UInt64 { entry == 0 ? 1 : entry }
}
