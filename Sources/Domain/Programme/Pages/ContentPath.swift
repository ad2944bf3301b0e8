internal import Text
package import Values

/// A content file's path below its site's folder, with `/`: `politikk/arbeidsliv.md`.
package struct ContentPath: Sendable, Hashable, Comparable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// The folder, empty for the site's own.
  package var folder: Substring {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[..<$0] } ?? ""
  }

  package var name: Substring {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text[text.utf8.index(after: $0)...] } ?? text[...]
  }

  package var isMarkdown: Bool {
    let ending = name.utf8.suffix(3)
    return ending.elementsEqual(".md".utf8) || ending.elementsEqual(".MD".utf8)
  }

  package var isIndex: Bool {
    let name = name
    return name.utf8.count == "index.md".utf8.count && name.lowercased() == "index.md"
  }

  /// True for names that are never content: hidden files, drafts of editing programs, notes to colleagues.
  package static func isIgnored(_ name: some StringProtocol) -> Bool {
    if name.hasPrefix(".") || name.hasPrefix("_") || name.hasPrefix("~") { return true }
    let folded = name.lowercased()
    return folded == "readme.md" || folded == "lesmeg.md"
  }

  /// The name without `.md` and without the date before it, and that date.
  package var stem: (text: Substring, date: DateReading) {
    let stem = name.dropLast(3)
    guard let first = stem.utf8.first, first &- UInt8(ascii: "0") < 10 else { return (stem, .notADate) }
    let day = stem.prefix(10)
    guard day.utf8.count == 10, Self.looksLikeDate(day) else { return (stem, .notADate) }
    let rest = stem.dropFirst(10)
    guard rest.isEmpty || rest.first == "-" || rest.first == "_" || rest.first == " " else {
      return (stem, .notADate)
    }
    return (rest.dropFirst(), DateReading(day))
  }

  private static func looksLikeDate(_ text: Substring) -> Bool {
    for (index, byte) in text.utf8.enumerated() {
      let isHyphen = index == 4 || index == 7
      guard isHyphen ? byte == UInt8(ascii: "-") : byte &- UInt8(ascii: "0") < 10 else { return false }
    }
    return true
  }

  /// The path a reference leads to: relative to this file's folder, or to the site when it begins with `/`;
  /// nil when it leaves the site's folder.
  package func resolving(_ reference: some StringProtocol) -> String? {
    var segments = reference.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for segment in reference.split(separator: "/") {
      switch segment {
      case ".": continue
      case "..":
        if segments.isEmpty { return nil }
        segments.removeLast()
      default: segments.append(String(segment))
      }
    }
    return segments.joined(separator: "/")
  }

  package static func < (left: Self, right: Self) -> Bool { left.text.precedesInBytes(right.text) }
}
