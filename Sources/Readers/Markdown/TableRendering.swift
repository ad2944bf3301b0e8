internal import CCMarkGFM
internal import Diagnostics
internal import Text

extension DocumentReader {
  /// Writes a table and notes its cells.
  mutating func appendTable(_ node: CMarkNode) -> MarkdownTable {
    var rows: [RowInSource] = []
    for row in node.children {
      let line = fileLine(of: row)
      rows.append(RowInSource(line: line, start: lines.offset(ofLine: line - linesBefore), node: row))
    }
    return appendTable(rows, alignments: node.tableAlignments)
  }

  /// - Parameter rows: the head first.
  mutating func appendTable(_ rows: [RowInSource], alignments: [UInt8]) -> MarkdownTable {
    var header: [TableCell] = []
    var body: [TableRow] = []
    body.reserveCapacity(rows.count)
    html.append("<div class=\"table\" tabindex=\"0\"><table>\n<thead>\n" as StaticString)
    if let head = rows.first { header = appendRow(head, isHeader: true, alignments: alignments) }
    html.append("</thead>\n" as StaticString)
    if rows.count > 1 { html.append("<tbody>\n" as StaticString) }
    for row in rows.dropFirst() {
      body.append(
        TableRow(line: row.line, cells: appendRow(row, isHeader: false, alignments: alignments)))
    }
    if rows.count > 1 { html.append("</tbody>\n" as StaticString) }
    html.append("</table></div>" as StaticString)
    return MarkdownTable(header: header, rows: body)
  }

  private mutating func appendRow(_ row: RowInSource, isHeader: Bool, alignments: [UInt8]) -> [TableCell] {
    html.append("<tr>" as StaticString)
    var cells: [TableCell] = []
    cells.reserveCapacity(alignments.count)
    let sources = TableRowSource(bytes, lineStart: row.start, columns: alignments.count).cells
    func append(_ content: Inlines, to reader: inout DocumentReader) {
      let index = cells.count
      cells.append(
        reader.appendCell(
          content, line: row.line, isHeader: isHeader,
          alignment: index < alignments.count ? alignments[index] : 0,
          source: index < sources.count ? sources[index] : nil))
    }
    if let node = row.node {
      reportExcess(sources, columns: alignments.count)
      for cell in node.children { append(.nodes(below: cell), to: &self) }
    } else {
      for source in sources { append(.words(source.range), to: &self) }
    }
    html.append("</tr>\n" as StaticString)
    return cells
  }

  private mutating func appendCell(
    _ content: Inlines, line: Int, isHeader: Bool, alignment: UInt8, source: ByteSpan?
  ) -> TableCell {
    html.append(isHeader ? "<th scope=\"col\"" : "<td" as StaticString)
    switch alignment {
    case UInt8(ascii: "c"): html.append(" class=\"center\"" as StaticString)
    case UInt8(ascii: "r"): html.append(" class=\"end\"" as StaticString)
    default: break
    }
    html.append(UInt8(ascii: ">"))
    let start = html.count
    let textStart = text.count
    append(content, line: line)
    let attributes = takeAttributes(textStart: textStart, htmlStart: start)
    if let id = attributes.id { claim(id, line: line) }
    let cell = TableCell(
      text: ByteSpan(textStart, text.count), content: ByteSpan(start, html.count), attributes: attributes,
      source: source)
    html.append(isHeader ? "</th>" : "</td>" as StaticString)
    return cell
  }

  /// The library drops what stands in a row beyond the head's columns, words and all.
  private mutating func reportExcess(_ sources: [ByteSpan], columns: Int) {
    guard let excess = sources.dropFirst(columns).first(where: { !$0.isEmpty }) else { return }
    let location = location(ofByte: Int(excess.start))
    document.diagnostics.append(.excessCell(columns: columns, at: location))
  }
}

/// A row of a table, and where it is written.
struct RowInSource {
  /// 1-based, in the whole file.
  let line: Int
  /// Where the line begins in the bytes.
  let start: Int
  /// Nil for a row of words.
  let node: CMarkNode?
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
