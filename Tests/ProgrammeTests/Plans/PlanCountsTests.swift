import Testing

@testable import Programme

struct PlanCountsTests {
  private let counts = PlanCounts(
    of: actionPlan(
      in: plan(
        """
        ## 1. En

        | Tiltak | Ansvar | Frist | Status | Budsjett | Prosj.nr. | Kommentar |
        |-|-|-|-|-|-|-|
        | A | Leder | 1.2.2026 | Ferdig | 500 kr | | |
        | B | | Løpende | Ferdig | | P-1 | Snart |
        | C | Leder | snart | | mye | | |
        """)))

  @Test func `measures that go on are not counted among those that end`() {
    #expect(counts.measures == 3)
    #expect(counts.continuous == 1)
    #expect(counts.ending == 2)
    #expect(counts.endingWithStatus == 1)
    #expect(counts.endingDone == 1)
    #expect(counts.done == 2)
    #expect(counts.dated == 1)
    #expect(counts.unowned == 1)
  }

  @Test func `a column is counted where anything is written in it`() {
    #expect(MeasureColumn.allCases.map(counts.having) == [0, 1, 2, 3, 2, 2, 1])
    #expect(counts.lacking(.due) == 0)
    #expect(counts.lacking(.status) == 1)
  }
}
