internal import Keys
internal import Programme

/// A file that a site consists of.
package struct Output: Sendable, Hashable {
  /// Below the site's root: `politikk/skole/index.html`.
  package let path: String
  /// As HTTP names it, with the character set.
  package let mediaType: String
  package let kind: Kind
  /// An index of the page or view that the file came of: of an asset in the theme's files, of a machine file in the
  /// renderer's, and in the site's topics, redirects or, for all other kinds, pages.
  package let index: Int
  /// The part of a long list, from 1.
  package let number: Int

  package init(
    _ path: String, _ kind: Kind, of index: Int = 0, number: Int = 1,
    mediaType: String = "text/html; charset=utf-8"
  ) {
    (self.path, self.mediaType, self.kind, self.index, self.number) = (path, mediaType, kind, index, number)
  }

  /// The kinds of files, with the names of the templates that make them.
  package enum Kind: String, CaseIterable, Sendable {
    // Pages that editors wrote.
    case front, section, page, policy, plan, news
    /// Those responsible in a plan.
    case owners
    case topics, topic, search
    case notFound = "not-found"
    case newsletter, round
    /// The handling of readers' data, in the language of a front page.
    case privacy
    /// The frame of the pages that the endpoint answers with; no file of the site.
    case response
    case redirect
    /// The picture that browsers show beside a page's name: a drawing in SVG.
    case icon
    case stylesheet, asset, machine

    init(_ kind: PageKind) {
      self =
        switch kind {
        case .page: .page
        case .section: .section
        case .policy: .policy
        case .plan: .plan
        case .news: .news
        }
    }

    /// The file below a theme's `templates/`, without its ending; nil for files that no template makes.
    var template: String? {
      switch self {
      case .stylesheet, .asset, .machine: nil
      default: rawValue
      }
    }

    package var isWritten: Bool {
      switch self {
      case .front, .section, .page, .policy, .plan, .news: true
      default: false
      }
    }

    /// The class of the page's `body`.
    var bodyClass: String {
      switch self {
      case .front: "forside"
      case .page: PageKind.page.spellings.nb
      case .section: PageKind.section.spellings.nb
      case .policy: PageKind.policy.spellings.nb
      case .plan: PageKind.plan.spellings.nb
      case .news: PageKind.news.spellings.nb
      case .owners: "ansvar"
      case .topics: "emner"
      case .topic: "emne"
      case .search: "sok"
      case .notFound: "ikke-funnet"
      case .newsletter: "nyhetsbrev"
      case .round: "runde"
      case .privacy: "personvern"
      case .response: "svar"
      case .redirect: "flyttet"
      case .icon: "ikon"
      case .stylesheet, .asset, .machine: ""
      }
    }
  }
}
