internal import Text

/// The address of a page on its site: `politikk/arbeidsliv`, without slashes at its ends; empty for the front page.
package struct Address: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let path: String
  /// The address with a slash at its end, for links from the site's root: `politikk/arbeidsliv/`, or nothing.
  package let directory: String

  package init(_ path: String) {
    self.path = path
    directory = path.isEmpty ? "" : path + "/"
  }

  package static let frontPage = Address("")

  /// The page's id, as machine files and the endpoint name it.
  @inlinable package var pageID: String { path.isEmpty ? "forside" : path }

  /// The relative path from the page to its site's root: `../../`; `./` on the front page.
  package var root: String {
    if path.isEmpty { return "./" }
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") } + 1
    return String(repeating: "../", count: depth)
  }

  package var firstSegment: Substring {
    path.utf8.firstIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? path[...]
  }

  /// The address without its last segment; empty for one of a single segment.
  package var folder: Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }

  /// True when a folder is this address's ``folder``; false when both are at the top.
  func isRight(below folder: String) -> Bool {
    path.withBytes { path in
      folder.withBytes { folder in
        path.count > folder.count + 1 && path[folder.count] == UInt8(ascii: "/") && path.starts(with: folder)
          && !path[(folder.count + 1)...].contains(UInt8(ascii: "/"))
      }
    }
  }

  /// The path of the page's file below the output folder.
  package var outputPath: String { directory + "index.html" }

  package var description: String { "/" + directory }

  package func appending(_ segment: String) -> Address { Address(directory + segment) }

  /// The list and page number of a list's further page: `nyheter/side/2` is page 2 of `nyheter`. Nil for any other
  /// address; the first page is the list's own.
  var pageOfList: (list: Address, number: Int)? {
    // Fast path: most addresses do not end in a digit.
    guard let last = path.utf8.last, last &- UInt8(ascii: "0") < 10,
      folder.utf8.reversed().starts(with: "edis".utf8)
    else { return nil }
    let segments = path.split(separator: "/")
    guard segments.count >= 2, segments[segments.count - 2] == "side", let digits = segments.last,
      let number = Int(digits), number > 1, String(number) == digits
    else { return nil }
    return (Address(segments.dropLast(2).joined(separator: "/")), number)
  }

  package static func == (left: Self, right: Self) -> Bool { left.path == right.path }

  package func hash(into hasher: inout Hasher) { hasher.combine(path) }

  package static func < (left: Self, right: Self) -> Bool { left.path < right.path }
}
