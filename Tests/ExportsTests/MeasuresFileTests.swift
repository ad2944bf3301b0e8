import Text
import Testing

@testable import Exports

struct MeasuresFileTests {
  @Test(arguments: [
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+47", "'+47"), ("-5", "'-5"), ("@her", "'@her"),
    ("\tA", "'\tA"), ("\rA", "\"'\rA\""), ("a=b", "a=b"), ("", ""), ("a;b", "\"a;b\""), ("=a;b", "\"'=a;b\""),
    ("si \"ja\"", "\"si \"\"ja\"\"\""), ("en\nto", "\"en\nto\""), ("æøå – 1 | 2", "æøå – 1 | 2"),
  ])
  func `a cell is quoted when it must be and never a formula`(cell: String, written: String) {
    var buffer = UTF8Buffer()
    buffer.appendCSVRow([cell, "x"])
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == written + ";x\r\n")
  }

  private let plan = """
    -- site.yml --
    navn: Nordvik
    nettsted: https://nordvik.example/
    ansvarlige: [Leder, Nestleder]
    -- plan.md --
    ---
    tittel: Plan
    type: plan
    ---
    ## 1. Vekst

    | Tiltak | Ansvar | Frist | Status | Budsjett | Kommentar | Prosj.nr. |
    |---|---|---|---|---|---|---|
    | =Verve; "alle" | Leder og Nestleder | innen utgangen av 2026 | i gang | 10 000 kr | Første | P-1 |
    | | | | | | Andre | |
    | Fest | | Kontinuerlig | | | | |
    """

  @Test func `every field of a measure is in the JSON, absent values null and absent texts empty`() throws {
    #expect(
      try machineFile("plan/tiltak.json", of: plan) == #"""
        [
        {"budget":10000,"budgetText":"10 000 kr","comment":"Første\nAndre","due":"innen utgangen av 2026",\#
        "dueDate":"2026-12-31","goal":"Vekst","goalNumber":"1.","id":"tiltak-1-1",\#
        "measure":"=Verve; \"alle\"","projectNumber":"P-1","responsible":["Leder","Nestleder"],\#
        "responsibleText":"Leder og Nestleder","status":"pågår","statusText":"i gang",\#
        "url":"https://nordvik.example/plan/#tiltak-1-1"},
        {"budget":null,"budgetText":"","comment":"","due":"Kontinuerlig","dueDate":null,"goal":"Vekst",\#
        "goalNumber":"1.","id":"tiltak-1-2","measure":"Fest","projectNumber":"","responsible":[],\#
        "responsibleText":"","status":null,"statusText":"",\#
        "url":"https://nordvik.example/plan/#tiltak-1-2"}
        ]

        """#)
  }

  @Test func `the CSV says the same and is read back cell by cell`() throws {
    let file = try #require(try machineFile("plan/tiltak.csv", of: plan))
    #expect(file.unicodeScalars.first == "\u{FEFF}")
    let rows = readCSV(String(file.unicodeScalars.dropFirst()))
    #expect(
      rows == [
        [
          "id", "url", "goal", "goalNumber", "measure", "comment", "responsible", "responsibleText", "due",
          "dueDate", "status", "statusText", "budget", "budgetText", "projectNumber",
        ],
        [
          "tiltak-1-1", "https://nordvik.example/plan/#tiltak-1-1", "Vekst", "1.", "'=Verve; \"alle\"",
          "Første\nAndre", "Leder | Nestleder", "Leder og Nestleder", "innen utgangen av 2026", "2026-12-31",
          "pågår", "i gang", "10000", "10 000 kr", "P-1",
        ],
        [
          "tiltak-1-2", "https://nordvik.example/plan/#tiltak-1-2", "Vekst", "1.", "Fest", "", "", "",
          "Kontinuerlig", "", "", "", "", "", "",
        ],
      ])
  }

  @Test func `a measure outside every goal has none`() throws {
    let text = "-- p.md --\n---\ntittel: P\ntype: plan\n---\n| Tiltak | Frist |\n|-|-|\n| Male | |\n"
    #expect(try machineFile("p/tiltak.json", of: text)?.contains(#""goal":null,"goalNumber":null"#) == true)
  }

  /// RFC 4180 with `;`, read apart from how it is written.
  private func readCSV(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where !isQuoted: isQuoted = true
      case "\"" where rest.first == "\"": cell.unicodeScalars.append(rest.removeFirst())
      case "\"": isQuoted = false
      case ";" where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
      case "\r" where !isQuoted && rest.first == "\n":
        rest.removeFirst()
        rows[rows.count - 1].append(cell)
        cell = ""
        rows.append([])
      default: cell.unicodeScalars.append(scalar)
      }
    }
    #expect(rows.last == [] && cell.isEmpty)
    return rows.dropLast()
  }
}
