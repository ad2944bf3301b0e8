internal import Text

/// Words, numbered in the order they are first met.
struct WordTable: Sendable {
  private(set) var count = 0
  private var bytes: [UInt8] = []
  /// Where in the bytes each word begins; and where the last ends.
  private var starts: [UInt32] = [0]
  /// Words by hash, the next free place after a taken one. Their count is a power of 2.
  private var slots = [Slot](repeating: .free, count: 1 << 12)

  private struct Slot {
    /// The upper half of the word's hash; the lower one says where it is looked for.
    let mark: UInt32
    /// One more than the word's number; 0 for none.
    let word: UInt32

    static let free = Slot(mark: 0, word: 0)
  }

  subscript(word: UInt32) -> ArraySlice<UInt8> { bytes[span(of: word)] }

  private func span(of word: UInt32) -> Range<Int> { Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) }

  /// The word's number; a new one for a word that was not there.
  mutating func index(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    let mark = UInt32(truncatingIfNeeded: hash >> 32)
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place].word != 0 {
      let found = slots[place].word - 1
      if slots[place].mark == mark, isSame(found, word) { return Int(found) }
      place = (place + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    count += 1
    slots[place] = Slot(mark: mark, word: UInt32(count))
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The same for a word of another table.
  mutating func index(ofWord word: UInt32, in other: WordTable) -> Int {
    let span = other.span(of: word)
    return other.bytes.withUnsafeBufferPointer { index(of: UnsafeBufferPointer(rebasing: $0[span])) }
  }

  private func isSame(_ known: UInt32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let own = span(of: known)
    guard own.count == word.count else { return false }
    return bytes.withUnsafeBufferPointer { word.isSame(UnsafeBufferPointer(rebasing: $0[own])) }
  }

  private mutating func grow() {
    slots = [Slot](repeating: .free, count: slots.count * 2)
    bytes.withUnsafeBufferPointer { bytes in
      for word in 0..<UInt32(count) {
        let hash = Self.hash(UnsafeBufferPointer(rebasing: bytes[span(of: word)]))
        var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[place].word != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = Slot(mark: UInt32(truncatingIfNeeded: hash >> 32), word: word + 1)
      }
    }
  }

  /// Eight bytes at a time, the last eight among them, each multiplied into what came before and folded.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(word)
    let count = raw.count
    var hash = UInt64(truncatingIfNeeded: count)
    func mix(_ bytes: UInt64) {
      let product = (hash ^ bytes).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    if count >= 8 {
      var offset = 0
      while offset < count - 8 {
        mix(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      mix(raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    } else if count >= 4 {
      let first = raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let last = raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      mix(UInt64(first) << 32 | UInt64(last))
    } else {
      mix(raw.reduce(0) { $0 << 8 | UInt64($1) })
    }
    return hash
  }

  /// The words' numbers in the order of their bytes.
  func sorted() -> [UInt32] {
    (0..<UInt32(count)).sorted { self[$0].lexicographicallyPrecedes(self[$1]) }
  }
}
