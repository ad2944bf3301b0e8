package import Building
package import Diagnostics
package import Programme
internal import Review
internal import System
package import Values

/// The words of a site that a dictionary does not have.
package struct SpellingReport: Sendable {
  package fileprivate(set) var diagnostics: [Diagnostic] = []
  /// Languages that some pages are in, and that there is no dictionary for, with how many pages are in each.
  package fileprivate(set) var unchecked: [Language: Int] = [:]
  /// Languages whose dictionary gave no answer.
  package fileprivate(set) var failed: [Language] = []
}

extension SiteSnapshot {
  /// Looks up every word of the pages shown. The site's own words stand in `_ordliste.txt` beside `site.yml`.
  ///
  /// - Throws: a ``FileError``.
  package func spelling(
    by hunspell: Hunspell, in workspace: Workspace, edition: Edition
  ) throws -> SpellingReport {
    var report = SpellingReport()
    guard let manuscript else { return report }
    let read = Lanes.map(shownPages(in: edition)) { page in
      workspace.source(page.file).map { (page: page, words: PageWords(page, in: $0)) }
    }
    let list = workspace.source("\(folder.displayPath)/\(Self.wordList)")
    let review = SpellingReview(
      read.compactMap { $0 }, configuration: manuscript.configuration,
      list: list.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "")
    var unknown: [Language: Set<String>] = [:]
    var suggestions: [Language: [String: [String]]] = [:]
    for (language, words) in review.words.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard hunspell.hasDictionary(for: language) else {
        report.unchecked[language] = read.count { $0?.page.language == language }
        continue
      }
      guard let found = try hunspell.unknown(of: words, in: language) else {
        report.failed.append(language)
        continue
      }
      unknown[language] = found
      suggestions[language] = try hunspell.suggestions(for: found.sorted(), in: language)
    }
    report.diagnostics = review.diagnostics(unknown: unknown, suggestions: suggestions)
    return report
  }

  /// Its name begins as those of files do that are no content.
  private static let wordList = "_ordliste.txt"
}
