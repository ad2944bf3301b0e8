internal import Dispatch
internal import System

/// Tells that something in a workspace may have changed, and which files when it knows; the rest whoever is told looks
/// for.
protocol FolderWatcher {
  func stop()
}

/// The folders of a workspace in which a change is one of a site.
struct WatchedFolders: Sendable {
  /// As the process sees it.
  let root: String

  /// Watched with all that is below them.
  var trees: [String] { ["content", "themes", ".standpunkt/inbox"].map { "\(root)/\($0)" } }
}

extension InotifyWatcher: FolderWatcher {
  convenience init(
    _ folders: WatchedFolders, on queue: DispatchQueue,
    changed: @escaping @Sendable (Set<String>?) -> Void
  ) throws(Fault) {
    // A folder that is watched may be made later.
    try self.init(
      parents: [folders.root, folders.root + "/.standpunkt"], trees: folders.trees, on: queue,
      changed: changed)
  }
}

/// Has somebody look again and again, for machines and disks that tell nothing of their own accord.
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
