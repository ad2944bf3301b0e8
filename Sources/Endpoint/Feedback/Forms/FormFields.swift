internal import Text

/// The fields that a form sent: `application/x-www-form-urlencoded`, each name once, in the order they came.
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
    let spaced = text.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    guard let decoded = String(validating: spaced, as: UTF8.self)?.percentDecoded else { throw .malformed }
    return decoded
  }
}
