/// RFC 2045's encoding of text that is mostly ASCII.
enum QuotedPrintable {
  /// Of a line, with the `=` that says that it goes on.
  private static let longestLine = 76

  /// - Parameter text: lines ending in `\n`.
  /// - Returns: lines ending in CRLF.
  static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 5 / 4)
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      var width = 0
      for (index, byte) in zip(line.indices, line) {
        let isLast = line.index(after: index) == line.endIndex
        let letters = self.letters(of: byte, isFirst: width == 0, isLast: isLast)
        if width + letters.count > (isLast ? longestLine : longestLine - 1) {
          bytes += Array("=\r\n".utf8)
          // What begins a line is written as that.
          let first = self.letters(of: byte, isFirst: true, isLast: isLast)
          bytes += first
          width = first.count
        } else {
          bytes += letters
          width += letters.count
        }
      }
      bytes += Array("\r\n".utf8)
    }
    return bytes
  }

  private static func letters(of byte: UInt8, isFirst: Bool, isLast: Bool) -> [UInt8] {
    switch byte {
    // A full stop alone on its line would end the mail, and one at its beginning may be doubled on the way.
    case UInt8(ascii: "."): isFirst ? escaped(byte) : [byte]
    case UInt8(ascii: "="): escaped(byte)
    case UInt8(ascii: " "): isLast ? escaped(byte) : [byte]
    case 0x21...0x7E: [byte]
    default: escaped(byte)
    }
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] { Array("=\(hexadecimal(byte))".utf8) }

  /// Two digits, in upper case.
  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0" + digits : digits
  }
}
