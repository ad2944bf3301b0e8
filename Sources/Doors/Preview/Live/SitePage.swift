internal import Session

/// A site's file at an address, as it is now.
struct SitePage: Sendable {
  let status: Int
  let file: ServedFile
  let shown: ShownPage

  /// Nil when the site never was right, or the file cannot be made now.
  ///
  /// - Parameter path: below the site's root, percent-decoded.
  init?(at path: String, of site: PreviewedSite) {
    guard let good = site.good, let renderer = good.renderer else { return nil }
    // A picture that cannot be made is answered as missing.
    if let file = try? good.file(Self.file(path)) {
      (status, self.file) = (200, file)
    } else if let file = try? good.file("404.html") {
      (status, self.file) = (404, file)
    } else {
      return nil
    }
    shown = ShownPage(file.bytes, of: renderer)
  }

  /// The path of the file for an address.
  static func file(_ path: String) -> String {
    path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }
}
