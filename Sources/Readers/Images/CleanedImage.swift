/// A picture's file without its metadata: where and when it was taken, by whom, with what, and its thumbnail.
/// The pixels are the same to the bit.
package enum CleanedImage {
  /// The orientation stays, and the colour profile where it is asked for. Throws for a damaged file.
  ///
  /// - Parameters:
  ///   - keepsColours: true to keep the colour profile; without one the colours are sRGB.
  ///   - keepsColours: whether the colour profile stays; without one the colours are sRGB.
  package static func bytes(
    of bytes: [UInt8], format: ImageFormat, keepsColours: Bool = true
  ) throws(ImageFault) -> [UInt8] {
    if format != .svg, !format.begins(bytes) { throw .damaged }
    return switch format {
    case .jpeg: try jpeg(bytes, keepsColours)
    case .png: try png(bytes, keepsColours)
    case .webp: try webp(bytes, keepsColours)
    case .gif: try CleanedGIF(bytes, keepsColours: keepsColours).bytes
    case .avif: try CleanedAVIF(bytes).bytes
    case .svg: bytes
    }
  }

  private static func jpeg(_ bytes: [UInt8], _ keepsColours: Bool) throws(ImageFault) -> [UInt8] {
    var head: [UInt8] = []
    var rest: [UInt8] = []
    var orientation = Orientation.upright
    var segments = JPEGSegments(bytes)
    while let (marker, part) = try segments.next() {
      let whole = bytes[(part.offset - 4)..<part.end]
      switch marker {
      // JFXX is a thumbnail.
      case 0xE0: if part.begins("JFIF\0") { head += whole }
      case 0xE1 where part.begins("Exif\0\0"):
        var exif = part
        try exif.skip(6)
        orientation = Orientation(exif: exif)
      case 0xE2: if keepsColours, part.begins("ICC_PROFILE\0") { rest += whole }
      case 0xEE: rest += whole
      case 0xE1...0xEF, 0xFE: continue
      default: rest += whole
      }
    }
    var clean: [UInt8] = [0xFF, 0xD8]
    clean.reserveCapacity(bytes.count)
    clean += head
    if orientation != .upright { clean += [0xFF, 0xE1, 0, 34] + Array("Exif\0\0".utf8) + orientation.exif }
    clean += rest
    let pixels = segments.offset
    clean += bytes[pixels..<JPEGSegments.end(ofPixels: pixels, in: bytes)]
    return clean
  }

  private static func png(_ bytes: [UInt8], _ keepsColours: Bool) throws(ImageFault) -> [UInt8] {
    let colours: Set = ["gAMA", "cHRM", "sRGB", "iCCP", "cICP"]
    let kept: Set = [
      "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
    ]
    var chunks = PNGChunks(bytes)
    var clean = Array(bytes.prefix(8))
    clean.reserveCapacity(bytes.count)
    while let (type, chunk) = try chunks.next() {
      if kept.contains(type) || (keepsColours && colours.contains(type)) {
        guard chunk.end > 0 else { throw .cutOff }
        clean += bytes[(chunk.offset - 8)..<(chunk.end + 4)]
      } else if type == "eXIf" {
        let orientation = Orientation(exif: chunk)
        if orientation != .upright { clean += PNGChunks.chunk("eXIf", orientation.exif) }
      }
      if type == "IEND" { return clean }
    }
    throw .cutOff
  }

  private static func webp(_ bytes: [UInt8], _ keepsColours: Bool) throws(ImageFault) -> [UInt8] {
    var chunks = WebPChunks(bytes)
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    clean += bytes.prefix(12)
    var flags: Int?
    var isTurned = false
    while let (type, chunk) = try chunks.next() {
      switch type {
      case "VP8X":
        guard chunk.end > chunk.offset else { throw .damaged }
        flags = clean.count + 8
        fallthrough
      case "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF":
        clean += bytes[(chunk.offset - 8)..<chunk.end]
      case "ICCP" where keepsColours: clean += bytes[(chunk.offset - 8)..<chunk.end]
      case "EXIF":
        var exif = chunk
        if exif.begins("Exif\0\0") { try exif.skip(6) }
        let orientation = Orientation(exif: exif)
        if orientation != .upright {
          isTurned = true
          clean += Array("EXIF".utf8) + WebPChunks.length(orientation.exif.count) + orientation.exif
        }
      default: continue
      }
      if clean.count % 2 == 1 { clean.append(0) }
    }
    if let flags {
      // Flags for the chunks taken out: colour profile, Exif, XMP.
      clean[flags] &= ~0x04
      if !isTurned { clean[flags] &= ~0x08 }
      if !keepsColours { clean[flags] &= ~0x20 }
    }
    clean.replaceSubrange(4..<8, with: WebPChunks.length(clean.count - 8))
    return clean
  }
}
