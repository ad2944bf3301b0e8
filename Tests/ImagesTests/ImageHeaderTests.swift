import Images
import TestSupport
import Testing

struct ImageHeaderTests {
  @Test(arguments: Sample.all)
  func `a picture's header says how large it is shown`(sample: Sample) throws {
    let header = try ImageHeader(reading: sample.bytes, as: sample.format)
    #expect(header.size == sample.size)
    #expect(header.isAnimated == sample.isAnimated)
    #expect(header.hasTransparency == sample.hasTransparency)
    #expect(header.format == sample.format)
  }

  @Test(arguments: Sample.all)
  func `every beginning of a picture is read or refused, never fatal`(sample: Sample) {
    for length in 0..<sample.bytes.count {
      let start = Array(sample.bytes.prefix(length))
      do throws(ImageFault) {
        let header = try ImageHeader(reading: start, as: sample.format)
        // Enough was there; what came after changed nothing but which way is up.
        #expect(
          [sample.size.width, sample.size.height].sorted()
            == [header.size.width, header.size.height].sorted())
      } catch {
        #expect(error == .cutOff, "after \(length) bytes")
      }
      _ = try? CleanedImage.bytes(of: start, format: sample.format)
    }
  }

  @Test(arguments: Sample.all)
  func `a picture with any byte changed is read or refused, never fatal`(sample: Sample) {
    for index in sample.bytes.indices.prefix(400) {
      for value: UInt8 in [0x00, 0x01, 0x7F, 0x80, 0xFE, 0xFF] {
        var bytes = sample.bytes
        bytes[index] = value
        for format in ImageFormat.allCases { _ = try? ImageHeader(reading: bytes, as: format) }
        // What is left of the camera's notes never takes more room than they did.
        let clean = try? CleanedImage.bytes(of: bytes, format: sample.format)
        #expect((clean ?? []).count <= bytes.count)
      }
    }
  }

  @Test(arguments: Sample.all)
  func `a picture under another format's name is told from it`(sample: Sample) throws {
    for format in ImageFormat.allCases where format != sample.format && format != .svg {
      #expect(throws: ImageFault.otherFormat(found: sample.format.name)) {
        try ImageHeader(reading: sample.bytes, as: format)
      }
    }
  }

  @Test(arguments: [
    ("\0\0\0\u{18}ftypheic\0\0\0\0mif1heic", "HEIC"), ("%PDF-1.7 and more of it", "PDF"),
    ("<html><body>en side</body>", "HTML"),
    ("noe helt annet enn et bilde", nil),
  ])
  func `files often taken for pictures are named`(text: String, name: String?) {
    #expect(throws: ImageFault.otherFormat(found: name)) {
      try ImageHeader(reading: Array(text.utf8), as: .jpeg)
    }
  }

  @Test func `more pixels than memory should hold are refused before they are read`() {
    let bomb = SamplePicture.jpeg(width: 65_000, height: 65_000)
    #expect(throws: ImageFault.tooManyPixels(ImageSize(width: 65_000, height: 65_000))) {
      try ImageHeader(reading: bomb, as: .jpeg)
    }
  }

  @Test(arguments: [(0, 10), (10, 0)])
  func `a picture without width or height is damaged`(width: Int, height: Int) {
    #expect(throws: ImageFault.damaged) {
      try ImageHeader(reading: SamplePicture.jpeg(width: width, height: height), as: .jpeg)
    }
  }

  @Test(arguments: [
    ("a.JPG", ImageFormat.jpeg), ("b.c.jpeg", .jpeg), ("x.png", .png), ("x.svg", .svg), ("x.heic", nil),
    ("jpg", nil),
  ])
  func `a file's ending says what it should be`(name: String, format: ImageFormat?) {
    #expect(ImageFormat(ofFileNamed: name) == format)
  }
}
