internal import Values

/// The number of a plan's measures of each kind. How many are late depends on the day: ``Measure/isLate(on:)``.
package struct PlanCounts: Sendable, Hashable {
  package let measures: Int
  package private(set) var done = 0
  package private(set) var continuous = 0
  /// Measures whose deadline is a day.
  package private(set) var dated = 0
  /// Measures without an owner of their own.
  package private(set) var unowned = 0
  /// Of the measures that are not continuous, those whose status is known.
  package private(set) var endingWithStatus = 0
  /// Of the measures that are not continuous, those that are done.
  package private(set) var endingDone = 0
  /// By column: the measures with a cell in it.
  private var filled = [Int](repeating: 0, count: MeasureColumn.allCases.count)

  package init(of plan: ActionPlan) {
    measures = plan.measures.count
    for measure in plan.measures { count(measure) }
  }

  /// Measures that have an end: all but the continuous ones.
  package var ending: Int { measures - continuous }

  /// The number of measures with a cell in the column.
  package func having(_ column: MeasureColumn) -> Int { filled[column.rawValue] }

  package func lacking(_ column: MeasureColumn) -> Int { measures - having(column) }

  private mutating func count(_ measure: Measure) {
    let terms = measure.terms
    if measure.isDone { done += 1 }
    if measure.isContinuous {
      continuous += 1
    } else {
      if terms.status != nil { endingWithStatus += 1 }
      if measure.isDone { endingDone += 1 }
    }
    if terms.due.date != nil { dated += 1 }
    if terms.responsible.isEmpty { unowned += 1 }
    for column in MeasureColumn.allCases where !column.written(in: terms).isEmpty {
      filled[column.rawValue] += 1
    }
  }
}
