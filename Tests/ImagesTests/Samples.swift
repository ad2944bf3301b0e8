import Images
import TestSupport
import Testing

/// A file of every kind, with what must be read from it.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let format: ImageFormat
  let bytes: [UInt8]
  let size: ImageSize
  var isAnimated = false
  var hasTransparency = false

  var testDescription: String { name }

  static let all: [Sample] = photos + others

  private static let photos: [Sample] = [
    Sample(
      name: "a JPEG", format: .jpeg, bytes: SamplePicture.jpeg(width: 640, height: 480),
      size: ImageSize(width: 640, height: 480)),
    Sample(
      name: "a JPEG taken with the camera on its side", format: .jpeg,
      bytes: SamplePicture.jpeg(width: 640, height: 480, segments: [(0xE1, exifSegment(6))]),
      size: ImageSize(width: 480, height: 640)),
    Sample(
      name: "a JPEG taken upside down, by a camera that counts from the other end", format: .jpeg,
      bytes: SamplePicture.jpeg(
        width: 640, height: 480, segments: [(0xE1, exifSegment(3, littleEndian: true)), (0xFE, [65])]),
      size: ImageSize(width: 640, height: 480)),
    Sample(
      name: "a PNG", format: .png, bytes: SamplePicture.png(width: 31, height: 17),
      size: ImageSize(width: 31, height: 17)),
    Sample(
      name: "a PNG on its side that moves and is clear in parts", format: .png,
      bytes: SamplePicture.png(
        width: 31, height: 17,
        chunks: [
          ("acTL", [UInt8](repeating: 0, count: 8)), ("tRNS", [0, 0, 0, 0, 0, 0]),
          ("eXIf", SamplePicture.exif(orientation: 8)),
        ]), size: ImageSize(width: 17, height: 31), isAnimated: true, hasTransparency: true),
  ]

  private static let others: [Sample] = [
    Sample(
      name: "a WebP of the simple kind", format: .webp,
      bytes: SamplePicture.webp([
        (
          "VP8 ",
          [0, 0, 0, 0x9D, 0x01, 0x2A] + SamplePicture.little(800, 2) + SamplePicture.little(533, 2) + [7, 7]
        )
      ]), size: ImageSize(width: 800, height: 533)),
    Sample(
      name: "a WebP without loss", format: .webp,
      bytes: SamplePicture.webp([("VP8L", [0x2F] + SamplePicture.little(799 | 532 << 14 | 1 << 28, 4) + [7])]
      ),
      size: ImageSize(width: 800, height: 533), hasTransparency: true),
    Sample(
      name: "a WebP on its side", format: .webp,
      bytes: SamplePicture.webp([
        ("VP8X", [0x18, 0, 0, 0] + SamplePicture.little(799, 3) + SamplePicture.little(532, 3)),
        ("VP8 ", [7, 7, 7]), ("EXIF", SamplePicture.exif(orientation: 5)), ("XMP ", [88]),
      ]), size: ImageSize(width: 533, height: 800), hasTransparency: true),
    Sample(
      name: "a GIF", format: .gif, bytes: Array("GIF89a".utf8) + [0x40, 1, 0xC8, 0, 0, 0, 0, 0x3B, 0, 0],
      size: ImageSize(width: 320, height: 200), isAnimated: true, hasTransparency: true),
    Sample(
      name: "an AVIF on its side", format: .avif, bytes: avif, size: ImageSize(width: 450, height: 600),
      hasTransparency: true),
  ]

  static func exifSegment(_ orientation: UInt16, littleEndian: Bool = false) -> [UInt8] {
    Array("Exif\0\0".utf8) + SamplePicture.exif(orientation: orientation, littleEndian: littleEndian)
  }

  private static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    SamplePicture.big(content.count + 8, 4) + Array(type.utf8) + content
  }

  /// With Exif and XMP at the beginning of its data, and where they stand.
  static let avifWithNotes: (bytes: [UInt8], notes: (exif: Range<Int>, xmp: Range<Int>)) = {
    let exif = [0, 0, 0, 0] + SamplePicture.exif(orientation: 6)
    let xmp = Array("<sted>".utf8)
    func file(dataAt data: Int) -> [UInt8] {
      func entry(_ item: UInt8, _ type: String) -> [UInt8] {
        box("infe", [2, 0, 0, 0, 0, item, 0, 0] + Array(type.utf8) + [0])
      }
      func place(_ item: UInt8, _ offset: Int, _ count: Int) -> [UInt8] {
        [0, item, 0, 0, 0, 1] + SamplePicture.big(offset, 4) + SamplePicture.big(count, 4)
      }
      let places =
        [0, 0, 0, 0, 0x44, 0, 0, 3] + place(1, data + exif.count + xmp.count, 3) + place(2, data, exif.count)
        + place(3, data + exif.count, xmp.count)
      let items = [0, 0, 0, 0, 0, 3] + entry(1, "av01") + entry(2, "Exif") + entry(3, "mime")
      let extent = box("ispe", [0, 0, 0, 0] + SamplePicture.big(600, 4) + SamplePicture.big(450, 4))
      let meta =
        box("iloc", places) + box("iinf", items) + box("iprp", box("ipco", extent + box("irot", [1])))
      return box("ftyp", Array("avif".utf8) + [0, 0, 0, 0] + Array("mif1avif".utf8))
        + box("meta", [0, 0, 0, 0] + meta) + box("mdat", exif + xmp + [1, 2, 3])
    }
    let data = file(dataAt: 0).count - exif.count - xmp.count - 3
    let middle = data + exif.count
    return (file(dataAt: data), (data..<middle, middle..<middle + xmp.count))
  }()

  private static let avif: [UInt8] = {
    func extent(_ width: Int, _ height: Int) -> [UInt8] {
      box("ispe", [0, 0, 0, 0] + SamplePicture.big(width, 4) + SamplePicture.big(height, 4))
    }
    let list = box("ipco", extent(100, 75) + extent(600, 450) + box("irot", [1]))
    return box("ftyp", Array("avif".utf8) + [0, 0, 0, 0] + Array("mif1avif".utf8))
      + box("meta", [0, 0, 0, 0] + box("pitm", [0, 0, 0, 0, 0, 1]) + box("iprp", list))
      + box("mdat", [1, 2, 3])
  }()
}
