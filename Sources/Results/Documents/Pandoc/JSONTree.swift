/// JSON of any shape, as another program writes it.
///
/// ``JSONReader`` needs a known shape and refuses the rest; pandoc's tree names its own node types.
enum JSONTree {
  case object([String: JSONTree])
  case array([JSONTree])
  case string(String)
  /// As written.
  case number(String)
  case bool(Bool)
  case null

  /// Nil for bytes that are no JSON, or nested deeper than any document.
  init?(_ bytes: [UInt8]) {
    var parser = JSONTreeParser(bytes)
    guard let tree = parser.value(depth: 0), parser.isAtEnd else { return nil }
    self = tree
  }

  var string: String? { if case .string(let text) = self { text } else { nil } }
  var array: [JSONTree]? { if case .array(let elements) = self { elements } else { nil } }
  var object: [String: JSONTree]? { if case .object(let members) = self { members } else { nil } }
  var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  var count: Int? { if case .number(let text) = self { Int(text) } else { nil } }

  subscript(index: Int) -> JSONTree? {
    guard case .array(let elements) = self, index < elements.count else { return nil }
    return elements[index]
  }

  subscript(key: String) -> JSONTree? { object?[key] }
}

private struct JSONTreeParser {
  private let bytes: [UInt8]
  private var index = 0
  /// A list in a list takes five levels; the stack holds far more.
  private static let deepest = 1_000

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return index == bytes.count
    }
  }

  mutating func value(depth: Int) -> JSONTree? {
    skipBlanks()
    guard index < bytes.count, depth < Self.deepest else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return string().map(JSONTree.string)
    case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(_ depth: Int) -> JSONTree? {
    index += 1
    var members: [String: JSONTree] = [:]
    if takeMark("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard let key = string(), takeMark(":"), let value = value(depth: depth + 1) else { return nil }
      members[key] = value
    } while takeMark(",")
    return takeMark("}") ? .object(members) : nil
  }

  private mutating func array(_ depth: Int) -> JSONTree? {
    index += 1
    var elements: [JSONTree] = []
    if takeMark("]") { return .array(elements) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      elements.append(value)
    } while takeMark(",")
    return takeMark("]") ? .array(elements) : nil
  }

  private mutating func number() -> JSONTree? {
    let start = index
    while index < bytes.count, "+-.0123456789eE".utf8.contains(bytes[index]) { index += 1 }
    return start == index ? nil : .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func string() -> String? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return String(validating: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard appendEscaped(to: &text) else { return nil }
    }
    return nil
  }

  private mutating func appendEscaped(to text: inout [UInt8]) -> Bool {
    guard index < bytes.count else { return false }
    let letter = bytes[index]
    index += 1
    switch letter {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = escapedScalar() else { return false }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: text.append(letter)
    }
    return true
  }

  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let first = escapedUnit() else { return nil }
    guard 0xD800..<0xDC00 ~= first else { return Unicode.Scalar(first) }
    guard take("\\u"), let second = escapedUnit(), 0xDC00..<0xE000 ~= second else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func escapedUnit() -> UInt32? {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4 else { return nil }
    index += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let matches = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
    if matches { index += word.utf8CodeUnitCount }
    return matches
  }

  private mutating func takeMark(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
  }
}
