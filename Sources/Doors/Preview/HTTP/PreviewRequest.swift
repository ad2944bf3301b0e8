/// What the preview's own pages need to know of a request.
package struct PreviewRequest: Sendable {
  package enum Method: Sendable, Hashable {
    case get, head, post
    case other
  }

  package var method: Method
  /// Percent-decoded, without the query, beginning with a slash.
  package var path: String
  /// What stands after `?`, as it was sent; empty for none.
  package var query: String
  package var host: String?
  package var origin: String?
  /// `Sec-Fetch-Site`.
  package var fetchSite: String?
  /// The whole `Cookie` header.
  package var cookie: String?
  package var contentType: String?
  package var body: [UInt8]

  package init(
    method: Method = .get, path: String, query: String = "", host: String? = nil, origin: String? = nil,
    fetchSite: String? = nil, cookie: String? = nil, contentType: String? = nil, body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.host = host
    self.origin = origin
    self.fetchSite = fetchSite
    self.cookie = cookie
    self.contentType = contentType
    self.body = body
  }
}
