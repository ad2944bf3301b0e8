import Testing

@testable import Feedback

struct DuplicateTableTests {
  @Test func `holds just what a set would hold, through growth and removal`() {
    var generator = SplitMix(state: 7)
    var table = DuplicateTable()
    var set: Set<UInt64> = []
    for _ in 0..<60_000 {
      // Few enough that some come twice, and neighbours so that searches run long.
      let entry = UInt64.random(in: 1...20_000, using: &generator) &* 0x2_0000_0000
      if Bool.random(using: &generator) {
        #expect((table.insert(entry) == .inserted) == set.insert(entry).inserted)
      } else {
        table.remove(entry)
        set.remove(entry)
      }
      #expect(table.count == set.count)
    }
    for entry in UInt64(1)...20_000 {
      let entry = entry &* 0x2_0000_0000
      #expect(table.contains(entry) == set.contains(entry))
    }
  }

  @Test func `is full at its limit, and then knows those it has`() {
    var table = DuplicateTable(limit: 3)
    for entry in UInt64(1)...3 { #expect(table.insert(entry << 40) == .inserted) }
    #expect(table.insert(4 << 40) == .full)
    #expect(table.insert(2 << 40) == .present)
    table.remove(2 << 40)
    #expect(table.insert(4 << 40) == .inserted)
  }

  @Test func `takes no more room than its limit needs`() {
    var generator = SplitMix(state: 1)
    var table = DuplicateTable(limit: 200_000)
    for _ in 0..<200_000 { _ = table.insert(generator.next()) }
    #expect(table.count == 200_000)
    #expect(table.insert(generator.next()) == .full)
    #expect(table.bytes <= 200_000 * 8 * 3 / 2)
  }
}

/// Numbers that look random and are the same each time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
