internal import Dispatch
internal import System

/// A source of changes in a workspace, which names the changed files when it knows them.
protocol FolderWatcher { func stop() }

/// The folders of a workspace whose changes affect its sites.
struct WatchedFolders: Sendable {
  /// As the process sees it.
  let root: String

  /// Folders watched with everything below them.
  var trees: [String] { ["content", "themes", ".standpunkt/inbox"].map { "\(root)/\($0)" } }
}

extension InotifyWatcher: FolderWatcher {
  convenience init(
    _ folders: WatchedFolders, on queue: DispatchQueue,
    changed: @escaping @Sendable (Set<String>?) -> Void
  ) throws(Fault) {
    // The folders may be made later.
    try self.init(
      parents: [folders.root, folders.root + "/.standpunkt"], trees: folders.trees, on: queue,
      changed: changed)
  }
}

/// Reports a possible change at intervals, for machines and disks without notifications.
struct PollingWatcher: FolderWatcher {
  private let timer: any DispatchSourceTimer

  /// - Parameter interval: in milliseconds.
  init(interval: Int, on queue: DispatchQueue, changed: @escaping @Sendable (Set<String>?) -> Void) {
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(
      deadline: .now() + .milliseconds(interval), repeating: .milliseconds(interval),
      leeway: .milliseconds(interval / 10))
    timer.setEventHandler { changed(nil) }
    timer.activate()
    self.timer = timer
  }

  func stop() { timer.cancel() }
}
