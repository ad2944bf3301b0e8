internal import Encoding

/// Content lines of iCalendar files, RFC 5545.
extension UTF8Buffer {
  /// Appends a line whose value stands as it is: a date, an address, a word of the format.
  mutating func appendCalendarLine(_ name: StaticString, _ value: String) {
    appendFolded(Array("\(name):\(value)".utf8))
  }

  /// Appends a line whose value is a text that people read (3.3.11).
  mutating func appendCalendarLine(_ name: StaticString, text: String) {
    var line = Array("\(name):".utf8)
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): line += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n") where last == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): line += Array("\\n".utf8)
      case 0..<0x20 where byte != UInt8(ascii: "\t"), 0x7F: break
      default: line.append(byte)
      }
      last = byte
    }
    appendFolded(line)
  }

  /// Appends a line in pieces of at most 75 octets, each after the first with a space before it, and no
  /// character cut in two (3.1).
  private mutating func appendFolded(_ line: [UInt8]) {
    var rest = line[...]
    var limit = 75
    while rest.count > limit {
      var end = rest.startIndex + limit
      while rest[end] & 0xC0 == 0x80 { end -= 1 }
      append(rest[..<end])
      append("\r\n " as StaticString)
      rest = rest[end...]
      limit = 74
    }
    append(rest)
    append("\r\n" as StaticString)
  }
}
