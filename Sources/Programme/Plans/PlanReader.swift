internal import Diagnostics
internal import Encoding
internal import Markdown

/// Finds the goals and measures of a plan page.
struct PlanReader {
  /// A heading that may turn out to be a goal.
  struct HeadingDraft {
    /// An index in the document's blocks.
    let block: Int
    let heading: Heading
    let number: GoalNumber?
    let title: String
    /// An index in `headings`.
    let parent: Int?
    var terms = GoalTerms()
    /// Measures right under it, indices in `measures`.
    var measures: [Int] = []
    var hasMeasuresBelow = false
    /// What its measures' ids begin with.
    let measurePrefix: String

    init(block: Int, heading: Heading, number: GoalNumber?, title: String, parent: Int?) {
      self.block = block
      self.heading = heading
      self.number = number
      self.title = title
      self.parent = parent
      let name = number?.text ?? title.split(separator: " ").prefix(5).joined(separator: " ")
      measurePrefix = Slug(name).map { "tiltak-\($0.text)" } ?? "tiltak"
    }

    var isGoal: Bool { number != nil || !measures.isEmpty || hasMeasuresBelow || !terms.isEmpty }
  }

  private(set) var headings: [HeadingDraft] = []
  private(set) var measures: [Measure] = []
  /// The heading each measure stands under, an index in `headings`.
  private(set) var headingOfMeasure: [Int?] = []
  /// The measures of each block that is a measure table or a list of measures with owners and deadlines.
  private(set) var measuresOfBlock: [Int: [Int]] = [:]
  private(set) var anchors: AnchorRegistry
  private(set) var diagnostics: [Diagnostic] = []

  let document: MarkdownDocument
  let lists: CommitmentReader
  let file: SourceFile
  private let directory: ResponsibleDirectory?
  /// The headings above the current block, outermost first, as indices in `headings`.
  private var path: [Int] = []
  /// The measure that a row without one goes on with.
  private var lastMeasure: Int?
  private var ownerCells: [OwnerCell] = []
  /// Counted when something must be placed to the letter, which most plans never ask for.
  private lazy var lines = file.bytes.withUnsafeBufferPointer(LineTable.init)
  private var measuresWithoutHeading = 0
  /// What has been read already: a plan says the same few things many times.
  private var deadlines: [String: Deadline] = [:]
  private var statuses: [String: MeasureStatus?] = [:]

  private enum Party {
    case measure(Int)
    case heading(Int)
  }

  private struct OwnerCell {
    let cell: MeasureRow.Cell
    let party: Party
  }

  /// - Parameter directory: nil when the site lists nobody, so that nobody is unknown.
  init(
    _ document: MarkdownDocument, lists: CommitmentReader, file: SourceFile, directory: ResponsibleDirectory?
  ) {
    self.document = document
    self.lists = lists
    self.file = file
    self.directory = directory
    anchors = lists.anchors
    let leadIns = Set(lists.found.map(\.blocks.lowerBound))
    for index in document.blocks.indices { read(index, isLeadIn: leadIns.contains(index)) }
    markGoalsAbove()
    assignOwners()
    reportRepeatedProjectNumbers()
  }

  private mutating func read(_ index: Int, isLeadIn: Bool) {
    let block = document.blocks[index]
    switch block.content {
    case .heading(let heading):
      leave(toLevel: heading.level)
      if !isLeadIn || lists.isContinuation(index) { readHeading(heading, at: index) }
    case .list(let list): readList(list, at: index)
    case .table(let table): readTable(table, at: index)
    case .paragraph, .other: break
    }
  }

  /// A heading ends every goal of its own level and below, even when it is a lead-in and no goal itself.
  private mutating func leave(toLevel level: Int) {
    while let last = path.last, headings[last].heading.level >= level { path.removeLast() }
    lastMeasure = nil
  }

  private mutating func readHeading(_ heading: Heading, at index: Int) {
    let text = document.plain(heading.text)
    let read = GoalNumber.read(heading: text)
    if let number = read?.number, number.hasLooseDigit {
      diagnostics.append(.looseDigit(number.text, at: location(line: document.blocks[index].line)))
    }
    headings.append(
      HeadingDraft(
        block: index, heading: heading, number: read?.number, title: read.map { String($0.title) } ?? text,
        parent: path.last))
    path.append(headings.count - 1)
  }

