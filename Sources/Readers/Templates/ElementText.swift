/// The position of a tag in a template's HTML.
enum ElementText {
  /// True when a tag writes text inside an element, where a `span` may stand; false where that does not show from the
  /// template alone, as first in a block.
  ///
  /// - Parameter offset: anywhere inside the tag.
  static func surrounds(_ offset: Int, in template: [UInt8]) -> Bool {
    var index = offset
    // Out of the tag itself.
    while index > 0, template[index - 1] != brace { index -= 1 }
    while index > 0, template[index - 1] == brace { index -= 1 }
    while index > 0 {
      index -= 1
      switch template[index] {
      case UInt8(ascii: "<"): return false
      case UInt8(ascii: ">"): return !endsTagWithoutElements(at: index, in: template)
      case UInt8(ascii: "}") where index > 0 && template[index - 1] == UInt8(ascii: "}"):
        guard let start = startOfTag(endingAt: index, in: template) else { return false }
        let sign = template[start...].first { $0 != brace }
        // A block or a parent may come after other text than stands before it here.
        if sign == UInt8(ascii: "$") || sign == UInt8(ascii: "<") { return false }
        index = start
      default: continue
      }
    }
    return false
  }

  private static let brace = UInt8(ascii: "{")

  private static func startOfTag(endingAt end: Int, in template: [UInt8]) -> Int? {
    var index = end
    while index > 0 {
      index -= 1
      if template[index] == brace, template[index + 1] == brace {
        return index > 0 && template[index - 1] == brace ? index - 1 : index
      }
    }
    return nil
  }

  /// True when a `>` ends the tag of an element that holds text alone.
  private static func endsTagWithoutElements(at end: Int, in template: [UInt8]) -> Bool {
    guard let start = template[..<end].lastIndex(of: UInt8(ascii: "<")) else { return true }
    let name = template[(start + 1)..<end].prefix {
      $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")
    }
    return ["title", "script", "style", "textarea", "option"].contains { name.elementsEqual($0.utf8) }
  }
}
