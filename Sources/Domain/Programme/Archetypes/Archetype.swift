package import Keys
internal import Text
package import Values

/// A new page: its file and its content. `check` has nothing to say about it. The parts that the editor has to write
/// are examples, and so the page is a draft until they say otherwise.
package struct Archetype: Sendable, Hashable {
  package let kind: PageKind
  package let title: String
  /// The folder below the site's; empty for the site's own.
  package let folder: String
  package let today: CalendarDate
  /// The language of the page's text; that of the folder's other pages to begin with.
  package var language: Language
  /// The day of a piece of news.
  package var date: CalendarDate
  /// The years of a plan.
  package var period: String
  /// The kind of a section's pages.
  package var contains = PageKind.page

  private let stem: Slug
  private let site: SiteConfiguration
  /// The kind of the folder's pages that do not say theirs.
  private var kindOfFolder: PageKind?

  package enum Fault: Error, Sendable {
    case noTitle
    /// No letter of the title can stand in an address.
    case noAddress
  }

  /// - Parameter folder: an existing folder of the site.
  package init(
    _ kind: PageKind, title: String, in folder: String, of outline: SiteOutline, today: CalendarDate
  ) throws(Fault) {
    let title = title.singleLine
    if title.isEmpty { throw .noTitle }
    guard let slug = Slug(title) else { throw .noAddress }
    (self.kind, self.title, self.folder, self.today) = (kind, title, folder, today)
    site = outline.configuration
    language = outline.language(ofFolder: folder)
    kindOfFolder = outline.defaultKind(of: ContentPath(folder.isEmpty ? "ny.md" : folder + "/ny.md"))
    date = today
    period = String(today.year)
    stem = Self.stem(slug, kind, isAtTop: folder.isEmpty)
  }

  /// - Parameter section: an existing section, or a new one that is made before the page.
  package init(
    _ kind: PageKind, title: String, below section: Archetype, of outline: SiteOutline, today: CalendarDate
  ) throws(Fault) {
    try self.init(
      kind, title: title, in: String(section.path.folder), of: outline, today: today)
    kindOfFolder = section.contains
  }

  /// The path of the new file.
  package var path: ContentPath {
    let place = folder.isEmpty ? "" : folder + "/"
    return switch kind {
    case .section: ContentPath("\(place)\(stem)/index.md")
    case .news: ContentPath("\(place)\(date.iso)-\(stem).md")
    case .page, .policy, .plan: ContentPath("\(place)\(stem).md")
    }
  }

  /// The file's content, in the language of the site's editors; text for readers is in that of the page.
  package var text: String {
    ArchetypeHeader(self, editors: site.language.messageLanguage).text + "\n"
      + ArchetypeBody(self, site: site).text
  }

  /// The line that makes the page a draft, for the editor to delete; nil for a section.
  package var draftLine: String? {
    kind == .section ? nil : ArchetypeHeader.line(.isDraft, .yes, in: site.language.messageLanguage)
  }

  /// The keys that are filled in, in order.
  package var values: [(key: FrontMatterKey, value: ArchetypeValue)] {
    var values: [(FrontMatterKey, ArchetypeValue)] = [(.title, .text(title))]
    if kind != .section, kindOfFolder != kind { values.append((.kind, .kind(kind))) }
    if language != site.language { values.append((.language, .text(language.rawValue))) }
    switch kind {
    case .section: values.append((.contains, .kind(contains)))
    case .news: values.append((.date, .text(date.iso)))
    case .plan: values.append((.period, .text(period)))
    case .page, .policy: break
    }
    // A section has nothing to finish.
    if kind != .section { values.append((.isDraft, .yes)) }
    return values
  }

  /// The keys that are offered in comments, each with an explanation.
  var offered: [FrontMatterKey] {
    FrontMatterKey.allCases.filter { $0.definition.offeredOn.contains(kind) }
  }

  /// In bytes: a file's name holds at most 255, and an address should be shorter.
  private static let longestStem = 60

  private static func stem(_ slug: Slug, _ kind: PageKind, isAtTop: Bool) -> Slug {
    let text = slug.shortened(to: longestStem).text
    let isTaken =
      ["index", "readme"].contains(text) || isAtTop && Site.reservedSegments.contains(text)
    return Slug(isTaken ? "\(text)-\(kind.spellings.nb)" : text) ?? slug
  }
}

/// The value of a key that is filled in, before it is written in a language.
package enum ArchetypeValue {
  case text(String)
  case kind(PageKind)
  case yes
}
