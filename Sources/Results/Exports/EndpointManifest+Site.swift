internal import Text
internal import Values
internal import Keys
package import FeedbackContract
package import Programme

extension EndpointManifest {
  /// The manifest of a site; nil for a site without one.
  ///
  /// - Parameters:
  ///   - wordings: for each page the wording its readers are asked about.
  ///   - responses: the pages that the bundle has, when it has them.
  package init?(of site: Site, wordings: [WordingHash?], responses: Responses? = nil) {
    guard let feedback = site.configuration.feedback else { return nil }
    let url = site.configuration.url
    let endpoint = EndpointAddress(feedback, site: url)
    let contact = site.configuration.contact.email
    self.init(
      site: site.id.text, name: site.configuration.name, language: site.configuration.language.rawValue,
      url: url.description,
      origins: [url.origin] + (endpoint.isElsewhere ? [endpoint.origin] : []),
      prefix: endpoint.prefix, contact: contact,
      forms: Forms(
        agree: feedback.agree, newsletter: feedback.newsletter, comments: feedback.comments,
        proposals: feedback.proposals),
      consent: feedback.newsletter
        ? NewsletterConsent(controller: site.configuration.name, email: contact) : nil,
      issues: site.pages.indices.compactMap { Issue(of: $0, wording: wordings[$0], in: site) },
      pages: site.pages.indices.compactMap { Page(of: $0, in: site) }, aliases: Self.aliases(in: site),
      engage: site.engage.compactMap { item in
        item.target.address(from: url.description, in: site).map { Link(text: item.text, href: $0) }
      },
      policies: site.policySection.map { page in
        Link(text: site.pages[page].title, href: url.description + site.pages[page].address.directory)
      },
      round: site.hasRound ? url.description + "enig/" : nil,
      newsletter: feedback.newsletter ? url.description + "nyhetsbrev/" : nil,
      privacy: url.description + "personvern/", responses: responses)
  }

  private static func aliases(in site: Site) -> [String: String] {
    var aliases: [String: String] = [:]
    for redirect in site.redirects { aliases[redirect.from.pageID] = site.issueID(of: redirect.to) }
    for index in site.pages.indices where !site.pages[index].translations.isEmpty {
      guard let issue = site.issuePage(of: index), issue != index else { continue }
      aliases[site.pages[index].manuscript.address.pageID] = site.pages[issue].manuscript.address.pageID
    }
    return aliases
  }
}

extension EndpointManifest.Issue {
  /// Nil for a page that is no issue, or is one only as another's translation.
  fileprivate init?(of index: Int, wording: WordingHash?, in site: Site) {
    guard let wording, site.issuePage(of: index) == index else { return nil }
    let page = site.pages[index]
    let id = page.address.pageID
    var related: [String] = []
    for other in page.related.lazy.compactMap(site.issueID) where other != id && !related.contains(other) {
      related.append(other)
    }
    self.init(
      id: id, title: page.title, question: site.agreementQuestion(of: index), wording: wording,
      path: page.address.directory, related: related, closes: page.manuscript.frontMatter.agreeUntil?.iso)
  }
}

extension EndpointManifest.Page {
  /// Nil for a page that takes neither comments nor proposals.
  fileprivate init?(of index: Int, in site: Site) {
    let (comments, proposals) = (site.takesComments(index), site.takesProposals(index))
    guard comments || proposals else { return nil }
    let page = site.pages[index]
    self.init(
      id: page.address.pageID, title: page.title, path: page.address.directory, comments: comments,
      proposals: proposals)
  }
}
