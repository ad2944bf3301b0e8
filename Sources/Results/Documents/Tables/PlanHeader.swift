internal import Diagnostics
internal import Programme
internal import Values

/// The roles of a grid's columns, for a table of measures.
struct PlanHeader {
  enum Role: Hashable {
    case column(MeasureColumn)
    /// Heads the measures beside it, by level, 0 for the outermost.
    case goal(Int)
    case other
  }

  struct Change {
    enum Kind { case synonym, misspelt, unnamed, goal, guessed }

    let kind: Kind
    let from: String
    let to: String
  }

  /// By the grid's column.
  var roles: [Role]
  /// By the grid's column.
  var titles: [String]
  /// The index of the header's row in the grid; nil for a table without one.
  let row: Int?
  private(set) var changes: [Change] = []

  /// The number of rows searched: a header further down is text of the table.
  private static let deepest = 6

  /// Finds the row that names the columns; nil when the table is not of measures.
  init?(findingIn grid: TableGrid) {
    for (index, row) in grid.rows.prefix(Self.deepest).enumerated() {
      if let header = Self(row, at: index) {
        self = header
        return
      }
    }
    return nil
  }

  private init?(_ row: TableGrid.Row, at index: Int) {
    self.row = index
    roles = []
    titles = []
    var goals = 0
    for cell in row.cells {
      let text = cell.text
      titles.append(Self.sentenceCased(text))
      if Self.goalNames.contains(text.lettersFolded) {
        roles.append(.goal(goals))
        goals += 1
        changes.append(Change(kind: .goal, from: text, to: ""))
      } else if let (column, kind) = Self.column(named: text) {
        roles.append(.column(column))
        guard let kind else { continue }
        titles[titles.count - 1] = column.title
        changes.append(Change(kind: kind, from: text, to: column.title))
      } else {
        roles.append(.other)
      }
    }
    let found = Set(roles.compactMap { if case .column(let column) = $0 { column } else { nil } })
    guard found.contains(.measure), found.count > 1 else { return nil }
  }

  /// The columns of the table above, for one that goes on with it.
  init(continuing header: Self) {
    roles = header.roles
    titles = header.titles
    row = nil
  }

  /// Guesses the columns of a table without a header from its cells: deadlines and statuses are known by their words.
  init?(guessingFrom grid: TableGrid) {
    row = nil
    var roles = [Role](repeating: .other, count: grid.width)
    func share(_ column: Int, _ matches: (String) -> Bool) -> Bool {
      let texts = grid.rows.map { $0.cells[column].text }.filter { !$0.isEmpty }
      return texts.count > 1 && texts.count(where: matches) * 2 > texts.count
    }
    guard grid.width > 2, let due = roles.indices.first(where: { share($0, Self.isDeadline) }), due > 1 else {
      return nil
    }
    roles[due] = .column(.due)
    if let status = roles.indices.first(where: {
      $0 != due && share($0) { MeasureStatus(reading: $0) != nil }
    }) {
      roles[status] = .column(.status)
    }
    roles[0] = .column(.measure)
    let responsible = due - 1
    guard responsible > 0, roles[responsible] == .other else { return nil }
    roles[responsible] = .column(.responsible)
    if due > 2, roles[1] == .other { roles[1] = .column(.comment) }
    self.roles = roles
    titles = roles.map { if case .column(let column) = $0 { column.title } else { "" } }
    changes = [
      Change(kind: .guessed, from: "", to: titles.filter { !$0.isEmpty }.joined(separator: ", "))
    ]
  }

  /// True for a row that repeats the header.
  func isRepeated(by row: TableGrid.Row) -> Bool {
    let filled = row.filled
    return filled.count > 1
      && filled.allSatisfy { index in
        let text = row.cells[index].text
        return Self.sentenceCased(text) == titles[index] || Self.column(named: text) != nil
      }
  }

  private static func isDeadline(_ text: String) -> Bool {
    switch try? Deadline(parsing: text) {
    case .continuous, .date: true
    default: false
    }
  }

  /// - Returns: the column, and the kind of note on a name that plans do not know.
  private static func column(named text: String) -> (MeasureColumn, Change.Kind?)? {
    guard !text.isEmpty, text.utf8.count < 60 else { return nil }
    if let column = MeasureColumn(header: text) { return (column, nil) }
    if let column = MeasureColumn(foreignHeader: text) { return (column, .synonym) }
    if let word = text.split(whereSeparator: { !$0.isLetter && $0 != "." }).first,
      word.utf8.count < text.utf8.count,
      let column = MeasureColumn(header: String(word)) ?? MeasureColumn(foreignHeader: String(word))
    {
      return (column, .synonym)
    }
    guard let near = nearest(to: text, in: MeasureColumn.titles), let column = MeasureColumn(header: near)
    else { return nil }
    return (column, .misspelt)
  }

  private static let goalNames: Set<String> = [
    "mål", "hovedmål", "hovudmål", "delmål", "målsetting", "målsetning", "målsettinger", "satsingsområde",
    "satsingsområder", "innsatsområde", "område", "goal", "goals", "objective",
  ]

  /// `TILTAK` as `Tiltak`; a text with a lower-case letter is unchanged.
  private static func sentenceCased(_ text: String) -> String {
    guard text == text.uppercased(), text.count > 1 else { return text }
    return text.prefix(1) + text.dropFirst().lowercased()
  }
}
