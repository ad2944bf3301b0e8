internal import Text
internal import CCMarkGFM

extension DocumentReader {
  /// Writes a table and notes its cells.
  mutating func appendTable(_ node: CMarkNode) -> MarkdownTable {
    let alignments = node.tableAlignments
    var header: [TableCell] = []
    var rows: [TableRow] = []
    html.append("<div class=\"table\" tabindex=\"0\"><table>\n<thead>\n" as StaticString)
    for (index, row) in node.children.enumerated() {
      if index == 1 { html.append("<tbody>\n" as StaticString) }
      let line = fileLine(of: row)
      let cells = appendRow(row, isHeader: index == 0, line: line, alignments: alignments)
      if index == 0 {
        header = cells
        html.append("</thead>\n" as StaticString)
      } else {
        rows.append(TableRow(line: line, cells: cells))
      }
    }
    if !rows.isEmpty { html.append("</tbody>\n" as StaticString) }
    html.append("</table></div>" as StaticString)
    return MarkdownTable(header: header, rows: rows)
  }

  private mutating func appendRow(
    _ row: CMarkNode, isHeader: Bool, line: Int, alignments: [UInt8]
  ) -> [TableCell] {
    html.append("<tr>" as StaticString)
    var cells: [TableCell] = []
    cells.reserveCapacity(alignments.count)
    let sources = TableRowSource(
      source.bytes, lineStart: source.offset(ofLine: line), columns: alignments.count
    ).cells
    reportExcess(sources, columns: alignments.count)
    for (index, cell) in row.children.enumerated() {
      cells.append(
        appendCell(
          cell, line: line, isHeader: isHeader, alignment: index < alignments.count ? alignments[index] : 0,
          source: index < sources.count ? sources[index] : nil))
    }
    html.append("</tr>\n" as StaticString)
    return cells
  }

  private mutating func appendCell(
    _ node: CMarkNode, line: Int, isHeader: Bool, alignment: UInt8, source: ByteSpan?
  ) -> TableCell {
    let attributes = TrailingAttributes.take(from: node)
    appendStartTag(isHeader ? "th" : "td", id: attributes.id)
    if isHeader { html.append(" scope=\"col\"" as StaticString) }
    switch alignment {
    case UInt8(ascii: "c"): html.append(" class=\"center\"" as StaticString)
    case UInt8(ascii: "r"): html.append(" class=\"end\"" as StaticString)
    default: break
    }
    html.append(UInt8(ascii: ">"))
    let start = html.count
    let textStart = text.count
    appendInlines(of: node, line: line, depth: 0)
    if let id = attributes.id { claim(id, line: line) }
    let cell = TableCell(
      text: ByteSpan(textStart, text.count), content: ByteSpan(start, html.count), attributes: attributes,
      source: source)
    html.append(isHeader ? "</th>" : "</td>" as StaticString)
    return cell
  }

  /// Reports cells beyond the head's columns, which the library drops, words and all.
  private mutating func reportExcess(_ sources: [ByteSpan], columns: Int) {
    guard let excess = sources.dropFirst(columns).first(where: { !$0.isEmpty }) else { return }
    let location = location(ofByte: Int(excess.start))
    document.diagnostics.append(.excessCell(columns: columns, at: location))
  }
}

/// The byte spans of one table row's cells in the file.
struct TableRowSource {
  /// Trimmed of spaces.
  private(set) var cells: [ByteSpan] = []

  /// - Parameter columns: the likely number of cells, to reserve room.
  init(_ bytes: UnsafeBufferPointer<UInt8>, lineStart: Int, columns: Int) {
    cells.reserveCapacity(columns)
    let rest = UnsafeBufferPointer(
      rebasing: bytes[..<(bytes.firstOffset(of: 0x0A, from: lineStart) ?? bytes.count)])
    let line = UnsafeBufferPointer(
      rebasing: rest[..<(rest.firstOffset(of: 0x0D, from: lineStart) ?? rest.count)])
    var start = lineStart
    // A table in a quote or a list has that one's marks before its first cell.
    while start < line.count,
      line[start] == UInt8(ascii: " ") || line[start] == UInt8(ascii: ">")
        || line[start] == UInt8(ascii: "\t")
    { start += 1 }
    if start < line.count, line[start] == UInt8(ascii: "|") { start += 1 }
    var next = line.firstOffset(of: UInt8(ascii: "|"), from: start)
    while let bar = next {
      next = line.firstOffset(of: UInt8(ascii: "|"), from: bar + 1)
      let backslashes = line[start..<bar].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      if backslashes.isMultiple(of: 2) {
        append(line, start, bar)
        start = bar + 1
      }
    }
    if line[start...].contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) {
      append(line, start, line.count)
    }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var (start, end) = (start, end)
    while start < end, bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t") {
      end -= 1
    }
    cells.append(ByteSpan(start, end))
  }
}
