/// Pictures made for tests: whole files, as cameras and programs write them.
package enum SamplePicture {
  /// A TIFF structure as cameras write it: the orientation, and a place in Lofoten as the camera found it.
  package static func exif(orientation: UInt16, littleEndian: Bool = false) -> [UInt8] {
    func number(_ value: UInt32, _ count: Int) -> [UInt8] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
      return littleEndian ? bytes : bytes.reversed()
    }
    func entry(_ tag: UInt32, _ type: UInt32, _ count: UInt32, _ value: [UInt8]) -> [UInt8] {
      number(tag, 2) + number(type, 2) + number(count, 4) + value
    }
    let place =
      number(2, 2) + entry(1, 2, 2, Array("N\0\0\0".utf8)) + entry(2, 5, 3, number(68, 4)) + number(0, 4)
      + number(68, 4) + number(1, 4) + number(14, 4) + number(1, 4) + number(5, 4) + number(1, 4)
    return Array((littleEndian ? "II*\0" : "MM\0*").utf8) + number(8, 4) + number(2, 2)
      + entry(0x0112, 3, 1, number(UInt32(orientation), 2) + [0, 0]) + entry(0x8825, 4, 1, number(38, 4))
      + number(0, 4) + place
  }

  /// The parts of a JPEG file with pixels that mean nothing.
  package static func jpeg(width: Int, height: Int, segments: [(marker: UInt8, content: [UInt8])] = [])
    -> [UInt8]
  {
    let frame = [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0]
    let head = [UInt8]([0xFF, 0xD8]) + segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
    let before = segments.flatMap { segment($0.marker, $0.content) }
    let pixels: [UInt8] = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
    return head + before + segment(0xDB, [UInt8](repeating: 1, count: 65)) + segment(0xC0, frame) + pixels
      + [0xFF, 0xD9]
  }

  /// A real JPEG file with a segment put in before all others.
  package static func jpeg(_ file: [UInt8], with marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    Array(file.prefix(2)) + segment(marker, content) + file.dropFirst(2)
  }

  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2, 2) + content
  }

  /// A real PNG file: a slope of colours, and grain that no encoder makes small when it is asked for.
  package static func png(
    width: Int, height: Int, hasGrain: Bool = false, chunks: [(type: String, content: [UInt8])] = []
  ) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity((width * 3 + 1) * height)
    var grain: UInt32 = 20_261_122
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width {
        grain = grain &* 1_664_525 &+ 1_013_904_223
        let noise = hasGrain ? Int(grain >> 27) : 0
        rows += [UInt8(x * 127 / width + noise), UInt8(y * 127 / height + noise), UInt8(96 + noise)]
      }
    }
    let header = big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
      + chunks.flatMap { chunk($0.type, $0.content) } + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }

  package static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(type.utf8) + content
    var sum: UInt32 = .max
    for byte in checked { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    return big(content.count, 4) + checked + big(Int(~sum), 4)
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  /// A zlib stream that compresses nothing.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var rest = bytes[...]
    var (low, high): (UInt32, UInt32) = (1, 0)
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let length = UInt16(block.count)
      stream += [rest.isEmpty ? 1 : 0] + little(Int(length), 2) + little(Int(~length), 2) + block
    } while !rest.isEmpty
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return stream + big(Int(high << 16 | low), 4)
  }

  /// A WebP file of the chunks given.
  package static func webp(_ chunks: [(type: String, content: [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    for (type, content) in chunks {
      body += Array(type.utf8) + little(content.count, 4) + content
      if content.count % 2 == 1 { body.append(0) }
    }
    return Array("RIFF".utf8) + little(body.count + 4, 4) + Array("WEBP".utf8) + body
  }

  package static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  package static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
