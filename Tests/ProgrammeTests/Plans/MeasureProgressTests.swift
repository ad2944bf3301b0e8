import Testing
import Values

@testable import Programme

struct MeasureProgressTests {
  private let today = CalendarDate(year: 2026, month: 6, day: 15)

  private func measure(_ cells: String) throws -> Measure {
    let text = plan("## 1. En\n\n| Tiltak | Frist | Status |\n|-|-|-|\n| Verve | \(cells) |\n")
    return try #require(actionPlan(in: text).measures.first)
  }

  @Test(arguments: [
    ("14.06.2026 | ", true), ("14.06.2026 | Pågår", true), ("14.06.2026 | Utsatt", true),
    ("14.06.2026 | Ferdig", false), ("14.06.2026 | Avlyst", false), ("15.06.2026 | ", false),
    ("Løpende | ", false), (" | ", false), ("snart | ", false),
  ])
  func `a measure is late the day after its deadline unless it is done or withdrawn`(
    cells: String, isLate: Bool
  ) throws {
    #expect(try measure(cells).isLate(on: try #require(today)) == isLate)
  }

  @Test func `only cancelled measures are withdrawn and only finished ones done`() throws {
    #expect(try measure(" | Avlyst").isWithdrawn)
    #expect(try !measure(" | Utsatt").isWithdrawn)
    #expect(try measure(" | Fullført").isDone)
    #expect(try !measure(" | Avlyst").isDone)
  }

  @Test func `a deadline of a dash says nothing`() throws {
    #expect(try measure("– | ").isUndated)
    #expect(try !measure("snart | ").isUndated)
  }
}
