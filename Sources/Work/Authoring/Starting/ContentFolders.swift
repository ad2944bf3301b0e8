internal import Text
package import Building
package import Diagnostics
internal import Keys
package import Programme
internal import System

/// The folders of one site and their content, as locations for new pages.
package struct ContentFolders: Sendable {
  package let outline: SiteOutline
  /// The site's own folder as messages show it.
  package let displayPath: String
  /// Every folder that holds a page, by its path below the site's, the site's own first.
  package let names: [String]
  private let sources: SiteSources

  /// The diagnostics of a `site.yml` with errors.
  package struct UnreadableSite: Error { package let diagnostics: [Diagnostic] }

  /// - Throws: ``UnreadableSite`` or a ``FileError``.
  package init(_ site: SiteFolder) throws {
    sources = try SiteSources(site)
    displayPath = site.displayPath
    let file: SourceFile
    do { file = try sources.text("site.yml") } catch let refused as RefusedText {
      throw UnreadableSite(diagnostics: [refused.diagnostic])
    }
    let (configuration, problems) = SiteConfiguration.parse(file: file)
    guard let configuration else { throw UnreadableSite(diagnostics: problems) }
    outline = SiteOutline(configuration, indexes: sources.indexes())
    names = Set(sources.pages.map { String(ContentPath($0.path).folder) }).union([""]).sorted {
      $0.precedesInBytes($1)
    }
  }

  /// The path of a folder as typed, below the site's or the workspace's; nil when there is none.
  package func folder(_ typed: String) -> String? {
    let segments = typed.split(separator: "/").filter { $0 != "." }.map(String.init)
    let shown = displayPath.split(separator: "/").map(String.init)
    let candidates =
      segments.starts(with: shown) ? [segments, Array(segments.dropFirst(shown.count))] : [segments]
    return candidates.first { exists($0) }?.joined(separator: "/")
  }

  /// True for an existing folder, with none on the way that is hidden or a link.
  private func exists(_ segments: [String]) -> Bool {
    var path = sources.folder.path
    return segments.allSatisfy { name in
      path += "/" + name
      return name != ".." && !ContentPath.isIgnored(name) && FileSystem.isOwnFolder(path)
    }
  }

  /// The file that has a path, or its address, already, as messages show it; nil when both are free.
  package func occupant(of path: ContentPath) -> String? {
    if FileSystem.exists("\(sources.folder.path)/\(path.text)") { return "\(displayPath)/\(path.text)" }
    guard let address = outline.address(of: path) else { return nil }
    let folder = path.isIndex ? ContentPath(String(path.folder)).folder : path.folder
    let twin = sources.pages.first { file in
      let other = ContentPath(file.path)
      if outline.address(of: other) == address { return true }
      // A page's `adresse` is in the file, so only pages in the same folder are parsed.
      guard other.folder == folder, !other.isIndex, let source = try? sources.text(file.path) else {
        return false
      }
      let slug = FrontMatter.parse(FrontMatterBlock(in: source), of: source).frontMatter.slug
      return slug.map { outline.address(of: other, slug: $0.value) == address } ?? false
    }
    return twin.map { "\(displayPath)/\($0.path)" }
  }

  /// Writes a new page, and the folders above it. Throws a ``FileError``, also when there is such a file already.
  package func write(_ archetype: Archetype) throws {
    let path = "\(sources.folder.path)/\(archetype.path.text)"
    try FileSystem.makeFolder("\(sources.folder.path)/\(archetype.path.folder)")
    try FileSystem.create(path, Array(archetype.text.utf8))
  }
}
