extension ImageHeader {
  /// Reads up to the frame header, and the orientation before it (ITU-T T.81, B.1–B.2; Exif 2.3, 4.5.4).
  static func jpeg(_ bytes: [UInt8]) throws(ImageFault) -> Self {
    var segments = JPEGSegments(bytes)
    var orientation = Orientation.upright
    while let (marker, part) = try segments.next() {
      var segment = part
      if marker == 0xE1, segment.begins("Exif\0\0") {
        try segment.skip(6)
        orientation = Orientation(exif: segment)
      }
      guard JPEGSegments.isFrame(marker) else { continue }
      try segment.skip(1)
      let (height, width) = (try segment.big(2), try segment.big(2))
      return Self(
        format: .jpeg, size: orientation.applied(to: ImageSize(width: width, height: height)))
    }
    throw .damaged
  }
}

/// The parts of a JPEG file before its pixels.
struct JPEGSegments {
  private var reader: ByteReader
  /// The offset of the next marker; once ``next()`` gave nil, of the one that begins the pixels.
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { reader = ByteReader(bytes, from: 2) }

  /// The frame header of any process: baseline, progressive and so on.
  static func isFrame(_ marker: Int) -> Bool {
    0xC0...0xCF ~= marker && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  /// The next segment and its marker; nil where the pixels begin.
  mutating func next() throws(ImageFault) -> (marker: Int, segment: ByteReader)? {
    while true {
      guard try reader.byte() == 0xFF else { throw .damaged }
      var marker = 0xFF
      while marker == 0xFF { marker = try reader.byte() }
      if marker == 0xDA || marker == 0xD9 {
        offset = reader.offset - 2
        return nil
      }
      // These stand alone.
      if marker == 0x01 || 0xD0...0xD8 ~= marker { continue }
      let length = try reader.big(2)
      guard length >= 2 else { throw .damaged }
      return (marker, try reader.part(length - 2))
    }
  }

  /// The offset after the picture's last marker, or the count when the file is cut off. Some cameras append a film, or
  /// another picture with notes of its own.
  static func end(ofPixels start: Int, in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + 1 < bytes.count {
        guard bytes[index] == 0xFF else {
          index += 1
          continue
        }
        switch bytes[index + 1] {
        case 0xD9: return index + 2
        // Stuffed bytes, filler and restart markers.
        case 0x00, 0xD0...0xD7: index += 2
        case 0xFF: index += 1
        default:
          // Tables between the passes of a progressive picture.
          guard index + 3 < bytes.count else { return bytes.count }
          index += 2 + max(2, Int(bytes[index + 2]) << 8 | Int(bytes[index + 3]))
        }
      }
      return bytes.count
    }
  }
}
