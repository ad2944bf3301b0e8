internal import Programme
internal import Values
internal import Markdown

/// Review of the prose itself.
extension PageReading {
  mutating func reviewProse() {
    reviewFirstLine()
    reviewSpaces()
    reviewLinkTexts()
    if let readability = Readability(document), readability.isHard {
      let line = document.blocks.first?.line ?? 1
      diagnostics.append(.hardToRead(readability, at: location(of: "", onLine: line)))
    }
  }

  /// Warns of a first line that repeats the title, which every page shows: most likely pasted from another program.
  private mutating func reviewFirstLine() {
    guard let block = document.blocks.first else { return }
    let span: ByteSpan
    switch block.content {
    case .heading(let heading): span = heading.text
    case .paragraph(let text): span = text
    default: return
    }
    guard document.plain(span).foldedPhrase == page.title.foldedPhrase else { return }
    let place = location(of: document.trimmed(span), onLine: block.line)
    diagnostics.append(.repeatedTitle(page.title, at: place))
  }

  private mutating func reviewSpaces() {
    var doubles: [Int] = []
    var breaks: [Int] = []
    var start = prose.body.lowerBound
    let bytes = prose.bytes
    while start < prose.body.upperBound {
      let end = bytes[start..<prose.body.upperBound].firstIndex(of: 0x0A) ?? prose.body.upperBound
      var line = bytes[start..<end]
      if line.last == 0x0D { line.removeLast() }
      // Spaces align the columns of tables.
      if !line.contains(UInt8(ascii: "|")) {
        if let double = Self.doubleSpace(in: line) { doubles.append(double) }
        let next = end + 1 < prose.body.upperBound ? bytes[end + 1] : 0x0A
        if line.count > 2, line.suffix(2).allSatisfy({ $0 == 0x20 }), line.contains(where: { $0 > 0x20 }),
          next > 0x20
        {
          breaks.append(start + line.count - 2)
        }
      }
      start = end + 1
    }
    if let first = doubles.first {
      diagnostics.append(.doubleSpace(doubles.count, at: location(ofByte: first)))
    }
    if let first = breaks.first {
      diagnostics.append(.lineBreakBySpaces(breaks.count, at: location(ofByte: first)))
    }
  }

  /// The offset of two spaces or more between two words, other than indentation and those after a list's bullet.
  private static func doubleSpace(in line: ArraySlice<UInt8>) -> Int? {
    guard var index = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
    if let first = line[index...].firstIndex(of: 0x20), line[index..<first].allSatisfy(isListMark) {
      index = line[first...].firstIndex { $0 != 0x20 } ?? line.endIndex
    }
    while let space = line[index...].firstIndex(of: 0x20) {
      let next = line[space...].firstIndex { $0 != 0x20 } ?? line.endIndex
      if next - space > 1, next < line.endIndex, line[next] != 0, space > line.startIndex,
        line[space - 1] != 0
      {
        return space
      }
      index = next
    }
    return nil
  }

  private static func isListMark(_ byte: UInt8) -> Bool { "-*+#>.)0123456789".utf8.contains(byte) }

  private mutating func reviewLinkTexts() {
    let bytes = prose.bytes
    var index = prose.body.lowerBound
    while let open = bytes[index..<prose.body.upperBound].firstIndex(of: UInt8(ascii: "[")) {
      index = open + 1
      guard open == 0 || bytes[open - 1] != UInt8(ascii: "!"),
        let close = bytes[open..<min(open + 40, prose.body.upperBound)].firstIndex(of: UInt8(ascii: "]")),
        close + 1 < prose.body.upperBound,
        bytes[close + 1] == UInt8(ascii: "(") || bytes[close + 1] == UInt8(ascii: "[")
      else { continue }
      let text = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
      let words = text.foldedPhrase.filter { $0.isLetter || $0 == " " }
      if Self.vagueTexts.contains(words) {
        diagnostics.append(.vagueLink(text, at: location(ofByte: open + 1)))
      }
    }
  }

  private static let vagueTexts: Set<String> = [
    "her", "mer", "meir", "les mer", "les meir", "les mer her", "les meir her", "se her", "sjå her",
    "klikk her", "trykk her", "denne", "denne siden", "denne sida", "lenke", "lenkje", "link", "lenken",
    "her ",
    "here", "more", "read more", "click here", "this page", "dás", "loga eanet",
  ]
}
