internal import Hashing
internal import Rendering

/// A page as a browser was given it: what tells whether it would be given another now.
struct ShownPage: Sendable, Equatable {
  /// Of the page's bytes without the stylesheet's address, which changes with each letter of the stylesheet; `-` for
  /// no page.
  let mark: String
  /// From the site's root; empty for no page.
  let stylesheet: String

  init(mark: String, stylesheet: String) {
    self.mark = mark
    self.stylesheet = stylesheet
  }

  /// - Parameter bytes: as the site has them, before anything of the preview is in them.
  init(_ bytes: [UInt8], of site: SiteRenderer) {
    stylesheet = site.stylesheetPath
    var rest = bytes
    if let range = bytes.firstRange(of: Array(stylesheet.utf8)) { rest.removeSubrange(range) }
    mark = ContentHash(of: rest).short
  }

  static let none = ShownPage(mark: "-", stylesheet: "")
}
