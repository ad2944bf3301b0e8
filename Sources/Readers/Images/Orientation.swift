/// The turn or mirroring that a picture needs before it is shown, as in Exif (Exif 2.3, 4.6.4).
struct Orientation: Sendable, Equatable {
  /// 1…8; 1 is as it stands.
  let value: Int

  static let upright = Orientation(value: 1)

  private init(value: Int) { self.value = value }

  /// Reads a TIFF structure; upright when the value is missing or invalid, as in browsers.
  init(exif: ByteReader) {
    self = (try? Self.read(exif)) ?? .upright
  }

  func applied(to size: ImageSize) -> ImageSize { value > 4 ? size.turned : size }

  /// A TIFF structure that holds this value and nothing else.
  var exif: [UInt8] {
    [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1] + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(value), 0, 0] + [
      0, 0, 0, 0,
    ]
  }

  private static func read(_ exif: ByteReader) throws(ImageFault) -> Self {
    var reader = exif
    let isBig = reader.begins("MM\0*")
    guard isBig || reader.begins("II*\0") else { return .upright }
    try reader.skip(4)
    func number(_ count: Int, _ reader: inout ByteReader) throws(ImageFault) -> Int {
      isBig ? try reader.big(count) : try reader.little(count)
    }
    // The offset counts from the structure's start, of which eight bytes are read.
    try reader.skip(try number(4, &reader) - 8)
    for _ in 0..<(try number(2, &reader)) {
      var entry = try reader.part(12)
      guard try number(2, &entry) == 0x0112 else { continue }
      try entry.skip(6)
      let value = try number(2, &entry)
      return 1...8 ~= value ? Orientation(value: value) : .upright
    }
    return .upright
  }
}
