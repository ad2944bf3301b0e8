internal import Diagnostics
internal import Markdown
internal import Text

/// Reads the goals and measures of a plan's page.
///
/// ``PlanRows`` gives the rows of each block, ``PlanCells`` reads a row; this puts rows under their goals, and
/// ``PlanLayout`` puts them in tables.
struct PlanReader {
  /// The plan without its tables.
  private(set) var plan = ActionPlan()
  private(set) var headings: [PlanHeading] = []
  /// By block: its measures, when it is a measure table or a list of measures with owners and deadlines.
  private(set) var measuresOfBlock: [Int: Range<Int>] = [:]
  private(set) var anchors: AnchorRegistry
  private(set) var diagnostics: [Diagnostic] = []

  let document: MarkdownDocument
  let lists: CommitmentReader
  private var cells: PlanCells
  private var measures: [MeasureDraft] = []
  /// The headings above the current block, outermost first, as indices in `headings`.
  private var path: [Int] = []
  /// The measure that a row without one continues.
  private var lastMeasure: Int?
  private var measuresWithoutHeading = 0

  /// - Parameter directory: nil when the site lists nobody, so that nobody is unknown.
  init(
    _ document: MarkdownDocument, lists: CommitmentReader, file: SourceFile, directory: ResponsibleDirectory?
  ) {
    (self.document, self.lists) = (document, lists)
    anchors = lists.anchors
    cells = PlanCells(file)
    var rows = PlanRows(document, lists: lists, file: file)
    for index in document.blocks.indices { read(rows.block(at: index), at: index) }
    assignOwners(directory)
    reportRepeatedProjectNumbers()
    makePlan()
    diagnostics += rows.diagnostics + cells.diagnostics
  }

  private mutating func read(_ block: PlanBlock, at index: Int) {
    switch block {
    case .heading(let heading, let isLeadIn):
      while let last = path.last, headings[last].heading.level >= heading.level { path.removeLast() }
      lastMeasure = nil
      if !isLeadIn { open(heading, at: index) }
    case .measures(let rows):
      let first = measures.count
      for row in rows { if row.opensMeasure { append(row) } else { continueMeasure(with: row) } }
      measuresOfBlock[index] = first..<measures.count
    case .commitments(let rows, let commitments):
      for (row, commitment) in zip(rows, commitments) { append(row, commitment: commitment) }
    case .text: break
    }
  }

  private mutating func open(_ heading: Heading, at block: Int) {
    let draft = PlanHeading(block: block, heading, document.plain(heading.text), parent: path.last)
    if let number = draft.number, number.hasLooseDigit {
      diagnostics.append(
        .looseDigit(number.text, at: cells.places.location(line: document.blocks[block].line)))
    }
    path.append(headings.count)
    headings.append(draft)
  }

  /// Appends a row as a measure of its own.
  private mutating func append(_ row: MeasureRow, commitment: Int? = nil) {
    let heading = path.last
    let (cell, index) = (row[.measure], measures.count)
    var measure = MeasureDraft(
      id: identifier(of: row, under: heading, commitment: commitment), text: cell?.text ?? "",
      content: cell?.content ?? ByteSpan(0, 0), heading: heading, commitment: commitment, line: row.line)
    cells.read(row, into: &measure.terms, at: index)
    measures.append(consume measure)
    if let heading { headings[heading].measures += 1 }
    lastMeasure = index
  }

  /// Reads a row without a measure: it continues the measure above it, or is about the goal itself.
  private mutating func continueMeasure(with row: MeasureRow) {
    if let lastMeasure {
      cells.read(row, into: &measures[lastMeasure].terms, at: lastMeasure)
    } else if let heading = path.last {
      cells.read(row, into: &headings[heading].terms, ofHeading: heading)
    } else {
      diagnostics.append(.rowWithoutMeasure(at: cells.places.location(line: row.line)))
    }
  }

  /// The id of a measure: `tiltak-1-4-2`, its goal's number and its own under it, as a meeting cites it.
  private mutating func identifier(of row: MeasureRow, under heading: Int?, commitment: Int?) -> String {
    if let commitment { return lists.commitments[commitment].id }
    if let id = row.id { return id }
    guard let heading else {
      measuresWithoutHeading += 1
      return anchors.unique("tiltak-\(measuresWithoutHeading)")
    }
    return anchors.unique("\(headings[heading].measurePrefix)-\(headings[heading].measures + 1)")
  }
}

extension PlanReader {
  private mutating func assignOwners(_ directory: ResponsibleDirectory?) {
    for (owner, names) in cells.owners(in: directory) {
      switch owner {
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
      let number = measure.terms.projectNumber
      if let line = lineOfNumber[number] {
        let place = cells.places.location(line: measure.line)
        diagnostics.append(.repeatedProjectNumber(number, firstLine: line, at: place))
      } else {
        lineOfNumber[number] = measure.line
      }
    }
  }

  /// Makes goals of the headings that have a number, or measures below them at any depth.
  private mutating func makePlan() {
    var isGoal = headings.map { $0.number != nil || $0.measures > 0 || !$0.terms.isEmpty }
    for index in headings.indices.reversed()
    where headings[index].measures > 0 || !headings[index].terms.isEmpty {
      var above = headings[index].parent
      while let parent = above {
        isGoal[parent] = true
        above = headings[parent].parent
      }
    }
    for index in headings.indices where isGoal[index] {
      headings[index].goal = plan.goals.count
      plan.goals.append(headings[index].goal(below: nearestGoal(above: index)))
    }
    plan.measures = measures.map { draft in Measure(draft, goal: draft.heading.flatMap { headings[$0].goal })
    }
  }

  private func nearestGoal(above heading: Int) -> Int? {
    sequence(first: heading) { headings[$0].parent }.dropFirst().lazy.compactMap { headings[$0].goal }.first
  }
}

/// A heading of a plan's page, which may turn out to be a goal.
struct PlanHeading {
  /// An index in the document's blocks.
  let block: Int
  let heading: Heading
  let number: GoalNumber?
  /// Without the number.
  let title: String
  /// An index in the page's headings.
  let parent: Int?
  /// Prefix of its measures' ids: `tiltak-1-4`.
  let measurePrefix: String
  var terms = GoalTerms()
  /// The number of measures right under it.
  var measures = 0
  /// An index in the plan's goals; nil for a heading that is none.
  var goal: Int?

  init(block: Int, _ heading: Heading, _ text: String, parent: Int?) {
    (self.block, self.heading, self.parent) = (block, heading, parent)
    let read = GoalNumber.read(heading: text)
    number = read?.number
    title = read.map { String($0.title) } ?? text
    let name = number?.text ?? title.split(separator: " ").prefix(5).joined(separator: " ")
    measurePrefix = Slug(name).map { "tiltak-\($0.text)" } ?? "tiltak"
  }

  func goal(below parent: Int?) -> Goal {
    Goal(
      number: number?.text, title: title, id: heading.id, level: heading.level, parent: parent, own: terms)
  }
}
