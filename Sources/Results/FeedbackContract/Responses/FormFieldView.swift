package import Templates

/// What is wrong with what somebody wrote in a field. The words are the theme's.
package enum FieldFault: Sendable, Hashable {
  /// Nothing is written, or no consent is given.
  case missing
  /// No e-mail address, or text of which nothing is left.
  case invalid
  /// - Parameter limit: in characters.
  case tooLong(limit: Int)
}

/// A field of a form that is shown again: what stands in it, and what is wrong with that.
package struct FormFieldView: TemplateView {
  package var value: String
  package var fault: FieldFault?

  package init(_ value: String = "", fault: FieldFault? = nil) {
    self.value = value
    self.fault = fault
  }

  package static let fields = FieldTable<FormFieldView>(
    "felt",
    [
      .text("value") { $0.value },
      .flag("has-fault") { $0.fault != nil },
      .flag("is-missing") { $0.fault == .missing },
      .flag("is-invalid") { $0.fault == .invalid },
      .flag("is-too-long") { if case .tooLong = $0.fault { true } else { false } },
      .number("limit") { if case .tooLong(let limit) = $0.fault { limit } else { 0 } },
    ])
}

/// The name of the field that people do not see and machines fill in.
package enum Honeypot {
  package static let field = "nettsted"
}
