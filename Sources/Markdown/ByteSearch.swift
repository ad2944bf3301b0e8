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
}
