internal import Values
internal import Markdown

/// A measure while its table is read: a row further down may go on with it. Its fields are those of ``Measure``.
package struct MeasureDraft {
  let id: String
  let text: String
  let content: ByteSpan
  let commitment: Int?
  let line: Int
  var comment = ""
  var comments: [MeasureComment] = []
  var responsible: [String] = []
  var responsibleText = ""
  var due: Deadline = .none
  var dueText = ""
  var status: MeasureStatus?
  var statusText = ""
  var budget: Kroner?
  var budgetText = ""
  var projectNumber = ""
}
