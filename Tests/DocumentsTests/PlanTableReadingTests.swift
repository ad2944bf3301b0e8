import Diagnostics
import Testing

@testable import Documents

struct PlanTableReadingTests {
  /// A page of a table whose row has a comment in the margin, and how the comment was taken.
  private func comments(onRow number: Int, of rows: [String]...) throws -> [String] {
    var document = try Documents.document(
      #"{"t":"HorizontalRule"}"#)
    let cells = rows.map { row in
      PandocTable.Row(cells: row.map { PandocTable.Cell(blocks: $0.isEmpty ? [] : [.plain([.text($0)])]) })
    }
    var table = PandocTable(columns: rows.map(\.count).max() ?? 0, header: [], body: cells)
    for row in table.body.indices where table.body[row].cells.count == 1 {
      table.body[row].cells[0].columns = table.columns
    }
    let mark = PandocInline.span(
      Attributes(classes: ["comment-start"], pairs: [.init(name: "author", value: "Kari")]),
      [.text("Sikkert?")])
    table.body[number - 1].cells[0].blocks.append(.plain([mark]))
    document.blocks = [.table(table)]
    return Documents.page(of: document).notes.filter { $0.message.nb.contains("Sikkert?") }.map(\.message.nb)
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `a comment in the margin is told of wherever in the table it stands`(row: Int) throws {
    #expect(
      try comments(
        onRow: row, of: ["Tiltak", "Ansvar"], ["1. Medlemmer"], ["Ringe", "Leder"], ["", "Styret"],
        ["Dette er en forklaring."]
      ).count == 1)
  }
}
