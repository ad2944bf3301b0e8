import Testing

@testable import Text

struct EscapingTests {
  private static let references: [Character: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]

  /// Every byte of ASCII, and letters above it, at every place in a word of eight and on both sides of it.
  private static let texts: [String] = (0..<20).flatMap { place in
    (0..<128).map { byte in
      String(repeating: "x", count: place) + String(Unicode.Scalar(UInt8(byte))) + "&å"
        + String(repeating: "y", count: byte % 11)
    }
  }

  @Test func `HTML is escaped wherever it stands`() {
    for text in Self.texts {
      var buffer = UTF8Buffer()
      buffer.appendEscaped(text)
      let expected = text.map { Self.references[$0] ?? String($0) }.joined()
      #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
    }
  }

  @Test func `quotes between tags stand as they are`() {
    for text in Self.texts {
      var buffer = UTF8Buffer()
      Array(text.utf8).withUnsafeBufferPointer { buffer.appendEscapedText($0) }
      let expected = text.map { letter in
        letter == "\"" || letter == "'" ? String(letter) : Self.references[letter] ?? String(letter)
      }.joined()
      #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
    }
  }

  @Test func `JSON strings are escaped wherever it is needed`() {
    for text in Self.texts {
      var buffer = UTF8Buffer()
      buffer.appendJSONEscaped(text)
      let expected = text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "<": "\\u003c"
        case ..<" ": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
      }.joined()
      #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
    }
  }

  @Test(arguments: [0, 7, 10, 99, 100, 12_345, -1, -450, Int.max, Int.min])
  func `whole numbers are written in decimal digits`(number: Int) {
    var buffer = UTF8Buffer()
    buffer.append(decimal: number)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == String(number))
  }
}
