internal import Programme
internal import Diagnostics

/// Folds the events of a table of measures into headings, paragraphs and a table for each goal.
struct PlanTableReading {
  private var document: PandocDocumentReader
  private let columns: PlanTableColumns
  /// The table's number in the document, 1-based.
  private let table: Int
  private let leastDepth: Int?
  /// The table of the goal so far.
  private var current: ImportedMeasureTable?
  private var isFirstMeasure = true

  /// The document after the table was read.
  static func read(
    _ grid: TableGrid, header: PlanHeader, notes: [Int: [Int]], in document: consuming PandocDocumentReader
  ) -> PandocDocumentReader {
    let rows = PlanRowReader(grid, header: header)
    let columns = PlanTableColumns(header: header, grid: grid, rows: rows)
    let events = PlanTableEvent.events(of: grid, in: columns, rows, notes: notes)
    var reading = PlanTableReading(columns, events, document: document)
    reading.noteChanges()
    if let row = header.row {
      reading.noteLost(
        grid.rows[row].comments, at: .tableRow(table: reading.table, row: grid.rows[row].number))
    }
    for event in events { reading.read(event) }
    reading.finishTable()
    reading.document.goal.hasBlank = false
    return reading.document
  }

  private init(
    _ columns: PlanTableColumns, _ events: [PlanTableEvent], document: consuming PandocDocumentReader
  ) {
    self.columns = columns
    table = document.table
    self.document = document
    leastDepth = events.compactMap { if case .goal(_, let depth, _) = $0.content { depth } else { nil } }
      .min()
  }

  private mutating func noteChanges() {
    let place = DocumentPlace.tableRow(table: table, row: (columns.header.row ?? 0) + 1)
    for change in columns.header.changes { document.notes.add(.decision, at: place, .column(change)) }
    for column in columns.named { document.notes.add(.decision, at: place, .unnamedColumn(column.title)) }
    for (title, meaning) in columns.joined {
      document.notes.add(.decision, at: place, .joinedColumns(title, meaning.title))
    }
  }

  private mutating func read(_ event: PlanTableEvent) {
    let place = DocumentPlace.tableRow(table: table, row: event.row)
    switch event.content {
    case .blank:
      document.blankRows += 1
      document.goal.hasBlank = true
      noteLost(event.comments, at: place)
    case .header:
      document.notes.add(.information, at: place, .repeatedHeader)
      noteLost(event.comments, at: place)
    case .goal(let blocks, let depth, let terms):
      finishTable()
      var notes = event.notes
      if depth == nil {
        notes.append(document.notes.add(.decision, at: place, .unnumberedGoal(blocks.trimmedText)))
      }
      appendHeading(blocks, level: level(ofDepth: depth), at: place, notes: notes)
      noteLost(event.comments, at: place)
      if let terms {
        append(terms, at: place, notes: [document.notes.add(.decision, at: place, .termsOfGoal)])
      }
    case .goalInColumn(let blocks, let level):
      finishTable()
      appendHeading(blocks, level: document.headingLevel + 1 + level, at: place, notes: [])
    case .prose(let blocks):
      readProse(blocks, at: place, notes: event.notes)
      noteLost(event.comments, at: place)
    case .measure(let row): readMeasure(row, at: place, notes: event.notes)
    case .continuation(let row): readContinuation(row, at: place, notes: event.notes)
    }
  }

