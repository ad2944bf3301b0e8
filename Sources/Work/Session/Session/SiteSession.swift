internal import Text
package import Building
internal import Programme
internal import System

/// One site held in memory, and read again as its files change.
///
/// Files that changed are read, and the whole site is checked again from what was read: nothing is remembered of how
/// pages hang together, so nothing that is remembered of it can be wrong.
package struct SiteSession: Sendable {
  package let folder: SiteFolder
  private let workspace: Workspace
  private let state: StateFiles
  private var memory: SiteMemory?
  private var seen: Seen?
  /// Nil before the first ``refresh(_:)``.
  package private(set) var snapshot: SiteSnapshot?

  /// All that a snapshot was made of.
  private struct Seen: Hashable {
    let files: [FolderScan.File]
    let themes: [FolderScan.File]
    let inbox: [FolderScan.File]
    let edition: Edition
    /// False when a file was so new that it may have changed once more without its stamp telling.
    package var isSettled: Bool
  }

  /// - Throws: a ``FileError``.
  package init(_ folder: SiteFolder, in workspace: Workspace) throws {
    (self.folder, self.workspace) = (folder, workspace)
    let name = folder.name.isEmpty ? "preview" : "preview-\(folder.name)"
    state = try StateFiles(of: folder, output: "\(workspace.stateFolder)/\(name)", in: workspace)
  }

  /// Reads what changed since the last time.
  ///
  /// - Returns: nil when nothing did; else the pages whose files did, below the site's folder.
  /// - Throws: a ``FileError`` when the machine refuses, as when a file went away just now; the snapshot stays.
  package mutating func refresh(_ options: BuildOptions) throws -> Changes? {
    let sources = try SiteSources(folder)
    let themes = try ThemeFolders(workspace: workspace)
    let inbox = Inbox(of: snapshot?.site?.id.text ?? "", in: folder).files
    var now = Seen(
      files: sources.scan.files, themes: themes.scan?.files ?? [], inbox: inbox, edition: options.edition,
      isSettled: true)
    if let seen, seen == now { return nil }

    let began = try state.now()
    let workshop = ImageWorkshop(tool: options.imageTool, state: state, began: began, isPatient: true)
    var memory = memory ?? SiteMemory(began: began)
    memory.began = began
    var reader = SiteReader(sources, themes: themes, options: options, workshop: workshop, memory: memory)
    let renderer = try reader.read()
    let changes = Changes(from: seen?.files ?? [], to: now.files)
    self.memory = reader.memory
    snapshot = SiteSnapshot(reader, renderer: renderer)
    now.isSettled = (now.files + now.themes + now.inbox).allSatisfy { $0.stamp.isSettled(before: began) }
    seen = now
    return changes
  }

  /// Shows one page as its file is now, long before the whole site can be gone through again, which must follow: see
  /// ``Programme/Site/replacing(page:with:)``.
  ///
  /// - Parameter path: below the site's folder.
  /// - Returns: false when that cannot be done.
  /// - Throws: a ``FileError``.
  package mutating func showAtOnce(_ path: String) throws -> Bool {
    guard let changed = try snapshot?.rereading(path) else { return false }
    snapshot = changed
    seen?.isSettled = false
    return true
  }

  /// Which of a site's files are others than they were.
  package struct Changes: Sendable {
    /// Changed or new, below the site's folder.
    package let changed: [String]
    package let removed: [String]

    fileprivate init(from old: [FolderScan.File], to new: [FolderScan.File]) {
      let known = Set(old)
      changed = new.filter { !known.contains($0) }.map(\.path)
      let kept = Set(new.map(\.path))
      removed = old.lazy.map(\.path).filter { !kept.contains($0) }
    }
  }
}
