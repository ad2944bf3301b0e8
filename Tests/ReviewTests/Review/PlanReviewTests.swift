import Diagnostics
import Testing


struct PlanReviewTests {
  private static let head = "## 1. Mål\n\n| Tiltak | Ansvar | Frist | Status |\n|---|---|---|---|\n"

  private func findings(_ rows: String...) -> [String] {
    rules(on: "plan", Self.head + rows.joined(separator: "\n") + "\n")
  }

  @Test func `measures without an owner are told of once, at the first`() {
    let found = reviewed(
      "-- p.md --\n---\ntittel: Plan\ntype: plan\n---\n" + Self.head
        + "| Ett | Leder | Kontinuerlig | Pågår |\n| To | | Kontinuerlig | Pågår |\n| Tre | – | Kontinuerlig | Pågår |\n"
    )
    #expect(found.map(\.rule) == [.measuresWithoutOwner])
    #expect(found.first?.location == SourceLocation(file: "content/p.md", line: 10, column: 3))
    #expect(found.first?.message.nb == "2 av 3 tiltak har ingen ansvarlig")
    #expect(found.first?.help?.nb.hasPrefix("linje 10, 11: ") == true)
  }

  @Test func `measures without a deadline and a status are told of likewise`() {
    #expect(
      findings("| Ett | Leder | Kontinuerlig | Pågår |", "| To | Leder | | |")
        == ["measures-without-deadline 10:3", "measures-without-status 10:3"])
  }

  @Test func `a plan that assigns nothing at all leaves nothing open`() {
    #expect(findings("| Ett | | Kontinuerlig | |", "| To | | Kontinuerlig | |") == [])
    #expect(rules(on: "plan", "## Skole\n\nVi skal:\n\n- bygge\n- lære\n") == [])
  }

  @Test func `a goal's own owner and deadline are those of its measures`() {
    let rows = "| | Styret | 2026 | |\n| Ett | Leder | Kontinuerlig | Pågår |\n| To | | | Pågår |\n"
    #expect(rules(on: "plan", Self.head + rows) == ["continued-rows 9:5"])
  }

  @Test func `rows that were read as part of the measure above are told of once`() {
    #expect(
      findings("| Ett | Leder | 2026 | Pågår |", "| | Kasserer | | |", "| | | | |", "| | Styret | | |")
        == ["continued-rows 10:5"])
  }

  @Test func `a sub-goal without measures is told of at its heading`() {
    let body = Self.head + "| Ett | Leder | 2026 | Pågår |\n\n### 1.1 Verve\n\n### 1.2 Lære\n\n"
    #expect(
      rules(on: "plan", body + Self.head.dropFirst(11) + "| To | Leder | 2026 | Pågår |\n")
        == ["goal-without-measures 11:9"])
  }

  @Test(arguments: ["19 januar 2023", "19. januar 2023", "19.01.2023", "2023-01-19"])
  func `a date in the measure's text may be its deadline`(date: String) {
    let column = 3 + "Holde årsmøte (".count
    #expect(
      findings("| Ett | Leder | 2026 | Pågår |", "| Holde årsmøte (\(date)) | Leder | | Pågår |").contains(
        "date-in-measure 10:\(column)"))
  }

  @Test(arguments: ["Holde 2 møter i 2023", "Følge opp vedtak 12/2023", "Møte 31. februar 2023"])
  func `a number is no date`(text: String) {
    #expect(
      findings("| Ett | Leder | 2026 | Pågår |", "| \(text) | Leder | | Pågår |")
        == ["measures-without-deadline 10:3"])
  }

  @Test func `a measure with a deadline may name other days`() {
    #expect(findings("| Følge opp vedtaket 19. januar 2023 | Leder | 2026 | Pågår |") == [])
  }

  private func owners(_ first: String, _ second: String, site: String = "") -> [Diagnostic] {
    reviewed(
      site + "-- p.md --\n---\ntittel: Plan\ntype: plan\n---\n" + Self.head
        + "| Ett | \(first) | 2026 | Pågår |\n| To | \(first) | 2026 | Pågår |\n| Tre | \(second) | 2026 | Pågår |\n"
    )
  }

  @Test(arguments: [
    ("Ungdomsutvalget", "Ungdoms-utvalget"), ("Hovedtillitsvalgt", "Hovedtillitsvalgte"), ("HTV", "H.T.V"),
  ])
  func `owners spelled nearly alike are most likely one`(usual: String, rare: String) {
    let found = owners(usual, rare)
    #expect(found.map(\.rule) == [.similarOwners])
    #expect(found.first?.location.line == 11)
    #expect(found.first?.help?.nb.contains("- navn: \(usual), også: [\(rare)]") == true)
  }

  @Test(arguments: [
    ("Leder", "Nestleder"), ("Områdeutvalg 1", "Områdeutvalg 2"), ("Kasserer", "Sekretær"),
    ("Leder/nestleder", "leder og nestleder"),
  ])
  func `other owners are two`(first: String, second: String) {
    #expect(owners(first, second) == [])
  }

  @Test func `a site that lists its owners is not asked to`() {
    let site =
      "-- site.yml --\nnavn: A\nnettsted: https://a.example/\nansvarlige: [Hovedtillitsvalgt, Hovedtillitsvalgte]\n"
    #expect(owners("Hovedtillitsvalgt", "Hovedtillitsvalgte", site: site) == [])
  }
}
