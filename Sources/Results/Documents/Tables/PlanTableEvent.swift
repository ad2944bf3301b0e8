/// An event in a table of measures: a row gives one, and others before it for its goals.
struct PlanTableEvent {
  enum Content {
    case blank
    /// The header's row repeated.
    case header
    /// - Parameters:
    ///   - depth: the depth of its number; nil for one without.
    ///   - terms: the row without its goal, when it also has the goal's owner or deadline.
    case goal([PandocBlock], depth: Int?, terms: TableGrid.Row?)
    /// A goal from a column of goals; level 0 is the outermost.
    case goalInColumn([PandocBlock], level: Int)
    /// Text across the table.
    case prose([PandocBlock])
    case measure(TableGrid.Row)
    /// A row that continues the one above.
    case continuation(TableGrid.Row)
  }

  let content: Content
  /// The row's number in the table, 1-based.
  let row: Int
  /// Indices of the notes on its revisions.
  let notes: [Int]
  /// Comments in the margin that no row of the page holds.
  var comments: [MarginComment] = []
}

extension PlanTableEvent {
  /// - Parameter notes: indices of the notes on revisions, by the row's index in the grid.
  static func events(
    of grid: TableGrid, in columns: PlanTableColumns, _ rows: PlanRowReader, notes: [Int: [Int]]
  ) -> [PlanTableEvent] {
    var events: [PlanTableEvent] = []
    var goals = [String?](repeating: nil, count: columns.goals.count)
    for (index, row) in grid.rows.enumerated() where index != columns.header.row {
      func add(_ content: Content, comments: [MarginComment] = []) {
        events.append(
          PlanTableEvent(content: content, row: row.number, notes: notes[index] ?? [], comments: comments))
      }
      func addGoals() {
        for (level, column) in columns.goals.enumerated() {
          let cell = row.cells[column]
          guard !cell.blocks.isBlank, !cell.isContinued, goals[level] != cell.text else { continue }
          for below in level..<goals.count { goals[below] = nil }
          goals[level] = cell.text
          events.append(
            PlanTableEvent(content: .goalInColumn(cell.blocks, level: level), row: row.number, notes: []))
        }
      }
      switch rows.kind(of: row) {
      case .blank: add(.blank, comments: row.comments)
      case .header: add(.header, comments: row.comments)
      case .goal(let cell, let depth, let hasTerms):
        let terms = hasTerms ? row.without([cell], comments: false) : nil
        add(.goal(row.cells[cell].blocks, depth: depth, terms: terms), comments: row.comments)
      case .prose(let cell): add(.prose(row.cells[cell].blocks), comments: row.comments)
      case .measure where index < columns.header.row ?? 0,
        .continuation where index < columns.header.row ?? 0:
        for cell in row.filled {
          add(.prose(row.cells[cell].blocks), comments: cell == row.filled.first ? row.comments : [])
        }
      case .measure:
        addGoals()
        add(.measure(row))
      case .continuation:
        addGoals()
        // A merged cell was read in its first row.
        let continued = row.cells.indices.filter { row.cells[$0].isContinued }
        add(.continuation(row.without(continued + columns.goals)))
      }
    }
    return events
  }
}

extension TableGrid.Row {
  fileprivate func without(_ columns: [Int], comments keepsComments: Bool = true) -> Self {
    var row = self
    for column in columns { row.cells[column].blocks = [] }
    if !keepsComments { row.comments = [] }
    return row
  }
}
