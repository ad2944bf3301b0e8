package import Markdown
package import Values

/// A plan that an organisation has decided on: goals, and the measures that lead to them.
package struct ActionPlan: Sendable {
  /// In document order, each before the goals below it.
  package var goals: [Goal] = []
  /// In document order.
  package var measures: [Measure] = []
  /// The measure tables as pages show them.
  package var tables: [MeasureTable] = []

  /// True for a plan with a page of owners: as soon as it has a measure, or an owner of a goal.
  package var hasOwnersPage: Bool {
    !measures.isEmpty || goals.contains { !$0.own.responsible.isEmpty }
  }

  /// A plan has a calendar as soon as a measure's deadline is a day.
  package var hasCalendar: Bool { measures.contains { $0.terms.due.date != nil } }
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
  /// From rows without a measure, which speak of the goal itself.
  package var own = GoalTerms()
}

/// The owner and the deadline of a goal itself.
package struct GoalTerms: Sendable {
  package var responsible: [String] = []
  package var due: Deadline = .none
  package var dueText = ""
  package var comments: [MeasureComment] = []

  package var isEmpty: Bool { responsible.isEmpty && dueText.isEmpty && comments.isEmpty }
}

/// Measures that stand in one table on the page.
package struct MeasureTable: Sendable {
  package struct Group: Sendable {
    /// An index in the plan's goals; nil for measures under none.
    package let goal: Int?
    /// The content of the sub-goal's heading, in the body's `html`; nil for measures right under the heading that names
    /// the table.
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
