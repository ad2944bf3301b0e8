extension UnsafeBufferPointer<UInt8> {
  /// The index at or after another of the first byte that needs escaping, or the count; tests eight bytes at a time.
  ///
  /// - Parameters:
  ///   - isMarked: true for a byte that needs escaping.
  ///   - marks: the high bits of the bytes in a word that need it. The lowest is right; those above it may be
  ///     set too often. See https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
  @inlinable @inline(__always)
  package func firstIndex(
    from start: Int, where isMarked: (UInt8) -> Bool, inWord marks: (UInt64) -> UInt64
  ) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= count {
      // The first byte is the lowest.
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = marks(word)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, !isMarked(self[index]) { index += 1 }
    return index
  }

  /// True when another, of the same length, has the same bytes.
  @inlinable @inline(__always)
  package func isSame(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    let (own, other) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    guard count >= 8 else {
      for index in 0..<count where own[index] != other[index] { return false }
      return true
    }
    func differ(at offset: Int) -> Bool {
      own.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    for offset in stride(from: 0, to: count - 8, by: 8) where differ(at: offset) { return false }
    return !differ(at: count - 8)
  }
}

/// Eight bytes in one number.
package enum ByteWord {
  @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @usableFromInline static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  @inlinable @inline(__always) package static func repeating(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  /// The high bits of the bytes that are 0.
  @inlinable @inline(__always) package static func zeros(in word: UInt64) -> UInt64 {
    (word &- ones) & ~word & highBits
  }

  @inlinable @inline(__always) package static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
    zeros(in: word ^ repeating(byte))
  }

  /// The high bits of the bytes that are less than another, which is at most 128.
  @inlinable @inline(__always) package static func places(below byte: UInt8, in word: UInt64) -> UInt64 {
    (word &- repeating(byte)) & ~word & highBits
  }
}
