extension ImageHeader {
  /// Reads the box of properties: the largest picture in the file is the one that is shown (ISO/IEC 23008-12, 6.5).
  static func avif(_ bytes: [UInt8]) throws(ImageFault) -> Self {
    var boxes = ByteReader(bytes)
    var isAnimated = false
    while let (type, part) = try Self.box(&boxes) {
      var box = part
      if type == "ftyp" { isAnimated = box.begins("avis") }
      guard type == "meta" else { continue }
      try box.skip(4)
      guard var properties = try find("iprp", in: &box), var list = try find("ipco", in: &properties) else {
        throw .damaged
      }
      var largest: ImageSize?
      var isOnItsSide = false
      while let (type, part) = try Self.box(&list) {
        var property = part
        if type == "irot" { isOnItsSide = try property.byte() & 1 == 1 }
        guard type == "ispe" else { continue }
        try property.skip(4)
        let size = ImageSize(width: try property.big(4), height: try property.big(4))
        guard size.width <= 1 << 20, size.height <= 1 << 20 else { throw .tooManyPixels(size) }
        if size.pixels > largest?.pixels ?? 0 { largest = size }
      }
      guard let largest else { throw .damaged }
      return Self(
        format: .avif, size: isOnItsSide ? largest.turned : largest, isAnimated: isAnimated,
        hasTransparency: true)
    }
    throw .cutOff
  }

  private static func find(_ type: String, in boxes: inout ByteReader) throws(ImageFault) -> ByteReader? {
    while let (found, part) = try box(&boxes) {
      if found == type { return part }
    }
    return nil
  }

  private static func box(_ reader: inout ByteReader) throws(ImageFault) -> (type: String, part: ByteReader)?
  {
    if reader.isAtEnd { return nil }
    let length = try reader.big(4)
    var type: [UInt8] = []
    for _ in 0..<4 { type.append(UInt8(try reader.byte())) }
    // 0: to the end; 1: a longer number follows, which only boxes of pixels have.
    guard length >= 8 else { throw .damaged }
    return (String(decoding: type, as: UTF8.self), try reader.part(length - 8))
  }
}
