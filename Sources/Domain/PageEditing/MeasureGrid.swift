internal import Keys
package import Programme
internal import Diagnostics
internal import Markdown

/// The measure tables of a plan's page as rows and columns of text, each cell as it is typed in the file.
package struct MeasureGrid: Sendable {
  package struct Table: Sendable {
    /// The number of its first line in the file, 1-based.
    package let line: Int
    /// The plain text of the heading above it; empty for none.
    package let heading: String
    package let titles: [String]
    /// What each column holds; nil for one that plans have no name for.
    package let columns: [MeasureColumn?]
    package let rows: [Row]
  }

  package struct Row: Sendable {
    /// 1-based.
    package let line: Int
    /// As many as there are columns; `|` without its backslash.
    package let cells: [String]
    /// Where each is in the file, without the space round it; shorter when the row is.
    let sources: [Range<Int>]
  }

  package enum Change: Sendable, Hashable {
    case set(row: Int, column: Int, String)
    /// An empty row where this one stands, or below the last.
    case insert(row: Int)
    case remove(row: Int)
    /// One step up or down the table, past the row that stands there.
    case swap(row: Int, with: Int)
  }

  package let tables: [Table]
  private let page: EditablePage

  package init(of page: EditablePage) {
    self.page = page
    let bytes = page.file.bytes
    let document = MarkdownDocument(
      parsing: page.file, from: page.block.body.lowerBound, line: page.block.bodyLine,
      options: MarkdownOptions())
    var tables: [Table] = []
    var heading = ""
    for block in document.blocks {
      switch block.content {
      case .heading(let found): heading = document.plain(found.text)
      case .table(let table):
        let titles = table.header.map { document.trimmed($0.text) }
        guard let header = MeasureTableHeader(titles) else { continue }
        let rows = table.rows.map { row in
          let sources = row.cells.compactMap(\.source).map { Int($0.start)..<Int($0.end) }
          let cells = sources.map { Self.shown(bytes[$0]) }
          let missing = max(0, titles.count - cells.count)
          return Row(
            line: row.line, cells: cells + [String](repeating: "", count: missing), sources: sources)
        }
        tables.append(
          Table(line: block.line, heading: heading, titles: titles, columns: header.columns, rows: rows))
      default: break
      }
    }
    self.tables = tables
  }

  /// The file with one change in one table, and every line that it is not about as it was; nil when there is no such
  /// table, row or column.
  package func applying(_ change: Change, toTable number: Int) -> [UInt8]? {
    guard tables.indices.contains(number) else { return nil }
    let table = tables[number]
    let rows = table.rows.indices
    var edits = SourceEdits()
    switch change {
    case .set(let row, let column, let text):
      guard rows.contains(row), table.titles.indices.contains(column) else { return nil }
      if table.rows[row].cells[column] == text { break }
      set(column, of: table.rows[row], to: text, in: &edits)
    case .insert(let row):
      guard 0...rows.count ~= row else { return nil }
      insert(row, in: table, &edits)
    case .remove(let row):
      guard rows.contains(row) else { return nil }
      edits.replace(lines(of: table.rows[row]), with: [])
    case .swap(let row, let other):
      guard rows.contains(row), rows.contains(other), row != other else { return nil }
      let (first, second) = (content(of: table.rows[row]), content(of: table.rows[other]))
      edits.replace(first, with: page.file.bytes[second])
      edits.replace(second, with: page.file.bytes[first])
    }
    let bytes = edits.applied(to: page.file.bytes)
    return page.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] + bytes : bytes
  }
}

extension MeasureGrid {
  private func set(_ column: Int, of row: Row, to text: String, in edits: inout SourceEdits) {
    let bytes = page.file.bytes
    let cell = Self.written(text)
    guard row.sources.indices.contains(column) else {
      let line = content(of: row)
      var end = line.upperBound
      while end > line.lowerBound, [0x20, 0x09].contains(bytes[end - 1]) { end -= 1 }
      let isClosed = end > line.lowerBound && bytes[end - 1] == UInt8(ascii: "|")
      let empty = [[UInt8]](repeating: [], count: column - row.sources.count)
      let cells = (empty + [cell]).reduce(into: [UInt8]()) { $0 += [0x20] + $1 + Array(" |".utf8) }
      edits.replace(end..<end, with: (isClosed ? [] : Array(" |".utf8)) + cells)
      return
    }
    let source = row.sources[column]
    guard source.isEmpty else { return edits.replace(source, with: cell) }
    // An empty cell's place is at the bar that ends it.
    var start = source.lowerBound
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    edits.replace(start..<source.lowerBound, with: [0x20] + cell + [0x20])
  }

  private func insert(_ row: Int, in table: Table, _ edits: inout SourceEdits) {
    let bytes = page.file.bytes
    let place: Int
    if row < table.rows.count {
      place = lines(of: table.rows[row]).lowerBound
    } else if let last = table.rows.last {
      place = lines(of: last).upperBound
    } else {
      place = bytes.lineEnd(after: bytes.lineEnd(after: offset(ofLine: table.line)))
    }
    let isOnOwnLine = place == 0 || bytes[place - 1] == 0x0A || bytes[place - 1] == 0x0D
    let line = table.titles.reduce(into: Array("|".utf8)) { line, _ in line += Array("  |".utf8) }
    edits.replace(
      place..<place, with: isOnOwnLine ? line + page.lineEnding : page.lineEnding + line)
  }

  /// The row with its line ending.
  private func lines(of row: Row) -> Range<Int> {
    let start = offset(ofLine: row.line)
    return start..<page.file.bytes.lineEnd(after: start)
  }

  private func content(of row: Row) -> Range<Int> {
    let lines = lines(of: row)
    var end = lines.upperBound
    while end > lines.lowerBound, page.file.bytes[end - 1] == 0x0A || page.file.bytes[end - 1] == 0x0D {
      end -= 1
    }
    return lines.lowerBound..<end
  }

  private func offset(ofLine line: Int) -> Int {
    page.file.bytes.withUnsafeBufferPointer { LineTable($0).offset(ofLine: line) }
  }

  /// A cell is one line, and a bar within it has a backslash.
  private static func written(_ text: String) -> [UInt8] {
    let plain = Array(text.utf8).withPlainLineEndings
    let line = String(decoding: plain, as: UTF8.self).trimmed
    var bytes: [UInt8] = []
    var backslashes = 0
    for byte in line.utf8 {
      if byte == UInt8(ascii: "|"), backslashes.isMultiple(of: 2) { bytes.append(UInt8(ascii: "\\")) }
      backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
      bytes += byte == 0x0A ? Array("<br>".utf8) : [byte]
    }
    // A backslash at the end would take the bar after it into the cell.
    if !backslashes.isMultiple(of: 2) { bytes.append(UInt8(ascii: "\\")) }
    return bytes
  }

  private static func shown(_ cell: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    for byte in cell {
      if byte == UInt8(ascii: "|"), bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
