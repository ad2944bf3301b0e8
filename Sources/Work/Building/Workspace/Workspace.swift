package import Diagnostics
internal import Images
internal import Programme
internal import System

/// A folder with `content/`, `themes/` and what is made of them.
package struct Workspace: Sendable {
  /// As the process sees it, without a slash at its end.
  package let root: String
  /// Sorted by folder.
  package let sites: [SiteFolder]

  package enum Fault: Error, Sendable {
    /// There is no `content/`.
    case noContent
    /// `content/` holds no `site.yml`, and neither does any folder right under it.
    case noSite
  }

  package init(root: String) throws {
    self.root = root
    let content = root + "/content"
    guard FileSystem.isFolder(content) else { throw Fault.noContent }
    if FileSystem.exists(content + "/site.yml") {
      sites = [SiteFolder(name: "", workspace: root)]
    } else {
      let names = try FileSystem.entries(of: content).map(\.name)
        .filter { !ContentPath.isIgnored($0) && FileSystem.exists("\(content)/\($0)/site.yml") }.sorted()
      var copies: [String: [String]] = [:]
      for name in names {
        var original = name
        while let copy = CopiedName(original, isFolder: true, isBeside: names.contains) {
          original = copy.original
        }
        if original != name { copies[original, default: []].append(name) }
      }
      let copied = Set(copies.values.joined())
      sites = names.filter { !copied.contains($0) }.map {
        SiteFolder(name: $0, workspace: root, copies: copies[$0] ?? [])
      }
    }
    if sites.isEmpty { throw Fault.noSite }
  }

  /// True of a folder that a build may fill: none that holds the content or the themes, or lies in them.
  package func mayBeBuiltInto(_ output: String) -> Bool {
    guard !output.isEmpty, let target = FileSystem.absolute(output) else { return false }
    return ["content", "themes", ".standpunkt"].allSatisfy { name in
      guard let kept = FileSystem.absolute("\(root)/\(name)") else { return true }
      return target != kept && !target.hasPrefix(kept + "/")
        && !kept.hasPrefix(target == "/" ? "/" : target + "/")
    }
  }

  package var stateFolder: String { root + "/.standpunkt" }

  /// A file of the workspace again, for quoting a line of it.
  package func source(_ path: String) -> SourceFile? {
    // Of pictures only drawings are text.
    if let format = ImageFormat(ofFileNamed: path), format != .svg { return nil }
    // A line that cannot be quoted is left out of a message that is there for something else.
    guard let bytes = try? FileSystem.read(root + "/" + path, atMost: SiteSources.largestText) else {
      return nil
    }
    return SourceFile(path: path, bytes: bytes)
  }
}

/// Where one site's content is.
package struct SiteFolder: Sendable, Hashable {
  /// The folder's name under `content/`; empty when `content/` is the site.
  package let name: String
  private let workspace: String
  /// Copies of the whole folder that lie beside it, and what they are copies of, as messages show them.
  let copies: [String: String]

  package init(name: String, workspace: String, copies: [String] = []) {
    (self.name, self.workspace) = (name, workspace)
    self.copies = Dictionary(uniqueKeysWithValues: copies.map { ("content/\($0)", "content/\(name)") })
  }

  /// As messages show it.
  package var displayPath: String { name.isEmpty ? "content" : "content/\(name)" }

  package var path: String { "\(workspace)/\(displayPath)" }

  package var configurationPath: String { displayPath + "/site.yml" }

  /// Where builds keep what the numbers of adopted plans stand for.
  var plansFolder: String { "\(workspace)/.standpunkt/plans" }

  /// Where the endpoint's operator leaves what is published of what readers sent.
  var inboxFolder: String { "\(workspace)/.standpunkt/inbox" }
}

extension Workspace {
  /// A file of settings outside any workspace, or a link to one; nil when there is none.
  ///
  /// - Throws: a ``FileError``.
  package static func settings(at path: String) throws -> SourceFile? {
    guard FileSystem.exists(path) else { return nil }
    return SourceFile(
      path: path, bytes: try FileSystem.read(path, atMost: SiteSources.largestText, followsLinks: true))
  }

  /// Writes a file of settings, and its folder, unless it is there.
  ///
  /// - Returns: whether it was written.
  /// - Throws: a ``FileError``.
  package static func place(settings text: String, at path: String) throws -> Bool {
    guard !FileSystem.exists(path) else { return false }
    try write(text, to: path)
    return true
  }

  /// Writes a file of the program's own, and its folder, over one that is there.
  ///
  /// - Throws: a ``FileError``.
  package static func write(_ text: String, to path: String) throws {
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try FileSystem.makeFolder(String(path[..<slash]))
    }
    try FileSystem.replace(path, with: Array(text.utf8))
  }
}
