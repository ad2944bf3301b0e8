internal import Text

/// Content lines of iCalendar files, RFC 5545.
extension UTF8Buffer {
  /// Appends a line whose value stands as it is: a word of the format.
  mutating func appendCalendarLine(_ name: StaticString, _ value: StaticString) {
    append(name)
    append(UInt8(ascii: ":"))
    append(value)
    append("\r\n" as StaticString)
  }

  /// Appends a line whose value is a text that people read.
  mutating func appendCalendarLine(_ name: StaticString, text: String) {
    appendCalendarLine(name) { $0.appendCalendarText(text) }
  }

  /// Appends a line in pieces of at most 75 octets, each after the first with a space before it, and no
  /// character cut in two (3.1).
  mutating func appendCalendarLine(_ name: StaticString, _ writeValue: (inout UTF8Buffer) -> Void) {
    let start = count
    append(name)
    append(UInt8(ascii: ":"))
    writeValue(&self)
    var limit = 75
    if count - start > limit {
      let line = withBytes(in: start..<count) { Array($0) }
      truncate(to: start)
      var rest = line[...]
      while rest.count > limit {
        var end = rest.startIndex + limit
        while rest[end] & 0xC0 == 0x80 { end -= 1 }
        append(rest[..<end])
        append("\r\n " as StaticString)
        rest = rest[end...]
        limit = 74
      }
      append(rest)
    }
    append("\r\n" as StaticString)
  }

  /// Appends a text that people read, or a part of one that ends at the end of a line, as a value (3.3.11).
  mutating func appendCalendarText(_ text: String) {
    text.withBytes { text in
      var start = 0
      for index in 0..<text.count {
        let byte = text[index]
        guard byte < 0x20 || byte == 0x2C || byte == 0x3B || byte == 0x5C || byte == 0x7F, byte != 0x09 else {
          continue
        }
        append(UnsafeBufferPointer(rebasing: text[start..<index]))
        start = index + 1
        switch byte {
        case UInt8(ascii: "\\"): append("\\\\" as StaticString)
        case UInt8(ascii: ";"): append("\\;" as StaticString)
        case UInt8(ascii: ","): append("\\," as StaticString)
        case UInt8(ascii: "\n") where index > 0 && text[index - 1] == UInt8(ascii: "\r"): break
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): append("\\n" as StaticString)
        default: break
        }
      }
      append(UnsafeBufferPointer(rebasing: text[start...]))
    }
  }
}
