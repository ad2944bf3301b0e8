/// A ZIP file of uncompressed files below 4 GiB (APPNOTE.TXT 6.3.10). The same files give the same bytes.
struct StoredArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ text: String) {
    let (name, content) = (Array(name.utf8), Array(text.utf8))
    let sum = Self.checksum(content)
    let offset = UInt32(bytes.count)
    let common: [UInt8] =
      Self.bytes(UInt16(20)) + Self.bytes(UInt16(0x0800)) + Self.bytes(UInt16(0))
      // 1 January 1980, the earliest date of the format.
      + Self.bytes(UInt16(0)) + Self.bytes(UInt16(0x21)) + Self.bytes(sum) + Self.bytes(UInt32(content.count))
      + Self.bytes(UInt32(content.count)) + Self.bytes(UInt16(name.count)) + Self.bytes(UInt16(0))
    bytes += Self.bytes(UInt32(0x0403_4B50)) + common + name + content
    directory += Self.bytes(UInt32(0x0201_4B50)) + Self.bytes(UInt16(20)) + common
    directory += [UInt8](repeating: 0, count: 10) + Self.bytes(offset) + name
    count += 1
  }

  /// The bytes of the whole archive.
  var finished: [UInt8] {
    bytes + directory + Self.bytes(UInt32(0x0605_4B50)) + Self.bytes(UInt32(0)) + Self.bytes(UInt16(count))
      + Self.bytes(UInt16(count)) + Self.bytes(UInt32(directory.count)) + Self.bytes(UInt32(bytes.count))
      + Self.bytes(UInt16(0))
  }

  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  /// CRC-32, a bit at a time: these files are small.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
