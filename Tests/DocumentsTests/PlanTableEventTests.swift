import Testing

@testable import Documents

struct PlanTableEventTests {
  /// A line for each event: its row, its kind, and what it is about.
  private func events(_ rows: [String]...) throws -> [String] {
    var table = try table(rows)
    for row in table.body.indices where table.body[row].cells.count == 1 {
      table.body[row].cells[0].columns = table.columns
    }
    let grid = TableGrid(table)
    let header = try #require(PlanHeader(findingIn: grid))
    let reader = PlanRowReader(grid, header: header)
    let columns = PlanTableColumns(header: header, grid: grid, rows: reader)
    return PlanTableEvent.events(of: grid, in: columns, reader, notes: [:]).map { event in
      let text =
        switch event.content {
        case .blank: "blank"
        case .header: "header"
        case .goal(let blocks, let depth, let terms):
          "goal \(depth.map(String.init) ?? "-") \(blocks.trimmedText)"
            + (terms.map { " | " + columns.cells(of: $0).map(\.trimmedText).joined(separator: ",") } ?? "")
        case .goalInColumn(let blocks, let level): "goal in column \(level) \(blocks.trimmedText)"
        case .prose(let blocks): "prose \(blocks.trimmedText)"
        case .measure(let row): "measure \(columns.cells(of: row).map(\.trimmedText).joined(separator: ","))"
        case .continuation(let row):
          "continuation \(columns.cells(of: row).map(\.trimmedText).joined(separator: ","))"
        }
      return "\(event.row) \(text)"
    }
  }

  private func table(_ rows: [[String]]) throws -> PandocTable {
    let width = rows.map(\.count).max() ?? 0
    let cells = rows.map { row in
      PandocTable.Row(
        cells: row.map { text in
          PandocTable.Cell(
            blocks: text.isEmpty
              ? [] : [.plain(text.split(separator: " ").flatMap { [.text(String($0)), .space] })])
        })
    }
    return PandocTable(columns: width, header: [], body: cells)
  }

  @Test func `rows are goals, measures and what goes on with them`() throws {
    #expect(
      try events(
        ["Tiltak", "Ansvar"], ["1. Medlemmer"], ["Ringe", "Leder"], ["", "Styret"], ["", ""],
        ["Tiltak", "Ansvar"],
        ["Dette er en forklaring."]) == [
          "2 goal 1 1. Medlemmer", "3 measure Ringe,Leder", "4 continuation ,Styret", "5 blank", "6 header",
          "7 prose Dette er en forklaring.",
        ])
  }

  @Test func `text above the header is prose, a cell at a time`() throws {
    #expect(
      try events(["Vår plan", "for alle"], ["Tiltak", "Frist"], ["Ringe", "mai"]) == [
        "1 prose Vår plan", "1 prose for alle", "3 measure Ringe,mai",
      ])
  }

  @Test func `a goal in a column of its own comes before its first measure, and once`() throws {
    #expect(
      try events(
        ["Mål", "Delmål", "Tiltak", "Frist"], ["A", "B", "Ringe", "mai"], ["A", "B", "Gå", ""],
        ["A", "C", "Stå", ""]) == [
          "2 goal in column 0 A", "2 goal in column 1 B", "2 measure Ringe,mai", "3 measure Gå,",
          "4 goal in column 1 C", "4 measure Stå,",
        ])
  }

  @Test func `a goal's row may say who answers for it`() throws {
    let rows = try events(
      ["Tiltak", "Ansvar"], ["1.1 Besøk", "Leder"], ["1.2 Kurs", ""], ["1.3 Fest", ""], ["Ringe", "Styret"])
    #expect(rows.first == "2 goal 2 1.1 Besøk | ,Leder")
  }

  @Test func `a second column of the same name goes into the first`() throws {
    #expect(
      try events(["Tiltak", "Ansvar", "Hvem"], ["Ringe", "Leder", "Styret"]) == [
        "2 measure Ringe,Leder Styret"
      ])
  }
}
