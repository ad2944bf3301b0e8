internal import Diagnostics
internal import Programme

/// One table of measures on its way into headings, paragraphs and a table for each goal.
struct PlanTableReading {
  let header: PlanHeader
  private let rows: PlanRowReader
  private let table: Int
  private let goalColumns: [Int]
  /// The grid's columns that the page's table keeps, and what each of them is.
  private let kept: [Int]
  private let columns: [TableColumn]
  /// The column that comments in the margin go into, when the table has none for comments.
  private let addsComments: Bool
  private let leastDepth: Int?

  private var current: MeasureTable?
  private var currentGoals: [String?]
  private var isFirstMeasure = true

  init(header: PlanHeader, grid: TableGrid, table: Int) {
    self.header = header
    self.table = table
    rows = PlanRowReader(grid, header: header)
    goalColumns = header.roles.indices.filter { if case .goal = header.roles[$0] { true } else { false } }
    currentGoals = Array(repeating: nil, count: goalColumns.count)
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
        let isFilled = grid.rows.enumerated().contains { row in
          row.offset != header.row && row.element.filled.count > 1 && row.element.filled.contains(index)
        }
        if header.titles[index].isEmpty, !isFilled { continue }
        let title = header.titles[index].isEmpty ? "Kolonne \(index + 1)" : header.titles[index]
        columns.append(TableColumn(title: title, meaning: nil))
      }
      kept.append(index)
    }
    let reader = rows
    addsComments =
      !columns.contains { $0.meaning == .comment }
      && grid.rows.contains { row in
        guard !row.comments.isEmpty else { return false }
        return switch reader.kind(of: row) {
        case .measure, .continuation: true
        default: false
        }
      }
    if addsComments { columns.append(TableColumn(title: MeasureColumn.comment.title, meaning: .comment)) }
    self.kept = kept
    self.columns = columns
    leastDepth = grid.rows.compactMap { row in
      if case .goal(_, let depth, _) = reader.kind(of: row) { depth } else { nil }
    }.min()
  }

  func noteChanges(in document: inout DocumentReader) {
    let place = DocumentPlace.tableRow(table: table, row: (header.row ?? 0) + 1)
    for change in header.changes { document.notes.add(.decision, at: place, .column(change)) }
    for (index, column) in zip(kept, columns) where header.titles[index].isEmpty && column.meaning == nil {
      document.notes.add(.decision, at: place, .unnamedColumn(column.title))
    }
    for (index, role) in header.roles.enumerated() where !kept.contains(index) {
      if case .column(let meaning) = role {
        document.notes.add(.decision, at: place, .joinedColumns(header.titles[index], meaning.title))
      }
    }
  }

  mutating func read(
    _ row: TableGrid.Row, isAboveHeader: Bool, noted: [Int], in document: inout DocumentReader
  ) {
    let place = DocumentPlace.tableRow(table: table, row: row.number)
    switch rows.kind(of: row) {
    case .blank:
      document.blankRows += 1
      document.goal.hasBlank = true
      noteComments(of: row, at: place, in: &document)
    case .header:
      document.notes.add(.information, at: place, .repeatedHeader)
    case .goal(let cell, let depth, let terms):
      readGoal(row, cell, depth: depth, hasTerms: terms, noted: noted, in: &document)
    case .prose(let cell): readProse(row.cells[cell].blocks, at: place, noted: noted, in: &document)
    case .measure where isAboveHeader, .continuation where isAboveHeader:
      for index in row.filled {
        readProse(row.cells[index].blocks, at: place, noted: noted, in: &document)
      }
    case .measure: readMeasure(row, noted: noted, in: &document)
    case .continuation: readContinuation(row, noted: noted, in: &document)
    }
  }

  mutating func finish(in document: inout DocumentReader) {
    flush(into: &document)
    document.goal.hasBlank = false
  }

  /// Puts down the table of the goal so far.
  private mutating func flush(into document: inout DocumentReader) {
    guard let table = current, let first = table.rows.first else { return }
    current = nil
    // A table that was split at a page's end is one again.
    if let last = document.drafts.indices.last, case .measures(var above) = document.drafts[last].content,
      above.columns == table.columns
    {
      above.rows += table.rows
      document.drafts[last].content = .measures(above)
    } else {
      document.append(Draft(content: .measures(table), place: first.place))
    }
  }
}

