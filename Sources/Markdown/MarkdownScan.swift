/// What one pass over the bytes tells before the C library sees them.
struct MarkdownScan {
  /// Something the autolink or strikethrough extension may act on.
  private(set) var mayHaveLinksOrStrikes = false
  /// So many `@` that looking for addresses takes the library seconds.
  private(set) var hasTooManyAddresses = false
  private(set) var hasAttributes = false
  private(set) var hasFootnotes = false
  /// The 0-based line of a table that would fill up with more cells than memory should hold: the
  /// library fills short rows (CVE-2022-39209).
  private(set) var oversizedTableLine: Int?

  /// 16,000 take 0.08 s, 170,000 take 2.5 s.
  static let mostAddresses = 20_000
  static let mostCells = 200_000

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var addresses = 0
    var line = 0
    var lineStart = 0
    var columns = 0
    var cells = 0
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : UInt8(ascii: "\n")
      guard Self.isTelling(byte) else { continue }
      switch byte {
      case UInt8(ascii: "@"): addresses += 1
      case UInt8(ascii: "~"): mayHaveLinksOrStrikes = true
      case UInt8(ascii: "/"):
        if index >= 2, text[index - 1] == byte, text[index - 2] == UInt8(ascii: ":") {
          mayHaveLinksOrStrikes = true
        }
      case UInt8(ascii: "."):
        if index >= 3, text[index - 1] | 0x20 == UInt8(ascii: "w"), text[index - 2] | 0x20 == UInt8(ascii: "w") {
          mayHaveLinksOrStrikes = true
        }
      case UInt8(ascii: "#"):
        if index >= 1, text[index - 1] == UInt8(ascii: "{") { hasAttributes = true }
      case UInt8(ascii: "^"):
        if index >= 1, text[index - 1] == UInt8(ascii: "[") { hasFootnotes = true }
      case UInt8(ascii: "\n"):
        let content = UnsafeBufferPointer(rebasing: text[lineStart..<index])
        if let width = Self.delimiterRowWidth(content) {
          columns = max(columns, width)
        } else if columns > 0 {
          cells = Self.isBlank(content) ? 0 : cells + columns
          if cells == 0 { columns = 0 }
          if cells > Self.mostCells, oversizedTableLine == nil { oversizedTableLine = line }
        }
        line += 1
        lineStart = index + 1
      default: break
      }
    }
    hasTooManyAddresses = addresses > Self.mostAddresses
    if addresses > 0 { mayHaveLinksOrStrikes = true }
  }

  /// Two words of bits for the few bytes that tell something: most are passed over at once.
  private static func isTelling(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    let bits: UInt64 = byte < 0x40 ? 1 << 0x0A | 1 << 0x23 | 1 << 0x2E | 1 << 0x2F : 1 << 0x00 | 1 << 0x1E | 1 << 0x3E
    return bits >> UInt64(byte & 0x3F) & 1 == 1
  }

  /// The columns of a line that could be the one under a table's head, as `|---|:--:|`.
  private static func delimiterRowWidth(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    var pipes = 0
    var dashes = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ">"): break
      default: return nil
      }
    }
    return dashes > 0 && pipes > 0 ? pipes + 1 : nil
  }

  private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
  }
}
