internal import Programme

/// Where a file of content may be: below `content/`, in folders and with a name that the build reads, and of a type
/// that is a page's or a picture's.
package struct ContentFilePath: Sendable, Hashable {
  /// Below the workspace: `content/nyheter/2026-05-01-tog.md`.
  package let text: String

  /// Nil for any other path: absolute, with `..`, hidden, with control characters, of another type.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.first == "content", text.utf8.count <= 1024,
      parts.allSatisfy({ Self.isName($0) }), let name = parts.last,
      ContentPath(String(name)).isMarkdown || Self.isPicture(name)
    else { return nil }
    self.text = text
  }

  package var isPicture: Bool { Self.isPicture(text) }
  package var folder: Substring { text.lastIndex(of: "/").map { text[..<$0] } ?? "" }
  package var name: String {
    String(text[(text.lastIndex(of: "/").map(text.index(after:)) ?? text.startIndex)...])
  }

  /// The file name extensions of pictures, in lower case.
  package static let pictureEndings = ["png", "jpg", "jpeg", "webp", "avif", "gif", "svg"]

  private static func isPicture(_ name: some StringProtocol) -> Bool {
    name.lastIndex(of: ".").map { pictureEndings.contains(name[name.index(after: $0)...].lowercased()) }
      ?? false
  }

  private static func isName(_ part: Substring) -> Bool {
    !part.isEmpty && part.utf8.count <= 200 && !ContentPath.isIgnored(part)
      && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}
