package import Diagnostics
internal import Encoding
internal import Markdown

extension Site {
  /// Checks a manuscript against itself and makes a site of it.
  ///
  /// - Returns: the site, nil when anything is wrong; and every finding, those of the single pages too.
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

/// Checks everything about a site that no page can know alone.
struct SiteValidator {
  var diagnostics: [Diagnostic] = []
  let manuscript: Manuscript
  let outline: SiteOutline
  let edition: Edition
  let pages: [PageManuscript]
  /// What each page stands in connection with, found bit by bit.
  var relations: [PageRelations]
  private var heldBack: [HeldBackPage] = []
  var resolver: LinkResolver
  let generated: Set<String>
  let generatedFiles: Set<String>
  private var topics: [Topic] = []
  /// Indices in `pages` by address.
  let pageOfAddress: [Address: Int]

  init(_ manuscript: Manuscript, outline: SiteOutline, edition: Edition) {
    self.manuscript = manuscript
    self.outline = outline
    self.edition = edition
    var shown: [PageManuscript] = []
    var hidden: [PageManuscript] = []
    for page in manuscript.pages {
      diagnostics += page.diagnostics
      if let reason = edition.reasonToHoldBack(page) {
        hidden.append(page)
        heldBack.append(
          HeldBackPage(file: page.file, title: page.title, address: page.address, reason: reason))
      } else {
        shown.append(page)
      }
    }
    if !shown.contains(where: { $0.address == .frontPage && $0.path.isIndex }) {
      let location = SourceLocation(file: manuscript.configurationFile)
      diagnostics.append(.missingFrontPage(at: location))
      shown.append(.frontPage(of: manuscript))
    }
    // Stable on the path too: two pages for one address are reported in the same order every time.
    shown.sort { first, second in
      first.address == second.address ? first.path < second.path : first.address < second.address
    }
    heldBack.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    pages = shown
    relations = Array(repeating: PageRelations(), count: shown.count)
    pageOfAddress = Dictionary(
      shown.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    generated = Self.generatedAddresses(shown, feedback: manuscript.configuration.feedback)
    generatedFiles = Self.generatedFiles(shown)
    resolver = LinkResolver(
      pages: shown, heldBack: hidden, files: manuscript.files, generated: generated,
      generatedFiles: generatedFiles,
      outline: outline)
    reportSharedAddresses(shown + hidden)
  }

  /// Pages the tool makes itself, as addresses without slashes at their ends.
  private static func generatedAddresses(
    _ pages: [PageManuscript], feedback: FeedbackSettings?
  ) -> Set<String> {
    var addresses: Set<String> = ["sok", "tema"]
    var topics: Set<String> = []
    if feedback?.newsletter == true { addresses.insert("nyhetsbrev") }
    if feedback?.agree == true { addresses.insert("enig") }
    for page in pages {
      for topic in page.frontMatter.topics where topics.insert(topic.value).inserted {
        if let slug = Slug(topic.value) { addresses.insert("tema/\(slug)") }
      }
      if page.body.plan?.hasOwnersPage == true { addresses.insert(page.address.appending("ansvar").path) }
    }
    return addresses
  }

  /// Files the tool makes itself, below the site's root.
  private static func generatedFiles(_ pages: [PageManuscript]) -> Set<String> {
    var files: Set<String> = [
      "404.html", "_headers", "_redirects", "atom.xml", "index.html", "punkter.json", "robots.txt", "s",
      "sitemap.xml",
    ]
    for page in pages {
      guard let plan = page.body.plan, !plan.measures.isEmpty else { continue }
      let directory = page.address.directory
      files.formUnion(["tiltak.json", "tiltak.csv"].map { directory + $0 })
      if plan.measures.contains(where: { $0.due.date != nil }) { files.insert(directory + "frister.ics") }
    }
    return files
  }

  mutating func validate() -> Site? {
    placePages()
    collectTopics()
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
      pages: zip(pages, relations).map(Page.init), heldBack: heldBack,
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
  private mutating func reportSharedAddresses(_ all: [PageManuscript]) {
    var owner: [Address: PageManuscript] = [:]
    // A name that gives no address has been reported, and is nobody's double.
    for page in all where !page.diagnostics.contains(where: { $0.rule == "no-address" }) {
      if let first = owner[page.address] {
        diagnostics.append(.sharedAddress(page.address, with: first.file, at: page.placeOfAddress))
      } else {
        owner[page.address] = page
      }
      let segment = String(page.address.firstSegment)
      if Site.reservedSegments.contains(segment) {
        diagnostics.append(.reservedAddress(segment, at: page.placeOfAddress))
      }
    }
    let owners = "/ansvar".utf8.reversed()
    for page in all
    where page.address.path == "ansvar" || page.address.path.utf8.reversed().starts(with: owners) {
      let parent = Address(String(page.address.path.dropLast("ansvar".count).dropLast()))
      guard let plan = owner[parent], plan.body.plan != nil else { continue }
      diagnostics.append(.ownersAddress(of: plan.file, at: page.placeOfAddress))
    }
    // Whether the list has so many pages yet or not: it may have them tomorrow.
    for page in all {
      guard let (list, number) = page.address.pageOfList, let section = owner[list], section.kind == .section
      else { continue }
      diagnostics.append(.listAddress(page.address, page: number, of: section.file, at: page.placeOfAddress))
    }
  }

  private mutating func placePages() {
    // Neighbours by address mostly lie in the same folder.
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
      if let index = pageOfAddress[above], pages[index].kind == .section { return index }
      folder = above.folder
    }
    return 0
  }

  private func isNewer(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (pages[left], pages[right])
    if first.date != second.date, let day = first.date, let other = second.date { return day > other }
    return first.address < second.address
  }

  private mutating func collectTopics() {
    var topicOfSlug: [Slug: Int] = [:]
    // Pages name the same few topics, spelled alike.
    var topicOfName: [String: Int] = [:]
    for index in pages.indices {
      for topic in pages[index].frontMatter.topics {
        let number: Int
        if let known = topicOfName[topic.value] {
          number = known
        } else if let slug = Slug(topic.value) {
          number = topicOfSlug[slug] ?? topics.count
          topicOfName[topic.value] = number
          if number == topics.count {
            topicOfSlug[slug] = number
            topics.append(Topic(name: topic.value, slug: slug))
          }
        } else {
          diagnostics.append(.topicWithoutSlug(topic.value, at: location(topic, on: index)))
          continue
        }
        guard !relations[index].topics.contains(number) else { continue }
        relations[index].topics.append(number)
        topics[number].pages.append(index)
      }
    }
    // Sorted by name; the pages' own numbers follow.
    let order = NorwegianOrder.sorted(Array(topics.indices)) { topics[$0].name }
    var placeOf = [Int](repeating: 0, count: topics.count)
    for (place, number) in order.enumerated() { placeOf[number] = place }
    topics = order.map { topics[$0] }
    for index in pages.indices where !relations[index].topics.isEmpty {
      relations[index].topics = relations[index].topics.map { placeOf[$0] }
    }
  }

  /// `samme-som` ties pages in any number and direction; all that are tied are each other's translations.
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

/// What decides where a section lists a page: made once a page, not once a comparison.
private struct PlaceInSection: Comparable {
  let index: Int
  private let address: Address
  private let order: Int
  private let title: [UInt8]
  /// Of a news page in a section of news.
  private let date: CalendarDate??

  init(_ index: Int, _ page: PageManuscript, holdsNews: Bool) {
    self.index = index
    address = page.address
    order = page.frontMatter.order ?? .max
    title = NorwegianOrder.key(page.title)
    date = holdsNews && page.kind == .news ? .some(page.date) : nil
  }

  static func < (left: Self, right: Self) -> Bool {
    if let first = left.date, let second = right.date {
      if first != second, let first, let second { return first > second }
      return left.address < right.address
    }
    if left.order != right.order { return left.order < right.order }
    if left.title != right.title { return left.title.lexicographicallyPrecedes(right.title) }
    return left.address < right.address
  }
}

extension PageManuscript {
  /// Where the editor changes the page's address: the key that gives it, else the file.
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
