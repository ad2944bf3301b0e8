internal import Text

/// What a form sent: `application/x-www-form-urlencoded`, each name once, in the order they came.
package struct FormFields: Sendable, Hashable {
  package enum Fault: Error, Sendable, Hashable {
    case tooManyFields
    /// A name that stands there twice, bytes that are not UTF-8, `%` without two digits.
    case malformed
  }

  private var values: [String: String] = [:]
  /// In the order they came.
  package private(set) var names: [String] = []

  package init() {}

  package init(_ body: some Collection<UInt8>, limit: Int) throws(Fault) {
    guard !body.isEmpty else { return }
    for pair in body.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true) {
      guard names.count < limit else { throw .tooManyFields }
      let end = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      let name = try Self.decoded(pair[..<end])
      let value = end == pair.endIndex ? "" : try Self.decoded(pair[pair.index(after: end)...])
      guard values.updateValue(value, forKey: name) == nil else { throw .malformed }
      names.append(name)
    }
  }

  package subscript(name: String) -> String? { values[name] }

  private static func decoded(_ text: some Collection<UInt8>) throws(Fault) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    while index != text.endIndex {
      let byte = text[index]
      index = text.index(after: index)
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        let digits = text[index...].prefix(2).compactMap(\.hexadecimalValue)
        guard digits.count == 2 else { throw .malformed }
        bytes.append(digits[0] << 4 | digits[1])
        index = text.index(index, offsetBy: 2)
      default: bytes.append(byte)
      }
    }
    guard let string = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    return string
  }
}
