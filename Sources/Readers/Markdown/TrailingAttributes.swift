internal import CCMarkGFM

/// `{#id}`, `{.ferdig}` or `{#id .ferdig}` at the end of a heading, an item or a cell.
enum TrailingAttributes {
  private static let done: Set<String> = [".ferdig", ".done"]

  /// True for a byte that cannot be in an id: white space, quotes and `<>{}`.
  private static func endsIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Every id that is typed in braces anywhere in a text, in order.
  static func identifiers(in text: UnsafeBufferPointer<UInt8>) -> [String] {
    var identifiers: [String] = []
    var next = text.firstOffset(of: UInt8(ascii: "{"))
    while let brace = next {
      var end = brace + 1
      if end < text.count, text[end] == UInt8(ascii: "#") {
        let start = end + 1
        end = text[start...].firstIndex(where: endsIdentifier) ?? text.count
        if end > start { identifiers.append(String(decoding: text[start..<end], as: UTF8.self)) }
      }
      next = text.firstOffset(of: UInt8(ascii: "{"), from: end)
    }
    return identifiers
  }

  /// Removes the attributes from a node's last text, with the space before them. Braces within a link or other markup
  /// are text.
  static func take(from node: CMarkNode) -> ItemAttributes {
    guard let last = node.lastChild, last.type == CMARK_NODE_TEXT else { return ItemAttributes() }
    let text = last.literal
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
      let attributes = read(text[(open + 1)..<(text.count - 1)])
    else { return ItemAttributes() }
    let rest = text[..<open]
    let end = rest.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? 0
    last.truncateLiteral(to: end)
    if end == 0 {
      // The braces may stand on a line of their own.
      if let previous = last.previous, previous.type == CMARK_NODE_SOFTBREAK { previous.unlink() }
      last.unlink()
    }
    return attributes
  }

  private static func read(_ inside: Slice<UnsafeBufferPointer<UInt8>>) -> ItemAttributes? {
    var attributes = ItemAttributes()
    for word in inside.split(separator: UInt8(ascii: " ")) {
      if word.first == UInt8(ascii: "#"), word.count > 1, attributes.id == nil,
        !word.dropFirst().contains(where: endsIdentifier)
      {
        attributes.id = String(decoding: word.dropFirst(), as: UTF8.self)
      } else if done.contains(String(decoding: word, as: UTF8.self).lowercased()) {
        attributes.isDone = true
      } else {
        return nil
      }
    }
    return attributes == ItemAttributes() ? nil : attributes
  }
}
