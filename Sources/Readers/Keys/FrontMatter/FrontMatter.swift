package import Diagnostics
package import Text
package import Values

/// The front matter of a page, each value in its type.
///
/// When its file has errors, values are missing from it; they come with it as diagnostics.
package struct FrontMatter: Sendable, Hashable {
  /// Empty only when the title is missing, which is an error.
  package var title = ""
  package var kind: PageKind?
  /// The default kind of the pages below a section.
  package var contains: PageKind?
  package var summary: String?
  package var date: CalendarDate?
  package var updated: CalendarDate?
  package var isDraft = false
  /// The day before which the page is unpublished.
  package var publish: CalendarDate?
  /// The day after which the page is unpublished.
  package var expires: CalendarDate?
  package var slug: Located<Slug>?
  /// Old addresses, each an absolute path.
  package var aliases: [Located<String>] = []
  package var language: Language?
  package var translationOf: Located<String>?
  package var image: PageImage?
  package var inMenu: Bool?
  package var order: Int?
  package var topics: [Located<String>] = []
  package var author: String?
  package var will: [CommitmentGroup] = []
  package var looksForCommitments: Bool?
  package var agree: Agreement?
  package var agreeUntil: CalendarDate?
  package var related: [Located<String>] = []
  package var comments: Bool?
  package var proposals: Bool?
  package var period: String?
  package var adopted: CalendarDate?
  package var adoptedBy: String?
  package var supersedes: Located<String>?
  /// Free values for the theme, in the file's order.
  package var extra: [FreeEntry] = []

  /// True when the kind was written and could not be read, or no key could; the same for the others.
  package var kindIsUnclear = false
  package var containsIsUnclear = false
  package var dateIsUnclear = false

  /// The keys that do not belong on every kind of page, with their positions.
  var restrictedKeys: [Located<FrontMatterKey>] = []

  /// Never fails: values that cannot be read are left out, with a diagnostic each.
  package static func parse(
    _ block: FrontMatterBlock, of file: SourceFile
  ) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
    var parser = FrontMatterParser(file)
    parser.parse(block)
    return (parser.matter, parser.diagnostics)
  }

  package init() {}

  /// Errors for keys that say nothing on a page of this kind. Costs nothing when there are none of them.
  ///
  /// - Parameter path: the file's, as messages show it.
  package func keysNotAllowed(on kind: PageKind, in path: String) -> [Diagnostic] {
    restrictedKeys.compactMap { key in
      guard !key.value.definition.kinds.contains(kind) else { return nil }
      return .keyNotAllowed(key.value, on: kind, at: key.position.location(in: path))
    }
  }
}

/// Commitments under `vil`, with the group they were listed under.
package struct CommitmentGroup: Sendable, Hashable {
  /// Nil for a list without groups.
  package let name: String?
  package let items: [Located<String>]
}

/// The question, if any, that asks readers for their agreement.
package enum Agreement: Sendable, Hashable {
  case asked, notAsked
  /// Asked in the editor's own words.
  case question(String)
}
