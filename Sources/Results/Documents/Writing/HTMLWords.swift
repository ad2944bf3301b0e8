/// The words of a piece of HTML.
enum HTMLWords {
  /// Elements removed with their content, as in a page's Markdown.
  static let silentElements: Set<String> = ["script", "style", "iframe"]

  /// The text outside tags, comments and silent elements, with single spaces. Linear in the HTML's length.
  static func text(of html: String) -> String {
    let bytes = Array(html.utf8)
    var words: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: "<!--".utf8) {
        index = bytes.end(of: "-->", from: index + 4)
      } else if let tag = HTMLTag(at: index, in: bytes) {
        words.append(0x20)
        index = tag.end
        if !tag.isEnd, silentElements.contains(tag.name) {
          index = endTag(of: tag.name, from: index, in: bytes)
        }
      } else {
        words.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: words, as: UTF8.self).collapsed
  }

  /// The offset of the element's end tag; the HTML's end without one.
  private static func endTag(of name: String, from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if let tag = HTMLTag(nameAt: next, in: bytes), tag.isEnd, tag.name == name { return next }
      index = next + 1
    }
    return bytes.count
  }

  /// The inlines without those between the tags of silent elements, each of which has an end tag.
  static func withoutSilentElements(_ inlines: [PandocInline]) -> [PandocInline] {
    guard inlines.contains(where: { if case .raw("html", _) = $0 { true } else { false } }) else {
      return inlines
    }
    var kept: [PandocInline] = []
    var index = 0
    /// The names without any further end tag.
    var unclosed: Set<String> = []
    while index < inlines.count {
      kept.append(inlines[index])
      index += 1
      guard let tag = HTMLTag(inlines[index - 1]), !tag.isEnd, silentElements.contains(tag.name),
        !unclosed.contains(tag.name)
      else { continue }
      let end = inlines[index...].firstIndex { HTMLTag($0).map { $0.isEnd && $0.name == tag.name } ?? false }
      if let end { index = end } else { unclosed.insert(tag.name) }
    }
    return kept
  }
}

/// A start or end tag, or a declaration, whose name is empty.
private struct HTMLTag {
  /// In lower case.
  let name: String
  let isEnd: Bool
  /// The offset after its `>`; the HTML's end without one.
  private(set) var end: Int

  /// Nil where the `<` is text.
  init?(at start: Int, in bytes: [UInt8]) {
    self.init(nameAt: start, in: bytes)
    var quote: UInt8?
    while end < bytes.count {
      let byte = bytes[end]
      end += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
  }

  /// Parses the name alone: ``end`` is the name's.
  init?(nameAt start: Int, in bytes: [UInt8]) {
    guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "<") else { return nil }
    isEnd = bytes[start + 1] == UInt8(ascii: "/")
    let first = start + (isEnd ? 2 : 1)
    let letters = bytes[first...].prefix { !" \t\n\r\u{0C}/>".utf8.contains($0) }
    guard let byte = letters.first,
      (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    else { return nil }
    name = String(decoding: letters, as: UTF8.self).lowercased()
    end = letters.endIndex
  }

  /// Nil for an inline that is no tag.
  init?(_ inline: PandocInline) {
    guard case .raw("html", let raw) = inline else { return nil }
    self.init(nameAt: 0, in: Array(raw.utf8))
  }
}

extension [UInt8] {
  /// The offset after the next occurrence of a text; the end without one.
  fileprivate func end(of text: StaticString, from start: Int) -> Int {
    let text = Array(text.description.utf8)
    var index = start
    while index + text.count <= count {
      if self[index...].starts(with: text) { return index + text.count }
      index += 1
    }
    return count
  }
}
