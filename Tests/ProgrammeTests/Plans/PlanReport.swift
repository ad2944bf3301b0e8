import TestSupport

@testable import Programme

/// A plan page with a body.
func plan(_ body: String, responsible: [String] = []) -> String {
  let names = responsible.isEmpty ? "" : "ansvarlige:\n" + responsible.map { "  - \($0)\n" }.joined()
  return """
    -- site.yml --
    navn: Nordvik
    nettsted: https://nordvik.example/
    \(names)
    -- plan.md --
    ---
    tittel: Plan
    type: plan
    ---
    \(body)

    """
}

func actionPlan(in text: String) -> ActionPlan {
  site(from: text).site?.pages.lazy.compactMap(\.body.plan).first ?? ActionPlan()
}

/// Every measure of a plan, a line each: `#id [goal] text | owners | deadline`.
func measures(in text: String) -> [String] {
  let plan = actionPlan(in: text)
  return plan.measures.map { measure in
    let goal = measure.goal.map { plan.goals[$0] }
    let name = [goal?.number, goal?.title].compactMap { $0 }.joined(separator: " ")
    let owners = measure.responsible.joined(separator: ", ")
    return "#\(measure.id) [\(name)] \(measure.text) | \(owners) | \(measure.dueText)"
  }
}
