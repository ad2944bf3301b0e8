internal import Text

/// Writes blocks that are nothing but words, as the library's own are written.
extension DocumentReader {
  mutating func append(_ block: PlainBlock) {
    let start = html.count
    let line = firstLine + block.line
    let content: Block.Content =
      switch block.kind {
      case .heading(let level):
        .heading(
          appendHeading(
            .words(block.range.lowerBound + level + 1..<block.range.upperBound), level: level, line: line))
      case .paragraph: .paragraph(text: appendParagraph(block))
      case .list: .list(appendList(block, line: line))
      case .table: .table(appendTable(block, line: line))
      }
    append(content, line: line, from: start)
  }

  private mutating func appendParagraph(_ block: PlainBlock) -> ByteSpan {
    let textStart = text.count
    html.append("<p>" as StaticString)
    for line in PlainLines(of: block, in: bytes) {
      if line.lowerBound > block.range.lowerBound {
        html.append(UInt8(ascii: "\n"))
        text.append(UInt8(ascii: " "))
      }
      appendWords(in: line)
    }
    html.append("</p>" as StaticString)
    return ByteSpan(textStart, text.count)
  }

  private mutating func appendList(_ block: PlainBlock, line: Int) -> MarkdownList {
    var items: [ListItem] = []
    items.reserveCapacity(block.lineCount)
    html.append("<ul>\n" as StaticString)
    for range in PlainLines(of: block, in: bytes) {
      html.append("<li>" as StaticString)
      let start = html.count
      let textStart = text.count
      appendWords(in: range.lowerBound + 2..<range.upperBound)
      let content = ByteSpan(start, html.count)
      html.append("</li>\n" as StaticString)
      items.append(
        ListItem(
          line: line + items.count, text: ByteSpan(textStart, text.count), content: content, lead: content,
          tail: ByteSpan(Int(content.end), Int(content.end)), attributes: ItemAttributes(), nested: []))
    }
    html.append("</ul>" as StaticString)
    return MarkdownList(isOrdered: false, start: 0, items: items)
  }

  private mutating func appendTable(_ block: PlainBlock, line: Int) -> MarkdownTable {
    var rows: [RowInSource] = []
    rows.reserveCapacity(block.lineCount)
    var alignments: [UInt8] = []
    for (number, range) in PlainLines(of: block, in: bytes).enumerated() {
      if number == 1 {
        let delimiters = TableRowSource(bytes, lineStart: range.lowerBound, columns: 8).cells
        alignments = delimiters.map { alignment(of: bytes[$0.range]) }
      } else {
        rows.append(RowInSource(line: line + number, start: range.lowerBound, node: nil))
      }
    }
    return appendTable(rows, alignments: alignments)
  }

  /// As ``CMarkNode/tableAlignments`` has it; what stands at the start is what has no colon, too.
  private func alignment(of delimiter: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8 {
    let colon = UInt8(ascii: ":")
    guard delimiter.last == colon else { return 0 }
    return delimiter.first == colon ? UInt8(ascii: "c") : UInt8(ascii: "r")
  }

  /// Writes words, bold ones between stars.
  mutating func appendWords(in range: Range<Int>) {
    let words = UnsafeBufferPointer(rebasing: bytes[range])
    var start = 0
    var isBold = false
    while let stars = words.firstOffset(of: UInt8(ascii: "*"), from: start) {
      appendRun(UnsafeBufferPointer(rebasing: words[start..<stars]))
      html.append(isBold ? "</strong>" : "<strong>" as StaticString)
      isBold.toggle()
      start = stars + 2
    }
    appendRun(UnsafeBufferPointer(rebasing: words[start...]))
  }

  /// Nothing in words must be written otherwise in HTML.
  private mutating func appendRun(_ words: UnsafeBufferPointer<UInt8>) {
    guard options.hyphenation.isEmpty else { return appendText(words) }
    text.append(words)
    html.append(words)
  }
}

/// The lines of a block, as ranges in the bytes.
private struct PlainLines: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var rest: Range<Int>

  init(of block: PlainBlock, in bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    rest = block.range
  }

  mutating func next() -> Range<Int>? {
    if rest.isEmpty { return nil }
    let end = Swift.min(
      bytes.firstOffset(of: UInt8(ascii: "\n"), from: rest.lowerBound) ?? rest.upperBound, rest.upperBound)
    defer { rest = Swift.min(end + 1, rest.upperBound)..<rest.upperBound }
    return rest.lowerBound..<end
  }
}
