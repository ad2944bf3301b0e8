/// A pull reader of JSON (RFC 8259, with whole numbers only): no tree is made, and nothing is passed over.
///
/// It throws a ``JSONFault`` with its byte offset for a value of another kind than was asked for.
package struct JSONReader {
  private let bytes: [UInt8]
  /// The offset of the next byte to read.
  private var index = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte offset of the next value.
  package mutating func place() -> Int {
    skipBlanks()
    return index
  }

  /// Reads an object whose every key must be there and no other.
  ///
  /// - Parameter value: called after each key, and must read its value.
  package mutating func object(
    _ keys: [String], _ value: (inout JSONReader, _ key: String) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    let start = place()
    var missing = keys
    try members { (reader, key, place) throws(JSONFault) in
      guard let known = missing.firstIndex(of: key) else {
        throw JSONFault(keys.contains(key) ? .repeatedKey(key) : .unknownKey(key), at: place)
      }
      missing.remove(at: known)
      try value(&reader, key)
    }
    if let key = missing.first { throw JSONFault(.missingKey(key), at: start) }
  }

  /// Reads an object with any keys, each once.
  package mutating func dictionary<Value>(
    _ value: (inout JSONReader, _ key: String) throws(JSONFault) -> Value
  ) throws(JSONFault) -> [String: Value] {
    var values: [String: Value] = [:]
    try members { (reader, key, place) throws(JSONFault) in
      guard values[key] == nil else { throw JSONFault(.repeatedKey(key), at: place) }
      values[key] = try value(&reader, key)
    }
    return values
  }

  package mutating func array<Element>(
    _ element: (inout JSONReader) throws(JSONFault) -> Element
  ) throws(JSONFault) -> [Element] {
    try open(UInt8(ascii: "["), expected: .array)
    var elements: [Element] = []
    if take(UInt8(ascii: "]")) { return elements }
    repeat { elements.append(try element(&self)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw JSONFault(.notJSON, at: place()) }
    return elements
  }

  package mutating func string() throws(JSONFault) -> String {
    let start = place()
    try open(UInt8(ascii: "\""), expected: .string)
    var text: [UInt8] = []
    // String contents keep their blanks.
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      let byte = bytes[index]
      guard byte >= 0x20 else { throw JSONFault(.notJSON, at: index) }
      index += 1
      if byte == UInt8(ascii: "\\") { try appendEscaped(to: &text) } else { text.append(byte) }
    }
    guard index < bytes.count, let string = String(validating: text, as: UTF8.self) else {
      throw JSONFault(.notJSON, at: start)
    }
    index += 1
    return string
  }

  /// Reads a number without a sign, a fraction or an exponent.
  package mutating func count() throws(JSONFault) -> Int {
    let start = place()
    let digits = bytes[index...].prefix { $0 &- 0x30 < 10 }
    index = digits.endIndex
    let isWhole = index == bytes.count || !".eE".utf8.contains(bytes[index])
    guard isWhole, digits.count == 1 || digits.first != UInt8(ascii: "0"),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { throw JSONFault(.expected(.count), at: start) }
    return number
  }

  /// Throws when anything but blanks stands after the last value.
  package mutating func end() throws(JSONFault) {
    guard place() == bytes.count else { throw JSONFault(.notJSON, at: index) }
  }
}

/// A mistake in a file of JSON, with its byte offset.
package struct JSONFault: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case notJSON
    case expected(Value)
    case unknownKey(String)
    case repeatedKey(String)
    case missingKey(String)
    /// A value of the right kind that is out of bounds.
    case impossible
  }

  package enum Value: Sendable, Hashable { case object, array, string, count }

  package let kind: Kind
  package let offset: Int

  package init(_ kind: Kind, at offset: Int) {
    (self.kind, self.offset) = (kind, offset)
  }
}

extension JSONReader {
  private mutating func members(
    _ value: (inout JSONReader, _ key: String, _ place: Int) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try open(UInt8(ascii: "{"), expected: .object)
    if take(UInt8(ascii: "}")) { return }
    repeat {
      let place = place()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        throw JSONFault(.notJSON, at: place)
      }
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw JSONFault(.notJSON, at: self.place()) }
      try value(&self, key, place)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw JSONFault(.notJSON, at: place()) }
  }

  private mutating func open(_ mark: UInt8, expected value: JSONFault.Value) throws(JSONFault) {
    guard !take(mark) else { return }
    throw JSONFault(index == bytes.count ? .notJSON : .expected(value), at: index)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func appendEscaped(to text: inout [UInt8]) throws(JSONFault) {
    let start = index - 1
    guard index < bytes.count else { throw JSONFault(.notJSON, at: start) }
    let letter = bytes[index]
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = escapedScalar() else { throw JSONFault(.notJSON, at: start) }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw JSONFault(.notJSON, at: start)
    }
  }

  /// Reads the hexadecimal digits of `\u`: four, or two surrogates.
  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let first = escapedUnit() else { return nil }
    guard 0xD800..<0xDC00 ~= first else { return Unicode.Scalar(first) }
    guard bytes[index...].starts(with: "\\u".utf8) else { return nil }
    index += 2
    guard let second = escapedUnit(), 0xDC00..<0xE000 ~= second else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func escapedUnit() -> UInt32? {
    let digits = bytes[index...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }) else { return nil }
    index += 4
    return UInt32(text, radix: 16)
  }
}
