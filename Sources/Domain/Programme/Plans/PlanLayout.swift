internal import Diagnostics
internal import Markdown

/// Turns what was read from a plan page into the plan and its tables.
///
/// A goal whose sub-goals have only paragraphs and measures becomes one table, in which each sub-goal is a row
/// that heads a group. Whatever would not fit in a table's row keeps its heading on the page.
struct PlanLayout {
  private(set) var plan = ActionPlan()
  /// For each block: the table that shows it, an index in the plan's tables.
  private(set) var tableOfBlock: [Int?]

  private let reader: PlanReader
  /// The goal each heading became.
  private var goalOfHeading: [Int?]
  private var headingOfBlock: [Int?]
  /// Headings with a sub-goal that would not fit in a table's row: then none of them goes there.
  private var headingsWithMisfits: Set<Int?> = []
  private var openTable: Int?
  private var currentHeading: Int?

  init(_ reader: PlanReader) {
    tableOfBlock = Array(repeating: nil, count: reader.document.blocks.count)
    headingOfBlock = Array(repeating: nil, count: reader.document.blocks.count)
    goalOfHeading = Array(repeating: nil, count: reader.headings.count)
    self.reader = reader
    collectGoals()
    collectMeasures()
    for index in reader.headings.indices where goalOfHeading[index] != nil && !standsAlone(index) {
      headingsWithMisfits.insert(reader.headings[index].parent)
    }
    for index in reader.document.blocks.indices { place(index) }
  }

  private mutating func collectGoals() {
    for (index, draft) in reader.headings.enumerated() {
      headingOfBlock[draft.block] = index
      guard draft.isGoal else { continue }
      goalOfHeading[index] = plan.goals.count
      plan.goals.append(
        Goal(
          number: draft.number?.text, title: draft.title, id: draft.heading.id, level: draft.heading.level,
          parent: nearestGoal(above: draft.parent), own: draft.terms))
    }
  }

  private func nearestGoal(above heading: Int?) -> Int? {
    var current = heading
    while let index = current {
      if let goal = goalOfHeading[index] { return goal }
      current = reader.headings[index].parent
    }
    return nil
  }

  private mutating func collectMeasures() {
    plan.measures = reader.measures.indices.map { index in
      Measure(reader.measures[index], goal: reader.headingOfMeasure[index].flatMap { goalOfHeading[$0] })
    }
  }

  private mutating func place(_ index: Int) {
    switch reader.document.blocks[index].content {
    case .heading where reader.lists.covers(index): openTable = nil
    case .heading:
      let heading = headingOfBlock[index]
      currentHeading = heading ?? currentHeading
      if let heading, let goal = goalOfHeading[heading], plan.goals[goal].parent != nil, fitsInRow(heading) {
        open()
        let content = reader.headings[heading].heading.content
        append(MeasureTable.Group(goal: goal, heading: content), for: index)
      } else {
        openTable = nil
      }
    case .paragraph:
      guard let table = openTable, plan.tables[table].groups.last?.heading != nil else {
        openTable = nil
        return
      }
      let last = plan.tables[table].groups.count - 1
      plan.tables[table].groups[last].prose.append(reader.document.blocks[index].html)
      tableOfBlock[index] = table
    case .table, .list, .other:
      if let measures = reader.measuresOfBlock[index] {
        appendMeasures(measures, of: index)
      } else {
        openTable = nil
      }
    }
  }

  private mutating func appendMeasures(_ measures: Range<Int>, of block: Int) {
    open()
    guard let table = openTable else { return }
    if plan.tables[table].groups.isEmpty {
      append(MeasureTable.Group(goal: currentHeading.flatMap { goalOfHeading[$0] }, heading: nil), for: block)
    }
    let last = plan.tables[table].groups.count - 1
    plan.tables[table].groups[last].measures += measures
    tableOfBlock[block] = table
  }

  private mutating func append(_ group: MeasureTable.Group, for block: Int) {
    guard let table = openTable else { return }
    plan.tables[table].groups.append(group)
    tableOfBlock[block] = table
  }

  /// The table is named by the nearest heading that is not one of its rows.
  private mutating func open() {
    guard openTable == nil else { return }
    openTable = plan.tables.count
    var naming = currentHeading
    while let index = naming, reader.headings[index].parent != nil, goalOfHeading[index] != nil,
      plan.goals[goalOfHeading[index] ?? 0].parent != nil, fitsInRow(index)
    { naming = reader.headings[index].parent }
    let heading = naming.map { reader.headings[$0] }
    plan.tables.append(
      MeasureTable(
        headingID: heading?.heading.id,
        headingText: heading.map { reader.document.plain($0.heading.text) } ?? ""))
  }

  private func fitsInRow(_ heading: Int) -> Bool {
    !headingsWithMisfits.contains(reader.headings[heading].parent)
  }

  /// Under the heading stand paragraphs, then measures, and nothing else before the next heading.
  private func standsAlone(_ heading: Int) -> Bool {
    var hasMeasures = false
    for index
      in (reader.headings[heading].block + 1)..<max(
        reader.document.blocks.count, reader.headings[heading].block + 1)
    {
      switch reader.document.blocks[index].content {
      case .heading: return !reader.lists.covers(index)
      case .paragraph: if hasMeasures || reader.lists.covers(index) { return false }
      case .table, .list, .other:
        guard reader.measuresOfBlock[index] != nil else { return false }
        hasMeasures = true
      }
    }
    return true
  }
}
