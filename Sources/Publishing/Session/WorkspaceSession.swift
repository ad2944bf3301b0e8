internal import Diagnostics

/// All sites of a workspace held in memory, and read again as their files change.
package struct WorkspaceSession: Sendable {
  package let root: String
  /// As it was found last.
  package private(set) var workspace: Workspace
  private var sessions: [SiteSession] = []
  private var shared: [String: Diagnostic] = [:]

  /// What became of one site.
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
      shared = SharedSiteIDs(found).findings
    }
    return zip(sessions, changes).compactMap { session, changes in
      session.snapshot.map { snapshot in
        let refused = shared[session.folder.name].map(snapshot.refused) ?? snapshot
        return Refreshed(snapshot: refused, changes: changes)
      }
    }
  }
}
