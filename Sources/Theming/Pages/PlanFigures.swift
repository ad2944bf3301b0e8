internal import Encoding
internal import Programme

/// What is counted of a plan, once for all that shows it.
final class PlanFigures: Sendable {
  let plan: ActionPlan
  /// The measures' numbers, as a meeting cites them; empty under a goal without a number.
  let numbers: [String]
  /// By name, in Norwegian order.
  let owners: [Owner]
  private let ownerIDs: [String: String]
  private let goalOfHeading: [String: Int]
  /// For each goal the sum of its own measures and those below it; nil for none.
  let budgets: [Kroner?]
  /// Indices of the measures that nobody is responsible for.
  let unassigned: [Int]
  let columns: Columns
  let done: Int
  let continuous: Int
  let delayed: Int
  let withoutDeadline: Int
  let withoutStatus: Int
  /// Measures that have an end, and how many of them have a status.
  let ending: (count: Int, withStatus: Int)

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
    var number = false
    var responsible = false
    var due = false
    var status = false
    var budget = false
    var projectNumber = false

    /// With that of the measures themselves.
    var count: Int {
      [number, responsible, due, status, budget, projectNumber].count { $0 } + 1
    }
  }

  init(_ plan: ActionPlan, today: CalendarDate) {
    self.plan = plan
    let measures = plan.measures
    numbers = Self.numbers(of: plan)
    owners = Self.owners(of: plan)
    ownerIDs = Dictionary(uniqueKeysWithValues: owners.map { ($0.name, $0.id) })
    budgets = Self.budgets(of: plan)
    goalOfHeading = Dictionary(
      plan.goals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    unassigned = measures.indices.filter { measures[$0].responsible.isEmpty }
    done = measures.count { $0.status == .done }
    continuous = measures.count(where: \.isContinuous)
    delayed = measures.count { $0.isDelayed(on: today) }
    withoutDeadline = measures.count { $0.dueText.isEmpty }
    withoutStatus = measures.count { $0.statusText.isEmpty }
    let ends = measures.filter { !$0.isContinuous }
    ending = (ends.count, ends.count { $0.status != nil })
    columns = Columns(
      number: numbers.contains { !$0.isEmpty },
      responsible: !owners.isEmpty, due: measures.contains { !$0.dueText.isEmpty },
      status: measures.contains { !$0.statusText.isEmpty },
      budget: measures.contains { !$0.budgetText.isEmpty },
      projectNumber: measures.contains { !$0.projectNumber.isEmpty })
  }

  func ownerID(_ name: String) -> String { ownerIDs[name] ?? "" }

  /// The goal whose heading has an id.
  func goal(_ id: String) -> Int? { goalOfHeading[id] }

  private static func numbers(of plan: ActionPlan) -> [String] {
    var counts = [Int](repeating: 0, count: plan.goals.count)
    return plan.measures.map { measure in
      guard let goal = measure.goal else { return "" }
      counts[goal] += 1
      guard var number = plan.goals[goal].number else { return "" }
      while number.last == "." { number.removeLast() }
      return "\(number).\(counts[goal])"
    }
  }

  private static func owners(of plan: ActionPlan) -> [Owner] {
    var measures: [String: [Int]] = [:]
    var goals: [String: [Int]] = [:]
    var names: [String] = []
    func note(_ name: String) { if measures[name] == nil, goals[name] == nil { names.append(name) } }
    for (index, measure) in plan.measures.enumerated() {
      for name in measure.responsible {
        note(name)
        measures[name, default: []].append(index)
      }
    }
    for (index, goal) in plan.goals.enumerated() {
      for name in goal.own.responsible {
        note(name)
        goals[name, default: []].append(index)
      }
    }
    var taken: Set<String> = []
    return NorwegianOrder.sorted(names, by: \.self).map { name in
      let slug = Slug(name)?.text ?? "ansvarlig"
      // Ids of this form are the theme's own.
      let base = slug.hasPrefix("s-") ? "s_" + slug.dropFirst(2) : slug
      var id = base
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      return Owner(name: name, id: id, measures: measures[name] ?? [], goals: goals[name] ?? [])
    }
  }

  private static func budgets(of plan: ActionPlan) -> [Kroner?] {
    var budgets = [Kroner?](repeating: nil, count: plan.goals.count)
    for measure in plan.measures {
      guard let budget = measure.budget else { continue }
      var goal = measure.goal
      while let index = goal {
        budgets[index] = (budgets[index] ?? .zero) + budget
        goal = plan.goals[index].parent
      }
    }
    return budgets
  }
}

extension Measure {
  var isContinuous: Bool { if case .continuous = due { true } else { false } }

  /// The deadline has passed, and it is neither done nor given up.
  func isDelayed(on today: CalendarDate) -> Bool {
    guard let date = due.date, date < today else { return false }
    return status != .done && status != .cancelled
  }
}
