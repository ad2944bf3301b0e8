internal import Programme
internal import Templates
internal import Values

/// A measure: a row in a plan's table.
struct MeasureView: TemplateView {
  /// In the plan's measures.
  let index: Int
  let measure: Measure
  let plan: PlanFigures
  let filled: FilledBody
  let budget: String

  init(_ index: Int, _ filled: FilledBody, _ plan: PlanFigures) {
    self.index = index
    measure = plan.plan.measures[index]
    (self.plan, self.filled) = (plan, filled)
    budget = measure.budget?.formatted(in: filled.page.language) ?? measure.budgetText
  }

  static let fields = FieldTable<MeasureView>(
    "tiltak",
    [
      .text("id") { $0.measure.id },
      // `1.4.2`; empty under a goal without a number.
      .flag("is-numbered") { !$0.plan.numbers[$0.index].isEmpty },
      .text("number") { $0.plan.numbers[$0.index] },
      .text("text") { $0.measure.text },
      .html("content") { $0.filled.fragment($0.measure.content) },
      .list("comments", CommentView.self) { view in
        view.measure.comments.map { CommentView($0, view.filled) }
      },
      .flag("has-owners") { !$0.measure.responsible.isEmpty },
      .list("owners", LinkView.self) { view in
        view.measure.responsible.map(view.plan.ownerLink)
      },
      .view("deadline", DeadlineView.self) { $0.plan.deadlines[$0.index] },
      .view("status", StatusView.self) { StatusView($0.measure) },
      .text("budget") { $0.budget },
    ]
      // `project-number` …: the columns that are shown as written.
      + MeasureColumn.besideMeasure.compactMap { column in
        guard case .text(let field) = column.definition.reading else { return nil }
        return .text(column.definition.templateName) { $0.measure.terms[keyPath: field] }
      })
}

/// When something is to be done.
struct DeadlineView: TemplateView {
  let text: String
  let iso: String?
  let isContinuous: Bool
  let isDelayed: Bool

  /// Nil when nothing is said.
  init?(_ due: borrowing Deadline, _ text: String, in language: Language, isDelayed: Bool) {
    if text.isEmpty { return nil }
    let date = due.date
    iso = date?.isoText
    self.text = date.flatMap { Self.isInFigures(text) ? $0.formatted(in: language) : nil } ?? text
    isContinuous = due.isContinuous
    self.isDelayed = isDelayed
  }

  /// A day as `01.03.2026` or `2026-03-01`, and not a year alone.
  private static func isInFigures(_ text: String) -> Bool {
    text.utf8.count > 4
      && text.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x20 || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F }
  }

  static let fields = FieldTable<DeadlineView>(
    "frist",
    [
      // As the editor wrote it, but a day in figures is written out.
      .text("text") { $0.text },
      .optionalText("iso") { $0.iso },
      .flag("is-continuous") { $0.isContinuous },
      .flag("is-delayed") { $0.isDelayed },
    ])
}

/// How far a measure has come. One of the flags holds, or `other` has a word that is no known status.
struct StatusView: TemplateView {
  let status: MeasureStatus?
  let text: String

  init(_ measure: Measure) {
    status = measure.status
    text = measure.statusText
  }

  static let fields = FieldTable<StatusView>(
    "status",
    [
      // The class of the chip: ikke-satt, ikke-startet, pagar, ferdig, utsatt, avlyst.
      .text("class") { $0.className },
      // Its picture's name; none for a word that is no known status.
      .optionalText("icon") { $0.className == "annen" ? nil : $0.className },
      .flag("is-not-set") { $0.text.isEmpty },
      .flag("is-not-started") { $0.status == .notStarted },
      .flag("is-in-progress") { $0.status == .inProgress },
      .flag("is-done") { $0.status == .done },
      .flag("is-postponed") { $0.status == .postponed },
      .flag("is-cancelled") { $0.status == .cancelled },
      .optionalText("other") { $0.status == nil && !$0.text.isEmpty ? $0.text : nil },
    ])

  private var className: String {
    switch status {
    case .notStarted: "ikke-startet"
    case .inProgress: "pagar"
    case .done: "ferdig"
    case .postponed: "utsatt"
    case .cancelled: "avlyst"
    case nil: text.isEmpty ? "ikke-satt" : "annen"
    }
  }
}
