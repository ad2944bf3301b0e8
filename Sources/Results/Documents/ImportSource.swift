package import Keys
internal import Markdown
package import Programme
package import Values

/// A document's origin, known before it is read.
package struct ImportSource: Sendable {
  /// The kind of page to make; nil to find out.
  package var kind: PageKind?
  package var language: Language
  /// The file's name without its ending.
  package var name: String
  /// The document's own front matter, for kinds of file that have such.
  package var frontMatter: [HeadEntry] = []
  /// Notes from before the document was read.
  package var notes: [ImportNote] = []
  /// The site's own lead-ins to commitments.
  package var leadIns: LeadInPhrases

  package init(kind: PageKind?, language: Language, name: String, leadIns: LeadInPhrases) {
    self.kind = kind
    self.language = language
    self.name = name
    self.leadIns = leadIns
  }
}

/// The place of a new page: its name, its pictures and its neighbours.
package struct PagePlace: Sendable {
  package enum Picture: Sendable {
    /// With a file's ending.
    case file(ending: String)
    /// In a format that browsers do not show.
    case unusable
  }

  /// Name of pictures that have none of their own.
  package var slug: String
  /// The pictures there are, by what the document calls them.
  package var pictures: [String: Picture] = [:]
  /// Tells if a picture may have a name beside the page: no file has it, or one that is the same picture.
  package var isFree: @Sendable (_ name: String, _ source: String) -> Bool = { _, _ in true }
  /// Tells if a link from the page leads to something in the site.
  package var isContent: @Sendable (String) -> Bool = { _ in false }

  package init(slug: String) { self.slug = slug }
}

/// One key of a file's head, as another program wrote it.
package struct HeadEntry: Sendable, Hashable {
  package let key: String
  package let value: HeadValue

  package init(_ key: String, _ value: HeadValue) {
    self.key = key
    self.value = value
  }
}

package indirect enum HeadValue: Sendable, Hashable {
  case text(String)
  case bool(Bool)
  case list([HeadValue])
  case map([HeadEntry])

  var text: String? { if case .text(let text) = self { text } else { nil } }
}
