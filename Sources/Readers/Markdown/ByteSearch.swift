internal import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The first offset of `needle`, at `start` or later.
  func firstOffset(of needle: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = needle.first, count >= needle.count else { return nil }
    var index = start
    while index <= count - needle.count {
      if self[index] == first, self[index..<index + needle.count].elementsEqual(needle) { return index }
      index += 1
    }
    return nil
  }

  /// The first offset of a byte, at `start` or later, by `memchr`.
  func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The first offset of a word.
  func firstOffset(of word: StaticString) -> Int? {
    let needle = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    var next = firstOffset(of: needle[0])
    while let offset = next, offset + needle.count <= count {
      if self[offset..<offset + needle.count].elementsEqual(needle) { return offset }
      next = firstOffset(of: needle[0], from: offset + 1)
    }
    return nil
  }

  /// The number of occurrences of a byte, or of one before another; stops counting at a limit.
  func count(of byte: UInt8, before other: UInt8? = nil, upTo limit: Int) -> Int {
    var found = 0
    var next = firstOffset(of: byte)
    while let offset = next, found < limit {
      if other == nil || offset + 1 < count && self[offset + 1] == other { found += 1 }
      next = firstOffset(of: byte, from: offset + 1)
    }
    return found
  }

  func holds(_ byte: Unicode.Scalar) -> Bool { firstOffset(of: UInt8(ascii: byte)) != nil }

  /// True when a word occurs. Cost: linear; searches for its rarest byte.
  ///
  /// - Parameters:
  ///   - rare: a byte of the word that texts have seldom.
  ///   - position: the rare byte's offset in the word.
  func holds(_ word: StaticString, at rare: UInt8, _ position: Int) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    var next = firstOffset(of: rare)
    while let offset = next {
      let start = offset - position
      if start >= 0, start + word.count <= count, self[start..<start + word.count].elementsEqual(word) {
        return true
      }
      next = firstOffset(of: rare, from: offset + 1)
    }
    return false
  }
}
