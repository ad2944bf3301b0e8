internal import Text

/// The parsed query of an address (`application/x-www-form-urlencoded`).
package struct QueryValues: Sendable {
  private var values: [String: String] = [:]

  /// A name given twice keeps its first value; malformed values are left out.
  package init(_ query: String) {
    for part in query.split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.text(pair[0]), let value = pair.count > 1 ? Self.text(pair[1]) : "" else {
        continue
      }
      if values[name] == nil { values[name] = value }
    }
  }

  package subscript(name: String) -> String? { values[name] }

  private static func text(_ part: Substring) -> String? {
    String(part.map { $0 == "+" ? " " : $0 }).percentDecoded
  }
}
