internal import Keys
package import Programme

/// The addresses that a site's pages may load from and send to: the site itself and its endpoint.
package struct ContentSecurityPolicy: Sendable {
  /// For a page's `meta` element.
  package let meta: String

  /// For the response header: `frame-ancestors` is ignored in a `meta` element.
  /// https://www.w3.org/TR/CSP3/#meta-element
  package var header: String { "\(meta); frame-ancestors 'none'" }

  package init(for site: Site) {
    let endpoint = site.configuration.feedback.map { EndpointAddress($0, site: site.configuration.url) }
    self.init(partner: endpoint.flatMap { $0.isElsewhere ? " \($0.origin)" : nil } ?? "", images: "")
  }

  /// For the pages that the endpoint answers with: the site's logo may be on another origin than theirs, and so
  /// may its search.
  package init(forResponsesOf site: Site) {
    let endpoint = site.configuration.feedback.map { EndpointAddress($0, site: site.configuration.url) }
    let own = " " + site.configuration.url.origin
    let partner = endpoint?.isElsewhere == true ? own : ""
    self.init(partner: partner, images: partner)
  }

  private init(partner: String, images: String) {
    meta = [
      "default-src 'none'", "style-src 'self'", "img-src 'self'\(images)", "font-src 'self'",
      "script-src 'self'",
      "manifest-src 'self'",
      "connect-src 'self'\(partner)", "form-action 'self'\(partner)", "base-uri 'none'",
    ].joined(separator: "; ")
  }
}
