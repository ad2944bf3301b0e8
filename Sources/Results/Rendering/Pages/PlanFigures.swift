internal import Programme
internal import Text
internal import Values

/// A plan's counts, owners and deadlines as its pages show them, worked out once for all of these.
final class PlanFigures: Sendable {
  let plan: ActionPlan
  let counts: PlanCounts
  /// Measures that are late on the day of the build.
  let late: Int
  /// The measures' numbers, as a meeting cites them; empty under a goal without a number.
  let numbers: [String]
  /// The measures' deadlines as all of the plan's pages show them; nil where nothing is said.
  let deadlines: [DeadlineView?]
  /// By name, in Norwegian order.
  let owners: [Owner]
  private let ownerLinks: [String: LinkView]
  private let goalOfHeading: [String: Int]
  /// For each goal the sum of its own measures and those below it; nil for none.
  let budgets: [Kroner?]
  /// Indices of the measures that nobody is responsible for.
  let unassigned: [Int]
  let columns: Columns

  struct Owner: Sendable {
    let name: String
    /// The anchor on the page of owners.
    let id: String
    /// Indices in the plan's measures.
    let measures: [Int]
    /// Indices in the plan's goals.
    let goals: [Int]
  }

  /// The columns that hold something somewhere in the plan.
  struct Columns: Sendable {
    let hasNumbers: Bool
    /// Beside that of the measures themselves.
    let filled: Set<MeasureColumn>

    /// With that of the measures themselves.
    var count: Int { filled.count + (hasNumbers ? 2 : 1) }
  }

  init(_ plan: ActionPlan, in language: Language, today: CalendarDate) {
    self.plan = plan
    let measures = plan.measures
    let counts = PlanCounts(of: plan)
    self.counts = counts
    let isLate = measures.map { $0.isLate(on: today) }
    late = isLate.count { $0 }
    deadlines = zip(measures, isLate).map { measure, isLate in
      DeadlineView(measure.due, measure.dueText, in: language, isDelayed: isLate)
    }
    let (numbers, owners) = (plan.measureNumbers, Self.owners(of: plan))
    (self.numbers, self.owners) = (numbers, owners)
    ownerLinks = Dictionary(
      uniqueKeysWithValues: owners.map { ($0.name, LinkView(text: $0.name, href: "ansvar/#" + $0.id)) })
    budgets = plan.budgetsOfGoals
    goalOfHeading = Dictionary(
      plan.goals.indices.map { (plan.goals[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    unassigned = measures.indices.filter { measures[$0].responsible.isEmpty }
    let filled = MeasureColumn.besideMeasure.filter { column in
      // Owners may answer for a goal alone, and a cell such as `,` names nobody.
      if case .owners = column.definition.reading { !owners.isEmpty } else { counts.having(column) > 0 }
    }
    columns = Columns(hasNumbers: numbers.contains { !$0.isEmpty }, filled: Set(filled))
  }

  /// From the plan's page to someone on its page of owners.
  func ownerLink(_ name: String) -> LinkView { ownerLinks[name] ?? LinkView(text: name, href: "ansvar/#") }

  /// The goal whose heading has an id.
  func goal(_ id: String) -> Int? { goalOfHeading[id] }

  private static func owners(of plan: ActionPlan) -> [Owner] {
    var places: [String: Int] = [:]
    var found: [(name: String, measures: [Int], goals: [Int])] = []
    func place(of name: String) -> Int {
      if let known = places[name] { return known }
      places[name] = found.count
      found.append((name, [], []))
      return found.count - 1
    }
    for index in plan.measures.indices {
      for name in plan.measures[index].responsible { found[place(of: name)].measures.append(index) }
    }
    for index in plan.goals.indices {
      for name in plan.goals[index].own.responsible { found[place(of: name)].goals.append(index) }
    }
    var taken: Set<String> = []
    return NorwegianOrder.sorted(found, by: \.name).map { name, measures, goals in
      let slug = Slug(name)?.text ?? "ansvarlig"
      // Ids of this form are the theme's own.
      let base = slug.hasPrefix("s-") ? "s_" + slug.dropFirst(2) : slug
      var id = base
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      return Owner(name: name, id: id, measures: measures, goals: goals)
    }
  }
}
