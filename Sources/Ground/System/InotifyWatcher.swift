package import Dispatch
internal import Glibc
internal import Synchronization

/// Hears from Linux when a file below some folders was written, renamed or removed.
///
/// A file is heard of when whoever wrote it closes it, so that it is seldom read half-written. A folder is watched
/// by itself, so new ones are looked for whenever any comes.
package final class InotifyWatcher {
  private let source: any DispatchSourceRead

  package struct Fault: Error {
    /// The C library's `errno`.
    package let code: Int32
  }

  /// - Parameters:
  ///   - parents: watched themselves: for what comes and goes right in them.
  ///   - trees: watched with all that is below them.
  ///   - changed: told of the files, as the process sees them, or nil when more may have changed.
  /// - Throws: a ``Fault`` when there are more folders than may be watched, among others.
  package init(
    parents: [String], trees: [String], on queue: DispatchQueue,
    changed: @escaping @Sendable (Set<String>?) -> Void
  ) throws(Fault) {
    let file = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard file >= 0 else { throw Fault(code: errno) }
    source = DispatchSource.makeReadSource(fileDescriptor: file, queue: queue)
    source.setCancelHandler { close(file) }
    let watches = Watches(parents, trees, file)
    do throws(Fault) { try watches.renew() } catch {
      source.activate()
      source.cancel()
      throw error
    }
    source.setEventHandler {
      let heard = watches.read()
      if heard.isAnything { changed(heard.isKnown ? heard.files : nil) }
    }
    source.activate()
  }

  package func stop() { source.cancel() }
}

/// The folders that are watched. Used on one queue alone.
private final class Watches: Sendable {
  private let parents: [String]
  private let trees: [String]
  private let file: Int32
  /// By the number the system gave the watch.
  private let paths = Mutex<[Int32: String]>([:])

  /// The changes since the last time.
  struct Heard {
    var isAnything = false
    /// As the process sees them.
    var files: Set<String> = []
    /// False when more may have happened than ``files`` says.
    var isKnown = true
  }

  private static let files = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF)
  /// Of the folders that the others are in: it is theirs alone that matter.
  private static let parents = UInt32(IN_CREATE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE)

  init(_ parents: [String], _ trees: [String], _ file: Int32) {
    self.parents = parents
    self.trees = trees
    self.file = file
  }

  /// Watches every folder that there is now.
  func renew() throws(InotifyWatcher.Fault) {
    for folder in parents { try add(folder, Self.parents) }
    for tree in trees { try addTree(tree) }
  }

  private func addTree(_ folder: String) throws(InotifyWatcher.Fault) {
    // Before it is gone through: what comes meanwhile is heard of.
    guard try add(folder, Self.files), let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      guard [DT_DIR, DT_UNKNOWN].contains(Int(entry.pointee.d_type)) else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { try addTree("\(folder)/\(name)") }
    }
  }

  /// - Returns: false for what is no folder, or not there.
  @discardableResult
  private func add(_ folder: String, _ mask: UInt32) throws(InotifyWatcher.Fault) -> Bool {
    let watch = inotify_add_watch(file, folder, mask | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW))
    if watch >= 0 {
      paths.withLock { $0[watch] = folder }
      return true
    }
    if errno == ENOSPC || errno == ENOMEM { throw InotifyWatcher.Fault(code: errno) }
    return false
  }

  /// Takes in all that there is to hear.
  func read() -> Heard {
    var heard = Heard()
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      while true {
        let count = Glibc.read(file, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= count {
          let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let start = offset + MemoryLayout<inotify_event>.size
          offset = start + Int(event.len)
          let name = buffer[start..<min(offset, count)].prefix { $0 != 0 }
          note(event, String(decoding: name, as: UTF8.self), in: &heard)
        }
      }
    }
    // One folder more than may be watched is left to whoever looks now and then.
    if !heard.isKnown { try? renew() }
    return heard
  }

  private func note(_ event: inotify_event, _ name: String, in heard: inout Heard) {
    if event.mask & UInt32(IN_IGNORED) != 0 { return paths.withLock { $0[event.wd] = nil } }
    let isFolder = event.mask & UInt32(IN_ISDIR) != 0
    // A file that was made is empty until it is closed.
    if !isFolder && event.mask & UInt32(IN_CREATE) != 0 { return }
    heard.isAnything = true
    guard !isFolder, !name.isEmpty, let folder = paths.withLock({ $0[event.wd] }) else {
      heard.isKnown = false
      return
    }
    heard.files.insert("\(folder)/\(name)")
  }
}
