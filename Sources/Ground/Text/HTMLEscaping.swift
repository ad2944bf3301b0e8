extension UTF8Buffer {
  /// Appends text so that it is text in HTML and XML, in an element or a quoted attribute:
  /// `& < > " '` become character references.
  @_effects(releasenone)
  public mutating func appendEscaped(_ text: String) {
    text.withBytes { appendEscaped($0) }
  }

  /// As ``appendEscaped(_:)-(String)``, from UTF-8.
  @_effects(releasenone)
  public mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// As ``appendEscaped(_:)-(String)``, from UTF-8.
  @_effects(releasenone)
  package mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let index = text.firstIndex(from: start) { byte in
        byte | 1 == 0x27 || byte | 2 == 0x3E || byte == 0x22
      } inWord: { word in
        // `&` and `'` differ in one bit, and so do `<` and `>`.
        ByteWord.places(of: 0x27, in: word | ByteWord.repeating(1))
          | ByteWord.places(of: 0x3E, in: word | ByteWord.repeating(2)) | ByteWord.places(of: 0x22, in: word)
      }
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      if index == text.count { return }
      appendReference(text[index])
      start = index + 1
    }
  }

  /// Appends text between tags, where quotes may stand: `& < >` become character references.
  @_effects(releasenone)
  package mutating func appendEscapedText(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let index = text.firstIndex(from: start) { byte in
        byte == 0x26 || byte | 2 == 0x3E
      } inWord: { word in
        ByteWord.places(of: 0x26, in: word) | ByteWord.places(of: 0x3E, in: word | ByteWord.repeating(2))
      }
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      if index == text.count { return }
      appendReference(text[index])
      start = index + 1
    }
  }

  private mutating func appendReference(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;" as StaticString)
    case UInt8(ascii: "<"): append("&lt;" as StaticString)
    case UInt8(ascii: ">"): append("&gt;" as StaticString)
    case UInt8(ascii: "\""): append("&quot;" as StaticString)
    default: append("&#39;" as StaticString)
    }
  }
}
