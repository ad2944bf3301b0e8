/// A request to one of the preview's own pages.
package struct PreviewRequest: Sendable {
  package enum Method: Sendable, Hashable {
    case get, head, post
    case other
  }

  package var method: Method = .get
  /// Percent-decoded, without the query, beginning with a slash.
  package var path: String
  /// Percent-encoded, without `?`; empty for none.
  package var query: String = ""
  package var host: String?
  package var origin: String?
  /// The `Sec-Fetch-Site` header.
  package var fetchSite: String?
  /// The whole `Cookie` header.
  package var cookie: String?
  package var contentType: String?
  /// The whole `Accept` header.
  package var accept: String?
  package var body: [UInt8] = []
}
