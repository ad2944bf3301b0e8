package import Programme
internal import Text

/// A measure without an owner or without a deadline.
package struct OpenMeasure: Sendable {
  /// The plan's page.
  package let page: PageManuscript
  package let measure: Measure
  /// The goal it stands under, with its number; empty for a measure under none.
  package let goal: String
  package let lacksOwner: Bool
  package let lacksDeadline: Bool

  /// All of a page's, in order. A goal's own owner and deadline apply to the measures below it.
  package static func all(on page: PageManuscript) -> [OpenMeasure] {
    guard let plan = page.body.plan else { return [] }
    return plan.measures.compactMap { measure in
      let lacksOwner = measure.responsible.isEmpty && !plan.isOwned(measure.goal)
      let lacksDeadline = measure.isUndated && !plan.isDated(measure.goal)
      guard lacksOwner || lacksDeadline else { return nil }
      let goal = measure.goal.map { plan.goals[$0] }
      return OpenMeasure(
        page: page, measure: measure,
        goal: [goal?.number, goal?.title].compactMap { $0 }.joined(separator: " "), lacksOwner: lacksOwner,
        lacksDeadline: lacksDeadline)
    }
  }

  /// The measures without an owner as CSV, in the form of `tiltak.csv`.
  package static func unassignedCSV(_ pages: [PageManuscript]) -> [UInt8] {
    var buffer = UTF8Buffer()
    buffer.append("\u{FEFF}" as StaticString)
    buffer.appendCSVRow(["plan", "goal", "measure", "due", "status", "file", "line"])
    for page in pages {
      for open in all(on: page) where open.lacksOwner {
        buffer.appendCSVRow([
          page.title, open.goal, open.measure.text, open.measure.dueText, open.measure.statusText, page.file,
          String(open.measure.line),
        ])
      }
    }
    return buffer.bytes
  }
}
