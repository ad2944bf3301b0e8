package import Keys
internal import Markdown
package import Programme
package import Values

/// A document's origin, known before it is read.
package struct ImportSource: Sendable {
  /// The kind of page to make; nil to detect it.
  package var kind: PageKind?
  package var language: Language
  /// The file's name without its extension.
  package var name: String
  /// The document's own front matter, in formats that have it.
  package var frontMatter: [HeadEntry] = []
  /// Notes from before the document was read.
  package var notes: [ImportNote] = []
  /// The site's own lead-ins to commitments.
  package var leadIns: LeadInPhrases

  package init(kind: PageKind?, language: Language, name: String, leadIns: LeadInPhrases) {
    (self.kind, self.language, self.name, self.leadIns) = (kind, language, name, leadIns)
  }
}

/// The surroundings of a new page: its name, its pictures and its neighbours.
package struct PagePlace: Sendable {
  package enum Picture: Sendable {
    /// A file with this extension.
    case file(ending: String)
    /// A format that browsers do not show.
    case unusable
  }

  /// The name of pictures without one of their own.
  package var slug: String
  /// The pictures that exist, by the document's names for them.
  package var pictures: [String: Picture] = [:]
  /// True for a picture's name that is free beside the page: no file has it, or one with the same bytes.
  package var isFree: @Sendable (_ name: String, _ source: String) -> Bool = { _, _ in true }
  /// True for a link from the page with a target in the site.
  package var isContent: @Sendable (String) -> Bool = { _ in false }

  package init(slug: String) { self.slug = slug }
}

/// One key of a file's head, as another program wrote it.
package struct HeadEntry: Sendable, Hashable {
  package let key: String
  package let value: HeadValue

  package init(_ key: String, _ value: HeadValue) {
    (self.key, self.value) = (key, value)
  }
}

package indirect enum HeadValue: Sendable, Hashable {
  case text(String)
  case bool(Bool)
  case list([HeadValue])
  case map([HeadEntry])

  var text: String? { if case .text(let text) = self { text } else { nil } }
}
