internal import Rendering
internal import Keys
package import Building
internal import Diagnostics
package import Programme
internal import Text

extension SiteSnapshot {
  /// Explains the page at an address, or why there is none.
  ///
  /// - Parameters:
  ///   - address: `/politikk/skole/`, with or without slashes at its ends; a whole address of the site; or a
  ///     content file's path as messages show it, or below the site's folder.
  ///   - edition: decides which pages are shown.
  package func explanation(of address: String, in workspace: Workspace, edition: Edition)
    -> AddressExplanation
  {
    if let page = page(ofFile: address) { return explanation(of: page, in: workspace, edition: edition) }
    let path = self.path(of: address)
    if let page = manuscript?.pages.first(where: { $0.address.path == path }) {
      return explanation(of: page, in: workspace, edition: edition)
    }
    if let output = renderer?.output(at: path) ?? renderer?.output(at: Address(path).outputPath),
      let explanation = explanation(of: output, at: path)
    {
      return explanation
    }
    return missing(path)
  }

  /// True of an address that is this site's by its host and the path after it.
  package func owns(_ address: String) -> Bool {
    guard let url = manuscript?.configuration.url else { return false }
    return (address + "/").hasPrefix(url.description)
  }

  private func page(ofFile path: String) -> PageManuscript? {
    guard path.lowercased().hasSuffix(".md") else { return nil }
    let path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    return manuscript?.pages.first { $0.file == path }
      ?? manuscript?.pages.first { $0.path.text == path || "/" + $0.path.text == path }
  }

  /// Below the site's root, without slashes at its ends, anchor and query.
  private func path(of address: String) -> String {
    var text = address[...]
    if let url = manuscript?.configuration.url, owns(address) {
      text = (address + "/").dropFirst(url.description.count)
    }
    text = text.prefix { $0 != "#" && $0 != "?" }
    if text.hasSuffix("/index.html") || text == "index.html" { text = text.dropLast("index.html".count) }
    let path = text.split(separator: "/").joined(separator: "/")
    return path.percentDecoded ?? path
  }

  /// An address that nothing has: what was most likely meant.
  private func missing(_ path: String) -> AddressExplanation {
    var explanation = AddressExplanation(
      .missing,
      LocalizedText(
        "Ingen side har adressen \(Address(path))", "Inga side har adressa \(Address(path))",
        "No page has the address \(Address(path))"))
    let pages = manuscript?.pages ?? []
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    var near = pages.filter { $0.address.path.split(separator: "/").last.map(String.init) == last }
    if let nearest = nearest(to: path, in: pages.lazy.map(\.address.path)) {
      near += pages.filter { $0.address.path == nearest && !near.map(\.file).contains($0.file) }
    }
    explanation.add(
      LocalizedText("Mente du", "Meinte du", "Did you mean"),
      AddressExplanation.Value.some(near) { page in
        AddressExplanation.Value(
          "\(page.address) (\(page.file))", at: SourceLocation(file: page.file), address: page.address.path)
      })
    if site == nil {
      explanation.add(
        LocalizedText("Merk", "Merk", "Note"),
        LocalizedText(
          "nettstedet har feil, så sider som det lager selv, er ikke med",
          "nettstaden har feil, så sider som han lagar sjølv, er ikkje med",
          "the site has errors, so pages that it makes itself are not looked at"))
    }
    return explanation
  }
}
