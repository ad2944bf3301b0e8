internal import Diagnostics
internal import Keys
internal import Markdown
package import Programme

/// The measure tables of a plan's page as rows and columns of text, each cell as it is typed in the file.
package struct MeasureGrid: Sendable {
  package struct Table: Sendable {
    /// The number of its first line in the file, 1-based.
    package let line: Int
    /// The plain text of the heading above it; empty for none.
    package let heading: String
    package let titles: [String]
    /// The meaning of each column; nil for one that plans have no name for.
    package let columns: [MeasureColumn?]
    package let rows: [Row]
    /// The rows that are moved and removed as one, in order, without gaps: a measure with the
    /// rows that continue it, an empty row, or the rows above the first measure that speak of what stands above
    /// the table.
    package let groups: [Range<Int>]
    /// True when its first rows continue a measure of a table above.
    let continuesAbove: Bool
    /// True when its last measure goes on in a table below, and therefore stays last.
    fileprivate(set) var isContinuedBelow = false
  }

  package struct Row: Sendable {
    /// 1-based.
    package let line: Int
    /// One for each column, with `|` unescaped.
    package let cells: [String]
    package let role: Role
    /// The cells' trimmed byte ranges in the file; fewer when the row is shorter.
    let sources: [Range<Int>]
  }

  /// A row's part in a measure, as ``PlanReader`` reads it.
  package enum Role: Sendable, Hashable {
    case measure
    /// A row with text and no measure: it adds to the measure above it.
    case continuation
    case empty
  }

  package enum Change: Sendable, Hashable {
    case set(row: Int, column: Int, String)
    /// Inserts an empty row before this one, or below the last; below all of a measure that this row continues.
    case insert(row: Int)
    /// Removes a row; a measure with the rows that continue it.
    case remove(row: Int)
    /// Moves a measure past its neighbour with the rows that continue both; a continuation within its measure.
    case move(row: Int, Direction)
  }

  package enum Direction: Sendable, Hashable, CaseIterable { case up, down }

  package let tables: [Table]
  let page: EditablePage

  package init(of page: EditablePage) {
    self.page = page
    let bytes = page.file.bytes
    let document = MarkdownDocument(
      parsing: page.file, from: page.block.body.lowerBound, line: page.block.bodyLine,
      options: MarkdownOptions())
    var tables: [Table] = []
    var heading = ""
    // The table whose last measure the next row without one continues; an index in `tables`.
    var open: Int?
    for block in document.blocks {
      switch block.content {
      case .heading(let found):
        heading = document.plain(found.text)
        open = nil
      case .table(let table):
        let titles = table.header.map { document.trimmed($0.text) }
        guard let header = MeasureTableHeader(titles) else { continue }
        let rows = table.rows.map { row in
          let sources = row.cells.compactMap(\.source).map { Int($0.start)..<Int($0.end) }
          let cells = sources.map { Self.shown(bytes[$0]) }
          let missing = max(0, titles.count - cells.count)
          return Row(
            line: row.line, cells: cells + [String](repeating: "", count: missing),
            role: Role(of: row, header, in: document), sources: sources)
        }
        let first = rows.first { $0.role != .empty }
        let continuesAbove = first?.role == .continuation && open != nil
        if continuesAbove, let open { tables[open].isContinuedBelow = true }
        if rows.contains(where: { $0.role == .measure }) { open = tables.count }
        tables.append(
          Table(
            line: block.line, heading: heading, titles: titles, columns: header.columns, rows: rows,
            groups: Self.groups(of: rows), continuesAbove: continuesAbove))
      case .list: open = nil
      default: break
      }
    }
    self.tables = tables
  }

  private static func groups(of rows: [Row]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for (index, row) in rows.enumerated() {
      // Empty rows between a measure and what continues it go with them.
      let start =
        row.role == .continuation
        ? rows[..<index].lastIndex { $0.role == .measure } ?? 0 : index
      groups.removeAll { $0.lowerBound >= start }
      groups.append(start..<index + 1)
    }
    return groups
  }
}

extension MeasureGrid.Role {
  fileprivate init(of row: TableRow, _ header: MeasureTableHeader, in document: MarkdownDocument) {
    let columns = row.cells.indices.filter { !document.trimmed(row.cells[$0].text).isEmpty }
    if columns.contains(where: { header.columns.indices.contains($0) && header.columns[$0] == .measure }) {
      self = .measure
    } else {
      self = columns.isEmpty ? .empty : .continuation
    }
  }
}

extension MeasureGrid {
  fileprivate static func shown(_ cell: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    for byte in cell {
      if byte == UInt8(ascii: "|"), bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