  private mutating func readList(_ list: MarkdownList, at index: Int) {
    reportLikelyMistakes(list)
    if let commitments = lists.commitments(ofBlock: index) {
      for (item, commitment) in zip(list.items, commitments) {
        append(MeasureRow(item, in: document), commitment: commitment)
      }
    } else if list.items.contains(where: { MeasureRow.hasFields($0, in: document) }) {
      for item in list.items {
        append(MeasureRow(item, in: document))
        measuresOfBlock[index, default: []].append(measures.count - 1)
      }
    }
  }

  private mutating func readTable(_ table: MarkdownTable, at index: Int) {
    let titles = table.header.map { document.plain($0.text).blankTrimmed }
    guard let header = MeasureTableHeader(titles) else { return reportLikelyMistakes(table, titles) }
    report(header, of: table)
    let first = measures.count
    for row in table.rows {
      let row = MeasureRow(row, header: header, in: document)
      if row.isEmpty { continue }
      if row.cells[.measure] != nil { append(row) } else { continueMeasure(with: row) }
    }
    measuresOfBlock[index] = Array(first..<measures.count)
  }

  /// Takes a row as a measure of its own.
  private mutating func append(_ row: MeasureRow, commitment: Int? = nil) {
    let heading = path.last
    let cell = row.cells[.measure]
    measures.append(
      Measure(
        id: identifier(of: row, under: heading, commitment: commitment), goal: nil, text: cell?.text ?? "",
        content: cell?.content ?? ByteSpan(0, 0), commitment: commitment, line: row.line))
    let measure = measures.count - 1
    headingOfMeasure.append(heading)
    if let heading { headings[heading].measures.append(measure) }
    lastMeasure = measure
    fill(measure, from: row)
  }

  /// A row without a measure goes on with the one above it, or speaks of the goal itself.
  private mutating func continueMeasure(with row: MeasureRow) {
    if let lastMeasure {
      fill(lastMeasure, from: row)
    } else if let heading = path.last {
      fillTerms(ofHeading: heading, from: row)
    } else {
      diagnostics.append(.rowWithoutMeasure(at: location(line: row.line)))
    }
  }
}

