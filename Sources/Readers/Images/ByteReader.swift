/// Reads numbers from a file's bytes, and throws at their end instead of reading on.
struct ByteReader {
  let bytes: [UInt8]
  private(set) var offset: Int
  /// The offset that this reader's part of the bytes ends at.
  let end: Int

  init(_ bytes: [UInt8], from offset: Int = 0) {
    (self.bytes, self.offset) = (bytes, offset)
    end = bytes.count
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { offset >= end }

  mutating func skip(_ count: Int) throws(ImageFault) {
    guard count >= 0, count <= end - offset else { throw .cutOff }
    offset += count
  }

  /// A reader of the next bytes alone; this one goes on after them.
  mutating func part(_ count: Int) throws(ImageFault) -> ByteReader {
    let start = offset
    try skip(count)
    return ByteReader(bytes, start..<offset)
  }

  mutating func byte() throws(ImageFault) -> Int {
    try skip(1)
    return Int(bytes[offset - 1])
  }

  /// A big-endian number of one to four bytes.
  mutating func big(_ count: Int) throws(ImageFault) -> Int {
    var number = 0
    for _ in 0..<count { number = number << 8 | (try byte()) }
    return number
  }

  /// A little-endian number of one to four bytes.
  mutating func little(_ count: Int) throws(ImageFault) -> Int {
    var number = 0
    for place in 0..<count { number |= try byte() << (8 * place) }
    return number
  }

  /// True when these bytes come next; consumes nothing.
  func begins(_ mark: StaticString) -> Bool {
    mark.utf8CodeUnitCount <= end - offset && bytes.holds(mark, at: offset)
  }
}
