internal import Exports
internal import Keys
internal import Programme
internal import Text
internal import Values

/// Brings together what each page of a site shows.
struct PageComposer {
  private let presentation: SitePresentation
  private var site: Site { presentation.site }

  init(_ presentation: SitePresentation) { self.presentation = presentation }

  /// A page that an editor wrote, or one of the further pages of a section.
  ///
  /// - Parameter isAlone: without what surrounds a page's main part.
  func page(_ index: Int, number: Int, isAlone: Bool = false) -> PageView {
    let page = presentation.site.pages[index]
    var frame = PageFrame(of: index, page, number: number, in: presentation)
    frame.isAlone = isAlone
    let figures = presentation.figures(of: index)
    return PageView(
      presentation, frame,
      article: number == 1
        ? ArticleView(page, at: index, on: frame, plan: figures, in: presentation) : nil,
      listing: listing(below: index, page, number: number, on: frame),
      news: frame.isHome && number == 1 ? latestNews(in: page.language, on: frame) : nil,
      plan: figures.flatMap {
        $0.plan.measures.isEmpty ? nil : PlanView($0, of: page, in: presentation)
      })
  }

  private func listing(below index: Int, _ page: Page, number: Int, on frame: PageFrame) -> ListingView? {
    guard let pagination = presentation.pagination(of: index) else { return nil }
    let listed = presentation.listed(below: index)
    if listed.isEmpty { return nil }
    return ListingView(
      listed, part: pagination, number: number, directory: page.address.directory, on: frame,
      in: presentation)
  }

  private func latestNews(in language: Language, on frame: PageFrame) -> ListingView? {
    let news = presentation.site.news.lazy.filter { presentation.site.pages[$0].language == language }
    return ListingView(Array(news.prefix(3)), on: frame, in: presentation)
  }

  func topics() -> PageView {
    var frame = generated(Address("tema"), .topics)
    frame.trail = [homeCrumb]
    return PageView(
      presentation, frame,
      topics: site.topics.map { LinkView(text: $0.name, href: frame.root + $0.address.directory) })
  }

  func topic(_ index: Int, number: Int) -> PageView {
    let topic = site.topics[index]
    let address = number == 1 ? topic.address : topic.address.appending("side/\(number)")
    var frame = generated(address, .topic, title: topic.name)
    frame.pageNumber = number
    frame.trail = [homeCrumb, Crumb(text: "", directory: "tema/", language: frame.language)]
    let own = Crumb(text: topic.name, directory: nil, language: frame.language)
    frame.structuredData = StructuredData(presentation).page([homeCrumb, own], news: nil, image: nil)
    return PageView(
      presentation, frame,
      listing: ListingView(
        topic.pages, part: Pagination(topic.pages.count, size: Pagination.otherSize), number: number,
        directory: topic.address.directory, on: frame, in: presentation))
  }

  func owners(_ index: Int) -> PageView {
    let page = presentation.site.pages[index]
    let address = page.address.appending("ansvar")
    var frame = PageFrame(page.language, .owners, title: page.title, root: address.root)
    frame.canonical = presentation.base + address.directory
    let (ancestors, trail) = presentation.way(to: index, page)
    frame.ancestors = [index] + ancestors
    frame.trail =
      trail + [Crumb(text: page.title, directory: page.address.directory, language: page.language)]
    frame.structuredData = StructuredData(presentation).page(frame.trail, news: nil, image: nil)
    return PageView(
      presentation, frame,
      owners: presentation.figures(of: index).map { OwnersView($0, of: page) })
  }

  func search() -> PageView {
    var frame = generated(Address("sok"), .search)
    frame.trail = [homeCrumb]
    return PageView(
      presentation, frame,
      search: SearchView(presentation, root: frame.root, language: frame.language))
  }

  /// The newsletter's own page, where subscribing says nothing of what one has read.
  func newsletter() -> PageView {
    var frame = generated(Address("nyhetsbrev"), .newsletter)
    frame.trail = [homeCrumb]
    return PageView(presentation, frame)
  }

  /// Every open issue in one form.
  func round() -> PageView {
    var frame = generated(Address("enig"), .round)
    frame.trail = [homeCrumb]
    return PageView(
      presentation, frame,
      round: presentation.endpoint.map { endpoint in
        RoundFormView(
          action: endpoint.action("runde"),
          issues: site.openIssues.prefix(RoundFormView.mostIssues).map {
            RoundIssueView(index: $0, root: frame.root, language: frame.language, presentation: presentation)
          })
      })
  }

  /// The handling of what readers send.
  ///
  /// - Parameter home: the front page of the privacy page's language, an index in the site's pages.
  func privacy(besides home: Int) -> PageView {
    let front = site.pages[home]
    let address = site.privacyAddress(besides: home)
    var frame = PageFrame(front.language, .privacy, root: address.root)
    frame.canonical = presentation.base + address.directory
    frame.trail = [
      Crumb(text: site.configuration.name, directory: front.address.directory, language: front.language)
    ]
    return PageView(
      presentation, frame,
      privacy: presentation.privacy.map { PrivacyView(policy: $0, language: front.language) })
  }

  /// The frame of the endpoint's pages. They stand at no address of the site, so every link is absolute.
  func response(_ language: Language, title: String, main: String, assets folder: String) -> PageView {
    var frame = PageFrame(language, .response, title: title, root: presentation.base)
    frame.isIndexed = false
    frame.assetFolder = folder
    frame.contentSecurityPolicy = ContentSecurityPolicy(forResponsesOf: site).meta
    // Forms on the endpoint's own pages must be told from those of other sites.
    frame.referrerPolicy = "same-origin"
    frame.response = HTMLFragment(text: main)
    return PageView(presentation, frame)
  }

  /// Served at any depth, so every link on it is absolute.
  func notFound() -> PageView {
    var frame = PageFrame(
      site.configuration.language, .notFound, root: presentation.base)
    frame.isIndexed = false
    return PageView(presentation, frame)
  }

  func icon() -> PageView { PageView(presentation, PageFrame(site.configuration.language, .icon, root: "")) }

  func redirect(_ index: Int) -> PageView {
    let redirect = site.redirects[index]
    let page = site.pages[redirect.to]
    var frame = PageFrame(page.language, .redirect, title: page.title, root: redirect.from.root)
    frame.canonical = presentation.base + page.address.directory
    frame.redirect = redirect.from.root + page.address.directory
    frame.isIndexed = false
    return PageView(presentation, frame)
  }

  private func generated(_ address: Address, _ kind: Output.Kind, title: String = "") -> PageFrame {
    var frame = PageFrame(site.configuration.language, kind, title: title, root: address.root)
    frame.canonical = presentation.base + address.directory
    return frame
  }

  private var homeCrumb: Crumb {
    Crumb(
      text: site.configuration.name, directory: "", language: site.frontPage.language)
  }
}

extension SitePresentation {
  func kind(ofPage index: Int) -> Output.Kind {
    isHome(index) ? .front : Output.Kind(site.pages[index].manuscript.kind)
  }

  /// Nil for a page that lists nothing.
  func pagination(of index: Int) -> Pagination? {
    guard site.pages[index].manuscript.kind == .section else { return nil }
    return Pagination(
      listed(below: index).count,
      size: site.pages[index].manuscript.frontMatter.contains == .news
        ? Pagination.newsSize : Pagination.otherSize)
  }
}
