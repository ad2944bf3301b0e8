internal import Diagnostics
internal import Values

/// Reads the cells of a row into the terms of a measure, or of a goal itself.
struct PlanCells {
  /// The subject of an owner cell, as an index in the reader's measures or headings.
  enum Charge {
    case measure(Int)
    case heading(Int)
  }

  var places: PlanPlaces
  private(set) var diagnostics: [Diagnostic] = []

  private var ownerCells: [(cell: MeasureRow.Cell, charge: Charge)] = []
  // A plan repeats the same few deadlines: each is parsed once.
  private var deadlines: [String: Deadline] = [:]
  private var statuses: [String: MeasureStatus?] = [:]
  private var budgets: [String: Kroner?] = [:]

  init(_ file: SourceFile) { places = PlanPlaces(file) }

  /// - Parameter index: the measure's, for ``owners(in:)``.
  mutating func read(_ row: MeasureRow, into terms: inout MeasureTerms, at index: Int) {
    for column in MeasureColumn.allCases {
      if let cell = row[column] { read(cell, column, into: &terms, at: index, isRepeat: false) }
    }
    for (column, cell) in row.repeats { read(cell, column, into: &terms, at: index, isRepeat: true) }
    for other in row.others { Self.append(other.cell, label: other.label, to: &terms) }
    if row.isDone, terms.statusText.isEmpty {
      terms.status = .done
      terms.statusText = MeasureStatus.done.rawValue
    }
  }

  /// - Parameter isRepeat: true when the same measure had the column in a sub-item above.
  private mutating func read(
    _ cell: MeasureRow.Cell, _ column: MeasureColumn, into terms: inout MeasureTerms, at index: Int,
    isRepeat: Bool
  ) {
    switch column.definition.reading {
    case .measure: break
    case .paragraphs: Self.append(cell, label: nil, to: &terms)
    case .owners:
      ownerCells.append((cell, .measure(index)))
      terms.responsibleText = Self.joined(terms.responsibleText, cell.text)
    case .deadline: read(cell, column, into: &terms.due, &terms.dueText, isRepeat: isRepeat)
    case .status:
      guard keep(cell, column, in: &terms.statusText, isRepeat: isRepeat) else { return }
      terms.status = status(cell.text)
      if terms.status == nil, !cell.text.isDash {
        diagnostics.append(.unknownStatus(cell.text, at: places.location(of: cell)))
      }
    case .amount:
      guard keep(cell, column, in: &terms.budgetText, isRepeat: isRepeat) else { return }
      terms.budget = budget(cell.text)
      if terms.budget == nil, !cell.text.isDash {
        diagnostics.append(.unreadableBudget(cell.text, at: places.location(of: cell)))
      }
    case .text(let field): _ = keep(cell, column, in: &terms[keyPath: field], isRepeat: isRepeat)
    }
  }

  /// Reads a row without a measure into the terms of its goal; columns that goals lack become comments.
  ///
  /// - Parameter index: the heading's, for ``owners(in:)``.
  mutating func read(_ row: MeasureRow, into terms: inout GoalTerms, ofHeading index: Int) {
    for column in MeasureColumn.allCases {
      guard let cell = row[column] else { continue }
      switch column.definition.reading {
      case .owners: ownerCells.append((cell, .heading(index)))
      case .deadline: read(cell, column, into: &terms.due, &terms.dueText, isRepeat: false)
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

  /// The names in every owner cell that was read, in order. The cells are matched together, so that an unknown name is
  /// spelled alike through the whole plan.
  ///
  /// - Parameter directory: nil when the site lists nobody, so that nobody is unknown.
  mutating func owners(in directory: ResponsibleDirectory?) -> [(charge: Charge, names: [String])] {
    let parties = (directory ?? ResponsibleDirectory([])).parties(inCells: ownerCells.map(\.cell.text))
    return zip(ownerCells, parties).map { owner, matches in
      for match in matches where !match.isKnown && directory != nil {
        let place = places.location(of: owner.cell)
        diagnostics.append(.unknownOwner(match.name, nearest: match.nearest, at: place))
      }
      return (owner.charge, matches.map(\.name))
    }
  }
}

extension PlanCells {
  private mutating func read(
    _ cell: MeasureRow.Cell, _ column: MeasureColumn, into due: inout Deadline, _ text: inout String,
    isRepeat: Bool
  ) {
    let deadline = deadline(cell)
    if let date = deadline.date, date == due.date { return }
    if keep(cell, column, in: &text, isRepeat: isRepeat) { due = deadline }
  }

  private static func append(_ cell: MeasureRow.Cell, label: String?, to terms: inout MeasureTerms) {
    terms.comments.append(MeasureComment(label: label, content: cell.content))
    let text = label.map { "\($0): \(cell.text)" } ?? cell.text
    if text.isEmpty { return }
    terms.comment += terms.comment.isEmpty ? text : "\n" + text
  }

  /// Puts a cell's text in its field. The same text again is dropped; a different one is appended, with a warning.
  ///
  /// - Returns: true when the field was empty, so that the cell's value applies.
  private mutating func keep(
    _ cell: MeasureRow.Cell, _ column: MeasureColumn, in field: inout String, isRepeat: Bool
  ) -> Bool {
    if field.isEmpty {
      field = cell.text
      return true
    }
    if field.lowercased() == cell.text.lowercased() { return false }
    let place = places.location(of: cell)
    diagnostics.append(
      isRepeat
        ? .secondValue(column.title, field, cell.text, at: place)
        : .differentValue(column.title, field, cell.text, at: place))
    field = Self.joined(field, cell.text)
    return false
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
      diagnostics.append(.impossibleDeadline(cell.text, error, at: places.location(of: cell)))
      return .none
    }
  }
}
