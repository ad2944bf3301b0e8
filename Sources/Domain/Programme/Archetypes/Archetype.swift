package import Values
package import Keys
internal import Diagnostics
internal import Text

/// A page that an editor begins on: the file it goes into, and what stands in it.
///
/// It is a page that `check` has nothing to say about. What the editor has to write is shown as an example, and so
/// the page is a draft until they say otherwise.
package struct Archetype: Sendable, Hashable {
  package let kind: PageKind
  package let title: String
  /// Below the site's folder; empty for the site's own.
  package let folder: String
  package let today: CalendarDate
  /// The language of the page's text; that of the folder's other pages to begin with.
  package var language: Language
  /// The day of a piece of news.
  package var date: CalendarDate
  /// The years of a plan.
  package var period: String
  /// What a section's pages are.
  package var contains = PageKind.page

  private let stem: Slug
  private let site: SiteConfiguration
  /// What a page in the folder is when it does not say so.
  private var kindOfFolder: PageKind?

  package enum Fault: Error, Sendable {
    case noTitle
    /// Nothing in the title can stand in an address.
    case noAddress
  }

  /// - Parameter folder: one of the site's.
  package init(
    _ kind: PageKind, title: String, in folder: String, of outline: SiteOutline, today: CalendarDate
  ) throws(Fault) {
    let title = title.singleLine
    if title.isEmpty { throw .noTitle }
    guard let slug = Slug(title) else { throw .noAddress }
    self.kind = kind
    self.title = title
    self.folder = folder
    self.today = today
    site = outline.configuration
    language = outline.language(ofFolder: folder)
    kindOfFolder = outline.defaultKind(of: ContentPath(folder.isEmpty ? "ny.md" : folder + "/ny.md"))
    date = today
    period = String(today.year)
    stem = Self.stem(slug, kind, isAtTop: folder.isEmpty)
  }

  /// - Parameter section: a new one too, made before the page.
  package init(
    _ kind: PageKind, title: String, below section: Archetype, of outline: SiteOutline, today: CalendarDate
  ) throws(Fault) {
    try self.init(
      kind, title: title, in: String(section.path.folder), of: outline, today: today)
    kindOfFolder = section.contains
  }

  /// Where on the site it goes.
  package var path: ContentPath {
    let place = folder.isEmpty ? "" : folder + "/"
    return switch kind {
    case .section: ContentPath("\(place)\(stem)/index.md")
    case .news: ContentPath("\(place)\(date.iso)-\(stem).md")
    case .page, .policy, .plan: ContentPath("\(place)\(stem).md")
    }
  }

  /// The file, in the language of the site's editors; what readers see is in that of the page.
  package var text: String {
    ArchetypeHeader(self, editors: site.language.messageLanguage).text + "\n"
      + ArchetypeBody(self, site: site).text
  }

  /// The line that holds the page back, which whoever finishes it deletes.
  package var draftLine: String? {
    kind == .section ? nil : ArchetypeHeader.line(.isDraft, .yes, in: site.language.messageLanguage)
  }

  /// The keys that are filled in, in the order they stand.
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

  /// The keys that are named and explained for whoever wants them.
  var offered: [FrontMatterKey] {
    FrontMatterKey.allCases.filter { $0.definition.offeredOn.contains(kind) }
  }

  /// A file's name is at most 255 bytes, and an address should be shorter.
  private static let longestStem = 60

  private static func stem(_ slug: Slug, _ kind: PageKind, isAtTop: Bool) -> Slug {
    let text = slug.shortened(to: longestStem).text
    let isTaken =
      ["index", "readme"].contains(text) || isAtTop && Site.reservedSegments.contains(text)
    return Slug(isTaken ? "\(text)-\(kind.spellings.nb)" : text) ?? slug
  }
}

/// What is filled in after a key, before it is written in a language.
package enum ArchetypeValue {
  case text(String)
  case kind(PageKind)
  case yes
}
