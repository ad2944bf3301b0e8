/// The reason why a text cannot be an address that a page had before.
enum OldPathFault {
  /// `https://…`, with the path in it.
  case wholeAddress(path: String)
  case relative
  case climbs
  /// A character that ends the path, or that a line of `_redirects` cannot hold.
  case character(Character)

  init?(in path: String) {
    if path.hasPrefix("http://") || path.hasPrefix("https://") {
      let rest = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).dropFirst(2)
      self = .wholeAddress(path: "/" + (rest.first ?? "").prefix { $0 != "?" && $0 != "#" })
    } else if !path.hasPrefix("/") || path.hasPrefix("//") {
      self = .relative
    } else if let character = path.first(where: Self.isRefused) {
      self = .character(character)
    } else if path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." }) {
      self = .climbs
    } else {
      return nil
    }
  }

  private static func isRefused(_ character: Character) -> Bool {
    "?#\\*".contains(character) || character.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
  }
}
