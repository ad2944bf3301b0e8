/// What the endpoint needs to know of a request, and no more: nothing else can end up anywhere.
package struct EndpointRequest: Sendable {
  package enum Method: Sendable, Hashable {
    case get, head, post, options
    case other
  }

  package var method: Method
  /// As it was sent, percent-encoded, without the query.
  package var path: String
  /// What stands after `?`; empty for none.
  package var query: String
  package var host: String?
  package var origin: String?
  /// `Sec-Fetch-Site`.
  package var fetchSite: String?
  package var userAgent: String?
  package var accept: String?
  package var contentType: String?
  /// What the cookie of the editors' desk holds. There is no other cookie.
  package var session: String?
  /// Whether the visitor's connection is encrypted, as far as a trusted proxy says.
  package var isSecure: Bool
  package var client: ClientAddress
  package var body: [UInt8]

  package init(
    method: Method, path: String, query: String = "", host: String? = nil, origin: String? = nil,
    fetchSite: String? = nil, userAgent: String? = nil, accept: String? = nil, contentType: String? = nil,
    session: String? = nil, isSecure: Bool = false, client: ClientAddress, body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.host = host
    self.origin = origin
    self.fetchSite = fetchSite
    self.userAgent = userAgent
    self.accept = accept
    self.contentType = contentType
    self.session = session
    self.isSecure = isSecure
    self.client = client
    self.body = body
  }

  /// Whether a script asked, which wants JSON, and not a reader's browser.
  var wantsJSON: Bool {
    guard let accept else { return false }
    return accept.split(separator: ",").contains { range in
      let type = range.prefix { $0 != ";" && $0 != " " }.lowercased()
      return type == "application/json" || type == "application/problem+json"
    }
  }

  /// The one type that forms are sent as.
  var isForm: Bool {
    contentType?.prefix { $0 != ";" && $0 != " " }.lowercased() == "application/x-www-form-urlencoded"
  }
}
