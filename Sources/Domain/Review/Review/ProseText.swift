package import Diagnostics
internal import Keys

/// A file's bytes with everything but prose (code, addresses, tags, `{#id}`) replaced by 0, so that offsets and line
/// endings stay.
package struct ProseText: Sendable {
  package private(set) var bytes: [UInt8]
  /// The byte range of the Markdown.
  package let body: Range<Int>

  package init(_ file: SourceFile) { self.init(file, body: FrontMatterBlock(in: file).body) }

  package init(_ file: SourceFile, body: Range<Int>) {
    bytes = file.bytes
    self.body = body
    blank(0..<body.lowerBound)
    blankCodeAndDefinitions()
    blankInlines()
  }

  /// Restores a range above the body as prose too.
  package mutating func keep(_ range: Range<Int>, of file: SourceFile) {
    for index in range.clamped(to: bytes.indices) { bytes[index] = file.bytes[index] }
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range where bytes[index] != 0x0A { bytes[index] = 0 }
  }
}

extension ProseText {
  /// Blanks whole lines: fenced code, and `[1]: https://…`.
  private mutating func blankCodeAndDefinitions() {
    var fence: (mark: UInt8, count: Int)?
    var start = body.lowerBound
    while start < body.upperBound {
      let end = bytes[start..<body.upperBound].firstIndex(of: 0x0A) ?? body.upperBound
      let line = bytes[start..<end].drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
      if let open = fence {
        if Self.fence(line)?.mark == open.mark, Self.fence(line)?.count ?? 0 >= open.count { fence = nil }
        blank(start..<end)
      } else if let opened = Self.fence(line) {
        fence = opened
        blank(start..<end)
      } else if Self.isDefinition(line) {
        blank(start..<end)
      }
      start = end + 1
    }
  }

  private static func fence(_ line: ArraySlice<UInt8>) -> (mark: UInt8, count: Int)? {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let count = line.prefix { $0 == mark }.count
    return count >= 3 ? (mark, count) : nil
  }

  private static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "["), line.dropFirst().first != UInt8(ascii: "^"),
      let close = line.firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    return line[(close + 1)...].first == UInt8(ascii: ":")
  }
}

extension ProseText {
  private mutating func blankInlines() {
    var index = body.lowerBound
    while index < body.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"): index = blankCode(from: index)
      case UInt8(ascii: "<"): index = blankTag(from: index)
      case UInt8(ascii: "("):
        index =
          index > body.lowerBound && bytes[index - 1] == UInt8(ascii: "]")
          ? blankDestination(from: index) : index + 1
      case UInt8(ascii: "{"): index = blankBraces(from: index)
      case UInt8(ascii: "&"): index = blankEntity(from: index)
      default: index = Self.isWordByte(byte) ? blankAddress(from: index) : index + 1
      }
    }
  }

  /// The end offset of the paragraph around a byte.
  private func endOfParagraph(from index: Int) -> Int {
    var index = index
    while index + 1 < body.upperBound {
      if bytes[index] == 0x0A, bytes[index + 1] == 0x0A { return index }
      index += 1
    }
    return body.upperBound
  }

  private mutating func blankCode(from start: Int) -> Int {
    let count = bytes[start..<body.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
    let end = endOfParagraph(from: start)
    var index = start + count
    while index < end {
      let run = bytes[index..<end].prefix { $0 == UInt8(ascii: "`") }.count
      if run == count {
        blank(start..<index + run)
        return index + run
      }
      index += max(run, 1)
    }
    return start + count
  }

  private mutating func blankTag(from start: Int) -> Int {
    let comment = Array("<!--".utf8)
    if bytes[start..<body.upperBound].starts(with: comment) {
      let mark = Array("-->".utf8)
      var index = start
      while index < body.upperBound, !bytes[index..<body.upperBound].starts(with: mark) { index += 1 }
      let end = min(index + 3, body.upperBound)
      blank(start..<end)
      return end
    }
    guard start + 1 < body.upperBound,
      Self.isWordByte(bytes[start + 1]) || bytes[start + 1] == UInt8(ascii: "/"),
      let close = bytes[start..<min(start + 1000, body.upperBound)].firstIndex(of: UInt8(ascii: ">"))
    else { return start + 1 }
    blank(start..<close + 1)
    return close + 1
  }

  /// Blanks the address of a link or a picture; the title after it is prose.
  private mutating func blankDestination(from start: Int) -> Int {
    var index = start + 1
    var depth = 1
    let isPointed = index < body.upperBound && bytes[index] == UInt8(ascii: "<")
    while index < body.upperBound, bytes[index] != 0x0A {
      let byte = bytes[index]
      if isPointed ? byte == UInt8(ascii: ">") : byte == 0x20 { break }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0, !isPointed { break }
      index += 1
    }
    blank(start + 1..<index)
    return index
  }

  private mutating func blankBraces(from start: Int) -> Int {
    guard start + 1 < body.upperBound, [UInt8(ascii: "#"), UInt8(ascii: ".")].contains(bytes[start + 1]),
      let close = bytes[start..<min(start + 200, body.upperBound)].firstIndex(of: UInt8(ascii: "}"))
    else { return start + 1 }
    blank(start..<close + 1)
    return close + 1
  }

  private mutating func blankEntity(from start: Int) -> Int {
    let name = bytes[(start + 1)..<body.upperBound].prefix { Self.isWordByte($0) || $0 == UInt8(ascii: "#") }
    guard !name.isEmpty, name.count < 32, name.endIndex < body.upperBound,
      bytes[name.endIndex] == UInt8(ascii: ";")
    else { return start + 1 }
    blank(start..<name.endIndex + 1)
    return name.endIndex + 1
  }

  /// Blanks addresses in the text: `https://…`, `www.…` and `navn@nordvik.no`.
  private mutating func blankAddress(from start: Int) -> Int {
    let ends: Set<UInt8> = [
      0x20, 0x09, 0x0A, 0x0D, 0, UInt8(ascii: "|"), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "{"),
    ]
    let token = bytes[start..<body.upperBound].prefix { !ends.contains($0) }
    if isAddress(token) { blank(token.indices) }
    return max(token.endIndex, start + 1)
  }

  private func isAddress(_ token: ArraySlice<UInt8>) -> Bool {
    if token.starts(with: "www.".utf8) { return true }
    guard let mark = token.firstIndex(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") }) else {
      return false
    }
    if token[mark] == UInt8(ascii: "@") { return mark > token.startIndex && mark + 1 < token.endIndex }
    return token[mark...].starts(with: "://".utf8) || token.starts(with: "mailto:".utf8)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}
