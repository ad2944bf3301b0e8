internal import Programme
internal import Keys
internal import Values
internal import FeedbackContract
internal import Templates

/// A page, of whatever kind: what every template is given.
///
/// Names are in English, in kebab-case, in the words of the field. Names that begin with `is-` or `has-` are for
/// sections only. Links (`href`) are ready to use; what only leads from the site's root is written after `root`.
/// Exactly one or two of the views at the end are there, by the kind of page.
final class PageView: TemplateView {
  let presentation: SitePresentation
  let frame: PageFrame
  let article: ArticleView?
  let listing: ListingView?
  let news: ListingView?
  let plan: PlanView?
  let owners: OwnersView?
  let topics: [LinkView]
  let search: SearchView?
  let round: RoundFormView?
  let privacy: PrivacyView?

  init(
    _ presentation: SitePresentation, _ frame: PageFrame, article: ArticleView? = nil,
    listing: ListingView? = nil, news: ListingView? = nil, plan: PlanView? = nil, owners: OwnersView? = nil,
    topics: [LinkView] = [], search: SearchView? = nil, round: RoundFormView? = nil,
    privacy: PrivacyView? = nil
  ) {
    self.presentation = presentation
    self.frame = frame
    self.article = article
    self.listing = listing
    self.news = news
    self.plan = plan
    self.owners = owners
    self.topics = topics
    self.search = search
    self.round = round
    self.privacy = privacy
  }

  static let fields = FieldTable<PageView>(
    "side",
    [
      .view("site", SiteView.self) { view in
        SiteView(presentation: view.presentation, root: view.frame.root, language: view.frame.language)
      },
      .text("lang") { $0.frame.language.htmlTag },
      .text("og-locale") { $0.frame.language.openGraphLocale },
      // side, seksjon, sak, plan, nyhet; forside, emner, emne, ansvar, sok, ikke-funnet
      .text("kind") { $0.frame.kind.bodyClass },
      .optionalText("colour-scheme") { $0.colourScheme },
      .text("title") { $0.frame.title },
      // The title with soft hyphens.
      .html("heading", text: { $0.presentation.hyphenated($0.frame.title) }),
      .optionalText("description") { $0.frame.description },
      .optionalText("canonical") { $0.frame.canonical },
      .text("og-type") { $0.frame.kind == .news ? "article" : "website" },
      .view("preview", PreviewImage.self) { $0.frame.preview },
      .html("json-ld") { $0.frame.structuredData },
      .text("content-security-policy") { view in
        view.frame.contentSecurityPolicy ?? view.presentation.contentSecurityPolicy
      },
      // For the pages of sites with forms.
      .optionalText("referrer-policy") { view in
        view.frame.referrerPolicy ?? (view.presentation.endpoint == nil ? nil : "strict-origin")
      },
      .text("root") { $0.frame.root },
      .joined("home") { ($0.frame.root, $0.homeDirectory) },
      .text("stylesheet") { $0.assetFolder + $0.presentation.stylesheet.fileName },
      // The theme's own font.
      .optionalText("font") { view in view.presentation.font.map { view.assetFolder + $0.fileName } },
      .open("assets") { $0.presentation.assets },
      // From the site's root.
      .text("icon") { $0.presentation.icon },
      // The theme's custom properties in light colours, as `tokens.brand`.
      .open("tokens") { $0.presentation.tokens },
      .flag("is-front-page") { $0.frame.isHome },
      .flag("is-indexed") { $0.frame.isIndexed },
      .flag("is-alone") { $0.frame.isAlone },
      .flag("has-menu") { !$0.presentation.menu.isEmpty },
      .list("menu", MenuItemView.self) { $0.menu },
      .flag("has-breadcrumb") { !$0.frame.trail.isEmpty },
      .list("breadcrumb", CrumbView.self) { $0.breadcrumb },
      .flag("has-languages") { $0.frame.languages.count > 1 },
      .list("languages", LanguageLinkView.self) { $0.frame.languages },
      .list("alternates", AlternateView.self) { $0.frame.alternates },
      .view("page-number", CountView.self) { view in
        view.frame.pageNumber > 1 ? CountView(view.frame.pageNumber, in: view.frame.language) : nil
      },
      .optionalText("previous-page") { $0.listing?.previous },
      .optionalText("next-page") { $0.listing?.next },
      .optionalText("redirect") { $0.frame.redirect },
      // Only there when unpublished pages are shown too.
      .view("held-back", UnpublishedView.self) { $0.unpublished },
      .view("article", ArticleView.self) { $0.article },
      .view("plan", PlanView.self) { $0.plan },
      .view("listing", ListingView.self) { $0.listing },
      .view("latest-news", ListingView.self) { $0.news },
      .view("owners", OwnersView.self) { $0.owners },
      .list("topic-index", LinkView.self) { $0.topics },
      .view("search", SearchView.self) { $0.search },
      .view("newsletter-form", NewsletterFormView.self) { $0.newsletterForm },
      .view("round", RoundFormView.self) { $0.round },
      .view("privacy", PrivacyView.self) { $0.privacy },
      // The page about the handling of what readers send.
      .optionalText("privacy-page") { $0.privacyPage },
      // True of a page with a form that is sent to the endpoint.
      .flag("has-forms") { $0.hasForms },
      // The endpoint's own pages.
      .html("response") { $0.frame.response },
    ])
}

extension PageView {
  private var colourScheme: String? {
    switch presentation.site.configuration.colourScheme {
    case .automatic: nil
    case .light: "lys"
    case .dark: "mork"
    }
  }

  private var assetFolder: String { frame.assetFolder ?? frame.root + Asset.folder }

  private var unpublished: UnpublishedView? {
    frame.page.flatMap { UnpublishedView(presentation.site.pages[$0]) }
  }

  private var newsletterForm: NewsletterFormView? {
    guard let endpoint = presentation.endpoint, let consent = presentation.consent else { return nil }
    return NewsletterFormView(
      action: endpoint.action("nyhetsbrev"), token: "",
      consent: consent.text(in: frame.language.rawValue),
      home: ResponseLinkView(text: presentation.site.configuration.name, href: frame.root + homeDirectory),
      privacy: privacyPage)
  }

  private var privacyPage: String? {
    guard presentation.privacy != nil else { return nil }
    return frame.root + presentation.privacyDirectory(in: frame.language)
  }

  private var hasForms: Bool { article?.hasForms == true || round != nil || frame.kind == .newsletter }

  /// Of the front page in the page's language, below the site's root.
  private var homeDirectory: String {
    presentation.site.pages[presentation.home(in: frame.language)].address.directory
  }

  private var menu: [MenuItemView] {
    presentation.menu.map { entry in
      MenuItemView(
        text: entry.text, root: entry.isExternal ? "" : frame.root, address: entry.address,
        language: entry.language == frame.language ? nil : entry.language,
        isCurrent: entry.page != nil && entry.page == frame.page && frame.pageNumber == 1,
        isAbove: entry.page.map(frame.ancestors.contains) ?? false)
    }
  }

  private var breadcrumb: [CrumbView] {
    frame.trail.enumerated().map { index, crumb in
      CrumbView(
        text: crumb.text, root: frame.root, directory: crumb.directory ?? "",
        language: crumb.language == frame.language ? nil : crumb.language, isHome: index == 0,
        isTopics: crumb.directory == "tema/")
    }
  }
}
