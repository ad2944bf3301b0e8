import Foundation
import Images
import Keys
import Programme
import Rendering
import Testing

/// What is wrong with the links of a rendered site: those that lead to no file, or to no anchor in one.
func brokenLinks(in rendered: RenderedSite) throws -> [String] {
  var ids: [String: Set<String>] = [:]
  let shown = rendered.site.images.map(shownImage)
  let copied = Set(
    rendered.site.attachments.map(\.output) + shown.flatMap { [$0.main] + $0.sources }.map(\.path))
  var pages: [(path: String, text: String)] = []
  for output in rendered.renderer.outputs where output.mediaType.hasPrefix("text/html") {
    let text = try rendered.text(output.path)
    ids[output.path] = Set(values(of: "id", in: text))
    pages.append((output.path, withoutCode(text)))
  }
  let files = Set(rendered.paths)
  var broken: [String] = []
  for (path, text) in pages {
    for link in values(of: "href", in: text) + values(of: "src", in: text) {
      guard let target = resolved(link, from: path, base: rendered.site.configuration.url.description) else {
        continue
      }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let file = parts[0].isEmpty || parts[0].hasSuffix("/") ? parts[0] + "index.html" : String(parts[0])
      if !files.contains(file), !copied.contains(file) { broken.append("\(path): \(link)") }
      if parts.count > 1, ids[file]?.contains(String(parts[1]).removingPercentEncoding ?? "") == false {
        broken.append("\(path): \(link)")
      }
    }
  }
  return broken
}

/// A page without its blocks of code, in which attributes are shown and not meant.
private func withoutCode(_ text: String) -> String {
  let parts = text.components(separatedBy: "<pre")
  return parts[0]
    + parts.dropFirst().map { $0.components(separatedBy: "</pre>").dropFirst().joined() }.joined()
}

/// The ids that a page uses more than once.
func repeatedIDs(in text: String) -> [String] {
  var seen: Set<String> = []
  return values(of: "id", in: text).filter { !seen.insert($0).inserted }
}

/// The values of an attribute in a page's elements, unescaped.
func values(of attribute: String, in text: String) -> [String] {
  let pieces = text.components(separatedBy: " \(attribute)=\"")
  return zip(pieces, pieces.dropFirst()).compactMap { before, rest in
    // A page may also show how an attribute is written.
    guard let open = before.lastIndex(of: "<"), !before[open...].contains(">") else { return nil }
    return rest.prefix { $0 != "\"" }.replacingOccurrences(of: "&#39;", with: "'")
      .replacingOccurrences(of: "&amp;", with: "&")
  }
}

/// A link as a path below the site's root with its fragment; nil for what leads elsewhere.
private func resolved(_ link: String, from path: String, base: String) -> String? {
  if link.hasPrefix(base) { return String(link.dropFirst(base.count)) }
  if link.contains(":") { return nil }
  if link.hasPrefix("#") { return path + link }
  let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  var segments = path.split(separator: "/").dropLast().map(String.init)
  for segment in parts[0].split(separator: "/") {
    if segment == ".." {
      if segments.isEmpty { return "outside the site" }
      segments.removeLast()
    } else if segment != "." {
      segments.append(String(segment))
    }
  }
  var target = segments.joined(separator: "/")
  if parts[0].hasSuffix("/") || parts[0].hasSuffix("..") || parts[0].isEmpty {
    target += target.isEmpty ? "" : "/"
  }
  return parts.count > 1 ? target + "#" + parts[1] : target
}
