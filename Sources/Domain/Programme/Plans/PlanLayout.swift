internal import Markdown

/// Lays the measures of a plan out in the tables of its page.
///
/// A goal whose sub-goals have only paragraphs and measures becomes one table, with a group row for each
/// sub-goal. Anything that does not fit in a table's row keeps its heading on the page.
struct PlanLayout {
  private(set) var plan: ActionPlan
  /// For each block: the table that shows it, an index in the plan's tables.
  private(set) var tableOfBlock: [Int?]

  private let reader: PlanReader
  /// By heading, true for a sub-goal that a row of a table shows.
  private let isRow: [Bool]
  /// The table that the next block may continue.
  private var openTable: Int?
  private var currentHeading: Int?

  init(_ reader: PlanReader) {
    self.reader = reader
    plan = reader.plan
    tableOfBlock = Array(repeating: nil, count: reader.document.blocks.count)
    isRow = Self.rows(of: reader)
    let headings = Dictionary(
      uniqueKeysWithValues: reader.headings.indices.map { (reader.headings[$0].block, $0) })
    for index in reader.document.blocks.indices { place(index, heading: headings[index]) }
  }

  /// - Parameter heading: the block's own, an index in the reader's headings.
  private mutating func place(_ block: Int, heading: Int?) {
    switch reader.document.blocks[block].content {
    case .heading where reader.lists.covers(block): openTable = nil
    case .heading:
      currentHeading = heading ?? currentHeading
      guard let heading, isRow[heading] else {
        openTable = nil
        return
      }
      let draft = reader.headings[heading]
      let group = MeasureTable.Group(goal: draft.goal, heading: draft.heading.content)
      update(table(), with: block) { $0.groups.append(group) }
    case .paragraph:
      guard let table = openTable, plan.tables[table].groups.last?.heading != nil else {
        openTable = nil
        return
      }
      let text = reader.document.blocks[block].html
      update(table, with: block) { $0.groups[$0.groups.count - 1].prose.append(text) }
    case .table, .list, .other:
      guard let measures = reader.measuresOfBlock[block] else {
        openTable = nil
        return
      }
      let goal = currentHeading.flatMap { reader.headings[$0].goal }
      update(table(), with: block) { table in
        if table.groups.isEmpty { table.groups.append(MeasureTable.Group(goal: goal, heading: nil)) }
        table.groups[table.groups.count - 1].measures += measures
      }
    }
  }

  private mutating func update(_ table: Int, with block: Int, _ change: (inout MeasureTable) -> Void) {
    change(&plan.tables[table])
    tableOfBlock[block] = table
  }

  /// The open table, else a new one, named by the nearest heading that is not one of its rows.
  private mutating func table() -> Int {
    if let openTable { return openTable }
    var naming = currentHeading
    while let index = naming, isRow[index] { naming = reader.headings[index].parent }
    let heading = naming.map { reader.headings[$0].heading }
    plan.tables.append(
      MeasureTable(
        headingID: heading?.id, headingText: heading.map { reader.document.plain($0.text) } ?? ""))
    openTable = plan.tables.count - 1
    return plan.tables.count - 1
  }
}

extension PlanLayout {
  /// Either all sub-goals of a goal are rows or none is.
  private static func rows(of reader: PlanReader) -> [Bool] {
    let misfits = reader.headings.filter { $0.goal != nil && !fitsInRow($0, reader) }
    let parentsOfMisfits = Set(misfits.map(\.parent))
    return reader.headings.map { heading in
      guard let goal = heading.goal, reader.plan.goals[goal].parent != nil else { return false }
      return !parentsOfMisfits.contains(heading.parent)
    }
  }

  /// True when only paragraphs, then measures, stand between a heading and the next.
  private static func fitsInRow(_ heading: PlanHeading, _ reader: PlanReader) -> Bool {
    var hasMeasures = false
    for index in reader.document.blocks.indices.dropFirst(heading.block + 1) {
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
