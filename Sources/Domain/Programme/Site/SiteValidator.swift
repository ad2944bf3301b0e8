package import Diagnostics
internal import Keys
internal import Text
internal import Values

extension Site {
  /// Checks a manuscript as a whole and makes a site of it.
  ///
  /// - Returns: the site, nil when it has errors; and every diagnostic, those of the single pages too.
  package static func validating(
    _ manuscript: Manuscript, outline: SiteOutline, edition: Edition
  ) -> (site: Site?, diagnostics: [Diagnostic]) {
    var validator = SiteValidator(manuscript, outline: outline, edition: edition)
    let site = validator.validate()
    let hasErrors = validator.diagnostics.contains { $0.severity == .error }
    return (hasErrors ? nil : site, validator.diagnostics)
  }

  /// First segments of addresses that the tool keeps for pages of its own.
  package static let reservedSegments: Set<String> = [
    "api", "sok", "enig", "personvern", "tema", "nyhetsbrev", "redaksjon",
  ]
}

/// Checks the parts of a site that no page can check alone.
struct SiteValidator {
  var diagnostics: [Diagnostic] = []
  let manuscript: Manuscript
  let outline: SiteOutline
  let edition: Edition
  let pages: PagesByAddress
  /// Each page's relations, filled in step by step.
  var relations: [PageRelations]
  private let hidden: [PageManuscript]
  private var unpublished: [UnpublishedPage] = []
  private let topics: [Topic]
  let generated: GeneratedPaths
  var resolver: LinkResolver

  init(_ manuscript: Manuscript, outline: SiteOutline, edition: Edition) {
    (self.manuscript, self.outline, self.edition) = (manuscript, outline, edition)
    var shown: [PageManuscript] = []
    shown.reserveCapacity(manuscript.pages.count)
    var hidden: [PageManuscript] = []
    let reasons = UnpublishedPages(manuscript.pages, on: edition.today)
    for page in manuscript.pages {
      diagnostics += page.diagnostics
      if !edition.showsUnpublished, let reason = reasons[page] {
        hidden.append(page)
        unpublished.append(
          UnpublishedPage(file: page.file, title: page.title, address: page.address, reason: reason))
      } else {
        shown.append(page)
      }
    }
    if !shown.contains(where: { $0.address == .frontPage && $0.path.isIndex }) {
      let location = SourceLocation(file: manuscript.configurationFile)
      diagnostics.append(.missingFrontPage(at: location))
      shown.append(.frontPage(of: manuscript))
    }
    unpublished.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    self.hidden = hidden
    pages = PagesByAddress(shown)
    let index = TopicIndex(pages)
    topics = index.topics
    relations = index.topicsOfPage.map { PageRelations(topics: $0) }
    if edition.showsUnpublished {
      for index in pages.indices { relations[index].unpublished = reasons[pages[index]] }
    }
    diagnostics += index.diagnostics
    generated = GeneratedPaths(pages, topics: topics, feedback: manuscript.configuration.feedback)
    resolver = LinkResolver(
      pages: pages, unpublished: hidden, files: manuscript.files, generated: generated, outline: outline)
  }

  mutating func validate() -> Site? {
    reportSharedAddresses()
    placePages()
    tieTranslations()
    for index in pages.indices { resolveReferences(of: index) }
    let redirects = collectRedirects()
    let logo = manuscript.configuration.logo.flatMap {
      resolveImage($0, in: ContentPath("site.yml"), file: manuscript.configurationFile)
    }
    let menu = resolveMenu()
    let engage = manuscript.configuration.engage.compactMap { item($0) }
    reportFilesLeftOut()
    guard let id = siteID() else { return nil }
    let news = pages.indices.filter { pages[$0].kind == .news }.sorted(by: isNewer)
    return Site(
      id: id, configuration: manuscript.configuration, today: edition.today,
      pages: zip(pages, relations).map(Page.init), unpublished: unpublished,
      topics: topics, menu: menu, engage: engage, redirects: redirects,
      attachments: resolver.attachments.sorted { $0.output.utf8.lexicographicallyPrecedes($1.output.utf8) },
      images: resolver.images, logo: logo, news: news)
  }

  /// The key `id`, else the folder's name, else the slug of the site's name.
  private mutating func siteID() -> Slug? {
    if let id = manuscript.configuration.id { return id.value }
    if let id = Slug(manuscript.folder) ?? Slug(manuscript.configuration.name) { return id }
    diagnostics.append(.noSiteID(at: SourceLocation(file: manuscript.configurationFile)))
    return nil
  }
}

extension SiteValidator {
  private mutating func reportSharedAddresses() {
    let pages = pages
    var ownerOfHidden: [Address: PageManuscript] = [:]
    // A page without an address is no duplicate.
    func owner(of address: Address) -> PageManuscript? {
      pages.all(at: address).first(where: \.hasAddress) ?? ownerOfHidden[address]
    }
    func double(of page: PageManuscript) -> PageManuscript? {
      page.hasAddress ? owner(of: page.address).flatMap { $0 === page ? nil : $0 } : nil
    }
    for (page, next) in zip(pages, pages.dropFirst()) where page.address == next.address {
      guard let first = double(of: next) else { continue }
      diagnostics.append(.sharedAddress(next.address, with: first.file, at: next.placeOfAddress))
    }
    for page in hidden {
      if let first = double(of: page) {
        diagnostics.append(.sharedAddress(page.address, with: first.file, at: page.placeOfAddress))
      } else if page.hasAddress {
        ownerOfHidden[page.address] = page
      }
    }
    for page in pages { reportAddressOfTheTool(page, owner) }
    for page in hidden { reportAddressOfTheTool(page, owner) }
  }

