internal import Programme

/// The server that takes a site's forms, as its pages name it.
struct Endpoint: Sendable {
  /// A path on the host or a whole address, without a slash at its end.
  let address: String
  let settings: FeedbackSettings
  /// `https://svar.example`; nil when the endpoint is on the site's own host.
  let origin: String?

  init(_ settings: FeedbackSettings) {
    self.settings = settings
    address = settings.address.value
    let scheme = "https://"
    origin =
      address.hasPrefix(scheme)
      ? scheme + address.dropFirst(scheme.utf8.count).prefix { $0 != "/" } : nil
  }

  func action(_ form: String) -> String { address + "/" + form }

  /// Nothing is loaded from, sent to or run from anywhere but the site, and the endpoint when it has one.
  static func contentSecurityPolicy(_ endpoint: Endpoint?) -> String {
    let own = ["'self'", endpoint?.origin].compactMap(\.self).joined(separator: " ")
    return "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; "
      + "manifest-src 'self'; connect-src \(own); form-action \(own); base-uri 'none'"
  }
}