  /// Appends the table of the goal so far to the drafts.
  private mutating func finishTable() {
    guard let table = current, let first = table.rows.first else { return }
    current = nil
    // Rejoins a table that was split at a page's end.
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
  /// - Parameter depth: the depth of the goal's number; a goal without one is as high as the highest.
  private mutating func level(ofDepth depth: Int?) -> Int {
    guard let depth else { return document.headingLevel + 1 }
    let least = min(document.leastDepth ?? .max, leastDepth ?? .max)
    document.leastDepth = least
    return document.headingLevel + 1 + depth - least
  }

  private mutating func appendHeading(
    _ blocks: [PandocBlock], level: Int, at place: DocumentPlace, notes: [Int]
  ) {
    var pieces = CellText.pieces(of: blocks)
    guard !pieces.isEmpty else { return }
    let title = CellText.withoutStyle(pieces.removeFirst())
    let shown = min(level, 6)
    document.append(
      Draft(content: .block(.heading(level: shown, Attributes(), title)), place: place, notes: notes))
    document.noteHeadingLevel(shown)
    for piece in pieces { document.append(Draft(content: .block(.paragraph(piece)), place: place)) }
    document.goal = GoalUnderWay(hasHeading: true)
    document.textAfterMeasures = nil
    isFirstMeasure = false
  }

  private mutating func readProse(_ blocks: [PandocBlock], at place: DocumentPlace, notes: [Int]) {
    finishTable()
    // After measures, or a blank row, such a text is about the next ones.
    if document.goal.hasHeading, document.goal.lastMeasure != nil || document.goal.hasBlank {
      appendOtherMeasures(at: place)
    }
    let note = document.notes.add(.decision, at: place, .proseRow)
    for (index, block) in blocks.enumerated() where !block.plainText.collapsed.isEmpty {
      document.append(Draft(content: .block(block), place: place, notes: index == 0 ? notes + [note] : []))
    }
  }

  /// Appends a heading for measures that belong to no goal.
  private mutating func appendOtherMeasures(at place: DocumentPlace, before index: Int? = nil) {
    let note = document.notes.add(.decision, at: place, .otherMeasures(document.otherMeasures))
    let level = min(document.headingLevel + 1, 6)
    let heading = PandocBlock.heading(level: level, Attributes(), [.text(document.otherMeasures)])
    document.drafts.insert(
      Draft(content: .block(heading), place: place, notes: [note]), at: index ?? document.drafts.count)
    document.noteHeadingLevel(level)
    document.goal = GoalUnderWay()
  }

  private mutating func readMeasure(_ row: TableGrid.Row, at place: DocumentPlace, notes: [Int]) {
    // A separate table of measures, after a text that follows the goals' table.
    if isFirstMeasure, document.goal.hasHeading, let start = document.textAfterMeasures,
      start < document.drafts.count
    {
      appendOtherMeasures(at: place, before: start)
    }
    isFirstMeasure = false
    document.goal.lastMeasure = columns.measure(of: row)
    document.goal.hasBlank = false
    var notes = notes
    for index in row.filled where row.cells[index].isContinued && columns.isKept(index) {
      let message = LocalizedText.repeatedCell(columns.header.titles[index], row.cells[index].text)
      notes.append(document.notes.add(.decision, at: place, message))
    }
    append(row, at: place, notes: notes + noteKept(row.comments, at: place))
  }

  private mutating func readContinuation(_ row: TableGrid.Row, at place: DocumentPlace, notes: [Int]) {
    if row.filled.isEmpty { return noteLost(row.comments, at: place) }
    let message: LocalizedText
    if let above = document.goal.lastMeasure {
      message = .continuedMeasure(above)
    } else if document.goal.hasHeading || document.headingLevel > 1 {
      message = .termsOfGoal
    } else {
      return readOrphan(row, at: place, notes: notes)
    }
    let note = document.notes.add(.decision, at: place, message)
    append(row, at: place, notes: notes + [note] + noteKept(row.comments, at: place))
  }

  /// Reads a row without a measure that belongs to none above.
  private mutating func readOrphan(_ row: TableGrid.Row, at place: DocumentPlace, notes: [Int]) {
    let note = document.notes.add(.decision, at: place, .orphanRow)
    var inlines: [PandocInline] = []
    for index in row.filled {
      if !inlines.isEmpty { inlines += [.lineBreak] }
      let title = columns.header.titles[index]
      if !title.isEmpty { inlines += [.text(title + ": ")] }
      inlines += CellText.joined(row.cells[index].blocks, by: [.lineBreak])
    }
    document.append(Draft(content: .block(.paragraph(inlines)), place: place, notes: notes + [note]))
    noteLost(row.comments, at: place)
  }

  private mutating func append(_ row: TableGrid.Row, at place: DocumentPlace, notes: [Int]) {
    let cells = columns.cells(of: row)
    let flattened = cells.filter(CellText.isFlattened).map { cell in
      document.notes.add(.information, at: place, .flattenedCell(cell.trimmedText))
    }
    var table = current ?? ImportedMeasureTable(columns: columns.columns)
    table.rows.append(ImportedMeasureTable.Row(cells: cells, place: place, notes: notes + flattened))
    current = table
  }

  /// Notes comments in the margin that were kept in their measure's row.
  private mutating func noteKept(_ comments: [MarginComment], at place: DocumentPlace) -> [Int] {
    comments.map { document.notes.add(.decision, at: place, .comment($0, isKept: true)) }
  }

  /// Notes comments in the margin that no row could hold.
  private mutating func noteLost(_ comments: [MarginComment], at place: DocumentPlace) {
    for comment in comments { document.notes.add(.decision, at: place, .comment(comment, isKept: false)) }
  }
}
