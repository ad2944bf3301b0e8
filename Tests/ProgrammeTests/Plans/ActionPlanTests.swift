import Programme
import Testing

@testable import Values

private let head = """
  | Tiltak | Kommentar | Ansvar | Frist | Status | Budsjett | Prosj.nr. |
  |---|---|---|---|---|---|---|

  """

struct MeasureTableTests {
  @Test func `each row is a measure of the goal above it, with the goal's number in its id`() {
    let text = plan(
      """
      ## 1. Verve

      ### 1.1 Besøke

      \(head)| Ringe | | Styret | Kontinuerlig | | | |
      | Gå | | Leder | 1. mai 2026 | | | |

      ### 1.2 Tomt mål

      ## Annet

      \(head)| Feire | | Alle | | | | |
      """)
    #expect(
      measures(in: text) == [
        "#tiltak-1-1-1 [1.1 Besøke] Ringe | Styret | Kontinuerlig",
        "#tiltak-1-1-2 [1.1 Besøke] Gå | Leder | 1. mai 2026",
        "#tiltak-annet-1 [Annet] Feire | Alle | ",
      ])
    #expect(actionPlan(in: text).goals.map { $0.number ?? "-" } == ["1.", "1.1", "1.2", "-"])
  }

  @Test func `columns may stand in any order and be spelled in any case`() {
    let text = plan(
      """
      ## 1. Mål

      | FRIST | ansvarlig: | TILTAK |
      |---|---|---|
      | Løpende | Leder | Ringe |
      """)
    #expect(measures(in: text) == ["#tiltak-1-1 [1. Mål] Ringe | Leder | Løpende"])
  }

  @Test func `rows with nothing in them vanish, no-break spaces and line breaks are nothing`() {
    let text = plan(
      """
      ## 1. Mål

      \(head)| \u{A0} | \u{A0}\u{A0} | | | | | |
      | Ringe | | Leder | | | | |
      | <br> | | | | | | |
      """)
    #expect(measures(in: text) == ["#tiltak-1-1 [1. Mål] Ringe | Leder | "])
  }

  @Test func `a row without a measure goes on with the one above`() throws {
    let text = plan(
      """
      ## 1. Mål

      \(head)| Ringe | Først | Leder | Kontinuerlig | | | |
      | | | Kasserer | Kontinuerlig | | | |
      | | Så | Leder | | | | |
      | | | | kontinuerlig | | | |
      """)
    #expect(measures(in: text) == ["#tiltak-1-1 [1. Mål] Ringe | Leder, Kasserer | Kontinuerlig"])
    let measure = try #require(actionPlan(in: text).measures.first)
    #expect(measure.comment == "Først\nSå")
    #expect(measure.comments.count == 2)
    #expect(measure.responsibleText == "Leder; Kasserer; Leder")
    #expect(findings(in: text).isEmpty)
  }

  @Test func `a different value in such a row is kept after the first, with a warning`() throws {
    let text = plan(
      """
      ## 1. Mål

      \(head)| Ringe | | | Kontinuerlig | I gang | 100 | P1 |
      | | | | Løpende | Ferdig | 200 | P2 |
      """)
    let measure = try #require(actionPlan(in: text).measures.first)
    #expect(measure.dueText == "Kontinuerlig; Løpende")
    #expect(measure.statusText == "I gang; Ferdig")
    #expect(measure.status == .inProgress)
    #expect(measure.budgetText == "100; 200")
    #expect(measure.projectNumber == "P1; P2")
    #expect(
      findings(in: text).map { $0.suffix(23) } == [
        "warning different-value", "warning different-value", "warning different-value",
        "warning different-value",
      ])
  }

  @Test func `a row without a measure right under its goal speaks of the goal itself`() throws {
    let text = plan(
      """
      ## 1. Mål

      \(head)| | Haster | Leder\\nestleder<br>Kasserer | Kontinuerlig | | | |
      | Ringe | | Alle | | | | |
      """)
    let goal = try #require(actionPlan(in: text).goals.first)
    #expect(goal.own.responsible == ["Leder", "Nestleder", "Kasserer"])
    #expect(goal.own.due == .continuous(asWritten: "Kontinuerlig"))
    #expect(goal.own.comments.count == 1)
    #expect(measures(in: text) == ["#tiltak-1-1 [1. Mål] Ringe | Alle | "])
  }

  @Test func `a heading between them keeps a row from going on with the goal before`() {
    let text = plan(
      """
      ## 1. En

      \(head)| Ringe | | Leder | | | | |

      ## 2. To

      \(head)| | | Kasserer | | | | |
      """)
    #expect(measures(in: text) == ["#tiltak-1-1 [1. En] Ringe | Leder | "])
    #expect(actionPlan(in: text).goals.map(\.own.responsible) == [[], ["Kasserer"]])
  }

  @Test func `a row without a measure above or a goal is an error`() {
    let text = plan("\(head)| | | Leder | | | | |")
    #expect(findings(in: text) == ["plan.md:7:1 error row-without-measure"])
  }

  @Test func `what stands in a column that plans do not know is a comment under its name`() throws {
    let text = plan("## 1. Mål\n\n| Tiltak | Ansvar | Partner |\n|---|---|---|\n| Ringe | Leder | Naboen |")
    let measure = try #require(actionPlan(in: text).measures.first)
    #expect(measure.comment == "Partner: Naboen")
    #expect(measure.comments.map(\.label) == ["Partner"])
    #expect(findings(in: text) == ["plan.md:7:21 warning unknown-column"])
  }

  @Test func `a column that is almost one of a plan's, and one that stands twice, are errors`() {
    #expect(
      findings(in: plan("## 1. Mål\n\n| Tiltak | Ansvar | Frits |\n|---|---|---|\n| Ringe | Leder | |"))
        == ["plan.md:7:21 error unknown-column"])
    #expect(
      findings(in: plan("## 1. Mål\n\n| Tiltak | Frist | Frist |\n|---|---|---|\n| Ringe | | |"))
        == ["plan.md:7:20 error repeated-column"])
  }

  @Test func `a deadline that no calendar has is an error, at its cell`() {
    let text = plan("## 1. Mål\n\n\(head)| Ringe | | | 31.02.2026 | | | |")
    #expect(findings(in: text) == ["plan.md:9:15 error impossible-date"])
  }

  @Test func `a status nobody knows, a budget that is no amount and a repeated project number are warnings`()
  {
    let text = plan("## 1. Mål\n\n\(head)| Ringe | | | | snart | mye | P1 |\n| Gå | | | | | | P1 |")
    #expect(
      findings(in: text) == [
        "plan.md:9:17 warning unknown-status", "plan.md:9:25 warning unreadable-budget",
        "plan.md:10:1 warning repeated-project-number",
      ])
  }

  @Test func `a typed id in any cell is the measure's anchor`() {
    let text = plan(
      """
      ## 1. Mål

      | Tiltak | Ansvar |
      |---|---|
      | Ringe {#ring} | Leder |
      | Gå | Leder {#ga} |
      """)
    #expect(measures(in: text).map { $0.prefix { $0 != " " } } == ["#ring", "#ga"])
  }
}

