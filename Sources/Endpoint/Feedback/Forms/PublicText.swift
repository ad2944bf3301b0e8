/// Text from the public, with nothing in it that cannot be seen.
///
/// It is plain text and never anything else. What creates a text and what changes it later both come this way.
package enum PublicText {
  /// Several lines: line breaks are `\n`, at most one empty line between two.
  package static func lines(_ text: String) -> String {
    var lines: [String] = []
    for line in scalars(of: text).split(separator: "\n", omittingEmptySubsequences: false) {
      let line = trimmed(String(String.UnicodeScalarView(line)))
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line)
    }
    if lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// One line: every run of white space is a space.
  package static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(scalars(of: text)))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// As ``lines(_:)`` does it, but for what was typed by mistake: for showing it to who typed it.
  package static func kept(_ text: String) -> String { String(String.UnicodeScalarView(scalars(of: text))) }

  private static func scalars(of text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n": if last != "\r" { scalars.append("\n") }
      case "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}": scalars.append("\n")
      case "\t": scalars.append(" ")
      default: if !isUnseen(scalar) { scalars.append(scalar) }
      }
    }
    return scalars
  }

  /// Controls, and what turns the order of letters round or hides between them. U+200D stays: emoji are made
  /// with it, and it moves nothing.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200D: false
    case 0xE0000...0xE0FFF: true
    case 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0: true
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .surrogate, .unassigned: true
      default: false
      }
    }
  }

  private static func trimmed(_ line: String) -> String {
    guard let first = line.firstIndex(where: { !$0.isWhitespace }),
      let last = line.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(line[first...last])
  }
}
