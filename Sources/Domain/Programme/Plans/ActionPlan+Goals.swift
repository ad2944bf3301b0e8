package import Values

/// Goals and measures: owners and deadlines are inherited downwards, sums and numbers gathered upwards.
extension ActionPlan {
  /// A goal and those above it, innermost first, as indices in the plan's goals; empty for nil.
  package func chain(from goal: Int?) -> some Sequence<Int> {
    sequence(state: goal) { next in
      defer { next = next.flatMap { goals[$0].parent } }
      return next
    }
  }

  /// True when a goal, or one above it, has an owner.
  package func isOwned(_ goal: Int?) -> Bool {
    chain(from: goal).contains { !goals[$0].own.responsible.isEmpty }
  }

  /// True when a goal, or one above it, has a deadline.
  package func isDated(_ goal: Int?) -> Bool { chain(from: goal).contains { !goals[$0].own.dueText.isEmpty } }

  /// The sum of every measure's budget.
  package var budget: Kroner { Kroner.sum(of: measures.lazy.compactMap(\.terms.budget)) }

  /// For each goal the sum of its own measures and those of the goals below it; nil for none.
  package var budgetsOfGoals: [Kroner?] {
    var budgets = [Kroner?](repeating: nil, count: goals.count)
    for measure in measures {
      guard let budget = measure.terms.budget else { continue }
      for goal in chain(from: measure.goal) { budgets[goal] = (budgets[goal] ?? .zero) + budget }
    }
    return budgets
  }

  /// The measures' numbers, as a meeting cites them: `1.4.2`. Empty under a goal without a number.
  package var measureNumbers: [String] {
    var counts = [Int](repeating: 0, count: goals.count)
    let prefixes = goals.map { goal in
      goal.number.map { number in
        var digits = number
        while digits.utf8.last == UInt8(ascii: ".") { digits.removeLast() }
        return digits + "."
      }
    }
    return measures.map { measure in
      guard let goal = measure.goal else { return "" }
      counts[goal] += 1
      return prefixes[goal].map { $0 + String(counts[goal]) } ?? ""
    }
  }
}
