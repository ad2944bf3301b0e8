internal import Programme
internal import Text
internal import Search
internal import Templates
internal import Values

/// The shape of the search index, and every page of the site by its first letter for those without scripts.
struct SearchView: TemplateView {
  let shape: SearchShape
  let letters: [LetterView]

  /// Headings are listed on sites of at most this many pages.
  private static let mostPagesWithHeadings = 2000

  init(_ presentation: SitePresentation, root: String, language: Language) {
    let site = presentation.site
    shape = SearchShape(pages: site.pages.count)
    let showsHeadings = site.pages.count <= Self.mostPagesWithHeadings
    var letters: [LetterView] = []
    var entries: [SearchEntryView] = []
    var current = ""
    for index in NorwegianOrder.sorted(site.pages.indices, by: { site.pages[$0].title }) {
      let page = site.pages[index]
      let letter = NorwegianOrder.letter(of: page.title) ?? "#"
      if letter != current, !entries.isEmpty {
        letters.append(LetterView(letter: current, entries: entries))
        entries = []
      }
      current = letter
      let href = root + page.address.directory
      let headings =
        showsHeadings
        ? page.body.outline.map { LinkView(text: $0.title, href: href + "#" + percentEncoded($0.id)) } : []
      entries.append(
        SearchEntryView(
          page: LinkView(
            text: page.title, href: href, language: page.language == language ? nil : page.language),
          headings: headings))
    }
    if !entries.isEmpty { letters.append(LetterView(letter: current, entries: entries)) }
    self.letters = letters
  }

  static let fields = FieldTable<SearchView>(
    "søkeside",
    [
      .number("word-files") { $0.shape.wordFiles },
      .number("pages-per-file") { $0.shape.pagesPerTextFile },
      .list("letters", LetterView.self) { $0.letters },
    ])
}

struct LetterView: TemplateView {
  let letter: String
  let entries: [SearchEntryView]

  static let fields = FieldTable<LetterView>(
    "bokstav",
    [.text("letter") { $0.letter }, .list("entries", SearchEntryView.self) { $0.entries }])
}

struct SearchEntryView: TemplateView {
  let page: LinkView
  let headings: [LinkView]

  static let fields = FieldTable<SearchEntryView>(
    "oppslag",
    [
      .view("page", LinkView.self) { $0.page },
      .flag("has-headings") { !$0.headings.isEmpty },
      .list("headings", LinkView.self) { $0.headings },
    ])
}
