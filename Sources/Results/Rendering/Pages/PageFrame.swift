internal import Keys
internal import Programme
internal import Text
internal import Values

/// The content of a page's head, header and footer, whatever the page is about.
struct PageFrame: Sendable {
  let language: Language
  let title: String
  let kind: Output.Kind
  /// The relative path to the site's root, with a slash at its end.
  let root: String
  /// Absolute; nil where there is no one right address.
  var canonical: String?
  var description: String?
  /// The page's picture, for links to it that are shared.
  var preview: PreviewImage?
  var structuredData = HTMLFragment(trusted: [])
  /// An index in the site's pages, for a page that an editor wrote.
  var page: Int?
  var pageNumber = 1
  var isIndexed = true
  /// The page has its main part, and nothing round it.
  var isAlone = false
  /// Indices in the site's pages, the nearest first.
  var ancestors: [Int] = []
  /// From the front page to the page above this one.
  var trail: [Crumb] = []
  var languages: [LanguageLinkView] = []
  var alternates: [AlternateView] = []
  var redirect: String?
  /// Where the theme's files are, with a slash at its end, when it is not the site's own folder for them.
  var assetFolder: String?
  /// The value of the meta element `referrer`; nil to leave it to browsers.
  var referrerPolicy: String?
  var contentSecurityPolicy: String?
  /// The placeholder of what the endpoint puts into the page.
  var response = HTMLFragment(trusted: [])

  init(_ language: Language, _ kind: Output.Kind, title: String = "", root: String) {
    (self.language, self.title, self.kind, self.root) = (language, title, kind, root)
  }

  var isHome: Bool { kind == .front }

  /// The frame of a page that an editor wrote, or of one of the further pages of a section.
  init(of index: Int, _ page: Page, number: Int = 1, in presentation: SitePresentation) {
    let address = number == 1 ? page.address : page.address.appending("side/\(number)")
    language = page.language
    title = page.title
    kind = presentation.kind(ofPage: index)
    root = address.root
    self.page = index
    pageNumber = number
    description = page.manuscript.frontMatter.summary
    canonical = presentation.base + address.directory
    preview = PreviewImage(page, in: presentation)
    (ancestors, trail) = presentation.way(to: index, page)
    let data = StructuredData(presentation)
    if isHome {
      structuredData = data.organisation()
    } else {
      let own = Crumb(text: page.title, directory: nil, language: page.language)
      structuredData = data.page(
        trail + [own], news: page.kind == .news ? page : nil, image: preview?.address)
    }
    if presentation.homes.count > 1 || !page.translations.isEmpty {
      setLanguages(of: index, page, in: presentation)
    }
    if number == 1, !page.translations.isEmpty { setAlternates(of: index, page, in: presentation) }
  }

  private mutating func setAlternates(of index: Int, _ page: Page, in presentation: SitePresentation) {
    let site = presentation.site
    alternates = ([index] + page.translations).map { page in
      AlternateView(
        tag: site.pages[page].language.htmlTag, href: presentation.base + site.pages[page].address.directory)
    }
    alternates.sort { $0.tag < $1.tag }
    let main = alternates.first { $0.tag == site.configuration.language.htmlTag } ?? alternates[0]
    alternates.append(AlternateView(tag: "x-default", href: main.href))
  }

  private mutating func setLanguages(of index: Int, _ page: Page, in presentation: SitePresentation) {
    let site = presentation.site
    var versions = presentation.homes
    for page in [index] + page.translations { versions[site.pages[page].language] = page }
    languages = Language.allCases.compactMap { language in
      guard let version = versions[language] else { return nil }
      return LanguageLinkView(
        language: language, href: root + site.pages[version].address.directory,
        isCurrent: language == page.language,
        isUntranslated: version != index && !page.translations.contains(version))
    }
  }
}

extension SitePresentation {
  /// The pages above a page, the nearest first, and the same as steps from its language's front page.
  func way(to index: Int, _ page: Page) -> (ancestors: [Int], trail: [Crumb]) {
    guard !isHome(index) else { return ([], []) }
    var ancestors: [Int] = []
    var next = page.parent
    while let above = next, !isHome(above) {
      ancestors.append(above)
      next = site.pages[above].parent
    }
    let home = next ?? home(in: page.language)
    let trail = ([home] + ancestors.reversed()).map { above in
      Crumb(
        text: above == home ? site.configuration.name : site.pages[above].title,
        directory: site.pages[above].address.directory,
        language: site.pages[above].language)
    }
    return (ancestors, trail)
  }
}
