extension UTF8Buffer {
  /// Appends text so that it is text in HTML and XML, in an element or a quoted attribute:
  /// `& < > " '` become character references.
  package mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// As ``appendEscaped(_:)-(String)``, from UTF-8.
  package mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// As ``appendEscaped(_:)-(String)``, from UTF-8.
  package mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<text.count {
      let reference: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case UInt8(ascii: "'"): reference = "&#39;"
      default: continue
      }
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      append(reference)
      start = index + 1
    }
    append(UnsafeBufferPointer(rebasing: text[start..<text.count]))
  }

  /// Appends text between tags, where quotes may stand: `& < >` become character references.
  package mutating func appendEscapedText(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let next = text.firstOffset(from: start, of: UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"))
      append(UnsafeBufferPointer(rebasing: text[start..<next]))
      guard next < text.count else { return }
      switch text[next] {
      case UInt8(ascii: "&"): append("&amp;" as StaticString)
      case UInt8(ascii: "<"): append("&lt;" as StaticString)
      default: append("&gt;" as StaticString)
      }
      start = next + 1
    }
  }
}