struct MeasureOwnerTests {
  @Test func `two people in one word are two, however the cell parts them`() {
    let cells = [
      """
      Leder\\nestleder
      """, "Leder\\ nestleder.", "Leder /nestleder", "leder og nestleder", "Leder<br>Nestleder",
      "Leder; nestleder", "Leder, Nestleder",
    ]
    let rows = cells.map { "| Ringe | | \($0) | | | | |\n" }.joined()
    let text = plan("## 1. Mål\n\n\(head)\(rows)", responsible: ["Leder", "Nestleder"])
    #expect(Set(actionPlan(in: text).measures.map(\.responsible)) == [["Leder", "Nestleder"]])
    #expect(findings(in: text).isEmpty)
  }

  @Test func `known names are found first and longest first, also where a line break was lost`() {
    let text = plan(
      """
      ## 1. Mål

      \(head)| A | | Pensjonister og uføre og leder | | | | |
      | B | | Unge tillitsvalgte Leder/nestleder | | | | |
      | C | | Kultur- og miljøutvalget. | | | | |
      """,
      responsible: [
        "Leder", "Nestleder", "Pensjonister og uføre", "Unge tillitsvalgte", "Kultur- og miljøutvalget",
      ])
    #expect(
      actionPlan(in: text).measures.map(\.responsible) == [
        ["Pensjonister og uføre", "Leder"], ["Unge tillitsvalgte", "Leder", "Nestleder"],
        ["Kultur- og miljøutvalget"],
      ])
  }

  @Test func `another spelling is its owner's, and what was typed stays beside it`() throws {
    let text = plan(
      """
      ## 1. Mål

      \(head)| A | | Ungdomsgjengen | | | | |
      """, responsible: ["{navn: Unge, også: [Ungdomsgjengen]}"])
    let measure = try #require(actionPlan(in: text).measures.first)
    #expect(measure.responsible == ["Unge"])
    #expect(measure.responsibleText == "Ungdomsgjengen")
  }

  @Test func `a name the site does not list is a warning, and none when the site lists nobody`() {
    let body = "## 1. Mål\n\n\(head)| A | | Kassereren | | | | |"
    #expect(findings(in: plan(body, responsible: ["Kasserer"])) == ["plan.md:9:9 warning unknown-owner"])
    #expect(findings(in: plan(body)).isEmpty)
  }
}

