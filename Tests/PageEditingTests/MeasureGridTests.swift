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

  @Test func `rows come and go, with the file's line endings`() throws {
    let windows = plan.replacing("\n", with: "\r\n")
    #expect(
      try edited(.insert(row: 1), in: windows)
        == windows.replacing("| Ring |", with: "|  |  |  |\r\n| Ring |"))
    #expect(try edited(.remove(row: 1), in: windows) == windows.replacing("|  | Styret |\r\n", with: ""))
    #expect(
      try edited(.insert(row: 3)) == plan.replacing("1. mai 2026 |\n", with: "1. mai 2026 |\n|  |  |  |\n"))
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
    #expect(try edited(.move(row: 3, .up)) == nil)
    #expect(try edited(.move(row: -1, .down)) == nil)
    #expect(try grid().applying(.remove(row: 0), toTable: 1) == nil)
  }

  /// A letter a measure, with what its owner column says below it in small letters; `.` is an empty row.
  private func lettered(_ tables: String...) -> String {
    let grids = tables.map { letters in
      let rows = letters.map { letter in
        letter == "." ? "|  |  |" : letter.isUppercase ? "| \(letter) |  |" : "|  | \(letter) |"
      }
      return (["| Tiltak | Ansvar |", "|---|---|"] + rows).joined(separator: "\n") + "\n"
    }
    return grids.joined(separator: "\nOg:\n\n")
  }

  private func rows(of text: String?) throws -> [String]? {
    try text.map {
      try grid($0).tables.map { $0.rows.map { $0.cells.first { !$0.isEmpty } ?? "." }.joined() }
    }
  }

  @Test(
    arguments: [
      // The row, what it is moved past, and what comes of it; nothing when it stays.
      ("AaB", 2, .up, "BAa"), ("AaB", 0, .down, "BAa"), ("AaBbC", 2, .up, "BbAaC"),
      ("AaBbC", 2, .down, "AaCBb"),
      ("AaB", 0, .up, nil), ("AaB", 2, .down, nil),
      // What continues a measure stays with it.
      ("AaB", 1, .up, nil), ("AaB", 1, .down, nil), ("AabB", 1, .down, "AbaB"), ("AabB", 2, .up, "AbaB"),
      // An empty row is nobody's, unless it stands between a measure and what continues it.
      ("Aa.B", 2, .up, ".AaB"), ("A.B", 2, .up, "AB."), ("A.aB", 3, .up, "BA.a"), ("A.aB", 1, .down, "Aa.B"),
      // What stands above the first measure speaks of the goal.
      ("aB", 1, .up, nil), ("aB", 0, .down, nil), ("abC", 0, .down, "baC"), (".aB", 0, .down, "a.B"),
      (".AB", 0, .down, "A.B"),
    ] as [(String, Int, MeasureGrid.Direction, String?)])
  func `a measure moves with the rows that continue it`(
    letters: String, row: Int, direction: MeasureGrid.Direction, moved: String?
  ) throws {
    let text = lettered(letters)
    #expect(try rows(of: edited(.move(row: row, direction), in: text))?.first == moved)
    #expect(try grid(text).tables[0].canMove(row, direction) == (moved != nil))
  }

  @Test(arguments: [
    ("AaBb", 0, "Bb"), ("AaBb", 1, "ABb"), ("AaBb", 2, "Aa"), ("A.aB", 0, "B"), ("A.B", 1, "AB"),
    ("abC", 0, "bC"),
    ("aB", 1, "a"),
  ])
  func `a measure is removed with the rows that continue it`(letters: String, row: Int, left: String) throws {
    #expect(try rows(of: edited(.remove(row: row), in: lettered(letters))) == [left])
  }

  @Test func `a measure that goes on in the table below keeps its rows there`() throws {
    let text = lettered("AB.", "bC", "D")
    #expect(try edited(.move(row: 1, .up), in: text) == nil)
    #expect(try edited(.move(row: 0, .down), in: text) == nil)
    #expect(try rows(of: edited(.move(row: 1, .down), in: text)) == ["A.B", "bC", "D"])
    #expect(try rows(of: edited(.remove(row: 1), in: text)) == ["A.", "C", "D"])
    #expect(try rows(of: edited(.remove(row: 0), in: text)) == ["B.", "bC", "D"])
    let apart = text.replacing("Og:", with: "## Mål")
    #expect(try rows(of: edited(.move(row: 1, .up), in: apart)) == ["BA.", "bC", "D"])
  }

  @Test func `moved rows keep the file's line endings, and a last line without one`() throws {
    let text = lettered("AaB").replacing("\n", with: "\r\n").dropLast()
    #expect(
      try edited(.move(row: 2, .up), in: String(text))
        == lettered("BAa").replacing("\n", with: "\r\n").dropLast().description)
  }
}
