/// A response of the preview.
package struct PreviewResponse: Sendable {
  package var status: Int
  package var contentType: String
  package var body: [UInt8]
  /// Headers besides those of every response.
  package var headers: [(name: String, value: String)] = []

  package init(
    status: Int = 200, contentType: String, body: [UInt8], headers: [(name: String, value: String)] = []
  ) {
    (self.status, self.contentType, self.body, self.headers) = (status, contentType, body, headers)
  }

  /// The content security policy of the preview's own pages, which load only its own files and the sites'.
  static let policy = [
    "default-src 'none'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "script-src 'self'",
    "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  package static func html(_ body: [UInt8], status: Int = 200) -> Self {
    Self(status: status, contentType: "text/html; charset=utf-8", body: body)
  }

  package static func json(_ body: [UInt8], status: Int = 200) -> Self {
    Self(status: status, contentType: "application/json", body: body)
  }

  package static func text(_ text: String, status: Int = 200) -> Self {
    Self(status: status, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
  }

  /// A redirect (303) to another address of the preview's own.
  package static func seeOther(_ path: String) -> Self {
    var response = text("", status: 303)
    response.headers.append(("Location", path))
    return response
  }
}
