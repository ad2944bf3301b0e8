package import Diagnostics

/// One content file, read. It may be wrong: then its diagnostics say so.
package struct PageManuscript: Sendable {
  /// The path as messages show it.
  package let file: String
  package let path: ContentPath
  package let address: Address
  package let kind: PageKind
  package let language: Language
  package let frontMatter: FrontMatter
  /// From the front matter, else from the file's name.
  package let date: CalendarDate?
  package let body: PageBody
  package let diagnostics: [Diagnostic]

  package var id: String { address.pageID }
  package var title: String { frontMatter.title }
}
