internal import Programme
internal import Templates
internal import Text
internal import Values

/// One table of a plan's measures: a goal's, with its sub-goals as groups of rows.
struct MeasureTableView: TemplateView {
  let headingID: String?
  let columns: PlanFigures.Columns
  let groups: [MeasureGroupView]
  let budget: String?

  init(
    _ table: borrowing MeasureTable, _ filled: FilledBody, _ plan: PlanFigures, language: Language
  ) {
    headingID = table.headingID
    columns = plan.columns
    groups = table.groups.map { MeasureGroupView($0, filled, plan, language: language) }
    let goal = table.headingID.flatMap(plan.goal)
    budget = goal.flatMap { plan.budgets[$0]?.formatted(in: language) }
  }

  static let fields = FieldTable<MeasureTableView>(
    "tiltakstabell",
    [
      // The heading that names the table.
      .optionalText("heading-id") { $0.headingID },
      .flag("has-number") { $0.columns.hasNumbers },
      .number("column-count") { $0.columns.count },
      .optionalText("budget-sum") { $0.budget },
      .list("groups", MeasureGroupView.self) { $0.groups },
    ]
      // `has-due`, `has-budget` …: one for each column of plans.
      + MeasureColumn.besideMeasure.map { column in
        .flag("has-" + column.definition.templateName) { $0.columns.filled.contains(column) }
      })
}

/// A sub-goal's rows, or those that stand right under the heading that names the table.
struct MeasureGroupView: TemplateView {
  let goalID: String?
  let heading: HTMLFragment?
  let prose: [HTMLFragment]
  let terms: GoalTermsView?
  let budget: String?
  let measures: [MeasureView]

  init(
    _ group: borrowing MeasureTable.Group, _ filled: FilledBody, _ plan: PlanFigures, language: Language
  ) {
    goalID = group.goal.map { plan.plan.goals[$0].id }
    heading = group.heading.map(filled.fragment)
    prose = group.prose.map(filled.fragment)
    terms = group.goal.flatMap { goal in
      plan.plan.goals[goal].own.isEmpty
        ? nil : GoalTermsView(plan.plan.goals[goal].own, filled, plan, language: language)
    }
    budget = group.heading == nil ? nil : group.goal.flatMap { plan.budgets[$0]?.formatted(in: language) }
    measures = group.measures.map { MeasureView($0, filled, plan) }
  }

  static let fields = FieldTable<MeasureGroupView>(
    "tiltaksgruppe",
    [
      .flag("has-header") { $0.heading != nil || $0.terms != nil || !$0.prose.isEmpty },
      .optionalText("id") { $0.heading == nil ? nil : $0.goalID },
      .optionalHTML("heading") { $0.heading },
      .list("prose", HTMLFragment.self) { $0.prose },
      // The goal's own owners, deadline and comments.
      .view("terms", GoalTermsView.self) { $0.terms },
      .optionalText("budget") { $0.budget },
      .flag("has-measures") { !$0.measures.isEmpty },
      .list("measures", MeasureView.self) { $0.measures },
    ])
}

/// Who answers for a goal itself, and by when.
struct GoalTermsView: TemplateView {
  let terms: GoalTerms
  let owners: [LinkView]
  let comments: [CommentView]
  let language: Language

  init(_ terms: GoalTerms, _ filled: FilledBody, _ plan: PlanFigures, language: Language) {
    (self.terms, self.language) = (terms, language)
    owners = terms.responsible.map(plan.ownerLink)
    comments = terms.comments.map { CommentView($0, filled) }
  }

  static let fields = FieldTable<GoalTermsView>(
    "om målet",
    [
      .flag("has-owners") { !$0.owners.isEmpty },
      .list("owners", LinkView.self) { $0.owners },
      .view("deadline", DeadlineView.self) {
        DeadlineView($0.terms.due, $0.terms.dueText, in: $0.language, isDelayed: false)
      },
      .list("comments", CommentView.self) { $0.comments },
    ])
}

/// A paragraph of what is said about a measure or a goal.
struct CommentView: TemplateView {
  let label: String?
  let content: HTMLFragment

  init(_ comment: borrowing MeasureComment, _ filled: FilledBody) {
    label = comment.label
    content = filled.fragment(comment.content)
  }

  static let fields = FieldTable<CommentView>(
    "merknad", [.optionalText("label") { $0.label }, .html("content") { $0.content }])
}
