internal import Programme

/// The columns of a page's table of measures, each with its source columns in the document's table.
struct PlanTableColumns {
  let header: PlanHeader
  let columns: [TableColumn]
  /// The grid's columns whose cells head the measures beside them, the outermost first.
  let goals: [Int]
  /// The grid's columns that become columns of the page, in their order.
  private let kept: [Int]
  /// True when comments in the margin get a column that the document's table lacks.
  private let addsComments: Bool

  init(header: PlanHeader, grid: TableGrid, rows: PlanRowReader) {
    self.header = header
    goals = header.roles.indices.filter { if case .goal = header.roles[$0] { true } else { false } }
    var kept: [Int] = []
    var columns: [TableColumn] = []
    for (index, role) in header.roles.enumerated() {
      switch role {
      case .goal: continue
      case .column(let meaning):
        // A second column of the same name goes into the first.
        guard !columns.contains(where: { $0.meaning == meaning }) else { continue }
        columns.append(TableColumn(title: header.titles[index], meaning: meaning))
      case .other:
        let title = header.titles[index]
        if title.isEmpty, !Self.isFilled(index, grid, header) { continue }
        columns.append(TableColumn(title: title.isEmpty ? "Kolonne \(index + 1)" : title, meaning: nil))
      }
      kept.append(index)
    }
    addsComments =
      !columns.contains { $0.meaning == .comment }
      && grid.rows.contains { row in
        guard !row.comments.isEmpty else { return false }
        return switch rows.kind(of: row) {
        case .measure, .continuation: true
        default: false
        }
      }
    if addsComments { columns.append(TableColumn(title: MeasureColumn.comment.title, meaning: .comment)) }
    (self.kept, self.columns) = (kept, columns)
  }

  private static func isFilled(_ column: Int, _ grid: TableGrid, _ header: PlanHeader) -> Bool {
    grid.rows.enumerated().contains { index, row in
      index != header.row && row.filled.count > 1 && row.filled.contains(column)
    }
  }

  func isKept(_ column: Int) -> Bool { kept.contains(column) }

  /// The columns that lacked a name and got one.
  var named: [TableColumn] {
    zip(kept, columns).filter { header.titles[$0].isEmpty && $1.meaning == nil }.map(\.1)
  }

  /// The columns whose cells go into another's: the header of each, and the column they share.
  var joined: [(title: String, meaning: MeasureColumn)] {
    header.roles.enumerated().compactMap { index, role in
      if case .column(let meaning) = role, !isKept(index) { (header.titles[index], meaning) } else { nil }
    }
  }

  func measure(of row: TableGrid.Row) -> String {
    row.cells[header.roles.firstIndex(of: .column(.measure)) ?? 0].text
  }

  /// The row's cells by the page's columns, with its margin comments among its own.
  func cells(of row: TableGrid.Row) -> [[PandocBlock]] {
    var cells = kept.map { row.cells[$0].blocks }
    if addsComments { cells.append([]) }
    for (index, role) in header.roles.enumerated() where !isKept(index) {
      guard case .column(let meaning) = role, let first = columns.firstIndex(where: { $0.meaning == meaning })
      else { continue }
      cells[first] += row.cells[index].blocks
    }
    if let column = columns.firstIndex(where: { $0.meaning == .comment }) {
      cells[column] += row.comments.map { .paragraph([.text($0.text)]) }
    }
    return cells
  }
}
