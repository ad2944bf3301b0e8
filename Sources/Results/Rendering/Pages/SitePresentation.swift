internal import Exports
internal import FeedbackContract
internal import Images
package import Keys
internal import Markdown
internal import Programme
internal import Templates
internal import Values

/// A site, all that its pages are shown with, and what follows from these for every page alike.
final class SitePresentation: Sendable {
  let site: Site
  let theme: Theme
  /// The site's images as they are shown, in their order.
  let images: [ShownImage]
  let localStylesheet: [UInt8]?
  /// The site's own, from its root.
  let ownIcon: String?
  /// The paths of the files for programs, to link to those there are.
  let machinePaths: Set<String>
  let feedback: PublishedFeedback
  /// By page: the wording its readers are asked about.
  let wordings: [WordingHash?]

  /// The site's public address, with a slash at its end.
  let base: String
  let stylesheet: Asset
  /// The theme's other files, by path with `-` for `/` and `.`.
  let assets: OpenValue
  let extra: OpenValue
  /// The theme's custom properties in light colours, by name: `brand`.
  let tokens: OpenValue
  let contentSecurityPolicy: String
  private let hyphenation: Hyphenation
  /// The front page of each language that has one.
  let homes: [Language: Int]
  /// By page: its position among its section's children.
  let positions: [Int]
  private let recentFigures = RecentFigures()
  let menu: [MenuEntry]
  /// Nil for a site without forms.
  let endpoint: FormsEndpoint?
  /// Nil for a site without a newsletter.
  let consent: NewsletterConsent?
  /// The handling of what readers send; nil for a site without forms.
  let privacy: PrivacyPolicy?
  /// By the language of the page that links there: the privacy page, below the site's root.
  private let privacyDirectories: [Language: String]
  /// True when there is a round to take at `enig/`.
  let hasRound: Bool

  struct MenuEntry: Sendable {
    let text: String
    /// Below the site's root unless it leads elsewhere.
    let address: String
    let isExternal: Bool
    let language: Language
    /// An index in the site's pages.
    let page: Int?
  }

  init(
    _ site: Site, wordings: [WordingHash?], theme: Theme, images: [ShownImage], localStylesheet: [UInt8]?,
    icon: String?, machinePaths: Set<String>, feedback: PublishedFeedback
  ) {
    precondition(images.count == site.images.count, "every picture of a site is read before it is shown")
    self.site = site
    self.wordings = wordings
    self.theme = theme
    self.images = images
    self.localStylesheet = localStylesheet
    ownIcon = icon
    (self.machinePaths, self.feedback) = (machinePaths, feedback)
    let configuration = site.configuration
    base = configuration.url.description
    stylesheet = theme.assets.stylesheet(with: localStylesheet, usesFont: configuration.font != .system)
    assets = .object(
      Dictionary(
        theme.assets.files.map { file in
          (String(file.name.map { $0 == "/" || $0 == "." ? "-" : $0 }), OpenValue.text(file.asset.path))
        }, uniquingKeysWith: { first, _ in first }))
    tokens = .object(StylesheetTokens.read(from: stylesheet.bytes).mapValues(OpenValue.text))
    extra = OpenValue(configuration.extra)
    endpoint = configuration.feedback.map(FormsEndpoint.init)
    consent =
      configuration.feedback?.newsletter == true
      ? NewsletterConsent(controller: configuration.name, email: configuration.contact.email) : nil
    privacy = configuration.feedback.map { PrivacyPolicy(site, $0) }
    hasRound = site.hasRound
    contentSecurityPolicy = ContentSecurityPolicy(for: site).meta
    hyphenation = Hyphenation(words: configuration.hyphenation.map { $0.parts.joined(separator: "|") })
    var homes = [site.frontPage.language: 0]
    for page in site.frontPage.translations { homes[site.pages[page].language] = page }
    self.homes = homes
    var positions = [Int](repeating: 0, count: site.pages.count)
    for page in site.pages.indices {
      for (position, child) in site.pages[page].children.enumerated() { positions[child] = position }
    }
    self.positions = positions
    privacyDirectories = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        (language, site.privacyAddress(besides: homes[language] ?? 0).directory)
      })
    menu = site.menu.compactMap { MenuEntry($0, in: site) }
  }

  var usesFont: Bool { site.configuration.font != .system }

  /// The theme's own font; nil when the site does without it, or it is not there.
  var font: Asset? { theme.assets.font(usesFont: usesFont) }

  /// From the site's root; the theme draws one for a site without.
  var icon: String { ownIcon ?? "ikon.svg" }

  /// The privacy page in a language, below the site's root.
  func privacyDirectory(in language: Language) -> String { privacyDirectories[language] ?? "" }

  /// The counts of a plan; nil for a page that is none.
  func figures(of index: Int) -> PlanFigures? {
    site.pages[index].manuscript.body.plan.map { plan in
      recentFigures.figures(of: index) {
        PlanFigures(plan, in: site.pages[index].manuscript.language, today: site.today)
      }
    }
  }

  /// The front page in a language; the site's own when the language has none.
  func home(in language: Language) -> Int { homes[language] ?? 0 }

  func isHome(_ page: Int) -> Bool { page == 0 || homes[site.pages[page].manuscript.language] == page }

  /// Text in which long words from the site's list may break.
  func hyphenated(_ text: String) -> String { hyphenation.isEmpty ? text : hyphenation.hyphenated(text) }

  /// The pages that a section lists: its children, but on the front page not other languages' front pages.
  func listed(below page: Int) -> [Int] {
    let children = site.pages[page].children
    return homes.count > 1 && page == 0 ? children.filter { !isHome($0) } : children
  }
}

extension Site {
  /// - Parameter home: a language's front page, an index in the site's pages.
  func privacyAddress(besides home: Int) -> Address { pages[home].manuscript.address.appending("personvern") }
}

extension SitePresentation.MenuEntry {
  /// Nil for what leads to a page that is not shown.
  fileprivate init?(_ item: MenuItem, in site: Site) {
    guard let address = item.target.address(from: "", in: site) else { return nil }
    self.address = address
    text = item.text
    isExternal = if case .external = item.target { true } else { false }
    page = if case .page(let page, _) = item.target { page } else { nil }
    language = page.map { site.pages[$0].language } ?? site.configuration.language
  }
}

extension OpenValue {
  package init(_ entries: [FreeEntry]) {
    self = .object(Dictionary(entries.map { ($0.key, OpenValue($0.value)) }, uniquingKeysWith: { $1 }))
  }

  private init(_ value: FreeValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .list(let values): self = .list(values.map(OpenValue.init))
    case .map(let entries): self = OpenValue(entries)
    }
  }
}
