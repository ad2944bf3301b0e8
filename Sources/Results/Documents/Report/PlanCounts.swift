internal import Values
package import Diagnostics
package import Programme

/// How much there is of each thing in a plan, as the tool reads the page that was made.
package struct PlanCounts: Sendable, Hashable {
  package private(set) var goals = 0
  package private(set) var subgoals = 0
  package private(set) var subgoalsWithoutMeasures = 0
  package let measures: Int
  package private(set) var measuresUnderGoals = 0
  package private(set) var continuous = 0
  package private(set) var dated = 0
  package private(set) var withoutDeadline = 0
  package private(set) var withoutOwner = 0
  package private(set) var withStatus = 0
  package private(set) var withBudget = 0
  package private(set) var withProjectNumber = 0
  package private(set) var withComment = 0
  /// Different texts under `Ansvar`.
  package let ownerTexts: Int
  /// The people and roles they come to.
  package let owners: Int
  /// Rows of the document that held nothing.
  package let blankRows: Int

  package init(_ plan: ActionPlan, blankRows: Int) {
    self.blankRows = blankRows
    measures = plan.measures.count
    let holding = Set(plan.measures.compactMap(\.goal))
    let numbered = plan.goals.contains { $0.number != nil }
    for (index, goal) in plan.goals.enumerated() where goal.number != nil || !numbered {
      if goal.parent == nil {
        goals += 1
      } else {
        subgoals += 1
        let below = plan.goals.indices.contains { plan.goals[$0].parent == index && holding.contains($0) }
        if !holding.contains(index), !below { subgoalsWithoutMeasures += 1 }
      }
    }
    for measure in plan.measures {
      if let goal = measure.goal, plan.goals[goal].number != nil || !numbered { measuresUnderGoals += 1 }
      switch measure.due {
      case .none: withoutDeadline += 1
      case .continuous: continuous += 1
      case .date: dated += 1
      case .text: break
      }
      if measure.responsible.isEmpty { withoutOwner += 1 }
      if !measure.statusText.isEmpty { withStatus += 1 }
      if !measure.budgetText.isEmpty { withBudget += 1 }
      if !measure.projectNumber.isEmpty { withProjectNumber += 1 }
      if !measure.comment.isEmpty { withComment += 1 }
    }
    ownerTexts = Set(plan.measures.map(\.responsibleText).filter { !$0.isEmpty }).count
    owners = Set(plan.measures.flatMap(\.responsible)).count
  }

  package var otherMeasures: Int { measures - measuresUnderGoals }

  /// Each count with what it counts.
  package var rows: [(label: LocalizedText, count: Int)] {
    [
      (LocalizedText(nb: "mål", nn: "mål", en: "goals"), goals),
      (LocalizedText(nb: "delmål", nn: "delmål", en: "sub-goals"), subgoals),
      (
        LocalizedText(nb: "delmål uten tiltak", nn: "delmål utan tiltak", en: "sub-goals without measures"),
        subgoalsWithoutMeasures
      ),
      (LocalizedText(nb: "tiltak", nn: "tiltak", en: "measures"), measures),
      (
        LocalizedText(nb: "tiltak under mål", nn: "tiltak under mål", en: "measures under goals"),
        measuresUnderGoals
      ),
      (LocalizedText(nb: "andre tiltak", nn: "andre tiltak", en: "other measures"), otherMeasures),
      (LocalizedText(nb: "løpende", nn: "løpande", en: "continuous"), continuous),
      (LocalizedText(nb: "med dato", nn: "med dato", en: "with a date"), dated),
      (LocalizedText(nb: "uten frist", nn: "utan frist", en: "without a deadline"), withoutDeadline),
      (LocalizedText(nb: "uten ansvarlig", nn: "utan ansvarleg", en: "without an owner"), withoutOwner),
      (LocalizedText(nb: "med status", nn: "med status", en: "with a status"), withStatus),
      (LocalizedText(nb: "med budsjett", nn: "med budsjett", en: "with a budget"), withBudget),
      (
        LocalizedText(nb: "med prosjektnummer", nn: "med prosjektnummer", en: "with a project number"),
        withProjectNumber
      ),
      (LocalizedText(nb: "med kommentar", nn: "med kommentar", en: "with a comment"), withComment),
      (
        LocalizedText(
          nb: "ulike tekster under ansvar", nn: "ulike tekstar under ansvar", en: "different owner texts"),
        ownerTexts
      ),
      (LocalizedText(nb: "ansvarlige i dem", nn: "ansvarlege i dei", en: "owners in them"), owners),
      (
        LocalizedText(nb: "tomme rader tatt bort", nn: "tomme rader tekne bort", en: "blank rows taken away"),
        blankRows
      ),
    ]
  }
}
