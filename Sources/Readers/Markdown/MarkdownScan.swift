/// Properties of a text found in its bytes before the C library sees it: extensions that it may use, and
/// bounds on what the library is slow at.
///
/// Cost: a few passes over the bytes, most with `memchr`.
struct MarkdownScan {
  /// The extensions that the text may use.
  private(set) var extensions: CMarkExtensions = []
  /// True for so many `@` that searching for addresses takes the library seconds.
  private(set) var hasTooManyAddresses = false
  /// True for so many `![` that searching for their ends takes the library seconds.
  private(set) var hasTooManyImages = false
  /// True when a `{#` occurs.
  private(set) var hasAttributes = false
  private(set) var hasFootnotes = false
  /// True when a line may be a link definition.
  private(set) var hasDefinitions = false
  /// Offset of a `[^` whose `]` is not on its line. The library takes the length of such a note from columns
  /// of two lines and cuts its text anywhere.
  private(set) var brokenFootnote: Int?
  /// The 0-based line of a table that would fill up with more cells than memory should hold: the
  /// library fills short rows (CVE-2022-39209).
  private(set) var oversizedTableLine: Int?

  static let mostCells = 200_000
  /// 16,000 take 0.08 s, 170,000 take 2.5 s.
  static let mostAddresses = 20_000
  /// 5,000 take 0.2 s, 40,000 take 13.8 s.
  static let mostImages = 5000

  init(_ text: UnsafeBufferPointer<UInt8>) {
    hasAttributes = text.holds("{#", at: UInt8(ascii: "{"), 0)
    scanBrackets(text)
    scanAddresses(text)
    if text.holds("~") { extensions.insert(.strikethrough) }
    if text.holds("|") {
      extensions.insert(.table)
      oversizedTableLine = Self.oversizedTableLine(text)
    } else if text.holds(":-", at: UInt8(ascii: ":"), 0) || text.holds("-:", at: UInt8(ascii: ":"), 1) {
      // A table of one column needs no bar.
      extensions.insert(.table)
    }
  }

  private mutating func scanBrackets(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.holds("[") else { return }
    extensions.insert(.tasklist)
    hasFootnotes = text.holds("[^", at: UInt8(ascii: "^"), 1)
    hasDefinitions = text.holds("]:", at: UInt8(ascii: "]"), 0)
    hasTooManyImages =
      text.count(of: UInt8(ascii: "!"), before: UInt8(ascii: "["), upTo: Self.mostImages + 1)
      > Self.mostImages
    if hasFootnotes { brokenFootnote = Self.brokenFootnote(text) }
  }

  private mutating func scanAddresses(_ text: UnsafeBufferPointer<UInt8>) {
    let addresses = text.count(of: UInt8(ascii: "@"), upTo: Self.mostAddresses + 1)
    hasTooManyAddresses = addresses > Self.mostAddresses
    if hasTooManyAddresses { return }
    if addresses > 0 || text.holds("://", at: UInt8(ascii: ":"), 0)
      || text.holds("www.", at: UInt8(ascii: "w"), 0)
    {
      extensions.insert(.autolink)
    }
  }

  private static func brokenFootnote(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var next = text.firstOffset(of: UInt8(ascii: "^"))
    while let caret = next {
      next = text.firstOffset(of: UInt8(ascii: "^"), from: caret + 1)
      guard caret > 0, text[caret - 1] == UInt8(ascii: "["),
        caret < 2 || text[caret - 2] != UInt8(ascii: "\\")
      else { continue }
      if mayGoOnBelow(text, from: caret + 1) { return caret - 1 }
    }
    return nil
  }

  /// True when the `]` of a label may stand on a line below: any on its own line may belong to something else when the
  /// label holds Markdown's signs.
  private static func mayGoOnBelow(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var isUnclear = false
    var index = start
    while index < text.count {
      // Longer than any label: bounds the cost.
      if index - start > 1000 { return true }
      switch text[index] {
      case UInt8(ascii: "]"):
        if !isUnclear { return false }
      case UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "<"): isUnclear = true
      case 0x0A, 0x0D: return !isUnclear || hasBracket(text, belowLineEnd: index)
      default: break
      }
      index += 1
    }
    return false
  }

  /// True when a `]` stands on a line below, before a blank one.
  private static func hasBracket(_ text: UnsafeBufferPointer<UInt8>, belowLineEnd end: Int) -> Bool {
    var isBlank = false
    let near = text[end...].prefix(4096)
    for byte in near {
      switch byte {
      case UInt8(ascii: "]"): return true
      case 0x0A:
        if isBlank { return false }
        isBlank = true
      case 0x09, 0x0D, 0x20: break
      default: isBlank = false
      }
    }
    return near.count == 4096
  }

  private static func oversizedTableLine(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var columns = 0
    var cells = 0
    var number = 0
    var start = 0
    while start <= text.count {
      let end = text.firstOffset(of: UInt8(ascii: "\n"), from: start) ?? text.count
      let content = UnsafeBufferPointer(rebasing: text[start..<end])
      defer {
        number += 1
        start = end + 1
      }
      if let width = delimiterRowWidth(content) {
        columns = max(columns, width)
      } else if columns > 0 {
        cells = isBlank(content) ? 0 : cells + columns
        if cells == 0 { columns = 0 }
        if cells > mostCells { return number }
      }
    }
    return nil
  }

  /// The number of columns of a line that may be a table's delimiter row, as `|---|:--:|`; nil for any other.
  private static func delimiterRowWidth(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    var pipes = 0
    var dashes = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ">"):
        break
      default: return nil
      }
    }
    return dashes > 0 && pipes > 0 ? pipes + 1 : nil
  }

  private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
  }
}
