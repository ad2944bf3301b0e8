internal import Diagnostics
internal import Markdown

/// What the cells of a row say of a measure, or of a goal itself.
extension PlanReader {
  /// - Parameter index: the measure's, in `measures`.
  mutating func fill(_ measure: inout MeasureTerms, at index: Int, from row: MeasureRow) {
    for column in MeasureColumn.allCases {
      if let cell = row[column] { fill(&measure, at: index, column, from: cell, isRepeat: false) }
    }
    for (column, cell) in row.repeats { fill(&measure, at: index, column, from: cell, isRepeat: true) }
    for other in row.others { Self.append(other.cell, label: other.label, to: &measure) }
    if row.isDone, measure.statusText.isEmpty {
      measure.status = .done
      measure.statusText = MeasureStatus.done.rawValue
    }
  }

  /// - Parameter isRepeat: the same measure has said something of the column in a sub-item above.
  private mutating func fill(
    _ measure: inout MeasureTerms, at index: Int, _ column: MeasureColumn, from cell: MeasureRow.Cell,
    isRepeat: Bool
  ) {
    switch column.definition.reading {
    case .measure: break
    case .paragraphs: Self.append(cell, label: nil, to: &measure)
    case .owners:
      ownerCells.append(OwnerCell(cell: cell, charge: .measure(index)))
      measure.responsibleText = Self.joined(measure.responsibleText, cell.text)
    case .deadline: fill(&measure.due, &measure.dueText, from: cell, isRepeat: isRepeat)
    case .status:
      if report(Self.keep(cell, in: &measure.statusText), cell, column, isRepeat: isRepeat) {
        measure.status = status(cell.text)
        if measure.status == nil, !cell.text.isDash {
          diagnostics.append(.unknownStatus(cell.text, at: location(of: cell)))
        }
      }
    case .amount:
      if report(Self.keep(cell, in: &measure.budgetText), cell, column, isRepeat: isRepeat) {
        measure.budget = budget(cell.text)
        if measure.budget == nil, !cell.text.isDash {
          diagnostics.append(.unreadableBudget(cell.text, at: location(of: cell)))
        }
      }
    case .text(let field):
      _ = report(Self.keep(cell, in: &measure[keyPath: field]), cell, column, isRepeat: isRepeat)
    }
  }

  /// - Parameter index: the heading's, in `headings`.
  mutating func fill(_ terms: inout GoalTerms, ofHeading index: Int, from row: MeasureRow) {
    for column in MeasureColumn.allCases {
      guard let cell = row[column] else { continue }
      switch column.definition.reading {
      case .owners: ownerCells.append(OwnerCell(cell: cell, charge: .heading(index)))
      case .deadline: fill(&terms.due, &terms.dueText, from: cell, isRepeat: false)
      case .measure: break
      case .paragraphs: terms.comments.append(MeasureComment(label: nil, content: cell.content))
      case .status, .amount, .text:
        terms.comments.append(MeasureComment(label: column.title, content: cell.content))
      }
    }
    for other in row.others {
      terms.comments.append(MeasureComment(label: other.label, content: other.cell.content))
    }
  }

  private mutating func fill(
    _ due: inout Deadline, _ text: inout String, from cell: MeasureRow.Cell, isRepeat: Bool
  ) {
    let deadline = deadline(cell)
    if let date = deadline.date, date == due.date { return }
    if report(Self.keep(cell, in: &text), cell, .due, isRepeat: isRepeat) { due = deadline }
  }

  private static func append(_ cell: MeasureRow.Cell, label: String?, to measure: inout MeasureTerms) {
    measure.comments.append(MeasureComment(label: label, content: cell.content))
    let text = label.map { "\($0): \(cell.text)" } ?? cell.text
    if text.isEmpty { return }
    measure.comment += measure.comment.isEmpty ? text : "\n" + text
  }
}

extension PlanReader {
  private enum Kept {
    case first, same
    case different(from: String)
  }

  /// Puts a value in its place: one that is there already is not said twice, and a different one is kept
  /// after it.
  private static func keep(_ cell: MeasureRow.Cell, in field: inout String) -> Kept {
    if field.isEmpty {
      field = cell.text
      return .first
    }
    if field.lowercased() == cell.text.lowercased() { return .same }
    defer { field = joined(field, cell.text) }
    return .different(from: field)
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

  private static func joined(_ first: String, _ second: String) -> String {
    first.isEmpty ? second : "\(first); \(second)"
  }

  private mutating func status(_ text: String) -> MeasureStatus? {
    if let known = statuses[text] { return known }
    let status = MeasureStatus(reading: text)
    statuses[text] = .some(status)
    return status
  }

  private mutating func budget(_ text: String) -> Kroner? {
    if let known = budgets[text] { return known }
    let budget = Kroner(reading: text)
    budgets[text] = .some(budget)
    return budget
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
}
