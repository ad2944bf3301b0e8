extension MarkdownDocument {
  /// Puts another document after this one.
  mutating func append(_ other: MarkdownDocument) {
    let shift = Shift(html: html.count, text: text.count)
    let firstLink = Int32(links.count)
    html += other.html
    text += other.text
    blocks += other.blocks.map { shift.block($0) }
    holes += other.holes.map { hole in
      Hole(offset: hole.offset + UInt32(shift.html), link: hole.link + firstLink, role: hole.role)
    }
    links += other.links
    anchors = other.anchors
    diagnostics += other.diagnostics
  }
}

/// How far spans move when what they point into is put after something else.
private struct Shift {
  let html: Int
  let text: Int

  func html(_ span: ByteSpan) -> ByteSpan { ByteSpan(Int(span.start) + html, Int(span.end) + html) }

  func text(_ span: ByteSpan) -> ByteSpan { ByteSpan(Int(span.start) + text, Int(span.end) + text) }

  func block(_ block: Block) -> Block {
    let content: Block.Content =
      switch block.content {
      case .heading(let heading):
        .heading(
          Heading(
            level: heading.level, text: text(heading.text), content: html(heading.content), id: heading.id))
      case .paragraph(let span): .paragraph(text: text(span))
      case .list(let list):
        .list(MarkdownList(isOrdered: list.isOrdered, start: list.start, items: list.items.map(item)))
      case .table(let table):
        .table(
          MarkdownTable(
            header: table.header.map(cell),
            rows: table.rows.map { TableRow(line: $0.line, cells: $0.cells.map(cell)) }))
      case .other: .other
      }
    return Block(content: content, line: block.line, html: html(block.html))
  }

  private func item(_ item: ListItem) -> ListItem {
    ListItem(
      line: item.line, text: text(item.text), content: html(item.content), lead: html(item.lead),
      tail: html(item.tail), attributes: item.attributes,
      nested: item.nested.map {
        NestedItem(line: $0.line, text: text($0.text), content: html($0.content), depth: $0.depth)
      })
  }

  private func cell(_ cell: TableCell) -> TableCell {
    TableCell(
      text: text(cell.text), content: html(cell.content), attributes: cell.attributes, source: nil)
  }
}
