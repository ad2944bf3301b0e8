internal import Values
internal import Programme
internal import Templates

/// Why readers do not see a page yet, or any more. Only editors see it, where held-back pages are shown.
struct HeldBackView: TemplateView {
  let reason: HeldBackPage.Reason
  let language: Language

  /// Nil for a page that readers see.
  init?(_ page: Page) {
    guard let reason = page.unpublished else { return nil }
    self.reason = reason.cause
    language = page.language
  }

  static let fields = FieldTable<HeldBackView>(
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
