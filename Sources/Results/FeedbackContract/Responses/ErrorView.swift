package import Templates

/// A page that says why a request was refused, and the remedy.
package struct ErrorView: TemplateView {
  package enum Reason: Sendable, Hashable, CaseIterable {
    /// 400: no form of the site makes such a request.
    case badRequest
    /// 403: it came from another site.
    case forbidden
    /// 404: no such issue or page, or it is no longer open.
    case notFound
    /// 413
    case tooLarge
    /// 415
    case unsupported
    /// 429
    case tooMany
    /// 503
    case unavailable

    package var status: Int {
      switch self {
      case .badRequest: 400
      case .forbidden: 403
      case .notFound: 404
      case .tooLarge: 413
      case .unsupported: 415
      case .tooMany: 429
      case .unavailable: 503
      }
    }
  }

  /// A form that sends the same request again, without anything typed anew.
  package struct Retry: TemplateView {
    package struct Field: TemplateView {
      package let name: String
      package let value: String

      package init(name: String, value: String) {
        (self.name, self.value) = (name, value)
      }

      package static let fields = FieldTable<Field>(
        "skjult felt", [.text("name") { $0.name }, .text("value") { $0.value }])
    }

    package let action: String
    package let hidden: [Field]

    package init(action: String, hidden: [Field]) {
      (self.action, self.hidden) = (action, hidden)
    }

    package static let fields = FieldTable<Retry>(
      "nytt forsøk", [.text("action") { $0.action }, .list("hidden-fields", Field.self) { $0.hidden }])
  }

  package var reason: Reason
  /// The organisation's e-mail address.
  package var email: String?
  package var home: ResponseLinkView
  /// The time to wait, for too many and unavailable; in minutes, at least 1.
  package var minutes: Int
  package var retry: Retry?

  package init(
    _ reason: Reason, email: String?, home: ResponseLinkView, minutes: Int = 1, retry: Retry? = nil
  ) {
    (self.reason, self.email, self.home, self.minutes, self.retry) = (reason, email, home, minutes, retry)
  }

  package static let fields = FieldTable<ErrorView>(
    "feilside",
    [
      .flag("is-bad-request") { $0.reason == .badRequest },
      .flag("is-forbidden") { $0.reason == .forbidden },
      .flag("is-not-found") { $0.reason == .notFound },
      .flag("is-too-large") { $0.reason == .tooLarge },
      .flag("is-unsupported") { $0.reason == .unsupported },
      .flag("is-too-many") { $0.reason == .tooMany },
      .flag("is-unavailable") { $0.reason == .unavailable },
      .number("status") { $0.reason.status },
      .number("minutes") { $0.minutes },
      .flag("is-one-minute") { $0.minutes == 1 },
      .optionalText("email") { $0.email },
      .view("home", ResponseLinkView.self) { $0.home },
      .view("retry", Retry.self) { $0.retry },
    ])
}
