internal import Text
internal import Programme
internal import Templates
internal import Values

/// Who answers for what in a plan: its page of owners.
struct OwnersView: TemplateView {
  /// The plan's title.
  let title: String
  let sections: [OwnerSectionView]

  init(_ figures: PlanFigures, of page: Page) {
    title = page.title
    var sections = figures.owners.map { owner in
      OwnerSectionView(owner, figures, language: page.language)
    }
    if !figures.unassigned.isEmpty {
      let nobody = PlanFigures.Owner(
        name: "", id: "s-uten-ansvarlig", measures: figures.unassigned, goals: [])
      sections.append(OwnerSectionView(nobody, figures, language: page.language))
    }
    self.sections = sections
  }

  static let fields = FieldTable<OwnersView>(
    "ansvarsside",
    [.text("plan-title") { $0.title }, .list("sections", OwnerSectionView.self) { $0.sections }])
}

/// One owner's measures and goals.
struct OwnerSectionView: TemplateView {
  let owner: PlanFigures.Owner
  let figures: PlanFigures
  let language: Language

  init(_ owner: PlanFigures.Owner, _ figures: PlanFigures, language: Language) {
    (self.owner, self.figures, self.language) = (owner, figures, language)
  }

  static let fields = FieldTable<OwnerSectionView>(
    "ansvarsdel",
    [
      // Empty for what nobody answers for.
      .text("name") { $0.owner.name },
      .text("id") { $0.owner.id },
      .view("count", CountView.self) { view in
        CountView(view.owner.measures.count, of: view.figures.plan.measures.count, in: view.language)
      },
      .flag("has-goals") { !$0.owner.goals.isEmpty },
      .list("goals", LinkView.self) { view in
        view.owner.goals.map { index in
          let goal = view.figures.plan.goals[index]
          let text = [goal.number, goal.title].compactMap(\.self).joined(separator: " ")
          return LinkView(text: text, href: "../#" + percentEncoded(goal.id))
        }
      },
      .flag("has-measures") { !$0.owner.measures.isEmpty },
      .list("measures", OwnedMeasureView.self) { view in
        view.owner.measures.map {
          OwnedMeasureView(index: $0, figures: view.figures)
        }
      },
    ])
}

struct OwnedMeasureView: TemplateView {
  let index: Int
  let figures: PlanFigures

  private var measure: Measure { figures.plan.measures[index] }

  static let fields = FieldTable<OwnedMeasureView>(
    "tiltak hos ansvarlig",
    [
      .text("number") { $0.figures.numbers[$0.index] },
      .text("text") { $0.measure.text },
      .joined("href") { ("../#", percentEncoded($0.measure.id)) },
      .optionalText("goal") { view in view.measure.goal.map { view.figures.plan.goals[$0].title } },
      .view("deadline", DeadlineView.self) { $0.figures.deadlines[$0.index] },
      .view("status", StatusView.self) { StatusView($0.measure) },
    ])
}
