internal import Programme
internal import Templates

/// Every page of the site by its first letter, for those without scripts.
struct SearchView: TemplateView {
  let letters: [LetterView]

  /// Headings are listed on sites of at most this many pages.
  private static let mostPagesWithHeadings = 2000

  init(_ presentation: SitePresentation, root: String, language: Language) {
    let site = presentation.site
    let showsHeadings = site.pages.count <= Self.mostPagesWithHeadings
    var letters: [LetterView] = []
    var entries: [SearchEntryView] = []
    var current = ""
    for index in NorwegianOrder.sorted(site.pages.indices, by: { site.pages[$0].title }) {
      let page = site.pages[index]
      let letter = Self.letter(of: page.title)
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

  /// Upper-case; digits and signs are all `#`.
  private static func letter(of title: String) -> String {
    guard let first = title.first(where: { $0.isLetter || $0.isNumber }), first.isLetter else { return "#" }
    return switch first.uppercased() {
    case "Á": "A"
    case "Ä": "Æ"
    case "Ö": "Ø"
    case let letter: letter
    }
  }

  static let fields = FieldTable<SearchView>("søkeside", [.list("letters", LetterView.self) { $0.letters }])
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