extension PlanTableReading {
  private mutating func readGoal(
    _ row: TableGrid.Row, _ cell: Int, depth: Int?, hasTerms: Bool, noted: [Int],
    in document: inout DocumentReader
  ) {
    let place = DocumentPlace.tableRow(table: table, row: row.number)
    flush(into: &document)
    var noted = noted
    let blocks = row.cells[cell].blocks
    if depth == nil {
      noted.append(document.notes.add(.decision, at: place, .unnumberedGoal(row.cells[cell].text)))
    }
    appendHeading(blocks, depth: depth, at: place, noted: noted, in: &document)
    noteComments(of: row, at: place, in: &document)
    guard hasTerms else { return }
    var terms = row
    terms.cells[cell].blocks = []
    terms.comments = []
    let note = document.notes.add(.decision, at: place, .termsOfGoal)
    append(terms, notes: [note], in: &document)
  }

  /// - Parameter depth: of its number; nil for one without, which stands as high as the highest.
  private mutating func appendHeading(
    _ blocks: [Block], depth: Int?, at place: DocumentPlace, noted: [Int], in document: inout DocumentReader
  ) {
    let least = min(document.leastDepth ?? .max, leastDepth ?? .max)
    if depth != nil { document.leastDepth = least }
    let below = depth.map { $0 - least } ?? 0
    appendHeading(blocks, level: document.headingLevel + 1 + below, at: place, noted: noted, in: &document)
  }

  private mutating func appendHeading(
    _ blocks: [Block], level: Int, at place: DocumentPlace, noted: [Int], in document: inout DocumentReader
  ) {
    var pieces = CellText.pieces(of: blocks)
    guard !pieces.isEmpty else { return }
    let title = CellText.withoutStyle(pieces.removeFirst())
    let shown = min(level, 6)
    document.append(
      Draft(content: .block(.heading(level: shown, Attributes(), title)), place: place, notes: noted))
    document.noteHeadingLevel(shown)
    for piece in pieces { document.append(Draft(content: .block(.paragraph(piece)), place: place)) }
    document.goal = GoalUnderWay(hasHeading: true)
    document.textAfterMeasures = nil
    isFirstMeasure = false
  }

  private mutating func readProse(
    _ blocks: [Block], at place: DocumentPlace, noted: [Int], in document: inout DocumentReader
  ) {
    flush(into: &document)
    // After measures, or a blank row, such a text is about what follows.
    if document.goal.hasHeading, document.goal.lastMeasure != nil || document.goal.hasBlank {
      appendOtherMeasures(at: place, in: &document)
    }
    let note = document.notes.add(.decision, at: place, .proseRow)
    for (index, block) in blocks.enumerated() where !block.plainText.collapsed.isEmpty {
      document.append(Draft(content: .block(block), place: place, notes: index == 0 ? noted + [note] : []))
    }
  }

  private func appendOtherMeasures(
    at place: DocumentPlace, before index: Int? = nil, in document: inout DocumentReader
  ) {
    let note = document.notes.add(.decision, at: place, .otherMeasures(document.otherMeasures))
    let level = min(document.headingLevel + 1, 6)
    let heading = Draft(
      content: .block(.heading(level: level, Attributes(), [.text(document.otherMeasures)])), place: place,
      notes: [note])
    document.drafts.insert(heading, at: index ?? document.drafts.count)
    document.noteHeadingLevel(level)
    document.goal = GoalUnderWay()
  }

  private mutating func readMeasure(
    _ row: TableGrid.Row, noted: [Int], in document: inout DocumentReader
  ) {
    let place = DocumentPlace.tableRow(table: table, row: row.number)
    readGoalColumns(of: row, at: place, in: &document)
    // Measures in a table of their own, after a text that follows the goals' table.
    if isFirstMeasure, document.goal.hasHeading, let start = document.textAfterMeasures,
      start < document.drafts.count
    {
      appendOtherMeasures(at: place, before: start, in: &document)
    }
    isFirstMeasure = false
    document.goal.lastMeasure = row.cells[header.roles.firstIndex(of: .column(.measure)) ?? 0].text
    document.goal.hasBlank = false
    var noted = noted
    var row = row
    for index in row.filled where row.cells[index].isContinued && kept.contains(index) {
      noted.append(
        document.notes.add(.decision, at: place, .repeatedCell(header.titles[index], row.cells[index].text)))
    }
    noted += keepComments(of: &row, at: place, in: &document)
    append(row, notes: noted, in: &document)
  }

