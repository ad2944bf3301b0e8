/// A source line with a caret under one column.
struct Excerpt {
  let scalars: [Unicode.Scalar]
  /// 1-based, in code points.
  let column: Int

  /// At most this many code points of the line are quoted, around the caret.
  private static let width = 100

  var text: String {
    let caret = min(max(column - 1, 0), scalars.count)
    let start =
      scalars.count <= Self.width ? 0 : max(0, min(caret - Self.width / 2, scalars.count - Self.width))
    let end = min(scalars.count, start + Self.width)
    var quoted = String.UnicodeScalarView()
    for scalar in scalars[start..<end] { quoted.append(Self.printable(scalar)) }
    let before = (start > 0 ? "…" : "")
    let after = (end < scalars.count ? "…" : "")
    let indent = String(repeating: " ", count: caret - start + before.unicodeScalars.count)
    return "  | \(before)\(String(quoted))\(after)\n  | \(indent)^\n"
  }

  /// A tab and other control characters would move the caret or the terminal's cursor.
  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\t" ? " " : "\u{FFFD}"
    case .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    default: scalar
    }
  }
}

extension SourceFile {
  /// The line of a location with a caret under its column, as messages show it; nil past the file's end.
  package func excerpt(at location: SourceLocation) -> String? {
    line(location.line).map { Excerpt(scalars: Array($0.unicodeScalars), column: location.column).text }
  }
}
