/// What the endpoint answers.
package struct EndpointResponse: Sendable {
  package var status: Int
  package var contentType: String
  package var body: [UInt8]
  /// Besides those that every answer has.
  package var headers: [(name: String, value: String)] = []
  /// What logs and metrics call the request: never an address of a person's own.
  package var route: Route?

  package init(
    status: Int, contentType: String, body: [UInt8], headers: [(name: String, value: String)] = [],
    route: Route? = nil
  ) {
    self.status = status
    self.contentType = contentType
    self.body = body
    self.headers = headers
    self.route = route
  }

  static func html(_ body: [UInt8], status: Int = 200) -> Self {
    Self(status: status, contentType: "text/html; charset=utf-8", body: body)
  }

  static func json(_ body: [UInt8], status: Int = 200) -> Self {
    Self(status: status, contentType: "application/json", body: body)
  }
}
