package import Building
internal import Diagnostics
internal import Programme
internal import System

/// All sites of a workspace held in memory, and read again as their files change.
package struct WorkspaceSession: Sendable {
  package let root: String
  /// As it was found last.
  package private(set) var workspace: Workspace
  private var sessions: [SiteSession] = []
  private var shared: [String: Diagnostic] = [:]

  /// One site after it was read again.
  package struct Refreshed: Sendable {
    package let snapshot: SiteSnapshot
    /// Nil when nothing changed.
    package let changes: SiteSession.Changes?
  }

  /// - Throws: a ``Workspace/Fault``, or a ``FileError``.
  package init(root: String) throws {
    self.root = root
    workspace = try Workspace(root: root)
  }

  /// Looks for sites, and reads what changed in them.
  ///
  /// - Parameter options: for each site.
  /// - Returns: every site there is, in the workspace's order.
  /// - Throws: a ``Workspace/Fault``, or a ``FileError`` when the machine refuses, as when a file went away just now.
  package mutating func refresh(_ options: (SiteFolder) -> BuildOptions) throws -> [Refreshed] {
    let found = try Workspace(root: root)
    let isSame = found.sites == workspace.sites && sessions.count == found.sites.count
    workspace = found
    if !isSame {
      let known = Dictionary(sessions.map { ($0.folder, $0) }, uniquingKeysWith: { first, _ in first })
      sessions = try found.sites.map { try known[$0] ?? SiteSession($0, in: found) }
    }
    var changes: [SiteSession.Changes?] = []
    for index in sessions.indices {
      changes.append(try sessions[index].refresh(options(sessions[index].folder)))
    }
    if !isSame || changes.contains(where: { $0?.changed.contains("site.yml") == true }) {
      shared = SharedSiteIDs(found).diagnostics
    }
    return zip(sessions, changes).compactMap { session, changes in
      session.snapshot.map { snapshot in
        let refused = shared[session.folder.name].map(snapshot.refused) ?? snapshot
        return Refreshed(snapshot: refused, changes: changes)
      }
    }
  }

  /// Shows the one page among some files as it is now, when there is one and nothing but its text changed. A
  /// ``refresh(_:)`` must follow.
  ///
  /// - Parameter paths: as the process sees them, of files that changed.
  /// - Returns: the site as it is until then, and the page's path below its folder; nil when that cannot be done.
  /// - Throws: a ``FileError``.
  package mutating func showAtOnce(_ paths: Set<String>) throws -> (snapshot: SiteSnapshot, page: String)? {
    // Programs that write leave files of their own beside it for a moment.
    let pages = paths.filter { path in
      let name = path.split(separator: "/").last ?? ""
      return ContentPath(String(name)).isMarkdown && !ContentPath.isIgnored(String(name))
    }
    let others = paths.subtracting(pages).filter(FileSystem.exists)
    guard pages.count == 1, others.isEmpty, let path = pages.first else { return nil }
    for index in sessions.indices where shared[sessions[index].folder.name] == nil {
      let folder = sessions[index].folder.path + "/"
      guard path.hasPrefix(folder) else { continue }
      let page = String(path.dropFirst(folder.count))
      guard try sessions[index].showAtOnce(page), let snapshot = sessions[index].snapshot else { continue }
      return (snapshot, page)
    }
    return nil
  }
}
