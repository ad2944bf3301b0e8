internal import Encoding
internal import Programme
internal import Templates

/// A measure: a row in a plan's table.
final class MeasureView: TemplateView {
  let measure: Measure
  let number: String
  let language: Language
  let content: HTMLFragment
  let comments: [CommentView]
  let owners: [LinkView]
  let budget: String
  let isDelayed: Bool

  init(_ index: Int, _ filled: FilledBody, _ plan: PlanFigures, language: Language, today: CalendarDate) {
    measure = plan.plan.measures[index]
    number = plan.numbers[index]
    self.language = language
    content = filled.fragment(measure.content)
    comments = measure.comments.map { CommentView($0, filled) }
    owners = measure.responsible.map { LinkView(text: $0, href: "ansvar/#" + plan.ownerID($0)) }
    budget = measure.budget?.formatted(in: language) ?? measure.budgetText
    isDelayed = measure.isDelayed(on: today)
  }

  static let fields = FieldTable<MeasureView>(
    "tiltak",
    [
      .text("id") { $0.measure.id },
      // `1.4.2`; empty under a goal without a number.
      .flag("is-numbered") { !$0.number.isEmpty },
      .text("number") { $0.number },
      .text("text") { $0.measure.text },
      .html("content") { $0.content },
      .list("comments", CommentView.self) { $0.comments },
      .flag("has-owners") { !$0.owners.isEmpty },
      .list("owners", LinkView.self) { $0.owners },
      .view("deadline", DeadlineView.self) { view in
        DeadlineView(
          view.measure.due, view.measure.dueText, in: view.language, isDelayed: view.isDelayed)
      },
      .view("status", StatusView.self) { StatusView($0.measure) },
      .text("budget") { $0.budget },
      .text("project-number") { $0.measure.projectNumber },
    ])
}

/// When something is to be done.
struct DeadlineView: TemplateView {
  let due: Deadline
  let text: String
  let isDelayed: Bool
  let iso: String?

  /// Nil when nothing is said.
  init?(_ due: Deadline, _ text: String, in language: Language, isDelayed: Bool) {
    if text.isEmpty { return nil }
    self.due = due
    self.isDelayed = isDelayed
    iso = due.date?.isoText
    self.text = due.date.flatMap { Self.isInFigures(text) ? $0.formatted(in: language) : nil } ?? text
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
      .flag("is-continuous") { if case .continuous = $0.due { true } else { false } },
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
