/// What the preview answers.
package struct PreviewResponse: Sendable {
  package var status: Int
  package var contentType: String
  package var body: [UInt8]
  /// Besides those that every answer has.
  package var headers: [(name: String, value: String)] = []

  package init(
    status: Int = 200, contentType: String, body: [UInt8], headers: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.contentType = contentType
    self.body = body
    self.headers = headers
  }

  /// What the preview's own pages may load: nothing but the preview's own files and the sites'.
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

  /// Another address of the preview's own.
  package static func seeOther(_ path: String) -> Self {
    var response = text("", status: 303)
    response.headers.append(("Location", path))
    return response
  }
}
