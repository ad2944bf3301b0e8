internal import Text

/// Finds `{#id}`, `{.ferdig}` or `{#id .ferdig}` at the end of what has just been written.
enum TrailingAttributes {
  private static let done: Set<String> = [".ferdig", ".done"]

  /// An id may hold anything but white space, quotes and `<>{}`.
  static func endsIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Takes the attributes off the end of both buffers, with the space before them.
  ///
  /// - Parameters:
  ///   - textStart: where the element's plain text begins in `text`.
  ///   - htmlStart: where the element's content begins in `html`.
  static func take(
    fromText text: inout UTF8Buffer, after textStart: Int, html: inout UTF8Buffer, after htmlStart: Int
  ) -> ItemAttributes? {
    var end = text.count
    while end > textStart, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end > textStart, text[end - 1] == UInt8(ascii: "}") else { return nil }
    let braces = text.withBytes(in: textStart..<end) { Array($0) }
    guard let open = braces.lastIndex(of: UInt8(ascii: "{")),
      let attributes = read(braces[(open + 1)..<(braces.count - 1)])
    else { return nil }

    var written = UTF8Buffer()
    braces[open...].withUnsafeBufferPointer { written.appendEscapedText($0) }
    let start = html.count - written.count
    guard start >= htmlStart,
      html.withBytes(in: start..<html.count, { end in written.withBytes { end.elementsEqual($0) } })
    else { return nil }
    html.truncate(to: start)
    text.truncate(to: textStart + open)
    trim(&html, to: htmlStart)
    trim(&text, to: textStart)
    return attributes
  }

  private static func trim(_ buffer: inout UTF8Buffer, to start: Int) {
    while buffer.count > start, buffer.last == UInt8(ascii: " ") { buffer.removeLast() }
  }

  private static func read(_ inside: ArraySlice<UInt8>) -> ItemAttributes? {
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
