import Images
import TestSupport
import Testing

struct CleanedImageTests {
  @Test(arguments: Sample.all)
  func `a clean picture is as large as before and is cleaned to itself`(sample: Sample) throws {
    let clean = try CleanedImage.bytes(of: sample.bytes, format: sample.format)
    let header = try ImageHeader(reading: clean, as: sample.format)
    #expect(header.size == sample.size)
    #expect(header.hasTransparency == sample.hasTransparency)
    #expect(try CleanedImage.bytes(of: clean, format: sample.format) == clean)
  }

  @Test func `a photo loses its place, its comments and what follows after it, and keeps its colours`() throws
  {
    let colours = Array("ICC_PROFILE\0".utf8) + [1, 1, 9, 9]
    let photo =
      SamplePicture.jpeg(
        width: 64, height: 48,
        segments: [
          (0xE1, Sample.exifSegment(6)), (0xE1, Array("http://ns.adobe.com/xap/1.0/\0<sted>".utf8)),
          (0xED, Array("Photoshop 3.0\0Kari".utf8)), (0xE2, colours), (0xE2, Array("MPF\0".utf8)),
          (0xFE, Array("hemmelig".utf8)),
        ]) + Array("en film med sted og tid".utf8)
    let clean = try CleanedImage.bytes(of: photo, format: .jpeg)
    let expected = SamplePicture.jpeg(
      width: 64, height: 48, segments: [(0xE1, Array("Exif\0\0".utf8) + orientationOnly(6)), (0xE2, colours)])
    #expect(clean == expected)
  }

  @Test func `an upright photo keeps no note at all`() throws {
    let photo = SamplePicture.jpeg(width: 64, height: 48, segments: [(0xE1, Sample.exifSegment(1))])
    #expect(
      try CleanedImage.bytes(of: photo, format: .jpeg) == SamplePicture.jpeg(width: 64, height: 48))
  }

  @Test func `a PNG keeps its pixels and which way is up`() throws {
    let picture = SamplePicture.png(
      width: 4, height: 3,
      chunks: [
        ("tEXt", Array("Author\0Kari".utf8)), ("eXIf", SamplePicture.exif(orientation: 6)), ("iTXt", [1]),
        ("tIME", [7, 234, 1, 1, 1, 1, 1]), ("pHYs", [UInt8](repeating: 1, count: 9)),
      ])
    let expected = SamplePicture.png(
      width: 4, height: 3, chunks: [("eXIf", orientationOnly(6)), ("pHYs", [UInt8](repeating: 1, count: 9))])
    #expect(try CleanedImage.bytes(of: picture, format: .png) == expected)
  }

  @Test func `a WebP loses its notes and says so in its flags`() throws {
    let size = SamplePicture.little(63, 3) + SamplePicture.little(47, 3)
    func picture(_ flags: UInt8, _ notes: [(type: String, content: [UInt8])]) -> [UInt8] {
      SamplePicture.webp(
        [("VP8X", [flags, 0, 0, 0] + size)] + notes.prefix(1) + [("VP8 ", [1, 2, 3])] + notes.dropFirst())
    }
    let notes: [(type: String, content: [UInt8])] = [
      ("ICCP", [5, 5]), ("EXIF", SamplePicture.exif(orientation: 1)), ("XMP ", [1]),
    ]
    #expect(
      try CleanedImage.bytes(of: picture(0x3C, notes), format: .webp)
        == picture(0x30, Array(notes.prefix(1))))
    #expect(
      try CleanedImage.bytes(of: picture(0x3C, notes), format: .webp, keepsColours: false)
        == picture(0x10, []))
  }

  @Test func `a GIF keeps its pictures, their times and how often they are shown, and nothing else`() throws {
    let start = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 1, 1, 1, 2, 2, 2]
    let loop = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
    let time: [UInt8] = [0x21, 0xF9, 4, 0, 9, 0, 0, 0]
    let picture: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
    let comment: [UInt8] = [0x21, 0xFE, 4] + Array("Kari".utf8) + [0]
    let program = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [4] + Array("sted".utf8) + [0]
    let file = start + comment + loop + program + time + picture + comment + [0x3B] + Array("mer".utf8)
    #expect(try CleanedImage.bytes(of: file, format: .gif) == start + loop + time + picture + [0x3B])
  }

  @Test func `an AVIF has its notes written over, and nothing in it moves`() throws {
    let (file, notes) = Sample.avifWithNotes
    let clean = try CleanedImage.bytes(of: file, format: .avif)
    #expect(clean.count == file.count)
    let covered = notes.exif.lowerBound..<notes.xmp.upperBound
    #expect(clean[..<covered.lowerBound] == file[..<covered.lowerBound])
    #expect(clean[covered.upperBound...] == file[covered.upperBound...])
    let emptyList: [UInt8] = [0, 0, 0, 0, 0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]
    #expect(Array(clean[notes.exif]) == emptyList + [UInt8](repeating: 0, count: notes.exif.count - 18))
    #expect(clean[notes.xmp].allSatisfy { $0 == 0x20 })
    #expect(try ImageHeader(reading: clean, as: .avif).size == ImageSize(width: 450, height: 600))
  }

  @Test func `an AVIF that is cut off anywhere is refused or cleaned, never read beyond its end`() {
    let (file, _) = Sample.avifWithNotes
    for end in file.indices {
      let clean = try? CleanedImage.bytes(of: Array(file[..<end]), format: .avif)
      #expect((clean ?? []).isEmpty || clean?.count == end)
    }
  }

  private func orientationOnly(_ value: UInt8) -> [UInt8] {
    [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
  }
}
