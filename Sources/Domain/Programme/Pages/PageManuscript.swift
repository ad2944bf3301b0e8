package import Diagnostics
package import Keys
package import Values

/// One parsed content file. Its mistakes, if any, are its diagnostics.
///
/// A class, so that passing a page on copies one reference.
package final class PageManuscript: Sendable {
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

  package init(
    file: String, path: ContentPath, address: Address, kind: PageKind, language: Language,
    frontMatter: FrontMatter, date: CalendarDate?, body: PageBody, diagnostics: [Diagnostic]
  ) {
    self.file = file
    self.path = path
    self.address = address
    self.kind = kind
    self.language = language
    self.frontMatter = frontMatter
    self.date = date
    self.body = body
    self.diagnostics = diagnostics
  }
}
