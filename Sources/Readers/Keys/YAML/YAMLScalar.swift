internal import Text

/// A text written as YAML that reads back as the same text, for the desk, new pages and imports.
///
/// Leaves out white space at its ends, which the reader would take away.
package struct YAMLScalar {
  package enum Place {
    /// After a key's colon; `indent` is the key's own indentation in spaces.
    case value(indent: Int)
    /// After the dash of a list.
    case item
    /// Within `[…]`.
    case flow
  }

  private let text: String
  private let place: Place
  private let lineEnding: [UInt8]

  package init(_ text: String, at place: Place, lineEnding: [UInt8] = [0x0A]) {
    self.text = String(decoding: Array(text.utf8).withPlainLineEndings, as: UTF8.self).trimmed
    (self.place, self.lineEnding) = (place, lineEnding)
  }

  /// The scalar on one line, in any slot.
  package var line: String { String(decoding: Self(text, at: isFlow ? .flow : .item).bytes(), as: UTF8.self) }

  /// - Parameter style: the style of the text that it replaces, kept where it can be.
  package func bytes(like style: YAMLNode.Style = .plain) -> [UInt8] {
    let scalars = text.unicodeScalars
    let isOneLine = !scalars.contains("\n")
    let isPrintable = scalars.allSatisfy { $0 == "\n" || !Self.mustBeEscaped($0) }
    if !isOneLine, isPrintable, case .value(let indent) = place { return literal(indent: indent) }
    guard isOneLine, isPrintable else { return doubleQuoted }
    switch style {
    case .singleQuoted: return singleQuoted
    case .doubleQuoted: return doubleQuoted
    case .plain, .literal, .folded:
      if isPlain { return Array(text.utf8) }
      return scalars.contains { $0 == "\"" || $0 == "\\" } ? singleQuoted : doubleQuoted
    }
  }

  /// True when the text needs no quotes: YAML reads it back unchanged, and front matter takes it for nothing else.
  private var isPlain: Bool {
    guard let first = text.first, !EditorLine.listMarks.contains(first),
      !"-?:,[]{}#&*!|>'\"%@`".contains(first)
    else { return false }
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      switch byte {
      case UInt8(ascii: ":"): if next == 0x20 || next == 0x09 || isFlow { return false }
      case 0x20, 0x09: if next == UInt8(ascii: "#") { return false }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "?"):
        if isFlow { return false }
      default: break
      }
    }
    return true
  }

  private var isFlow: Bool { if case .flow = place { true } else { false } }

  private var singleQuoted: [UInt8] {
    Array("'".utf8) + text.utf8.flatMap { $0 == UInt8(ascii: "'") ? Array("''".utf8) : [$0] }
      + Array("'".utf8)
  }

  private var doubleQuoted: [UInt8] {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where Self.mustBeEscaped(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return Array((quoted + "\"").utf8)
  }

  /// The text as a literal block, a line under the other.
  private func literal(indent: Int) -> [UInt8] {
    let margin = [UInt8](repeating: 0x20, count: indent + 2)
    var bytes = Array("|-".utf8)
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      bytes += lineEnding
      if !line.isEmpty { bytes += margin + Array(line) }
    }
    return bytes
  }

  /// True for a character that YAML takes for a line break, or refuses (YAML 1.1, 5.1).
  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
