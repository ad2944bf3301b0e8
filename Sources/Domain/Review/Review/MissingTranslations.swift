internal import Keys
internal import Values
internal import Diagnostics
internal import Programme

/// The pages that lack a language most of a site is in. A site with a handful of pages in another language means to
/// have no more of them.
struct MissingTranslations {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ site: Site) {
    let main = site.configuration.language
    let own = site.pages.indices.filter { site.pages[$0].language == main }
    let languages = Set(site.pages.map(\.language)).subtracting([main])
    for language in languages.sorted(by: { $0.rawValue < $1.rawValue }) {
      let missing = own.filter { index in
        !site.pages[index].translations.contains { site.pages[$0].language == language }
      }
      guard let first = missing.first, missing.count * 2 <= own.count else { continue }
      let names = missing.prefix(Self.named).map { site.pages[$0].title }
      diagnostics.append(
        .missingTranslations(
          missing.count, of: own.count, into: language, names: names,
          at: SourceLocation(file: site.pages[first].manuscript.file)))
    }
  }

  private static let named = 5
}
