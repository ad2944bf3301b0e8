internal import Text
internal import Diagnostics
internal import Keys

extension MeasureGrid.Table {
  package func canMove(_ row: Int, _ direction: MeasureGrid.Direction) -> Bool {
    exchange(row, direction) != nil
  }

  /// The two ranges of rows that a move exchanges; nil at the end, or when a row would then belong to another measure.
  func exchange(_ row: Int, _ direction: MeasureGrid.Direction) -> (upper: Range<Int>, lower: Range<Int>)? {
    guard let number = groups.firstIndex(where: { $0.contains(row) }) else { return nil }
    let group = groups[number]
    let step = direction == .up ? -1 : 1
    let isWhole = rows[row].role == .measure || !isLead(group) && row == group.lowerBound
    guard isWhole else {
      // A continuation stays below its measure's own row.
      let first = isLead(group) ? group.lowerBound : group.lowerBound + 1
      guard (first..<group.upperBound).contains(row + step) else { return nil }
      let upper = min(row, row + step)
      return (upper..<upper + 1, upper + 1..<upper + 2)
    }
    guard groups.indices.contains(number + step), !isLead(groups[number + step]) else { return nil }
    let pair = (upper: groups[min(number, number + step)], lower: groups[max(number, number + step)])
    let isLastMeasure = rows.lastIndex { $0.role == .measure } == pair.lower.lowerBound
    if isContinuedBelow, isLastMeasure, rows[pair.upper.lowerBound].role == .measure { return nil }
    return pair
  }

  /// True for the rows above the first measure, where one of them says something.
  fileprivate func isLead(_ group: Range<Int>) -> Bool {
    rows[group.lowerBound].role != .measure && rows[group].contains { $0.role == .continuation }
  }
}

extension MeasureGrid {
  /// The file with one change in one table and every other line kept; nil when there is no such table, row or column.
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
      let split = table.groups.first { $0.contains(row) && $0.lowerBound < row }
      insert(split?.upperBound ?? row, in: table, &edits)
    case .remove(let row):
      guard rows.contains(row) else { return nil }
      for row in removed(row, from: number) { edits.replace(lines(of: row), with: []) }
    case .move(let row, let direction):
      guard let (upper, lower) = table.exchange(row, direction) else { return nil }
      for (place, row) in zip(upper.lowerBound..<lower.upperBound, Array(lower) + Array(upper)) {
        edits.replace(content(of: table.rows[place]), with: page.file.bytes[content(of: table.rows[row])])
      }
    }
    let bytes = edits.applied(to: page.file.bytes)
    return page.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] + bytes : bytes
  }
}

extension MeasureGrid {
  /// The rows removed with a row: for a measure all that continues it, in the tables below as well.
  private func removed(_ row: Int, from number: Int) -> [Row] {
    let table = tables[number]
    guard table.rows[row].role == .measure, let group = table.groups.first(where: { $0.contains(row) }) else {
      return [table.rows[row]]
    }
    var removed = Array(table.rows[group])
    guard table.isContinuedBelow, table.rows[(row + 1)...].allSatisfy({ $0.role != .measure }) else {
      return removed
    }
    for below in tables[(number + 1)...] where below.continuesAbove {
      if let lead = below.groups.first, below.isLead(lead) { removed += below.rows[lead] }
      if below.rows.contains(where: { $0.role == .measure }) { break }
    }
    return removed
  }

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
    // An empty cell is inserted before the bar that ends it.
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

  /// A cell in one line, its bars escaped.
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
    // A backslash at the end would escape the bar after it.
    if !backslashes.isMultiple(of: 2) { bytes.append(UInt8(ascii: "\\")) }
    return bytes
  }
}
