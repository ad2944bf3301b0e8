/// The place where a picture was taken, as cameras note it in the file.
package enum LocationNote {
  /// True when a file has a GPS list in Exif (Exif 2.3, 4.6.3) or a position in XMP. Searches all bytes, so that every
  /// format is treated alike.
  package static func isIn(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      switch bytes[index] {
      case UInt8(ascii: "I") where bytes.holds("II*\0", at: index),
        UInt8(ascii: "M") where bytes.holds("MM\0*", at: index):
        (try? hasPlace(ByteReader(bytes, from: index))) ?? false
      case UInt8(ascii: "G"): bytes.holds("GPSLatitude", at: index)
      default: false
      }
    }
  }

  private static func hasPlace(_ exif: ByteReader) throws(ImageFault) -> Bool {
    var reader = exif
    let isBig = reader.begins("MM\0*")
    try reader.skip(4)
    func number(_ count: Int, _ reader: inout ByteReader) throws(ImageFault) -> Int {
      isBig ? try reader.big(count) : try reader.little(count)
    }
    try reader.skip(try number(4, &reader) - 8)
    for _ in 0..<(try number(2, &reader)) {
      var entry = try reader.part(12)
      if try number(2, &entry) == 0x8825 { return true }
    }
    return false
  }
}