  private mutating func readGoalColumns(
    of row: TableGrid.Row, at place: DocumentPlace, in document: inout DocumentReader
  ) {
    for (level, column) in goalColumns.enumerated() {
      let cell = row.cells[column]
      guard !cell.blocks.isBlank, !cell.isContinued, currentGoals[level] != cell.text else { continue }
      flush(into: &document)
      for below in level..<goalColumns.count { currentGoals[below] = nil }
      currentGoals[level] = cell.text
      appendHeading(
        cell.blocks, level: document.headingLevel + 1 + level, at: place, noted: [], in: &document)
    }
  }

  private mutating func readContinuation(
    _ row: TableGrid.Row, noted: [Int], in document: inout DocumentReader
  ) {
    let place = DocumentPlace.tableRow(table: table, row: row.number)
    var row = row
    // What a merged cell says was said in the row it began in.
    for index in row.cells.indices where row.cells[index].isContinued { row.cells[index].blocks = [] }
    readGoalColumns(of: row, at: place, in: &document)
    for column in goalColumns { row.cells[column].blocks = [] }
    var noted = noted
    guard !row.filled.isEmpty else {
      noteComments(of: row, at: place, in: &document)
      return
    }
    if let above = document.goal.lastMeasure {
      noted.append(document.notes.add(.decision, at: place, .continuedMeasure(above)))
    } else if document.goal.hasHeading || document.headingLevel > 1 {
      noted.append(document.notes.add(.decision, at: place, .termsOfGoal))
    } else {
      return readOrphan(row, at: place, noted: noted, in: &document)
    }
    noted += keepComments(of: &row, at: place, in: &document)
    append(row, notes: noted, in: &document)
  }

  /// A row without a measure, where there is nothing that it could belong to.
  private mutating func readOrphan(
    _ row: TableGrid.Row, at place: DocumentPlace, noted: [Int], in document: inout DocumentReader
  ) {
    let note = document.notes.add(.decision, at: place, .orphanRow)
    var inlines: [Inline] = []
    for index in row.filled {
      if !inlines.isEmpty { inlines += [.lineBreak] }
      let title = header.titles[index]
      if !title.isEmpty { inlines += [.text(title + ": ")] }
      inlines += CellText.joined(row.cells[index].blocks, by: [.lineBreak])
    }
    document.append(Draft(content: .block(.paragraph(inlines)), place: place, notes: noted + [note]))
  }

  private mutating func append(_ row: TableGrid.Row, notes: [Int], in document: inout DocumentReader) {
    let place = DocumentPlace.tableRow(table: table, row: row.number)
    var cells = kept.map { row.cells[$0].blocks }
    for (index, role) in header.roles.enumerated() where !kept.contains(index) {
      guard case .column(let meaning) = role, let first = columns.firstIndex(where: { $0.meaning == meaning })
      else { continue }
      cells[first] += row.cells[index].blocks
    }
    if addsComments { cells.append([]) }
    if let column = columns.firstIndex(where: { $0.meaning == .comment }) {
      cells[column] += row.comments.map { .paragraph([.text($0.text)]) }
    }
    var notes = notes
    for cell in cells where CellText.isFlattened(cell) {
      notes.append(document.notes.add(.information, at: place, .flattenedCell(cell.trimmedText)))
    }
    var table = current ?? MeasureTable(columns: columns)
    table.rows.append(MeasureTable.Row(cells: cells, place: place, notes: notes))
    current = table
  }

  /// Comments in the margin of a measure stand in its row.
  private func keepComments(
    of row: inout TableGrid.Row, at place: DocumentPlace, in document: inout DocumentReader
  ) -> [Int] {
    row.comments.map { document.notes.add(.decision, at: place, .comment($0, isKept: true)) }
  }

  /// Comments where no row could hold them.
  private func noteComments(of row: TableGrid.Row, at place: DocumentPlace, in document: inout DocumentReader)
  {
    for comment in row.comments { document.notes.add(.decision, at: place, .comment(comment, isKept: false)) }
  }
}
