/// Reads the tables of a document.
extension PandocDocumentReader {
  mutating func read(_ table: PandocTable) {
    self.table += 1
    for caption in table.caption { read(caption) }
    var grid = TableGrid(table)
    var revisionNotes: [Int: [Int]] = [:]
    for index in grid.rows.indices {
      let place = DocumentPlace.tableRow(table: self.table, row: grid.rows[index].number)
      var revisions = Revisions()
      for cell in grid.rows[index].cells.indices {
        grid.rows[index].cells[cell].blocks = revisions.accept(grid.rows[index].cells[cell].blocks)
      }
      grid.rows[index].comments = revisions.comments
      parts.append(
        DocumentPart(place: place, cells: grid.rows[index].cells.filter { $0.columns > 0 }.map(\.text)))
      revisionNotes[index] = note(revisions, at: place)
    }
    guard readsPlans, !readWrapped(grid) else {
      if !readsPlans { readPlain(grid, revisionNotes) }
      return
    }
    guard let header = header(of: grid) else { return readPlain(grid, revisionNotes) }
    hasMeasures = true
    self = PlanTableReading.read(grid, header: header, notes: revisionNotes, in: self)
    lastHeader = header
    textAfterMeasures = drafts.count
  }

  private mutating func readPlain(_ grid: TableGrid, _ revisionNotes: [Int: [Int]]) {
    for row in grid.rows {
      let place = DocumentPlace.tableRow(table: table, row: row.number)
      for comment in row.comments { notes.add(.decision, at: place, .comment(comment, isKept: false)) }
    }
    let noted = revisionNotes.sorted { $0.key < $1.key }.flatMap(\.value)
    let place = DocumentPlace.tableRow(table: table, row: 1)
    if grid.width == 1 {
      // A table of one column, as a frame round a text.
      for row in grid.rows {
        for block in row.cells[0].blocks { append(Draft(content: .block(block), place: place)) }
      }
    } else {
      append(Draft(content: .grid(grid), place: place, notes: noted))
    }
  }

  private mutating func header(of grid: TableGrid) -> PlanHeader? {
    if let found = PlanHeader(findingIn: grid) { return found }
    if let last = lastHeader, last.roles.count == grid.width {
      notes.add(.decision, at: .tableRow(table: table, row: 1), .columnsOfTableAbove)
      return PlanHeader(continuing: last)
    }
    return PlanHeader(guessingFrom: grid)
  }

  /// Reads the cells of a layout table round a table of measures; false for any other table.
  private mutating func readWrapped(_ grid: TableGrid) -> Bool {
    let cells = grid.rows.flatMap(\.cells).filter { $0.columns > 0 && !$0.isContinued }
    let holdsPlan = cells.contains { cell in
      cell.blocks.contains { block in
        guard case .table(let inner) = block else { return false }
        return PlanHeader(findingIn: TableGrid(inner)) != nil
      }
    }
    guard holdsPlan, PlanHeader(findingIn: grid) == nil else { return false }
    notes.add(.information, at: .tableRow(table: table, row: 1), .unwrappedTable)
    for cell in cells { for block in cell.blocks { read(block) } }
    return true
  }
}
