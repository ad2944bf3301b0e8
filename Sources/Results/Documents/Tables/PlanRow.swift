internal import Programme

/// The kinds of rows in a plan's table.
enum PlanRow {
  case blank
  case header
  /// A goal; `terms` is true when the row also has its owner or deadline.
  case goal(cell: Int, depth: Int?, terms: Bool)
  /// Text across the table.
  case prose(cell: Int)
  case measure
  /// A row that continues the one above.
  case continuation
}

/// Classifies the rows of one table.
struct PlanRowReader {
  private let header: PlanHeader
  private let measureColumn: Int
  /// The depths of numbers that head measures; deeper ones are the measures' own.
  private var goalDepths: Set<Int> = []
  private var hasBoldRows = false

  init(_ grid: TableGrid, header: PlanHeader) {
    self.header = header
    measureColumn = header.roles.firstIndex(of: .column(.measure)) ?? 0
    var bare: [Int: Int] = [:]
    var filled: [Int: Int] = [:]
    for row in grid.rows where !row.isBlank {
      guard let lead = lead(of: row), let depth = Self.depth(of: row.cells[lead].text) else { continue }
      if row.filled == [lead] { bare[depth, default: 0] += 1 } else { filled[depth, default: 0] += 1 }
    }
    goalDepths = Set(bare.filter { $0.value >= filled[$0.key] ?? 0 }.keys)
    let singles = grid.rows.filter { !$0.isBlank && $0.filled == [measureColumn] }
    let bold = singles.count { Self.isStrong($0.cells[measureColumn].blocks) }
    let others = grid.rows.filter { $0.filled.count > 1 && !header.isRepeated(by: $0) }
    hasBoldRows = bold > 0 && others.allSatisfy { !Self.isStrong($0.cells[measureColumn].blocks) }
  }

  func kind(of row: TableGrid.Row) -> PlanRow {
    if row.isBlank { return .blank }
    if header.isRepeated(by: row) { return .header }
    if let lead = lead(of: row) {
      let cell = row.cells[lead]
      let others = row.filled.contains { $0 != lead }
      if let depth = Self.depth(of: cell.text), goalDepths.contains(depth) || cell.columns > 1 {
        return .goal(cell: lead, depth: depth, terms: others)
      }
      if !others {
        if Self.isHeading(cell.blocks) { return .goal(cell: lead, depth: nil, terms: false) }
        if cell.columns > 1 {
          return Self.readsAsTitle(cell.text)
            ? .goal(cell: lead, depth: nil, terms: false) : .prose(cell: lead)
        }
        if hasBoldRows, Self.isStrong(cell.blocks) { return .goal(cell: lead, depth: nil, terms: false) }
        if lead != measureColumn, header.roles[lead] == .other, lead < measureColumn {
          return .goal(cell: lead, depth: nil, terms: false)
        }
      }
    }
    let measure = row.cells[measureColumn]
    return measure.blocks.isBlank || measure.isContinued ? .continuation : .measure
  }

  /// The index of the cell that a goal would be in: the first, up to the measure's column.
  private func lead(of row: TableGrid.Row) -> Int? {
    guard let first = row.filled.first, first <= measureColumn, !row.cells[first].isContinued else {
      return nil
    }
    if case .goal = header.roles[first] { return nil }
    return first
  }

  static func depth(of text: String) -> Int? {
    GoalNumber.read(heading: text).map { number, _ in
      number.text.prefix { $0 != " " }.split(separator: ".").count
    }
  }

  /// True for a text of at most twelve words that is no sentence.
  static func readsAsTitle(_ text: String) -> Bool {
    guard let last = text.last, !".:;,".contains(last) else { return false }
    return text.split(separator: " ").count <= 12
  }

  private static func isHeading(_ blocks: [PandocBlock]) -> Bool {
    guard case .heading? = blocks.first(where: { !$0.plainText.isEmpty }) else { return false }
    return true
  }

  static func isStrong(_ blocks: [PandocBlock]) -> Bool {
    let inlines = blocks.flatMap { $0.inlines ?? [.text($0.plainText)] }
    return !inlines.isEmpty
      && inlines.allSatisfy { inline in
        switch inline {
        case .strong, .space, .softBreak, .lineBreak: true
        case .emphasis(let content): Self.isStrong([.plain(content)])
        default: false
        }
      }
  }
}
