extension UnsafeBufferPointer<UInt8> {
  /// The first place at or after an offset where one of three bytes stands; the count when none does.
  ///
  /// Looks at sixteen bytes at a time: text is long and what must be escaped in it is rare.
  package func firstOffset(from start: Int, of a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    var index = start
    let (manyA, manyB, manyC) = (SIMD16(repeating: a), SIMD16(repeating: b), SIMD16(repeating: c))
    let raw = UnsafeRawBufferPointer(self)
    while index + 16 <= count {
      let bytes = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      if any((bytes .== manyA) .| (bytes .== manyB) .| (bytes .== manyC)) { break }
      index += 16
    }
    while index < count {
      let byte = self[index]
      if byte == a || byte == b || byte == c { return index }
      index += 1
    }
    return count
  }
}
