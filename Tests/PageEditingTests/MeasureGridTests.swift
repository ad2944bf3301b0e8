import Programme
import PageEditing
import Testing

private let plan = """
  ---
  tittel: Plan
  ---

  ## 1.1 Flere i arbeid

  | Tiltak | Ansvar | Frist |
  |---|:-:|---|
  | Kurs \\| møte | Leder |   |
  |  | Styret |
  | Ring || 1. mai 2026 |

  | Annet | Tabell |
  |---|---|
  | a | b |

  """

private func grid(_ text: String = plan) throws -> MeasureGrid {
  MeasureGrid(of: try EditablePage(Array(text.utf8), path: "content/plan.md"))
}

private func edited(_ change: MeasureGrid.Change, in text: String = plan) throws -> String? {
  try grid(text).applying(change, toTable: 0).map { String(decoding: $0, as: UTF8.self) }
}

struct MeasureGridTests {
  @Test func `a measure table is read as rows of text, and other tables are not`() throws {
    let tables = try grid().tables
    #expect(tables.map(\.heading) == ["1.1 Flere i arbeid"])
    #expect(tables.map(\.line) == [7])
    #expect(tables[0].columns == [.measure, .responsible, .due])
    #expect(
      tables[0].rows.map(\.cells) == [
        ["Kurs | møte", "Leder", ""], ["", "Styret", ""], ["Ring", "", "1. mai 2026"],
      ])
  }

  @Test func `a cell changes, and nothing else`() throws {
    #expect(
      try edited(.set(row: 0, column: 1, "Leder, styret"))
        == plan.replacing("| Leder |", with: "| Leder, styret |"))
    #expect(
      try edited(.set(row: 0, column: 2, "1. juni 2026"))
        == plan.replacing("Leder |   |", with: "Leder | 1. juni 2026 |"))
    #expect(
      try edited(.set(row: 1, column: 2, "snart")) == plan.replacing("| Styret |", with: "| Styret | snart |")
    )
    #expect(try edited(.set(row: 2, column: 1, "Kari")) == plan.replacing("||", with: "| Kari |"))
    #expect(try edited(.set(row: 0, column: 0, "Kurs | møte")) == plan)
  }

  @Test(arguments: ["a|b", "a\\", "a\\|b", "a\nb", "||", "`a|b`", "", "\\\\|"])
  func `what is typed in a cell stays in it`(text: String) throws {
    let changed = try #require(try edited(.set(row: 0, column: 1, text)))
    let row = try grid(changed).tables[0].rows[0]
    #expect(row.cells.count == 3)
    #expect(row.cells[0] == "Kurs | møte")
    #expect(row.cells[2] == "")
    #expect(changed.split(separator: "\n").count == plan.split(separator: "\n").count)
    // Written once more, it is as it was.
    #expect(try edited(.set(row: 0, column: 1, row.cells[1]), in: changed) == changed)
  }

  @Test func `rows come, go and change places, with the file's line endings`() throws {
    let windows = plan.replacing("\n", with: "\r\n")
    #expect(
      try edited(.insert(row: 1), in: windows)
        == windows.replacing("|  | Styret", with: "|  |  |  |\r\n|  | Styret"))
    #expect(try edited(.remove(row: 1), in: windows) == windows.replacing("|  | Styret |\r\n", with: ""))
    #expect(
      try edited(.insert(row: 3)) == plan.replacing("1. mai 2026 |\n", with: "1. mai 2026 |\n|  |  |  |\n"))
    let swapped = try #require(try edited(.swap(row: 2, with: 1)))
    #expect(
      try grid(swapped).tables[0].rows.map(\.cells)[1...] == [
        ["Ring", "", "1. mai 2026"], ["", "Styret", ""],
      ])
    let alone = "| Tiltak | Frist |\n|---|---|\n| a | b |"
    #expect(try edited(.insert(row: 1), in: alone) == alone + "\n|  |  |")
    #expect(
      try edited(.insert(row: 0), in: "| Tiltak | Frist |\n|---|---|\n")
        == "| Tiltak | Frist |\n|---|---|\n|  |  |\n")
  }

  @Test func `a change to what is not there is none`() throws {
    #expect(try edited(.set(row: 9, column: 0, "a")) == nil)
    #expect(try edited(.set(row: 0, column: 9, "a")) == nil)
    #expect(try edited(.insert(row: 4)) == nil)
    #expect(try edited(.remove(row: -1)) == nil)
    #expect(try edited(.swap(row: 0, with: 3)) == nil)
    #expect(try grid().applying(.remove(row: 0), toTable: 1) == nil)
  }
}
