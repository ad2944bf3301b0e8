extension ImageHeader {
  /// Reads the box of properties: the largest picture in the file is the one that is shown (ISO/IEC 23008-12, 6.5).
  static func avif(_ bytes: [UInt8]) throws(ImageFault) -> Self {
    var boxes = ByteReader(bytes)
    var isAnimated = false
    while let (type, part) = try boxes.box() {
      var box = part
      if type == "ftyp" { isAnimated = box.begins("avis") }
      guard type == "meta" else { continue }
      try box.skip(4)
      guard var properties = try box.box(ofType: "iprp"), var list = try properties.box(ofType: "ipco") else {
        throw .damaged
      }
      var largest: ImageSize?
      var isOnItsSide = false
      while let (type, part) = try list.box() {
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
}
