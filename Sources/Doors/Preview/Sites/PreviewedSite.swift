internal import Building
package import Rendering
package import Session
internal import Text

/// One site in the preview.
package struct PreviewedSite: Sendable {
  /// The site as its files are now, with or without errors.
  package let snapshot: SiteSnapshot
  /// The site when it last was right, which browsers are shown; nil when it never was.
  package let good: SiteSnapshot?
  /// Counted from 1; changes with ``good``.
  let generation: Int
  /// Content files that changed in this generation, below the site's folder.
  let changed: [String]

  /// The prefix of its addresses: `/`, or `/lo/`; percent-decoded.
  var root: String { snapshot.folder.name.isEmpty ? "/" : "/\(snapshot.folder.name)/" }

  /// ``root``, percent-encoded.
  package var prefix: String { Self.prefix(of: snapshot.folder) }

  package var shown: SiteRenderer? { good?.renderer }

  init(snapshot: SiteSnapshot, good: SiteSnapshot?, generation: Int = 1, changed: [String] = []) {
    (self.snapshot, self.good, self.generation, self.changed) = (snapshot, good, generation, changed)
  }

  init(_ refreshed: WorkspaceSession.Refreshed, after earlier: PreviewedSite?) {
    let snapshot = refreshed.snapshot
    let isGood = snapshot.renderer != nil
    self.init(
      snapshot: snapshot, good: isGood ? snapshot : earlier?.good,
      generation: (earlier?.generation ?? 0) + (refreshed.changes == nil ? 0 : 1),
      changed: refreshed.changes?.changed ?? earlier?.changed ?? [])
  }

  /// The same site with one page replaced.
  func showing(_ snapshot: SiteSnapshot, changed page: String) -> Self {
    Self(snapshot: snapshot, good: snapshot, generation: generation + 1, changed: [page])
  }

  static func prefix(of folder: SiteFolder) -> String {
    folder.name.isEmpty ? "/" : "/\(encoded(folder.name))/"
  }

  /// The address prefix of its forms on trial, below a name that no content can have.
  static func endpoint(of folder: SiteFolder) -> String {
    folder.name.isEmpty ? endpoints + "-" : endpoints + encoded(folder.name)
  }

  static let endpoints = "/_api/"

  private static func encoded(_ name: String) -> String {
    var buffer = UTF8Buffer()
    buffer.appendPath(name)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
