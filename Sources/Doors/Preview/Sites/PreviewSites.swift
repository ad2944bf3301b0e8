internal import Building
internal import Diagnostics
internal import Dispatch
internal import Keys
internal import Programme
internal import Rendering
internal import Session
internal import Synchronization
internal import System

/// The workspace's sites while they are edited: read again after changes, with news to everyone who shows them.
final class PreviewSites: Sendable {
  private let options: PreviewOptions
  /// The serial queue on which all files are read.
  let queue = DispatchQueue(label: "standpunkt.preview", qos: .userInitiated)
  private let reading: Mutex<WorkspaceSession>
  private let shared: Mutex<Shared>

  private struct Shared {
    var state: PreviewState
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextListener = 0
    /// Files known to have changed since the sites were read; nil when others may have.
    var changedFiles: Set<String>? = []
    var isWaiting = false
    var isStopped = false
  }

  /// The delay after a change, in milliseconds, in which the writer can finish.
  private static let settling = 8
  /// The delay after a page was shown at once, in milliseconds, in which browsers can fetch it.
  private static let telling = 40

  /// Reads every site. Throws a ``Workspace/Fault``, or a ``FileError``.
  init(_ options: PreviewOptions) throws {
    self.options = options
    let session = try WorkspaceSession(root: options.workspace)
    shared = Mutex(Shared(state: PreviewState(workspace: session.workspace, sites: [])))
    reading = Mutex(session)
    try refresh()
  }

  /// The present state.
  var state: PreviewState { shared.withLock { $0.state } }

  /// Schedules a reading of everything that changed.
  ///
  /// - Parameter files: all changed files, as the process sees them; nil when others may have changed.
  func somethingChanged(_ files: Set<String>?) {
    let isFirst = shared.withLock { shared in
      if let files { shared.changedFiles?.formUnion(files) } else { shared.changedFiles = nil }
      defer { shared.isWaiting = true }
      return !shared.isWaiting
    }
    if isFirst { readSoon(in: Self.settling) }
  }

  private func readSoon(in milliseconds: Int) {
    queue.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [self] in
      let files = shared.withLock { shared in
        defer { shared.changedFiles = [] }
        return shared.changedFiles
      }
      // A page that can be shown at once goes before the full reading.
      if let files, !files.isEmpty, showAtOnce(files) { return readSoon(in: Self.telling) }
      shared.withLock { $0.isWaiting = false }
      refreshNow()
    }
  }

  /// Shows the one changed page, when the others need not be read; false when they must.
  private func showAtOnce(_ files: Set<String>) -> Bool {
    // An error here recurs in the full reading, and is reported then.
    guard let (snapshot, page) = try? reading.withLock({ try $0.showAtOnce(files) }) else { return false }
    shared.withLock { shared in
      let sites = shared.state.sites.map { site in
        site.snapshot.folder == snapshot.folder ? site.showing(snapshot, changed: page) : site
      }
      shared.state = PreviewState(workspace: shared.state.workspace, sites: sites)
    }
    tell()
    return true
  }

  /// Reads the changes, and once more 500 ms later when a file vanished meanwhile or could not be read.
  private func refreshNow() {
    do { try refresh() } catch {
      shared.withLock { shared in
        shared.state = shared.state.failed(because: Self.reason(error))
      }
      tell()
      queue.asyncAfter(deadline: .now() + .milliseconds(500)) { [self] in somethingChanged(nil) }
    }
  }

  private static func reason(_ error: any Error) -> any LocalizedPhrase {
    switch error {
    case let failure as FileError: failure.message
    case Workspace.Fault.noContent, Workspace.Fault.noSite: PreviewTexts.noSite
    default: LocalizedText(nb: "\(error)", nn: "\(error)", en: "\(error)")
    }
  }

  private func refresh() throws {
    let build = options.build()
    let (workspace, refreshed) = try reading.withLock { session in
      let sites = try session.refresh { Self.options(for: $0, from: build, at: self.options) }
      return (session.workspace, sites)
    }
    let old = state
    let sites = refreshed.map { site in
      let earlier = old.sites.first { $0.snapshot.folder == site.snapshot.folder }
      return PreviewedSite(site, after: earlier)
    }
    let isSame =
      old.failure == nil && sites.count == old.sites.count && refreshed.allSatisfy { $0.changes == nil }
    if isSame { return }
    shared.withLock { $0.state = PreviewState(workspace: workspace, sites: sites) }
    tell()
  }

  /// The options for reading a site in the preview.
  static func options(
    for folder: SiteFolder, from build: BuildOptions, at options: PreviewOptions
  ) -> BuildOptions {
    var build = build
    let path = PreviewedSite.prefix(of: folder)
    build.baseURL = BaseURL(host: options.authority, path: path, isSecure: false)
    build.endpoint = PreviewedSite.endpoint(of: folder)
    return build
  }

  private func tell() {
    for listener in shared.withLock({ Array($0.listeners.values) }) { listener.yield() }
  }

  /// A stream with an element for each change of the state; it ends with the preview.
  func changes() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let number = shared.withLock { shared -> Int? in
        if shared.isStopped { return nil }
        shared.nextListener += 1
        shared.listeners[shared.nextListener] = continuation
        return shared.nextListener
      }
      guard let number else { return continuation.finish() }
      continuation.onTermination = { [self] _ in
        shared.withLock { _ = $0.listeners.removeValue(forKey: number) }
      }
    }
  }

  /// Ends all streams; later ones are empty.
  func stop() {
    let listeners = shared.withLock { shared in
      defer {
        shared.listeners = [:]
        shared.isStopped = true
      }
      return Array(shared.listeners.values)
    }
    for listener in listeners { listener.finish() }
  }
}
