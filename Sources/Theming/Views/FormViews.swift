internal import Programme
internal import Templates

/// The question on a policy page.
struct AgreementView: TemplateView {
  let agreement: Agreement
  let endpoint: Endpoint
  let language: Language

  static let fields = FieldTable<AgreementView>(
    "spørsmål",
    [
      .text("question") { $0.agreement.question },
      .text("action") { $0.endpoint.action("svar") },
      .text("issue") { $0.agreement.issue },
      .text("wording") { $0.agreement.wording },
      .view("until", DateView.self) { DateView($0.agreement.until, in: $0.language) },
      .flag("is-closed") { $0.agreement.isClosed },
    ])
}

/// A form that readers write in.
struct FormView: TemplateView {
  let action: String
  /// The page's id.
  let page: String

  static let fields = FieldTable<FormView>(
    "skjema", [.text("action") { $0.action }, .text("page") { $0.page }])
}
