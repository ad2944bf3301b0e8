internal import Text

/// The addresses at which the editing desk opens files.
enum DeskAddress {
  /// The prefix of the desk's addresses.
  static let folder = "/_rediger/"

  /// - Parameters:
  ///   - file: the path as messages show it: `content/nordvik/politikk/skole.md`.
  ///   - line: 1-based; nil for the file's beginning.
  static func page(_ file: String, line: Int? = nil) -> String {
    let place = line.map { "&linje=\($0)" } ?? ""
    return "\(folder)side?fil=\(percentEncoded(file))\(place)"
  }

  /// A value of a query: everything but letters, digits, `-._~` and slashes is encoded.
  static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded = UTF8Buffer()
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.append(byte)
      default:
        encoded.append(UInt8(ascii: "%"))
        encoded.append(digits[Int(byte >> 4)])
        encoded.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: encoded.bytes, as: UTF8.self)
  }
}
