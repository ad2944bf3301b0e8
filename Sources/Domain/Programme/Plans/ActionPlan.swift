package import Values
package import Markdown

/// What an organisation has decided to do: goals, and the measures that lead to them.
package struct ActionPlan: Sendable {
  /// In document order, each before the goals below it.
  package var goals: [Goal] = []
  /// In document order.
  package var measures: [Measure] = []
  /// The measure tables as pages show them.
  package var tables: [MeasureTable] = []

  /// Whether the plan has a page of those responsible: they may answer for a goal that has no measures yet.
  package var hasOwnersPage: Bool {
    !measures.isEmpty || goals.contains { !$0.own.responsible.isEmpty }
  }

  package var budget: Kroner { Kroner.sum(of: measures.lazy.compactMap(\.budget)) }

  /// The sum of a goal's own measures and those of the goals below it.
  package func budget(of goal: Int) -> Kroner {
    Kroner.sum(of: measures.lazy.filter { belongs($0.goal, to: goal) }.compactMap(\.budget))
  }

  private func belongs(_ measureGoal: Int?, to goal: Int) -> Bool {
    var current = measureGoal
    while let index = current {
      if index == goal { return true }
      current = goals[index].parent
    }
    return false
  }
}

package struct Goal: Sendable {
  /// As written, `1.` or `2.3`; nil for a heading without one.
  package let number: String?
  /// Without the number.
  package let title: String
  /// The heading's anchor.
  package let id: String
  /// As typed, 1…6.
  package let level: Int
  /// An index in the plan's goals.
  package let parent: Int?
  /// What a row without a measure says of the goal itself.
  package var own = GoalTerms()
}

/// Who answers for a goal itself, and by when.
package struct GoalTerms: Sendable {
  package var responsible: [String] = []
  package var due: Deadline = .none
  package var dueText = ""
  package var comments: [MeasureComment] = []

  package var isEmpty: Bool { responsible.isEmpty && dueText.isEmpty && comments.isEmpty }
}

/// A class, so that a measure is handed on by one reference instead of by copying all that is said about it.
package final class Measure: Sendable {
  /// The anchor.
  package let id: String
  /// An index in the plan's goals; nil when it stands under no heading.
  package let goal: Int?
  /// Plain text.
  package let text: String
  /// In the body's `html`.
  package let content: ByteSpan
  /// Plain text, a paragraph a line.
  package let comment: String
  package let comments: [MeasureComment]
  package let responsible: [String]
  /// As written.
  package let responsibleText: String
  package let due: Deadline
  package let dueText: String
  package let status: MeasureStatus?
  package let statusText: String
  package let budget: Kroner?
  package let budgetText: String
  package let projectNumber: String
  /// An index in the body's `commitments`, for a measure that a lead-in leads in to.
  package let commitment: Int?
  /// 1-based.
  package let line: Int

  package init(_ draft: borrowing MeasureDraft, goal: Int?) {
    id = draft.id
    self.goal = goal
    text = draft.text
    content = draft.content
    comment = draft.comment
    comments = draft.comments
    responsible = draft.responsible
    responsibleText = draft.responsibleText
    due = draft.due
    dueText = draft.dueText
    status = draft.status
    statusText = draft.statusText
    budget = draft.budget
    budgetText = draft.budgetText
    projectNumber = draft.projectNumber
    commitment = draft.commitment
    line = draft.line
  }
}

/// A paragraph of what is said about a measure.
package struct MeasureComment: Sendable {
  /// The column's own name, when it is none that plans know.
  package let label: String?
  /// In the body's `html`.
  package let content: ByteSpan
}

/// Measures that stand in one table on the page.
package struct MeasureTable: Sendable {
  package struct Group: Sendable {
    package let goal: Int?
    /// The inside of the sub-goal's heading, in the body's `html`; nil for what stands right under the
    /// heading that names the table.
    package let heading: ByteSpan?
    /// Paragraphs between the sub-goal's heading and its measures.
    package var prose: [ByteSpan] = []
    /// Indices in the plan's measures.
    package var measures: [Int] = []
  }

  /// The anchor of the heading that names the table; nil when there is none above it.
  package let headingID: String?
  package let headingText: String
  package var groups: [Group] = []
}
