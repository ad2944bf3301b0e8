internal import Markdown
internal import Diagnostics
internal import Programme
internal import Values

/// Review of a plan's gaps, one note a plan for each kind, since most plans have many. Notes and no warnings, since
/// pages show the gaps too: a plan must not fail a strict check until every measure has its owner.
extension PageReading {
  mutating func reviewPlan() {
    guard let plan = page.body.plan else { return }
    reviewGoals(plan)
    guard !plan.measures.isEmpty else { return }
    let unowned = plan.measures.filter { $0.responsible.isEmpty && !plan.isOwned($0.goal) }
    let undated = plan.measures.filter { $0.isUndated && !plan.isDated($0.goal) }
    let count = plan.measures.count
    // A programme in prose assigns nothing to anybody, on purpose.
    if !unowned.isEmpty, unowned.count < count {
      report(unowned) { .measuresWithoutOwner($0, of: count, at: $1) }
    }
    if !undated.isEmpty, undated.count < count {
      report(undated) { .measuresWithoutDeadline($0, of: count, at: $1) }
    }
    let unsettled = plan.measures.filter { $0.statusText.isEmpty || $0.statusText.isDash }
    if !unsettled.isEmpty, unsettled.count < count {
      report(unsettled) { .measuresWithoutStatus($0, of: count, at: $1) }
    }
    reviewDates(plan)
    reviewRows()
  }

  private mutating func report(
    _ measures: [Measure], _ diagnostic: ([Int], SourceLocation) -> Diagnostic
  ) {
    guard let first = measures.first else { return }
    diagnostics.append(diagnostic(measures.map(\.line), location(of: first.text, onLine: first.line)))
  }

  private mutating func reviewGoals(_ plan: ActionPlan) {
    var lineOfHeading: [String: Int] = [:]
    for block in document.blocks {
      if case .heading(let heading) = block.content { lineOfHeading[heading.id] = block.line }
    }
    let parents = Set(plan.goals.compactMap(\.parent))
    let owners = Set(plan.measures.compactMap(\.goal))
    for (index, goal) in plan.goals.enumerated() {
      guard goal.parent != nil, goal.own.isEmpty, !parents.contains(index), !owners.contains(index),
        let line = lineOfHeading[goal.id]
      else { continue }
      let name = [goal.number, goal.title].compactMap { $0 }.joined(separator: " ")
      diagnostics.append(.goalWithoutMeasures(name, at: location(of: goal.title, onLine: line)))
    }
  }

  /// Notes measures without a deadline whose own text names a day.
  private mutating func reviewDates(_ plan: ActionPlan) {
    for measure in plan.measures where measure.isUndated {
      guard let written = Self.date(in: measure.text) else { continue }
      let place = location(of: written, onLine: measure.line)
      diagnostics.append(.dateInMeasure(written, at: place))
    }
  }

  /// The first run of words that reads as one day.
  private static func date(in text: String) -> String? {
    let words = text.split { $0.isWhitespace || $0 == "(" || $0 == ")" }
    for start in words.indices {
      guard words[start].contains(where: \.isNumber) else { continue }
      for length in [3, 1] where start + length <= words.count {
        var written = words[start..<start + length].joined(separator: " ")
        while let last = written.last, last.isPunctuation { written.removeLast() }
        if case .date = DateReading(written) { return written }
      }
    }
    return nil
  }

  /// Notes rows that were read as a part of the measure above them.
  private mutating func reviewRows() {
    var rows: [Int] = []
    var first: SourceLocation?
    for block in document.blocks {
      guard case .table(let table) = block.content,
        let header = MeasureTableHeader(table.header.map { document.trimmed($0.text) })
      else { continue }
      for row in table.rows {
        let read = MeasureRow(row, header: header, in: document)
        guard !read.isEmpty, read[.measure] == nil else { continue }
        rows.append(row.line)
        let cell = MeasureColumn.allCases.lazy.compactMap { read[$0] }.first
        first = first ?? location(of: cell?.text ?? "", onLine: row.line)
      }
    }
    if let first { diagnostics.append(.continuedRows(rows, at: first)) }
  }
}
