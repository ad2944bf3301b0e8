package import Diagnostics
package import Programme

/// The number of each thing in a plan, counted in the page that was made.
package struct ImportedPlanCounts: Sendable, Hashable {
  package private(set) var goals = 0
  package private(set) var subgoals = 0
  package private(set) var subgoalsWithoutMeasures = 0
  package private(set) var measuresUnderGoals = 0
  package let measures: PlanCounts
  /// The number of different texts under `Ansvar`.
  package let ownerTexts: Int
  /// The number of people and roles that they name.
  package let owners: Int
  /// The number of empty rows in the document.
  package let blankRows: Int

  package init(_ plan: ActionPlan, blankRows: Int) {
    self.blankRows = blankRows
    measures = PlanCounts(of: plan)
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
    }
    ownerTexts = Set(plan.measures.map(\.responsibleText).filter { !$0.isEmpty }).count
    owners = Set(plan.measures.flatMap(\.responsible)).count
  }

  package var otherMeasures: Int { measures.measures - measuresUnderGoals }

  /// Each count with its label.
  package var rows: [(label: LocalizedText, count: Int)] { goalRows + columnRows + ownerRows }

  private var goalRows: [(label: LocalizedText, count: Int)] {
    [
      (LocalizedText(nb: "mål", nn: "mål", en: "goals"), goals),
      (LocalizedText(nb: "delmål", nn: "delmål", en: "sub-goals"), subgoals),
      (
        LocalizedText(nb: "delmål uten tiltak", nn: "delmål utan tiltak", en: "sub-goals without measures"),
        subgoalsWithoutMeasures
      ),
      (LocalizedText(nb: "tiltak", nn: "tiltak", en: "measures"), measures.measures),
      (
        LocalizedText(nb: "tiltak under mål", nn: "tiltak under mål", en: "measures under goals"),
        measuresUnderGoals
      ),
      (LocalizedText(nb: "andre tiltak", nn: "andre tiltak", en: "other measures"), otherMeasures),
      (LocalizedText(nb: "løpende", nn: "løpande", en: "continuous"), measures.continuous),
      (LocalizedText(nb: "med dato", nn: "med dato", en: "with a date"), measures.dated),
      (LocalizedText(nb: "uten frist", nn: "utan frist", en: "without a deadline"), measures.lacking(.due)),
      (LocalizedText(nb: "uten ansvarlig", nn: "utan ansvarleg", en: "without an owner"), measures.unowned),
    ]
  }

  private var columnRows: [(label: LocalizedText, count: Int)] {
    Self.countedColumns.map { column in
      let noun = column.definition.noun
      let label = LocalizedText(nb: "med \(noun.nb)", nn: "med \(noun.nn)", en: "with \(noun.en)")
      return (label, measures.having(column))
    }
  }

  private var ownerRows: [(label: LocalizedText, count: Int)] {
    [
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

  /// Comments last: they are no cell of a measure's own.
  private static let countedColumns =
    MeasureColumn.besideMeasure.filter { ![.responsible, .due].contains($0) } + [.comment]
}
