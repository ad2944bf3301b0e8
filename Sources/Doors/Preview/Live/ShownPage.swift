internal import Hashing
internal import Rendering

/// A page's fingerprints as a browser was sent it, to compare with the present page.
struct ShownPage: Sendable, Equatable {
  /// A hash of the page without its stylesheet's address, which changes whenever the stylesheet does; `-` for no page.
  let fingerprint: String
  /// The stylesheet's path from the site's root; empty for no page.
  let stylesheet: String

  init(fingerprint: String, stylesheet: String) {
    (self.fingerprint, self.stylesheet) = (fingerprint, stylesheet)
  }

  /// - Parameter bytes: the site's, before the preview adds anything.
  init(_ bytes: [UInt8], of site: SiteRenderer) {
    stylesheet = site.stylesheetPath
    var rest = bytes
    if let range = bytes.firstRange(of: Array(stylesheet.utf8)) { rest.removeSubrange(range) }
    fingerprint = ContentHash(of: rest).short
  }

  static let none = ShownPage(fingerprint: "-", stylesheet: "")
}
