/// Where a page is on its site: `politikk/arbeidsliv`, without slashes at its ends; empty for the front page.
package struct Address: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let path: String
  /// What the site's root is followed by in a link: `politikk/arbeidsliv/`, or nothing.
  package let directory: String

  package init(_ path: String) {
    self.path = path
    directory = path.isEmpty ? "" : path + "/"
  }

  package static let frontPage = Address("")

  /// The page's id, as machine files and the endpoint name it.
  package var pageID: String { path.isEmpty ? "forside" : path }

  /// The way from the page to its site's root: `../../`; `./` on the front page.
  package var root: String {
    if path.isEmpty { return "./" }
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") } + 1
    return String(repeating: "../", count: depth)
  }

  package var firstSegment: Substring {
    path.utf8.firstIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? path[...]
  }

  /// The file a build writes.
  package var outputPath: String { directory + "index.html" }

  package var description: String { "/" + directory }

  package func appending(_ segment: String) -> Address { Address(directory + segment) }

  package static func == (left: Self, right: Self) -> Bool { left.path == right.path }

  package func hash(into hasher: inout Hasher) { hasher.combine(path) }

  package static func < (left: Self, right: Self) -> Bool { left.path < right.path }
}
