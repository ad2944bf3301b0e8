import Programme
import Testing
import Values

@testable import Documents

struct PlanTableWriterTests {
  private let plan =
    Documents.heading(2, "1. Vekst")
    + ","
    + Documents.table(
      ["Tiltak", "Ansvar", "Frist", "Prosj.nr.", "Budsjett", "Kommentar", "Status"],
      ["Verve", "Leder", "1. mai", "P-1", "500", "Snart", "Ferdig"])

  /// The first row of the table that the plan is written as.
  private func header(in language: Language) throws -> [String] {
    var document = try Documents.document(plan)
    // The head is the first row of the document's table.
    document.blocks = document.blocks.map { block in
      guard case .table(var table) = block else { return block }
      table.header = [table.body.removeFirst()]
      return .table(table)
    }
    var writer = PlanTableWriter(in: language)
    let blocks = writer.joined(document.blocks)
    guard case .table(let table)? = blocks.first else { return [] }
    return table.header[0].cells.map(\.blocks.trimmedText)
  }

  @Test(arguments: [
    (
      Language.en,
      ["Measure", "Comment", "Responsible", "Deadline", "Status", "Budget", "Project no."]
    ),
    (.nn, ["Tiltak", "Kommentar", "Ansvar", "Frist", "Status", "Budsjett", "Prosj.nr."]),
    (.nb, ["Tiltak", "Kommentar", "Ansvar", "Frist", "Status", "Budsjett", "Prosj.nr."]),
    (.se, ["Tiltak", "Kommentar", "Ansvar", "Frist", "Status", "Budsjett", "Prosj.nr."]),
  ])
  func `a plan's table is headed in the page's language`(language: Language, titles: [String]) throws {
    #expect(try header(in: language) == titles)
  }

  @Test(arguments: Language.allCases)
  func `what an export is headed with is read again by an import`(language: Language) throws {
    #expect(try header(in: language).map(MeasureColumn.init(header:)) == MeasureColumn.allCases)
  }

  @Test(arguments: [(Language.en, "Done"), (.nn, "Ferdig"), (.nb, "Ferdig")])
  func `a measure that is only marked done has that as its status`(language: Language, status: String) throws
  {
    var document = try Documents.document(Documents.table(["Tiltak", "Ansvar"], ["Verve", "Leder"]))
    document.blocks = document.blocks.map { block in
      guard case .table(var table) = block else { return block }
      table.header = [table.body.removeFirst()]
      table.body[0].cells[0].blocks = [.plain([.text("Verve"), PlanTableWriter.done])]
      return .table(table)
    }
    var writer = PlanTableWriter(in: language)
    guard case .table(let table)? = writer.joined(document.blocks).first else { throw Documents.Unreadable() }
    #expect(table.body[0].cells.map(\.blocks.trimmedText) == ["Verve", "Leder", "", status])
  }
}
