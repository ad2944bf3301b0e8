extension ImageHeader {
  /// Reads the chunks before the pixels (PNG, third edition, 11).
  static func png(_ bytes: [UInt8]) throws(ImageFault) -> Self {
    var chunks = PNGChunks(bytes)
    guard let (first, part) = try chunks.next() else { throw .cutOff }
    guard first == "IHDR" else { throw .damaged }
    var header = part
    let stored = ImageSize(width: try header.big(4), height: try header.big(4))
    try header.skip(1)
    var hasTransparency = try header.byte() & 4 != 0
    var isAnimated = false
    var orientation = Orientation.upright
    while let (type, chunk) = try chunks.next(), type != "IDAT", type != "IEND" {
      switch type {
      case "tRNS": hasTransparency = true
      case "acTL": isAnimated = true
      case "eXIf": orientation = Orientation(exif: chunk)
      default: break
      }
    }
    return Self(
      format: .png, size: orientation.applied(to: stored), isAnimated: isAnimated,
      hasTransparency: hasTransparency)
  }
}

/// The parts of a PNG file.
struct PNGChunks {
  private var reader: ByteReader

  init(_ bytes: [UInt8]) { reader = ByteReader(bytes, from: 8) }

  /// A chunk as it stands in a file, with its check sum.
  static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(type.utf8) + content
    return bigEndian(UInt32(content.count)) + checked + bigEndian(checkSum(checked))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32, bit by bit, since it is for a few bytes.
  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  /// The next chunk; nil at the file's end. The pixels' own chunk may be cut off.
  mutating func next() throws(ImageFault) -> (type: String, chunk: ByteReader)? {
    if reader.isAtEnd { return nil }
    let length = try reader.big(4)
    var type: [UInt8] = []
    for _ in 0..<4 { type.append(UInt8(try reader.byte())) }
    let name = String(decoding: type, as: UTF8.self)
    // Their length does not matter before all the bytes are there.
    if name == "IDAT", length > reader.end - reader.offset { return (name, ByteReader([])) }
    let chunk = try reader.part(length)
    try reader.skip(4)
    return (name, chunk)
  }
}
