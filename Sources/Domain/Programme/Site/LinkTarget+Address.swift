internal import Text

extension LinkTarget {
  /// The address as it stands in a link, percent-encoded but not escaped; nil for a page that is not shown.
  ///
  /// - Parameter root: the relative path from the linking page to its site's root, with a slash at its end.
  package func address(from root: String, in site: Site) -> String? {
    switch self {
    case .page(let page, let fragment):
      let address = root + site.pages[page].address.directory
      return fragment.map { address + "#" + percentEncoded($0) } ?? address
    case .path(let path, let fragment):
      let address = root + percentEncoded(path)
      return fragment.map { address + "#" + percentEncoded($0) } ?? address
    case .external(let address): return address
    case .image, .heldBack: return nil
    }
  }
}
