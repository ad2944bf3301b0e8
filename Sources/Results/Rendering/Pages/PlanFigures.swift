internal import Values
internal import Text
internal import Programme

/// What is counted of a plan, once for all that shows it.
final class PlanFigures: Sendable {
  let plan: ActionPlan
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

  init(_ plan: ActionPlan, in language: Language, today: CalendarDate) {
    self.plan = plan
    let measures = plan.measures
    deadlines = measures.map { measure in
      DeadlineView(
        measure.due, measure.dueText, in: language,
        isDelayed: measure.due.isDelayed(measure.status, on: today))
    }
    numbers = Self.numbers(of: plan)
    owners = Self.owners(of: plan)
    ownerLinks = Dictionary(
      uniqueKeysWithValues: owners.map { ($0.name, LinkView(text: $0.name, href: "ansvar/#" + $0.id)) })
    budgets = Self.budgets(of: plan)
    goalOfHeading = Dictionary(
      plan.goals.indices.map { (plan.goals[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    unassigned = measures.indices.filter { measures[$0].responsible.isEmpty }
    var columns = Columns()
    columns.number = numbers.contains { !$0.isEmpty }
    columns.responsible = !owners.isEmpty
    var (done, continuous, delayed, withoutDeadline, withoutStatus) = (0, 0, 0, 0, 0)
    var ending = (count: 0, withStatus: 0)
    // By index: a measure is too much to copy for every question.
    for index in measures.indices {
      let (due, status) = (measures[index].due, measures[index].status)
      if status == .done { done += 1 }
      if case .continuous = due {
        continuous += 1
      } else {
        ending.count += 1
        if status != nil { ending.withStatus += 1 }
      }
      if due.isDelayed(status, on: today) { delayed += 1 }
      if measures[index].dueText.isEmpty { withoutDeadline += 1 }
      if measures[index].statusText.isEmpty { withoutStatus += 1 }
      if !measures[index].budgetText.isEmpty { columns.budget = true }
      if !measures[index].projectNumber.isEmpty { columns.projectNumber = true }
    }
    columns.due = withoutDeadline < measures.count
    columns.status = withoutStatus < measures.count
    self.columns = columns
    self.done = done
    self.continuous = continuous
    self.delayed = delayed
    self.withoutDeadline = withoutDeadline
    self.withoutStatus = withoutStatus
    self.ending = ending
  }

  /// From the plan's page to someone on its page of owners.
  func ownerLink(_ name: String) -> LinkView { ownerLinks[name] ?? LinkView(text: name, href: "ansvar/#") }

  /// The goal whose heading has an id.
  func goal(_ id: String) -> Int? { goalOfHeading[id] }

  private static func numbers(of plan: ActionPlan) -> [String] {
    var counts = [Int](repeating: 0, count: plan.goals.count)
    let beginnings = plan.goals.indices.map { goal in
      plan.goals[goal].number.map { number in
        var digits = number
        while digits.utf8.last == UInt8(ascii: ".") { digits.removeLast() }
        return digits + "."
      }
    }
    return plan.measures.indices.map { index in
      guard let goal = plan.measures[index].goal else { return "" }
      counts[goal] += 1
      return beginnings[goal].map { $0 + String(counts[goal]) } ?? ""
    }
  }

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

  private static func budgets(of plan: ActionPlan) -> [Kroner?] {
    var budgets = [Kroner?](repeating: nil, count: plan.goals.count)
    for index in plan.measures.indices {
      guard let budget = plan.measures[index].budget else { continue }
      var goal = plan.measures[index].goal
      while let index = goal {
        budgets[index] = (budgets[index] ?? .zero) + budget
        goal = plan.goals[index].parent
      }
    }
    return budgets
  }
}

extension Measure {
  var isContinuous: Bool { due.isContinuous }
}

extension Deadline {
  var isContinuous: Bool { if case .continuous = self { true } else { false } }

  /// The day has passed, and what was to be done is neither done nor given up.
  fileprivate func isDelayed(_ status: MeasureStatus?, on today: CalendarDate) -> Bool {
    guard let date, date < today else { return false }
    return status != .done && status != .cancelled
  }
}
