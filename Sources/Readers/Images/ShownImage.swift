/// A picture as pages name it: the files it is in, below the site's root.
package struct ShownImage: Sendable, Hashable {
  package struct File: Sendable, Hashable {
    /// Letters, digits, hyphens, slashes and dots alone, so that it can stand in any attribute.
    package let path: String
    package let size: ImageSize

    package init(path: String, size: ImageSize) {
      (self.path, self.size) = (path, size)
    }
  }

  /// A format that every browser shows.
  package let main: File
  /// The same in WebP, the narrowest first; empty for what is copied as it is.
  package let sources: [File]
  /// True when ``main`` is of a format that services show beside a shared link.
  package let isSharable: Bool

  package init(main: File, sources: [File] = [], isSharable: Bool = true) {
    (self.main, self.sources, self.isSharable) = (main, sources, isSharable)
  }
}
