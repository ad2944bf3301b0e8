internal import Programme
internal import Templates
internal import Values

/// The reason why readers do not see a page yet, or any more. Only editors see it, where unpublished pages are shown.
struct UnpublishedView: TemplateView {
  let reason: UnpublishedPage.Reason
  let language: Language

  /// Nil for a page that readers see.
  init?(_ page: Page) {
    guard let reason = page.unpublished else { return nil }
    self.reason = reason.cause
    language = page.language
  }

  static let fields = FieldTable<UnpublishedView>(
    "holdt tilbake",
    [
      .flag("is-draft") { $0.reason == .draft },
      .view("from", DateView.self) { view in
        if case .future(let day) = view.reason { DateView(day, in: view.language) } else { nil }
      },
      .view("until", DateView.self) { view in
        if case .expired(let day) = view.reason { DateView(day, in: view.language) } else { nil }
      },
    ])
}
