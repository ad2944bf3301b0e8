internal import Programme
internal import Keys
internal import Templates
internal import Values

/// Pages that a page leads on to, a part of them when they are many.
struct ListingView: TemplateView {
  let cards: [CardView]
  let number: Int
  let count: Int
  let previous: String?
  let next: String?
  let language: Language
  /// True when every card has a picture: cards side by side with and without look broken.
  let hasImages: Bool

  static let fields = FieldTable<ListingView>(
    "oversikt",
    [
      .list("cards", CardView.self) { $0.cards },
      .flag("is-news") { $0.cards.first?.kind == .news },
      .flag("has-images") { $0.hasImages },
      .flag("has-pages") { $0.count > 1 },
      .text("number") { $0.number.formatted(in: $0.language) },
      .text("count") { $0.count.formatted(in: $0.language) },
      .optionalText("previous") { $0.previous },
      .optionalText("next") { $0.next },
    ])

  /// - Parameters:
  ///   - pages: all of them.
  ///   - directory: of the listing's first page, below the site's root.
  init(
    _ pages: [Int], part: Pagination, number: Int, directory: String, on frame: borrowing PageFrame,
    in presentation: SitePresentation
  ) {
    func address(_ number: Int) -> String { frame.root + directory + (number == 1 ? "" : "side/\(number)/") }
    cards = pages[part.range(number)].map {
      CardView($0, root: frame.root, language: frame.language, in: presentation)
    }
    hasImages = cards.allSatisfy(\.hasImage)
    self.number = number
    count = part.count
    previous = number > 1 ? address(number - 1) : nil
    next = number < part.count ? address(number + 1) : nil
    language = frame.language
  }

  /// A few pages, without more to come.
  init?(_ pages: some Sequence<Int>, on frame: borrowing PageFrame, in presentation: SitePresentation) {
    cards = pages.map { CardView($0, root: frame.root, language: frame.language, in: presentation) }
    if cards.isEmpty { return nil }
    hasImages = cards.allSatisfy(\.hasImage)
    (number, count, previous, next, language) = (1, 1, nil, nil, frame.language)
  }
}

/// How many pages a list takes.
struct Pagination: Sendable {
  let total: Int
  let size: Int

  init(_ total: Int, size: Int) {
    (self.total, self.size) = (total, size)
  }

  /// At least one.
  var count: Int { max(1, (total + size - 1) / size) }

  /// - Parameter number: 1-based.
  func range(_ number: Int) -> Range<Int> { min((number - 1) * size, total)..<min(number * size, total) }

  static let newsSize = 20
  static let otherSize = 100
}

/// A page, shown on another.
struct CardView: TemplateView {
  let presentation: SitePresentation
  /// An index in the site's pages.
  let index: Int
  let root: String
  /// That of the page the card stands on.
  let language: Language

  init(_ index: Int, root: String, language: Language, in presentation: SitePresentation) {
    (self.presentation, self.index, self.root, self.language) = (presentation, index, root, language)
  }

  /// Read where it is: a page is too much to copy for every card.
  private var title: String { presentation.site.pages[index].manuscript.frontMatter.title }
  private var pageLanguage: Language { presentation.site.pages[index].manuscript.language }
  var kind: PageKind { presentation.site.pages[index].manuscript.kind }

  var hasImage: Bool { presentation.site.pages[index].image != nil }

  static let fields = FieldTable<CardView>(
    "kort",
    [
      .text("title") { $0.title },
      // The title with soft hyphens.
      .html("heading", text: { $0.presentation.hyphenated($0.title) }),
      .joined("href") { ($0.root, $0.presentation.site.pages[$0.index].manuscript.address.directory) },
      .optionalText("lang") { $0.pageLanguage == $0.language ? nil : $0.pageLanguage.htmlTag },
      .text("kind") { $0.kind.spellings.nb },
      .optionalText("summary") { $0.presentation.site.pages[$0.index].manuscript.frontMatter.summary },
      .view("date", DateView.self) { view in
        guard view.kind == .news else { return nil }
        return DateView(view.presentation.site.pages[view.index].manuscript.date, in: view.language)
      },
      .optionalText("topic") { view in
        view.presentation.site.pages[view.index].topics.first.map { view.presentation.site.topics[$0].name }
      },
      .view("image", ImageView.self) { view in
        ImageView(ofPage: view.index, root: view.root, in: view.presentation)
      },
      .open("extra") { OpenValue($0.presentation.site.pages[$0.index].manuscript.frontMatter.extra) },
    ])
}
