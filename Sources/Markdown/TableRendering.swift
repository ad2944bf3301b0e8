internal import CCMarkGFM
internal import Diagnostics
internal import Encoding

extension DocumentReader {
  /// Writes a table and notes its cells.
  mutating func appendTable(_ node: CMarkNode) -> MarkdownTable {
    let alignments = node.tableAlignments
    var header: [TableCell] = []
    var rows: [TableRow] = []
    var isInBody = false
    html.append("<div class=\"table\" tabindex=\"0\"><table>\n" as StaticString)
    for row in node.children {
      let isHeader = row.isHeaderRow
      if isHeader {
        html.append("<thead>\n" as StaticString)
      } else if !isInBody {
        html.append("<tbody>\n" as StaticString)
        isInBody = true
      }
      let line = fileLine(of: row)
      let cells = appendRow(row, line: line, isHeader: isHeader, alignments: alignments)
      if isHeader {
        html.append("</thead>\n" as StaticString)
        header = cells
      } else {
        rows.append(TableRow(line: line, cells: cells))
      }
    }
    if isInBody { html.append("</tbody>\n" as StaticString) }
    html.append("</table></div>" as StaticString)
    return MarkdownTable(header: header, rows: rows)
  }

  private mutating func appendRow(
    _ row: CMarkNode, line: Int, isHeader: Bool, alignments: [UInt8]
  ) -> [TableCell] {
    html.append("<tr>" as StaticString)
    var cells: [TableCell] = []
    cells.reserveCapacity(alignments.count)
    let start = lines.offset(ofLine: line - linesBefore)
    let sources = TableRowSource(bytes, lineStart: start, columns: alignments.count).cells
    reportExcess(sources, columns: alignments.count)
    for cell in row.children {
      html.append(isHeader ? "<th scope=\"col\"" : "<td" as StaticString)
      switch cells.count < alignments.count ? alignments[cells.count] : 0 {
      case UInt8(ascii: "c"): html.append(" class=\"center\"" as StaticString)
      case UInt8(ascii: "r"): html.append(" class=\"end\"" as StaticString)
      default: break
      }
      html.append(UInt8(ascii: ">"))
      let start = html.count
      let textStart = text.count
      appendInlines(of: cell, line: line, depth: 0)
      let attributes = takeAttributes(textStart: textStart, htmlStart: start)
      if let id = attributes.id { claim(id, line: line) }
      cells.append(
        TableCell(
          text: ByteSpan(textStart, text.count), content: ByteSpan(start, html.count), attributes: attributes,
          source: cells.count < sources.count ? sources[cells.count] : nil))
      html.append(isHeader ? "</th>" : "</td>" as StaticString)
    }
    html.append("</tr>\n" as StaticString)
    return cells
  }

  /// The library drops what stands in a row beyond the head's columns, words and all.
  private mutating func reportExcess(_ sources: [ByteSpan], columns: Int) {
    guard let excess = sources.dropFirst(columns).first(where: { !$0.isEmpty }) else { return }
    let location = location(ofByte: Int(excess.start))
    document.diagnostics.append(.excessCell(columns: columns, at: location))
  }
}

/// Where the cells of one table row stand in their file.
struct TableRowSource {
  /// Without the space round them.
  private(set) var cells: [ByteSpan] = []

  /// - Parameter columns: how many cells there most likely are.
  init(_ bytes: UnsafeBufferPointer<UInt8>, lineStart: Int, columns: Int) {
    cells.reserveCapacity(columns)
    let rest = UnsafeBufferPointer(
      rebasing: bytes[..<(bytes.firstOffset(of: 0x0A, from: lineStart) ?? bytes.count)])
    let line = UnsafeBufferPointer(
      rebasing: rest[..<(rest.firstOffset(of: 0x0D, from: lineStart) ?? rest.count)])
    var start = lineStart
    // A table in a quote or a list has signs before its first cell.
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
