internal import FeedbackContract

/// Whole addresses of the site's pages, and the endpoint's own.
extension SiteEndpoint {
  func action(_ path: String) -> String { manifest.prefix + path }

  var home: ResponseLinkView { ResponseLinkView(text: manifest.name, href: manifest.url) }

  func link(to issue: EndpointManifest.Issue) -> ResponseLinkView {
    ResponseLinkView(text: issue.title, href: manifest.url + issue.path)
  }

  func link(to page: EndpointManifest.Page) -> ResponseLinkView {
    ResponseLinkView(text: page.title, href: manifest.url + page.path)
  }

  var engage: [ResponseLinkView] {
    manifest.engage.map { ResponseLinkView(text: $0.text, href: $0.href) }
  }

  var policies: ResponseLinkView? {
    manifest.policies.map { ResponseLinkView(text: $0.text, href: $0.href) }
  }

  /// What a form sends along as `språk`: nothing in the site's own language.
  func sentLanguage(_ language: String) -> String? { language == manifest.language ? nil : language }
}

extension SiteEndpoint {
  /// The whole address of something of the endpoint's own, for mails and lists.
  ///
  /// - Parameter path: below the site's prefix.
  package func address(of path: String) -> String { ownOrigin + manifest.prefix + path }

  /// The origin that the endpoint itself is reached at: the one the server was told of, or the one the build knows.
  private var ownOrigin: String {
    // The site's comes first; another follows it when the endpoint is elsewhere.
    services.origins.first ?? manifest.origins.last ?? String(manifest.url.dropLast())
  }
}
