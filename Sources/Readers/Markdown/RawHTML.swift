/// One tag, comment or run of text of raw HTML, as an editor pasted it.
enum RawHTMLToken: Equatable {
  case text(Range<Int>)
  /// `name` is lower-cased.
  case start(name: String, hasAttributes: Bool, range: Range<Int>)
  case end(name: String, range: Range<Int>)
  case comment(Range<Int>)
  /// A declaration or a processing instruction.
  case other(Range<Int>)
}

/// Splits raw HTML into tokens, in linear time. It reads markup that editors paste, not all that browsers recover: a
/// `<` that opens no tag is text.
struct RawHTMLTokenizer: Sequence, IteratorProtocol {
  private let html: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// True when the last token ran to the end of the text without a close.
  private(set) var isCut = false

  init(_ html: UnsafeBufferPointer<UInt8>) { self.html = html }

  mutating func next() -> RawHTMLToken? {
    guard index < html.count else { return nil }
    let start = index
    if let token = markup() { return token }
    index = start + 1
    while index < html.count, html[index] != UInt8(ascii: "<") { index += 1 }
    return .text(start..<index)
  }

  /// The token that begins with the `<` at `index`; nil when the `<` is text.
  private mutating func markup() -> RawHTMLToken? {
    let start = index
    guard html[start] == UInt8(ascii: "<"), start + 1 < html.count else { return nil }
    switch html[start + 1] {
    case UInt8(ascii: "!") where starts(with: "<!--", at: start):
      skip(past: "-->", from: start + 4)
      return .comment(start..<index)
    case UInt8(ascii: "!") where starts(with: "<![CDATA[", at: start):
      skip(past: "]]>", from: start + 9)
      return .text(start + 9..<(isCut ? index : index - 3))
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      skip(past: ">", from: start + 2)
      return .other(start..<index)
    case UInt8(ascii: "/"):
      guard let name = name(at: start + 2) else { return nil }
      skip(past: ">", from: start + 2)
      return .end(name: name, range: start..<index)
    default:
      guard let name = name(at: start + 1) else { return nil }
      let afterName = start + 1 + name.utf8.count
      skipTag(from: afterName)
      let inside = html[afterName..<Swift.max(afterName, index - 1)]
      let hasAttributes = inside.contains { $0 > 0x20 && $0 != UInt8(ascii: "/") }
      return .start(name: name, hasAttributes: hasAttributes, range: start..<index)
    }
  }

  private func name(at position: Int) -> String? {
    var end = position
    while end < html.count,
      html[end].isASCIILetterOrDigit || (end > position && html[end] == UInt8(ascii: "-"))
    {
      end += 1
    }
    guard end > position, html[position].isASCIILetter else { return nil }
    return String(decoding: html[position..<end], as: UTF8.self).lowercased()
  }

  private func starts(with text: StaticString, at position: Int) -> Bool {
    guard position + text.utf8CodeUnitCount <= html.count else { return false }
    let expected = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return html[position..<position + expected.count].elementsEqual(expected)
  }

  private mutating func skip(past text: StaticString, from position: Int) {
    var position = position
    while position < html.count {
      if starts(with: text, at: position) {
        index = position + text.utf8CodeUnitCount
        return
      }
      position += 1
    }
    index = html.count
    isCut = true
  }

  /// Skips to the end of a start tag: a `>` in quotes does not end it.
  private mutating func skipTag(from position: Int) {
    var quote: UInt8?
    index = position
    while index < html.count {
      let byte = html[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      }
    }
    isCut = true
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  var isASCIILetterOrDigit: Bool { isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension RawHTMLTokenizer {
  /// The ids of the elements in raw HTML, in order, and the names of its `<a name>`.
  static func identifiers(in html: UnsafeBufferPointer<UInt8>) -> [String] {
    var identifiers: [String] = []
    for token in RawHTMLTokenizer(html) {
      guard case .start(let element, true, let range) = token else { continue }
      for (name, value) in RawHTMLAttributes(UnsafeBufferPointer(rebasing: html[range]))
      where !value.isEmpty && (name == "id" || name == "name" && element == "a") {
        identifiers.append(String(decoding: value, as: UTF8.self))
      }
    }
    return identifiers
  }
}

/// The attributes of one start tag that have a value, in order.
private struct RawHTMLAttributes: Sequence, IteratorProtocol {
  private var rest: Slice<UnsafeBufferPointer<UInt8>>

  /// - Parameter tag: from `<` to `>`.
  init(_ tag: UnsafeBufferPointer<UInt8>) {
    rest = tag.dropFirst().dropLast().drop { $0 > 0x20 && $0 != UInt8(ascii: "/") }
  }

  mutating func next() -> (name: String, value: Slice<UnsafeBufferPointer<UInt8>>)? {
    while true {
      rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }
      if rest.isEmpty { return nil }
      let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
      rest = rest[name.endIndex...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      return (String(decoding: name, as: UTF8.self).lowercased(), takeValue())
    }
  }

  private mutating func takeValue() -> Slice<UnsafeBufferPointer<UInt8>> {
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = rest.prefix { $0 > 0x20 }
      rest = rest[value.endIndex...]
      return value
    }
    let value = rest.dropFirst().prefix { $0 != quote }
    rest = rest[value.endIndex...].dropFirst()
    return value
  }
}