  /// Reports an address at which the tool makes a page of its own, or may some day.
  private mutating func reportAddressOfTheTool(
    _ page: PageManuscript, _ owner: (Address) -> PageManuscript?
  ) {
    let segment = page.address.firstSegment
    if Site.reservedSegments.contains(String(segment)), page.hasAddress {
      diagnostics.append(.reservedAddress(String(segment), at: page.placeOfAddress))
    }
    if let parent = page.address.parentOfOwners, let plan = owner(parent), plan.body.plan != nil {
      diagnostics.append(.ownersAddress(of: plan.file, at: page.placeOfAddress))
    }
    // Also for a list with fewer pages: it may have as many tomorrow.
    if let (list, number) = page.address.pageOfList, let section = owner(list), section.kind == .section {
      diagnostics.append(.listAddress(page.address, page: number, of: section.file, at: page.placeOfAddress))
    }
  }

  private mutating func placePages() {
    // Caches the last folder: neighbours by address mostly share it.
    var (folder, section) = ("", 0)
    for index in pages.indices where index > 0 {
      let address = pages[index].address
      if !address.isRight(below: folder) {
        (folder, section) = (String(address.folder), nearestSection(above: address))
      }
      relations[index].parent = section
      relations[section].children.append(index)
    }
    for index in pages.indices {
      let children = relations[index].children
      guard children.count > 1 else { continue }
      let holdsNews = pages[index].frontMatter.contains == .news
      relations[index].children = children.map { PlaceInSection($0, pages[$0], holdsNews: holdsNews) }
        .sorted()
        .map(\.index)
    }
  }

  private func nearestSection(above address: Address) -> Int {
    var folder = address.folder
    while !folder.isEmpty {
      let above = Address(String(folder))
      if let index = pages.index(of: above), pages[index].kind == .section { return index }
      folder = above.folder
    }
    return 0
  }

  private func isNewer(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (pages[left], pages[right])
    if first.date != second.date, let day = first.date, let other = second.date { return day > other }
    return left < right
  }

  /// Groups pages that `samme-som` links, in any number and direction, as each other's translations.
  private mutating func tieTranslations() {
    var group = Array(pages.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while group[index] != index { index = group[index] }
      return index
    }
    var isTied = false
    for index in pages.indices {
      guard let reference = pages[index].frontMatter.translationOf,
        case .page(let other, _)? = resolvePage(reference, on: index, key: "samme-som")
      else { continue }
      isTied = true
      if other == index {
        diagnostics.append(.translationOfItself(at: location(reference, on: index)))
      } else {
        group[max(root(index), root(other))] = min(root(index), root(other))
      }
    }
    guard isTied else { return }
    var members: [Int: [Int]] = [:]
    for index in pages.indices { members[root(index), default: []].append(index) }
    for tied in members.values where tied.count > 1 {
      var pageOfLanguage: [Language: Int] = [:]
      for index in tied {
        if let first = pageOfLanguage[pages[index].language] {
          let place =
            pages[index].frontMatter.translationOf.map { location($0, on: index) }
            ?? SourceLocation(file: pages[index].file)
          diagnostics.append(
            .twoTranslations(pages[index].language, pages[first].file, at: place))
        }
        pageOfLanguage[pages[index].language] = index
      }
      for index in tied {
        relations[index].translations = tied.filter { $0 != index }.sorted {
          pages[$0].language.rawValue < pages[$1].language.rawValue
        }
      }
    }
  }
}

/// The sort key of a page in its section: made once a page, not once a comparison.
private struct PlaceInSection: Comparable {
  /// Pages are by address.
  let index: Int
  private let order: Int
  private let title: [UInt8]
  /// The date of a news page in a section of news.
  private let date: CalendarDate??

  init(_ index: Int, _ page: PageManuscript, holdsNews: Bool) {
    self.index = index
    order = page.frontMatter.order ?? .max
    title = NorwegianOrder.key(page.title)
    date = holdsNews && page.kind == .news ? .some(page.date) : nil
  }

  static func < (left: Self, right: Self) -> Bool {
    if let first = left.date, let second = right.date {
      if first != second, let first, let second { return first > second }
      return left.index < right.index
    }
    if left.order != right.order { return left.order < right.order }
    if left.title != right.title { return left.title.lexicographicallyPrecedes(right.title) }
    return left.index < right.index
  }
}

extension PageManuscript {
  /// True when its name gives it an address; one that does not has been reported.
  fileprivate var hasAddress: Bool { !diagnostics.contains { $0.rule == .noAddress } }

  /// The location where the editor changes the page's address: the key that gives it, else the file.
  fileprivate var placeOfAddress: SourceLocation {
    frontMatter.slug.map { $0.position.location(in: file) } ?? SourceLocation(file: file)
  }

  /// A front page for a site whose editor has written none.
  fileprivate static func frontPage(of manuscript: Manuscript) -> PageManuscript {
    var matter = FrontMatter()
    matter.title = manuscript.configuration.name
    return PageManuscript(
      file: manuscript.configurationFile, path: ContentPath("index.md"), address: .frontPage, kind: .section,
      language: manuscript.configuration.language, frontMatter: matter, date: nil, body: PageBody(),
      diagnostics: [])
  }
}
