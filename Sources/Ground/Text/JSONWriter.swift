/// Writes JSON into a buffer, a value at a time, with the keys in the order the caller gives them.
package struct JSONWriter: ~Copyable, Sendable {
  package fileprivate(set) var buffer: UTF8Buffer
  private var needsComma = false

  package init(into buffer: consuming UTF8Buffer = UTF8Buffer()) { self.buffer = buffer }

  package mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
    begin(UInt8(ascii: "{"))
    try members(&self)
    end(UInt8(ascii: "}"))
  }

  package mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows {
    begin(UInt8(ascii: "["))
    try elements(&self)
    end(UInt8(ascii: "]"))
  }

  /// Writes a member's name, in which nothing needs escaping; its value is what is written next.
  package mutating func key(_ name: StaticString) {
    separate()
    buffer.append(memberNamed: name)
    needsComma = false
  }

  /// Writes a member's name, escaped.
  package mutating func key(text name: String) {
    separate()
    appendQuoted(name)
    buffer.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  /// Null for nil.
  package mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  /// Null for nil.
  package mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    number(value)
  }

  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    boolean(value)
  }

  package mutating func member(_ name: StaticString, _ values: [String]) {
    key(name)
    strings(values)
  }

  @_effects(releasenone)
  package mutating func string(_ value: String) {
    separate()
    appendQuoted(value)
    needsComma = true
  }

  @_effects(releasenone)
  package mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  package mutating func number(_ value: Int) {
    separate()
    buffer.append(decimal: value)
    needsComma = true
  }

  package mutating func number(_ value: Int?) {
    if let value { number(value) } else { null() }
  }

  /// Writes a number below ten that is known in hundredths: 25 is `0.25`.
  package mutating func hundredths(_ value: Int) {
    separate()
    buffer.append(decimal: value / 100)
    buffer.append(UInt8(ascii: "."))
    buffer.append(decimal: value / 10 % 10)
    buffer.append(decimal: value % 10)
    needsComma = true
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    buffer.append(value ? "true" : "false" as StaticString)
    needsComma = true
  }

  package mutating func null() {
    separate()
    buffer.append("null" as StaticString)
    needsComma = true
  }

  @_effects(releasenone)
  package mutating func strings(_ values: [String]) {
    array { writer in for value in values { writer.string(value) } }
  }

  /// A line break between values, for files that people also read.
  package mutating func newline() {
    separate()
    buffer.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// A line break after the last value, and so without a comma.
  package mutating func endLine() { buffer.append(UInt8(ascii: "\n")) }

  /// Writes an array whose elements each come after a ``newline()``, so that a person can read the file and
  /// changes are small; an array without elements is `[]`.
  package mutating func lines(_ elements: (inout JSONWriter) throws -> Void) rethrows {
    begin(UInt8(ascii: "["))
    try elements(&self)
    if needsComma { endLine() }
    end(UInt8(ascii: "]"))
  }

  /// Lends the buffer, so that the bytes written so far can be flushed.
  package mutating func handOver(_ take: (inout UTF8Buffer) throws -> Void) rethrows { try take(&buffer) }

  /// Writes a string in which nothing needs escaping, as a percent-encoded address.
  package mutating func string(unescaped write: (inout UTF8Buffer) -> Void) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    write(&buffer)
    buffer.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    buffer.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    buffer.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func appendQuoted(_ value: String) {
    buffer.append(UInt8(ascii: "\""))
    buffer.appendJSONEscaped(value)
    buffer.append(UInt8(ascii: "\""))
  }
}

extension UTF8Buffer {
  /// Appends JSON, without a copy of what the buffer holds.
  package mutating func appendJSON(_ write: (inout JSONWriter) throws -> Void) rethrows {
    var writer = JSONWriter()
    swap(&writer.buffer, &self)
    defer { swap(&writer.buffer, &self) }
    try write(&writer)
  }

  /// Appends the inside of a JSON string. `<` is escaped too, so the text can stand in a script element.
  @_effects(releasenone)
  package mutating func appendJSONEscaped(_ value: String) {
    value.withBytes { text in
      var start = 0
      while true {
        let index = text.firstIndex(from: start) { byte in
          byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x3C
        } inWord: { word in
          ByteWord.places(below: 0x20, in: word) | ByteWord.places(of: 0x22, in: word)
            | ByteWord.places(of: 0x5C, in: word) | ByteWord.places(of: 0x3C, in: word)
        }
        append(UnsafeBufferPointer(rebasing: text[start..<index]))
        if index == text.count { return }
        appendJSONEscape(text[index])
        start = index + 1
      }
    }
  }

  private mutating func appendJSONEscape(_ byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"" as StaticString)
    case 0x5C: append("\\\\" as StaticString)
    case 0x0A: append("\\n" as StaticString)
    case 0x0D: append("\\r" as StaticString)
    case 0x09: append("\\t" as StaticString)
    default:
      append("\\u00" as StaticString)
      append(hexadecimal: byte)
    }
  }

  /// Two lower-case digits.
  private mutating func append(hexadecimal byte: UInt8) {
    for digit in [byte >> 4, byte & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
    }
  }
}
