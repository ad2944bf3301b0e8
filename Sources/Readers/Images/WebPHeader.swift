extension ImageHeader {
  /// Reads the first chunk, and the camera's notes behind the pixels when there are any (RFC 9649, 2).
  static func webp(_ bytes: [UInt8]) throws(ImageFault) -> Self {
    var chunks = WebPChunks(bytes)
    guard let (type, part) = try chunks.next(isWhole: false) else { throw .cutOff }
    var chunk = part
    switch type {
    case "VP8 ":
      try chunk.skip(3)
      guard try chunk.big(3) == 0x9D012A else { throw .damaged }
      let size = ImageSize(width: try chunk.little(2) & 0x3FFF, height: try chunk.little(2) & 0x3FFF)
      return Self(format: .webp, size: size)
    case "VP8L":
      guard try chunk.byte() == 0x2F else { throw .damaged }
      let bits = try chunk.little(4)
      let size = ImageSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
      return Self(format: .webp, size: size, hasTransparency: bits >> 28 & 1 == 1)
    case "VP8X":
      let flags = try chunk.byte()
      try chunk.skip(3)
      let stored = ImageSize(width: try chunk.little(3) + 1, height: try chunk.little(3) + 1)
      let orientation = flags & 0x08 == 0 ? Orientation.upright : try Self.orientation(&chunks)
      return Self(
        format: .webp, size: orientation.applied(to: stored), isAnimated: flags & 0x02 != 0,
        hasTransparency: flags & 0x10 != 0)
    default: throw .damaged
    }
  }

  private static func orientation(_ chunks: inout WebPChunks) throws(ImageFault) -> Orientation {
    while let (type, part) = try chunks.next() {
      guard type == "EXIF" else { continue }
      var exif = part
      // Some programs write JPEG's prefix before it.
      if exif.begins("Exif\0\0") { try exif.skip(6) }
      return Orientation(exif: exif)
    }
    return .upright
  }
}

/// The parts of a WebP file.
struct WebPChunks {
  private var reader: ByteReader

  init(_ bytes: [UInt8]) { reader = ByteReader(bytes, from: 12) }

  /// A length as it stands before a chunk.
  static func length(_ count: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } }

  /// The next chunk; nil at the file's end.
  ///
  /// - Parameter isWhole: true to throw for a chunk that goes on past the bytes.
  mutating func next(isWhole: Bool = true) throws(ImageFault) -> (type: String, chunk: ByteReader)? {
    if reader.isAtEnd { return nil }
    var type: [UInt8] = []
    for _ in 0..<4 { type.append(UInt8(try reader.byte())) }
    let length = try reader.little(4)
    let left = reader.end - reader.offset
    let chunk = try reader.part(isWhole ? length : min(length, left))
    // Chunks are padded to an even length; some files lack the last one's padding.
    if length & 1 == 1, !reader.isAtEnd { try reader.skip(1) }
    return (String(decoding: type, as: UTF8.self), chunk)
  }
}
