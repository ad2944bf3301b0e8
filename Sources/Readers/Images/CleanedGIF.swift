/// A GIF file without its comments and application extensions (GIF89a, 24–26).
struct CleanedGIF {
  private(set) var bytes: [UInt8]

  init(_ file: [UInt8], keepsColours: Bool) throws(ImageFault) {
    var reader = ByteReader(file)
    try reader.skip(10)
    try Self.skipColours(after: try reader.byte(), additional: 2, &reader)
    bytes = Array(file[..<reader.offset])
    bytes.reserveCapacity(file.count)
    // Many files lack the trailer.
    while !reader.isAtEnd {
      let start = reader.offset
      let kind = try reader.byte()
      if kind == 0x3B { break }
      var isKept = true
      switch kind {
      case 0x2C:
        try reader.skip(8)
        try Self.skipColours(after: try reader.byte(), additional: 1, &reader)
      case 0x21: isKept = try Self.isOfThePicture(&reader, keepsColours: keepsColours)
      default: throw .damaged
      }
      try Self.skipBlocks(&reader)
      if isKept { bytes += file[start..<reader.offset] }
    }
    bytes.append(0x3B)
  }

  /// Reads an extension's label; true when it affects the picture: its timing, its repeats or its colours.
  private static func isOfThePicture(_ reader: inout ByteReader, keepsColours: Bool) throws(ImageFault)
    -> Bool
  {
    switch try reader.byte() {
    case 0xF9: return true
    case 0xFF:
      return reader.begins("\u{0B}NETSCAPE2.0") || reader.begins("\u{0B}ANIMEXTS1.0")
        || (keepsColours && reader.begins("\u{0B}ICCRGBG1012"))
    default: return false
    }
  }

  /// - Parameter additional: bytes between the flags and the colours, or after them.
  private static func skipColours(
    after flags: Int, additional: Int, _ reader: inout ByteReader
  ) throws(ImageFault) {
    try reader.skip(additional + (flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1)))
  }

  private static func skipBlocks(_ reader: inout ByteReader) throws(ImageFault) {
    while case let count = try reader.byte(), count > 0 { try reader.skip(count) }
  }
}
