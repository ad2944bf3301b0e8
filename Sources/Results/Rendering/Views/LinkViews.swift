internal import Templates
internal import Values

/// A link with its text.
struct LinkView: TemplateView {
  let text: String
  let href: String
  /// The text's language when it is not the page's.
  var language: Language?

  static let fields = FieldTable<LinkView>(
    "lenke",
    [
      .text("text") { $0.text },
      .text("href") { $0.href },
      .optionalText("lang") { $0.language?.htmlTag },
    ])
}

struct MenuItemView: TemplateView {
  let text: String
  /// The relative path to the site's root; empty for a link that leads elsewhere.
  let root: String
  let address: String
  let language: Language?
  let isCurrent: Bool
  /// The page stands somewhere below what the item leads to.
  let isAbove: Bool

  static let fields = FieldTable<MenuItemView>(
    "menypunkt",
    [
      .text("text") { $0.text },
      .joined("href") { ($0.root, $0.address) },
      .optionalText("lang") { $0.language?.htmlTag },
      .flag("is-current") { $0.isCurrent },
      .flag("is-above") { $0.isAbove },
    ])
}

/// A step on the way from the front page to a page; the page itself is not among them.
struct CrumbView: TemplateView {
  let text: String
  let root: String
  let directory: String
  let language: Language?
  let isHome: Bool
  let isTopics: Bool

  static let fields = FieldTable<CrumbView>(
    "brødsmule",
    [
      .text("text") { $0.text },
      .joined("href") { ($0.root, $0.directory) },
      .optionalText("lang") { $0.language?.htmlTag },
      .flag("is-home") { $0.isHome },
      .flag("is-topics") { $0.isTopics },
    ])
}

/// A language that the page, or at least the site's front page, can be read in.
struct LanguageLinkView: TemplateView {
  let language: Language
  let href: String
  let isCurrent: Bool
  /// The link leads to the language's front page.
  let isUntranslated: Bool

  static let fields = FieldTable<LanguageLinkView>(
    "språkvalg",
    [
      .text("name") { $0.language.ownName },
      .text("lang") { $0.language.htmlTag },
      .text("href") { $0.href },
      .flag("is-current") { $0.isCurrent },
      .flag("is-untranslated") { $0.isUntranslated },
    ])
}

/// The page in one language, for search engines.
struct AlternateView: TemplateView {
  /// `nb`, or `x-default`.
  let tag: String
  /// Absolute.
  let href: String

  static let fields = FieldTable<AlternateView>(
    "språkutgave", [.text("lang") { $0.tag }, .text("href") { $0.href }])
}

struct DateView: TemplateView {
  let date: CalendarDate
  let language: Language

  static let fields = FieldTable<DateView>(
    "dato", [.text("iso") { $0.date.isoText }, .text("text") { $0.date.formatted(in: $0.language) }])

  init?(_ date: CalendarDate?, in language: Language) {
    guard let date else { return nil }
    (self.date, self.language) = (date, language)
  }
}

/// A number of things, as text; views that would show zero are left out instead.
struct CountView: TemplateView {
  let count: Int
  let total: Int
  let language: Language

  static let fields = FieldTable<CountView>(
    "antall",
    [
      .text("count") { $0.count.formatted(in: $0.language) },
      .text("total") { $0.total.formatted(in: $0.language) },
      .flag("is-one") { $0.count == 1 },
      .number("value") { $0.count },
      .number("max") { $0.total },
    ])

  init(_ count: Int, of total: Int = 0, in language: Language) {
    (self.count, self.total, self.language) = (count, total, language)
  }

  /// Nil for none.
  init?(some count: Int, of total: Int = 0, in language: Language) {
    guard count > 0 else { return nil }
    self.init(count, of: total, in: language)
  }
}
