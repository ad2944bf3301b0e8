/// Words, numbered in the order they are first met.
struct WordTable: Sendable {
  private(set) var count = 0
  private var bytes: [UInt8] = []
  /// Where in the bytes each word ends.
  private var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  /// Words by hash, each one more than its number, the next free place after a taken one; 0 is free. Their count
  /// is a power of 2.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  subscript(word: UInt32) -> ArraySlice<UInt8> { bytes[span(of: word)] }

  private func span(of word: UInt32) -> Range<Int> {
    let word = Int(word)
    return (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word])
  }

  /// The word's number; a new one for a word that was not there.
  mutating func index(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let found = slots[slot] - 1
      if hashes[Int(found)] == hash, isSame(found, word) { return Int(found) }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    count += 1
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The same for a word of another table.
  mutating func index(ofWord word: UInt32, in other: WordTable) -> Int {
    let span = other.span(of: word)
    return other.bytes.withUnsafeBufferPointer { bytes in
      index(of: UnsafeBufferPointer(rebasing: bytes[span]), hash: other.hashes[Int(word)])
    }
  }

  private func isSame(_ known: UInt32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let own = span(of: known)
    guard own.count == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<word.count where bytes[own.lowerBound + index] != word[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for word in 0..<count {
      var slot = Int(hashes[word]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(word + 1)
    }
  }

  /// The words' numbers in the order of their bytes.
  func sorted() -> [UInt32] {
    (0..<UInt32(count)).sorted { self[$0].lexicographicallyPrecedes(self[$1]) }
  }
}
