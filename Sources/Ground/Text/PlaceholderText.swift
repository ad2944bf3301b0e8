/// A text with placeholders, each a name in double braces: `{{count}}`.
package struct PlaceholderText: Sendable {
  private var pieces: [(text: Substring, isPlaceholder: Bool)] = []

  package init(_ text: String) {
    var rest = text[...]
    while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
      pieces.append((rest[..<start.lowerBound], false))
      pieces.append((rest[start.upperBound..<end.lowerBound], true))
      rest = rest[end.upperBound...]
    }
    pieces.append((rest, false))
  }

  package var placeholders: Set<String> { Set(pieces.filter(\.isPlaceholder).map { String($0.text) }) }

  /// The text with its placeholders filled, once: a value is never looked through. One without a value is left out.
  package func filled(_ values: [String: String]) -> String {
    pieces.map { $0.isPlaceholder ? values[String($0.text)] ?? "" : String($0.text) }.joined()
  }
}
