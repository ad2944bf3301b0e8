internal import Values
package import Keys
internal import Exports
internal import Text
internal import FeedbackContract
internal import Images
internal import Markdown
internal import Programme
internal import Templates

/// What every page of a site shows alike, worked out once.
final class SitePresentation: Sendable {
  let site: Site
  /// For each page the wording its readers are asked about.
  let wordings: [WordingHash?]
  /// The site's public address, with a slash at its end.
  let base: String
  let stylesheet: Asset
  /// The theme's own font; nil when the site does without it, or it is not there.
  let font: Asset?
  let usesFont: Bool
  /// The theme's other files, by path with `-` for `/` and `.`.
  let assets: OpenValue
  let extra: OpenValue
  /// The theme's custom properties in light colours, by name: `brand`.
  let tokens: OpenValue
  /// From the site's root.
  let icon: String
  let hasOwnIcon: Bool
  let contentSecurityPolicy: String
  let hyphenation: Hyphenation
  /// The front page of each language that has one.
  let homes: [Language: Int]
  /// For each page its place among its section's children.
  let places: [Int]
  private let recentFigures = RecentFigures()
  let menu: [MenuEntry]
  /// Nil for a site without forms.
  let endpoint: Endpoint?
  /// Nil for a site without a newsletter.
  let consent: NewsletterConsent?
  /// What becomes of what readers send; nil for a site without forms.
  let privacy: PrivacyPolicy?
  /// Where the pages that say so are, below the site's root; by the language of the page that links there.
  private let privacyDirectories: [Language: String]
  /// Whether there is a round to take at `enig/`.
  let hasRound: Bool
  /// Where the files for programs are, to link to those there are.
  let machinePaths: Set<String>
  /// The site's images as they are shown, in their order.
  let images: [ShownImage]
  let feedback: PublishedFeedback

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
    _ site: Site, theme: Theme, images: [ShownImage], localStylesheet: [UInt8]?, icon: String?,
    machinePaths: Set<String>, feedback: PublishedFeedback
  ) {
    precondition(images.count == site.images.count, "every picture of a site is read before it is shown")
    self.site = site
    wordings = Array(repeating: nil, count: site.pages.count)
    self.images = images
    base = site.configuration.url.description
    self.machinePaths = machinePaths
    self.feedback = feedback
    usesFont = site.configuration.font != .system
    stylesheet = theme.assets.stylesheet(with: localStylesheet, usesFont: usesFont)
    font = theme.assets.font(usesFont: usesFont)
    assets = .object(
      Dictionary(
        theme.assets.files.map { file in
          (String(file.name.map { $0 == "/" || $0 == "." ? "-" : $0 }), OpenValue.text(file.asset.path))
        }, uniquingKeysWith: { first, _ in first }))
    tokens = .object(StylesheetTokens.read(from: stylesheet.bytes).mapValues(OpenValue.text))
    hasOwnIcon = icon != nil
    self.icon = icon ?? "ikon.svg"
    let configuration = site.configuration
    extra = OpenValue(configuration.extra)
    endpoint = configuration.feedback.map(Endpoint.init)
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
    var places = [Int](repeating: 0, count: site.pages.count)
    for page in site.pages.indices {
      for (place, child) in site.pages[page].children.enumerated() { places[child] = place }
    }
    self.places = places
    privacyDirectories = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        (language, site.pages[homes[language] ?? 0].manuscript.address.appending("personvern").directory)
      })
    menu = site.menu.compactMap { MenuEntry($0, in: site) }
  }

  /// The same for a site in which one page's text is another, and nothing else.
  convenience init(_ other: SitePresentation, of site: Site, changedPage page: Int) {
    var wordings = other.wordings
    for page in [page] + site.pages[page].translations { wordings[page] = site.wordingHash(ofPage: page) }
    self.init(other, of: site, wordings: wordings)
  }

  /// The same for such a site, whose readers are asked about these wordings.
  init(_ other: SitePresentation, of site: Site, wordings: [WordingHash?]) {
    self.site = site
    self.wordings = wordings
    base = other.base
    stylesheet = other.stylesheet
    font = other.font
    usesFont = other.usesFont
    assets = other.assets
    extra = other.extra
    tokens = other.tokens
    icon = other.icon
    hasOwnIcon = other.hasOwnIcon
    contentSecurityPolicy = other.contentSecurityPolicy
    hyphenation = other.hyphenation
    homes = other.homes
    places = other.places
    menu = other.menu
    endpoint = other.endpoint
    consent = other.consent
    privacy = other.privacy
    privacyDirectories = other.privacyDirectories
    hasRound = other.hasRound
    machinePaths = other.machinePaths
    images = other.images
    feedback = other.feedback
  }

  /// Where the privacy page in a language is: beside the language's front page.
  func privacyAddress(in language: Language) -> Address {
    site.pages[home(in: language)].manuscript.address.appending("personvern")
  }

  /// The same below the site's root.
  func privacyDirectory(in language: Language) -> String { privacyDirectories[language] ?? "" }

  /// What is counted of a plan; nil for a page that is none.
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

  /// What a section lists: its children, but on the front page not other languages' front pages.
  func listed(below page: Int) -> [Int] {
    let children = site.pages[page].children
    return homes.count > 1 && page == 0 ? children.filter { !isHome($0) } : children
  }
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
