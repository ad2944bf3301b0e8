internal import CCMarkGFM
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
          text: ByteSpan(textStart, text.count), content: ByteSpan(start, html.count), attributes: attributes))
      html.append(isHeader ? "</th>" : "</td>" as StaticString)
    }
    html.append("</tr>\n" as StaticString)
    return cells
  }
}
