/// A source of unguessable bytes.
package struct Randomness: Sendable {
  /// As many bytes as asked for.
  package let bytes: @Sendable (_ count: Int) -> [UInt8]

  package init(bytes: @escaping @Sendable (_ count: Int) -> [UInt8]) { self.bytes = bytes }

  /// The operating system's; it is asked for eight bytes at a time.
  package static let system = Randomness { count in
    var generator = SystemRandomNumberGenerator()
    return [UInt8](unsafeUninitializedCapacity: count) { bytes, initialized in
      var word: UInt64 = 0
      while initialized < count {
        if initialized % 8 == 0 { word = generator.next() }
        bytes[initialized] = UInt8(truncatingIfNeeded: word >> UInt64(initialized % 8 * 8))
        initialized += 1
      }
    }
  }
}
