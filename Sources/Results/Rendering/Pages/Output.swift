package import Values
internal import Programme

/// A file that a site consists of.
package struct Output: Sendable {
  /// Below the site's root: `politikk/skole/index.html`.
  package let path: String
  /// As HTTP names it, with the character set.
  package let mediaType: String
  package let kind: Kind

  package enum Kind: Sendable {
    /// An index in the site's pages; `number` counts a section's pages from 1.
    case page(Int, number: Int)
    case topics
    /// An index in the site's topics.
    case topic(Int, number: Int)
    /// An index in the site's pages, of a plan.
    case owners(Int)
    case search
    case newsletter
    case round
    /// What becomes of what readers send, in one language.
    case privacy(Language)
    case notFound
    /// An index in the site's redirects.
    case redirect(Int)
    case icon
    /// An index in the theme's files; nil for the stylesheet.
    case asset(Int?)
    /// An index in the renderer's machine files.
    case machine(Int)
  }

  package init(_ path: String, _ kind: Kind, mediaType: String = "text/html; charset=utf-8") {
    self.path = path
    self.mediaType = mediaType
    self.kind = kind
  }
}