extension PlanReader {
  private mutating func fill(_ index: Int, from row: MeasureRow) {
    for (column, cell) in row.cells.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      fill(index, column, from: cell, isRepeat: false)
    }
    for (column, cell) in row.repeats { fill(index, column, from: cell, isRepeat: true) }
    for other in row.others { appendComment(other.cell, label: other.label, to: index) }
    if row.isDone, measures[index].statusText.isEmpty {
      measures[index].status = .done
      measures[index].statusText = MeasureStatus.done.rawValue
    }
  }

  /// - Parameter isRepeat: the same measure has said something of the column in a sub-item above.
  private mutating func fill(
    _ index: Int, _ column: MeasureColumn, from cell: MeasureRow.Cell, isRepeat: Bool
  ) {
    switch column {
    case .measure: break
    case .comment: appendComment(cell, label: nil, to: index)
    case .responsible:
      ownerCells.append(OwnerCell(cell: cell, party: .measure(index)))
      measures[index].responsibleText = Self.joined(measures[index].responsibleText, cell.text)
    case .due:
      let due = deadline(cell)
      if let date = due.date, date == measures[index].due.date { return }
      if report(Self.keep(cell, in: &measures[index].dueText), cell, column, isRepeat: isRepeat) {
        measures[index].due = due
      }
    case .status:
      if report(Self.keep(cell, in: &measures[index].statusText), cell, column, isRepeat: isRepeat) {
        measures[index].status = status(cell.text)
        if measures[index].status == nil, !cell.text.isDash {
          diagnostics.append(.unknownStatus(cell.text, at: location(of: cell)))
        }
      }
    case .budget:
      if report(Self.keep(cell, in: &measures[index].budgetText), cell, column, isRepeat: isRepeat) {
        measures[index].budget = Kroner(reading: cell.text)
        if measures[index].budget == nil, !cell.text.isDash {
          diagnostics.append(.unreadableBudget(cell.text, at: location(of: cell)))
        }
      }
    case .projectNumber:
      _ = report(Self.keep(cell, in: &measures[index].projectNumber), cell, column, isRepeat: isRepeat)
    }
  }

  private mutating func appendComment(_ cell: MeasureRow.Cell, label: String?, to index: Int) {
    measures[index].comments.append(MeasureComment(label: label, content: cell.content))
    let text = label.map { "\($0): \(cell.text)" } ?? cell.text
    if text.isEmpty { return }
    measures[index].comment += measures[index].comment.isEmpty ? text : "\n" + text
  }

  /// Puts a value in its place: one that is there already is not said twice, and a different one is kept
  /// after it.
  ///
  private static func keep(
    _ cell: MeasureRow.Cell, in field: inout String
  ) -> Kept {
    if field.isEmpty {
      field = cell.text
      return .first
    }
    if field.lowercased() == cell.text.lowercased() { return .same }
    defer { field = joined(field, cell.text) }
    return .different(from: field)
  }

  private enum Kept {
    case first, same
    case different(from: String)
  }

  /// Says that a value differs from the one before; true for the first.
  private mutating func report(
    _ kept: Kept, _ cell: MeasureRow.Cell, _ column: MeasureColumn, isRepeat: Bool
  ) -> Bool {
    switch kept {
    case .first: return true
    case .same: return false
    case .different(let first):
      let place = location(of: cell)
      diagnostics.append(
        isRepeat
          ? .secondValue(column.title, first, cell.text, at: place)
          : .differentValue(column.title, first, cell.text, at: place))
      return false
    }
  }

  private mutating func fillTerms(ofHeading index: Int, from row: MeasureRow) {
    for (column, cell) in row.cells.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      switch column {
      case .responsible: ownerCells.append(OwnerCell(cell: cell, party: .heading(index)))
      case .due:
        let due = deadline(cell)
        if let date = due.date, date == headings[index].terms.due.date { continue }
        if report(Self.keep(cell, in: &headings[index].terms.dueText), cell, column, isRepeat: false) {
          headings[index].terms.due = due
        }
      case .measure: break
      case .comment, .status, .budget, .projectNumber:
        let label = column == .comment ? nil : column.title
        headings[index].terms.comments.append(MeasureComment(label: label, content: cell.content))
      }
    }
    for other in row.others {
      headings[index].terms.comments.append(MeasureComment(label: other.label, content: other.cell.content))
    }
  }

  private mutating func status(_ text: String) -> MeasureStatus? {
    if let known = statuses[text] { return known }
    let status = MeasureStatus(reading: text)
    statuses[text] = .some(status)
    return status
  }

  private mutating func deadline(_ cell: MeasureRow.Cell) -> Deadline {
    if let known = deadlines[cell.text] { return known }
    do {
      let deadline = try Deadline(parsing: cell.text)
      deadlines[cell.text] = deadline
      return deadline
    } catch {
      diagnostics.append(.impossibleDeadline(cell.text, error, at: location(of: cell)))
      return .none
    }
  }

  private static func joined(_ first: String, _ second: String) -> String {
    first.isEmpty ? second : "\(first); \(second)"
  }

  /// `tiltak-1-4-2`: the goal's number and the measure's place under it, as a meeting cites it.
  private mutating func identifier(of row: MeasureRow, under heading: Int?, commitment: Int?) -> String {
    if let commitment { return lists.commitments[commitment].id }
    if let id = row.id { return id }
    guard let heading else {
      measuresWithoutHeading += 1
      return anchors.unique("tiltak-\(measuresWithoutHeading)")
    }
    return anchors.unique("\(headings[heading].measurePrefix)-\(headings[heading].measures.count + 1)")
  }

  private mutating func markGoalsAbove() {
    for index in headings.indices where !headings[index].measures.isEmpty || !headings[index].terms.isEmpty {
      var above = headings[index].parent
      while let parent = above {
        headings[parent].hasMeasuresBelow = true
        above = headings[parent].parent
      }
    }
  }

  /// The cells are matched together, so that an unknown name is spelled alike through the whole plan.
  private mutating func assignOwners() {
    let parties = (directory ?? ResponsibleDirectory([])).parties(inCells: ownerCells.map(\.cell.text))
    for (owner, matches) in zip(ownerCells, parties) {
      for match in matches {
        if !match.isKnown, directory != nil {
          let place = location(of: owner.cell)
          diagnostics.append(.unknownOwner(match.name, nearest: match.nearest, at: place))
        }
        switch owner.party {
        case .measure(let index):
          if !measures[index].responsible.contains(match.name) {
            measures[index].responsible.append(match.name)
          }
        case .heading(let index):
          if !headings[index].terms.responsible.contains(match.name) {
            headings[index].terms.responsible.append(match.name)
          }
        }
      }
    }
  }

  private mutating func reportRepeatedProjectNumbers() {
    var lineOfNumber: [String: Int] = [:]
    for measure in measures where !measure.projectNumber.isEmpty {
      if let line = lineOfNumber[measure.projectNumber] {
        diagnostics.append(
          .repeatedProjectNumber(measure.projectNumber, firstLine: line, at: location(line: measure.line)))
      } else {
        lineOfNumber[measure.projectNumber] = measure.line
      }
    }
  }

  private mutating func report(_ header: MeasureTableHeader, of table: MarkdownTable) {
    var seen: Set<MeasureColumn> = []
    for (index, column) in header.columns.enumerated() {
      var place: SourceLocation { location(of: table.header[index]) }
      if let column {
        if !seen.insert(column).inserted { diagnostics.append(.repeatedColumn(column.title, at: place)) }
      } else if !header.titles[index].isEmpty {
        let suggestion = nearest(to: header.titles[index], in: MeasureColumn.titles)
        diagnostics.append(.unknownColumn(header.titles[index], nearest: suggestion, at: place))
      }
    }
  }

  /// A table that is almost one of measures: a column's name is most likely misspelt.
  private mutating func reportLikelyMistakes(_ table: MarkdownTable, _ titles: [String]) {
    let known = titles.map { MeasureColumn(header: $0) }
    if known.contains(.measure) {
      for (index, title) in titles.enumerated() where known[index] == nil && !title.isEmpty {
        guard let suggestion = nearest(to: title, in: MeasureColumn.titles) else { continue }
        diagnostics.append(.unknownColumn(title, nearest: suggestion, at: location(of: table.header[index])))
      }
    } else if known.count(where: { $0 != nil }) >= 2, let first = table.header.first {
      let misspelt = titles.first { title in
        MeasureColumn(header: title) == nil && nearest(to: title, in: [MeasureColumn.measure.title]) != nil
      }
      diagnostics.append(.noMeasureColumn(misspelt: misspelt, at: location(of: first)))
    }
  }

  /// A sub-item whose word is misspelt, or one that is not moved in under its measure.
  private mutating func reportLikelyMistakes(_ list: MarkdownList) {
    for item in list.items {
      let text = document.plain(item.text)
      if let field = MeasureRow.field(text) {
        diagnostics.append(.outdentedField(field.column.title, at: location(line: item.line)))
      }
      for nested in item.nested where nested.depth == 1 {
        guard let found = MeasureRow.misspeltField(document.plain(nested.text)) else { continue }
        let offset = offset(of: found.word + ":", onLine: nested.line)
        diagnostics.append(
          .unknownField(found.word, nearest: found.meant, at: location(ofByte: offset, orLine: nested.line)))
      }
    }
  }

  private mutating func location(of cell: TableCell) -> SourceLocation {
    location(ofByte: cell.source.map { Int($0.start) }, orLine: 1)
  }

  private mutating func location(of cell: MeasureRow.Cell) -> SourceLocation {
    location(ofByte: cell.offset ?? offset(of: cell.text, onLine: cell.line), orLine: cell.line)
  }

  /// Where a text last stands on a line of the file; nil when it is written otherwise there than it reads.
  private mutating func offset(of text: String, onLine line: Int) -> Int? {
    let start = lines.offset(ofLine: line)
    let end = line < lines.count ? lines.offset(ofLine: line + 1) : file.bytes.count
    guard !text.isEmpty, end - start >= text.utf8.count else { return nil }
    return (start...end - text.utf8.count).last { file.bytes[$0...].starts(with: text.utf8) }
  }

  private mutating func location(ofByte offset: Int?, orLine line: Int) -> SourceLocation {
    guard let offset else { return location(line: line) }
    return file.bytes.withUnsafeBufferPointer { lines.location(ofByte: offset, in: $0, file: file.path) }
  }

  private func location(line: Int) -> SourceLocation { SourceLocation(file: file.path, line: line) }
}
