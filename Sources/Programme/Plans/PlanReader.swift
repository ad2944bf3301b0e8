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
  private(set) var measures: [MeasureDraft] = []
  /// The heading each measure stands under, an index in `headings`.
  private(set) var headingOfMeasure: [Int?] = []
  /// The measures of each block that is a measure table or a list of measures with owners and deadlines.
  private(set) var measuresOfBlock: [Int: Range<Int>] = [:]
  private(set) var anchors: AnchorRegistry
  var diagnostics: [Diagnostic] = []

  let document: MarkdownDocument
  let lists: CommitmentReader
  let file: SourceFile
  private let directory: ResponsibleDirectory?
  /// The headings above the current block, outermost first, as indices in `headings`.
  private var path: [Int] = []
  /// The measure that a row without one goes on with.
  private var lastMeasure: Int?
  var ownerCells: [OwnerCell] = []
  /// Counted when something must be placed to the letter, which most plans never ask for.
  private lazy var lines = file.bytes.withUnsafeBufferPointer(LineTable.init)
  private var measuresWithoutHeading = 0
  /// What has been read already: a plan says the same few things many times.
  var deadlines: [String: Deadline] = [:]
  var statuses: [String: MeasureStatus?] = [:]
  var budgets: [String: Kroner?] = [:]
  private var lastHeader: MeasureTableHeader?

  /// What an owner answers for: an index in `measures` or in `headings`.
  enum Charge {
    case measure(Int)
    case heading(Int)
  }

  struct OwnerCell {
    let cell: MeasureRow.Cell
    let charge: Charge
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
      let first = measures.count
      for item in list.items { append(MeasureRow(item, in: document)) }
      measuresOfBlock[index] = first..<measures.count
    }
  }

  private mutating func readTable(_ table: MarkdownTable, at index: Int) {
    let titles = table.header.map { document.trimmed($0.text) }
    guard let header = lastHeader?.titles == titles ? lastHeader : MeasureTableHeader(titles) else {
      return reportLikelyMistakes(table, titles)
    }
    lastHeader = header
    report(header, of: table)
    let first = measures.count
    for row in table.rows {
      let row = MeasureRow(row, header: header, in: document)
      if row.isEmpty { continue }
      if row[.measure] != nil { append(row) } else { continueMeasure(with: row) }
    }
    measuresOfBlock[index] = first..<measures.count
  }

  /// Takes a row as a measure of its own.
  private mutating func append(_ row: MeasureRow, commitment: Int? = nil) {
    let heading = path.last
    let cell = row[.measure]
    let index = measures.count
    var measure = MeasureDraft(
      id: identifier(of: row, under: heading, commitment: commitment), text: cell?.text ?? "",
      content: cell?.content ?? ByteSpan(0, 0), commitment: commitment, line: row.line)
    fill(&measure.terms, at: index, from: row)
    measures.append(consume measure)
    headingOfMeasure.append(heading)
    if let heading { headings[heading].measures.append(index) }
    lastMeasure = index
  }

  /// A row without a measure goes on with the one above it, or speaks of the goal itself.
  private mutating func continueMeasure(with row: MeasureRow) {
    if let lastMeasure {
      var terms = measures[lastMeasure].terms
      fill(&terms, at: lastMeasure, from: row)
      measures[lastMeasure].terms = terms
    } else if let heading = path.last {
      var terms = headings[heading].terms
      fill(&terms, ofHeading: heading, from: row)
      headings[heading].terms = terms
    } else {
      diagnostics.append(.rowWithoutMeasure(at: location(line: row.line)))
    }
  }
}

extension PlanReader {
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
      }
      let names = matches.map(\.name)
      switch owner.charge {
      case .measure(let index): Self.add(names, to: &measures[index].terms.responsible)
      case .heading(let index): Self.add(names, to: &headings[index].terms.responsible)
      }
    }
  }

  private static func add(_ names: [String], to others: inout [String]) {
    if others.isEmpty {
      others = names
    } else {
      for name in names where !others.contains(name) { others.append(name) }
    }
  }

  private mutating func reportRepeatedProjectNumbers() {
    var lineOfNumber: [String: Int] = [:]
    for measure in measures where !measure.terms.projectNumber.isEmpty {
      if let line = lineOfNumber[measure.terms.projectNumber] {
        diagnostics.append(
          .repeatedProjectNumber(
            measure.terms.projectNumber, firstLine: line, at: location(line: measure.line)))
      } else {
        lineOfNumber[measure.terms.projectNumber] = measure.line
      }
    }
  }

  mutating func location(of cell: TableCell) -> SourceLocation {
    location(ofByte: cell.source.map { Int($0.start) }, orLine: 1)
  }

  mutating func location(of cell: MeasureRow.Cell) -> SourceLocation {
    location(ofByte: cell.offset ?? offset(of: cell.text, onLine: cell.line), orLine: cell.line)
  }

  /// Where a text last stands on a line of the file; nil when it is written otherwise there than it reads.
  mutating func offset(of text: String, onLine line: Int) -> Int? {
    let start = lines.offset(ofLine: line)
    let end = line < lines.count ? lines.offset(ofLine: line + 1) : file.bytes.count
    guard !text.isEmpty, end - start >= text.utf8.count else { return nil }
    return (start...end - text.utf8.count).last { file.bytes[$0...].starts(with: text.utf8) }
  }

  mutating func location(ofByte offset: Int?, orLine line: Int) -> SourceLocation {
    guard let offset else { return location(line: line) }
    return file.bytes.withUnsafeBufferPointer { lines.location(ofByte: offset, in: $0, file: file.path) }
  }

  func location(line: Int) -> SourceLocation { SourceLocation(file: file.path, line: line) }
}
