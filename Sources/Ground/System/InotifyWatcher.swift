package import Dispatch
internal import Glibc
internal import Synchronization

/// Watches folders on Linux for files that are written, renamed or removed.
///
/// A file is reported once its writer closes it, so that it is seldom read half-written. A watch covers one folder,
/// so new ones are looked for whenever any comes.
package final class InotifyWatcher {
  private let source: any DispatchSourceRead

  package struct Fault: Error {
    /// The C library's `errno`.
    package let code: Int32
  }

  /// - Parameters:
  ///   - parents: folders watched for the entries right in them.
  ///   - trees: folders watched with everything below them.
  ///   - changed: called with the files, as the process sees them, or nil when more may have changed.
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
  /// Paths by watch descriptor.
  private let paths = Mutex<[Int32: String]>([:])

  /// The changes since the last read.
  struct Heard {
    var isAnything = false
    /// As the process sees them.
    var files: Set<String> = []
    /// False when more may have happened than ``files`` says.
    var isKnown = true
  }

  private static let files = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF)
  /// The events of parent folders, of which only their folders' coming and going matters.
  private static let parents = UInt32(IN_CREATE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE)

  init(_ parents: [String], _ trees: [String], _ file: Int32) {
    (self.parents, self.trees, self.file) = (parents, trees, file)
  }

  /// Adds a watch for every folder that there is now.
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

  /// - Returns: false when it is no folder, or not there.
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

  /// Reads all pending events.
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
