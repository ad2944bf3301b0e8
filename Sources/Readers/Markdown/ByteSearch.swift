internal import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where `needle` first stands at or after an offset.
  func firstOffset(of needle: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = needle.first, count >= needle.count else { return nil }
    var index = start
    while index <= count - needle.count {
      if self[index] == first, self[index..<index + needle.count].elementsEqual(needle) { return index }
      index += 1
    }
    return nil
  }

  /// Where a byte first stands at or after an offset; the C library looks at many bytes at once.
  func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count, let found = memchr(base + start, Int32(byte), count - start)
    else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// How many times a byte stands here; stops counting at a limit.
  func count(of byte: UInt8, upTo limit: Int) -> Int {
    var found = 0
    var next = firstOffset(of: byte)
    while let offset = next, found < limit {
      found += 1
      next = firstOffset(of: byte, from: offset + 1)
    }
    return found
  }

  func holds(_ byte: Unicode.Scalar) -> Bool { firstOffset(of: UInt8(ascii: byte)) != nil }

  /// Whether a word stands somewhere.
  ///
  /// - Parameters:
  ///   - rare: a byte of the word that texts have seldom.
  ///   - place: where in the word it is, 0-based.
  func holds(_ word: StaticString, at rare: UInt8, _ place: Int) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    var next = firstOffset(of: rare)
    while let offset = next {
      let start = offset - place
      if start >= 0, start + word.count <= count, self[start..<start + word.count].elementsEqual(word) {
        return true
      }
      next = firstOffset(of: rare, from: offset + 1)
    }
    return false
  }
}