struct MeasureListTests {
  @Test func `a list item with an owner or a deadline below it is a measure`() throws {
    let text = plan(
      """
      ## Verve

      - Ringe rundt
        - Ansvar: Leder, kasserer
        - Frist: 1. mai 2026
        - Status: i gang
        - Budsjett: 2 500
        - Kommentar: ta med kaffe
        - Helst om kvelden
      - Trykke kort {#kort}
      """)
    #expect(
      measures(in: text) == [
        "#tiltak-verve-1 [Verve] Ringe rundt | Leder, Kasserer | 1. mai 2026",
        "#kort [Verve] Trykke kort |  | ",
      ])
    let measure = try #require(actionPlan(in: text).measures.first)
    #expect(measure.status == .inProgress)
    #expect(measure.budget == Kroner(reading: "2500"))
    #expect(measure.comment == "ta med kaffe\nHelst om kvelden")
    #expect(measure.due.date?.iso == "2026-05-01")
  }

  @Test func `owners may stand in a list below their sub-item, and in one more sub-item`() throws {
    let text = plan(
      """
      ## Verve

      - Ringe rundt
        - Ansvar:
          - Leder
          - Nestleder
        - Frist:
          - 1. mai 2026
        - Status:
      - Trykke kort
        - Ansvar: Leder
          - Kasserer
        - Ansvar: Styret
        - Kommentar:
          - Først en kladd
          - Så kortet
      """)
    #expect(
      measures(in: text) == [
        "#tiltak-verve-1 [Verve] Ringe rundt | Leder, Nestleder | 1. mai 2026",
        "#tiltak-verve-2 [Verve] Trykke kort | Leder, Kasserer, Styret | ",
      ])
    #expect(actionPlan(in: text).measures.map(\.comment) == ["", "Først en kladd\nSå kortet"])
  }

  @Test func `a list without owners or deadlines is no list of measures`() {
    #expect(measures(in: plan("## Verve\n\n- Ringe\n- Gå")).isEmpty)
  }

  @Test func `under a lead-in every item is a measure of the chapter it stands in`() {
    let text = plan(
      """
      # Plan

      ## Verve

      I perioden skal vi:

      - Ringe
      - Gå

      ## Feire

      Vi skal:

      - Synge
        - Ansvar: Koret
      """)
    #expect(
      measures(in: text) == [
        "#ringe [Verve] Ringe |  | ", "#ga [Verve] Gå |  | ", "#synge [Feire] Synge | Koret | ",
      ])
  }

  @Test func `a chapter that forgot its lead-in is still a goal of its own`() {
    let text = plan("## Verve\n\nVi skal:\n\n- Ringe\n\n## Feire\n\n- Synge")
    #expect(measures(in: text) == ["#ringe [Verve] Ringe |  | ", "#feire-synge [Feire] Synge |  | "])
  }
}

struct GoalTests {
  @Test func `a goal is a heading with a number, or with measures itself or below it`() {
    let text = plan(
      """
      ## Innledning

      Tekst.

      ## 1. mai

      Tekst.

      ## 1. Verve

      ### 1.1. Besøke

      ## Annet

      ### Fest

      \(head)| Synge | | | | | | |
      """)
    let goals = actionPlan(in: text).goals
    #expect(goals.map(\.title) == ["Verve", "Besøke", "Annet", "Fest"])
    #expect(goals.map(\.number) == ["1.", "1.1.", nil, nil])
    #expect(goals.map(\.parent) == [nil, 0, nil, 2])
  }

  @Test func `a loose digit joins the number before a capital letter, with a warning`() {
    let text = plan("## 3. Mål\n\n### 3.1 1 Kartlegge\n\n### 3.2 2 store tiltak\n")
    #expect(actionPlan(in: text).goals.map(\.number) == ["3.", "3.1 1", "3.2"])
    #expect(actionPlan(in: text).goals.map(\.title) == ["Mål", "Kartlegge", "2 store tiltak"])
    #expect(findings(in: text) == ["plan.md:7:1 warning loose-digit"])
  }

  @Test func `budgets are summed for each goal, with those below it, and for the plan`() {
    let text = plan(
      """
      ## 1. En

      \(head)| A | | | | | 10 000 | |

      ### 1.1 Under

      \(head)| B | | | | | 10.000,- | |
      | C | | | | | kanskje | |

      ## 2. To

      \(head)| D | | | | | 500 kr | |
      """)
    let plan = actionPlan(in: text)
    #expect(plan.budgetsOfGoals.map { $0?.amount } == [20_000, 10_000, 500])
    #expect(plan.budget.amount == 20_500)
  }

  @Test func `sub-goals become groups of one table, measured or not`() {
    let text = plan(
      """
      ## 1. En

      ### 1.1 Under

      Slik gjør vi det.

      \(head)| B | | | | | | |

      ### 1.2 Tomt

      ## 2. To

      \(head)| D | | | | | | |
      """)
    let plan = actionPlan(in: text)
    #expect(plan.tables.map(\.headingText) == ["1. En", "2. To"])
    #expect(plan.tables.map { $0.groups.map(\.goal) } == [[1, 2], [3]])
    #expect(plan.tables.map { $0.groups.map(\.measures) } == [[[0], []], [[1]]])
    #expect(plan.tables.map { $0.groups.map(\.prose.count) } == [[1, 0], [0]])
  }
}
