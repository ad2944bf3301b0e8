package import Markdown
package import Values

/// A class, so that passing a measure on copies one reference.
@dynamicMemberLookup
package final class Measure: Sendable {
  /// The anchor.
  package let id: String
  /// An index in the plan's goals; nil when it stands under no heading.
  package let goal: Int?
  /// Plain text.
  package let text: String
  /// In the body's `html`.
  package let content: ByteSpan
  package let terms: MeasureTerms
  /// An index in the body's `commitments`, for a measure that a lead-in leads in to.
  package let commitment: Int?
  /// 1-based.
  package let line: Int

  init(_ draft: borrowing MeasureDraft, goal: Int?) {
    id = draft.id
    self.goal = goal
    text = draft.text
    content = draft.content
    terms = draft.terms
    commitment = draft.commitment
    line = draft.line
  }

  @inlinable package subscript<Value>(dynamicMember term: KeyPath<MeasureTerms, Value>) -> Value {
    terms[keyPath: term]
  }
}

/// The parsed cells of a measure, apart from its own text.
package struct MeasureTerms: Sendable {
  /// Plain text, a paragraph a line.
  package internal(set) var comment = ""
  package internal(set) var comments: [MeasureComment] = []
  package internal(set) var responsible: [String] = []
  /// As written.
  package internal(set) var responsibleText = ""
  package internal(set) var due: Deadline = .none
  package internal(set) var dueText = ""
  package internal(set) var status: MeasureStatus?
  package internal(set) var statusText = ""
  package internal(set) var budget: Kroner?
  package internal(set) var budgetText = ""
  package internal(set) var projectNumber = ""
}

/// A paragraph of a measure's comment.
package struct MeasureComment: Sendable {
  /// The column's own name, when plans know none for it.
  package let label: String?
  /// In the body's `html`.
  package let content: ByteSpan
}

/// A measure while its table is read: rows further down may continue it.
struct MeasureDraft {
  let id: String
  let text: String
  let content: ByteSpan
  /// The heading it stands under, an index in the page's headings.
  let heading: Int?
  let commitment: Int?
  let line: Int
  var terms = MeasureTerms()
}
