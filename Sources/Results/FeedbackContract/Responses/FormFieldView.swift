package import Templates

/// A mistake in a field that somebody filled in. The words are the theme's.
package enum FieldFault: Sendable, Hashable {
  /// An empty field, or a consent that is not given.
  case missing
  /// No e-mail address, or text of which nothing is left.
  case invalid
  /// - Parameter limit: in characters.
  case tooLong(limit: Int)
}

/// A field of a form that is shown again: its value, and the mistake in it.
package struct FormFieldView: TemplateView {
  package var value: String
  package var fault: FieldFault?

  package init(_ value: String = "", fault: FieldFault? = nil) {
    (self.value, self.fault) = (value, fault)
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

/// The name of the hidden field that only machines fill in.
package enum Honeypot { package static let field = "nettsted" }
