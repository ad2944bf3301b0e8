internal import FeedbackContract
internal import Text

extension SiteEndpoint {
  /// The page, or for a script the problem, that says why something was not done.
  ///
  /// - Parameters:
  ///   - wait: how many seconds to wait before trying again.
  ///   - fields: what was sent, for a button that sends it again.
  func error(
    _ reason: ErrorView.Reason, _ request: EndpointRequest, wait: Int? = nil, fields: FormFields? = nil
  ) -> EndpointResponse {
    let wait = wait ?? (reason == .unavailable ? 30 : nil)
    var response: EndpointResponse
    if request.wantsJSON {
      response = Self.problem(reason)
    } else {
      let view = ErrorView(
        reason, email: manifest.contact, home: home, minutes: max(1, ((wait ?? 0) + 59) / 60),
        retry: fields.map { retry($0, request) })
      response = html(bundle.pages(in: fields?["språk"]).error, view, status: reason.status)
    }
    if let wait { response.headers.append(("Retry-After", String(wait))) }
    return response
  }

  private func retry(_ fields: FormFields, _ request: EndpointRequest) -> ErrorView.Retry {
    ErrorView.Retry(
      action: request.path,
      hidden: fields.names.map { ErrorView.Retry.Field(name: $0, value: fields[$0] ?? "") })
  }

  /// RFC 9457.
  private static func problem(_ reason: ErrorView.Reason) -> EndpointResponse {
    var json = JSONWriter()
    json.object { problem in
      problem.member("status", reason.status)
      problem.member("title", title(of: reason))
      problem.member("type", "about:blank")
    }
    return EndpointResponse(
      status: reason.status, contentType: "application/problem+json", body: json.buffer.bytes)
  }

  private static func title(of reason: ErrorView.Reason) -> String {
    switch reason {
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .tooLarge: "Content Too Large"
    case .unsupported: "Unsupported Media Type"
    case .tooMany: "Too Many Requests"
    case .unavailable: "Service Unavailable"
    }
  }
}
