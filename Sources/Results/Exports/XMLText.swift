internal import Text

extension UTF8Buffer {
  /// Appends text as an XML document can hold it: escaped, and without the characters that none may have,
  /// escaped or not (XML 1.0, 2.2).
  mutating func appendXML(_ text: String) {
    // U+FFFE and U+FFFF are the only ones of them above ASCII, and begin with 0xEF.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0xEF }) {
      appendEscaped(text)
    } else {
      appendEscaped(String(String.UnicodeScalarView(text.unicodeScalars.filter(\.standsInXML))))
    }
  }

  /// Appends an element that holds only text, on a line of its own.
  mutating func appendElement(_ name: StaticString, _ text: String, indent: StaticString = "  ") {
    append(indent)
    append(UInt8(ascii: "<"))
    append(name)
    append(UInt8(ascii: ">"))
    appendXML(text)
    append("</" as StaticString)
    append(name)
    append(">\n" as StaticString)
  }
}

extension Unicode.Scalar {
  fileprivate var standsInXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
