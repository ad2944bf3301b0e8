#if os(Linux)
  internal import Dispatch
  internal import Glibc
  internal import Synchronization

  /// Hears from Linux when a file below some folders was written, renamed or removed.
  ///
  /// A file is heard of when whoever wrote it closes it, so that it is seldom read half-written. A folder is watched
  /// by itself, so new ones are looked for whenever any comes.
  final class InotifyWatcher: FolderWatcher {
    private let file: Int32
    private let source: any DispatchSourceRead

    /// The system's own words for what went wrong.
    struct Fault: Error {
      let code: Int32
    }

    private static let files = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF)
    /// Of the folder that the others are in: it is theirs alone that matter.
    private static let folders = UInt32(IN_CREATE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE)

    /// - Throws: a ``Fault`` when there are more folders than may be watched, among others.
    init(
      _ folders: WatchedFolders, on queue: DispatchQueue, changed: @escaping @Sendable () -> Void
    ) throws(Fault) {
      let file = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard file >= 0 else { throw Fault(code: errno) }
      self.file = file
      source = DispatchSource.makeReadSource(fileDescriptor: file, queue: queue)
      do throws(Fault) { try Self.watch(folders, with: file) } catch {
        source.setCancelHandler { close(file) }
        source.activate()
        source.cancel()
        throw error
      }
      source.setCancelHandler { close(file) }
      source.setEventHandler {
        let heard = Self.read(file)
        // One folder more than may be watched is left to whoever looks now and then.
        if heard.hasNewFolder { try? Self.watch(folders, with: file) }
        if heard.isAnything { changed() }
      }
      source.activate()
    }

    func stop() { source.cancel() }

    private static func watch(_ folders: WatchedFolders, with file: Int32) throws(Fault) {
      try add(folders.root, Self.folders, with: file)
      try add(folders.root + "/.standpunkt", Self.folders, with: file)
      for tree in folders.trees { try watchTree(tree, with: file) }
    }

    private static func watchTree(_ folder: String, with file: Int32) throws(Fault) {
      // Before it is gone through: what comes meanwhile is heard of.
      guard try add(folder, files, with: file), let stream = opendir(folder) else { return }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        guard [DT_DIR, DT_UNKNOWN].contains(Int(entry.pointee.d_type)) else { continue }
        let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if !name.hasPrefix(".") { try watchTree("\(folder)/\(name)", with: file) }
      }
    }

    /// - Returns: false for what is no folder, or not there.
    @discardableResult
    private static func add(_ folder: String, _ mask: UInt32, with file: Int32) throws(Fault) -> Bool {
      let flags = mask | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)
      if inotify_add_watch(file, folder, flags) >= 0 { return true }
      if errno == ENOSPC || errno == ENOMEM { throw Fault(code: errno) }
      return false
    }

    /// Takes in all that there is to hear.
    private static func read(_ file: Int32) -> (isAnything: Bool, hasNewFolder: Bool) {
      var isAnything = false
      var hasNewFolder = false
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
        while true {
          let count = Glibc.read(file, buffer.baseAddress, buffer.count)
          guard count > 0 else { return }
          var offset = 0
          while offset + MemoryLayout<inotify_event>.size <= count {
            let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            offset += MemoryLayout<inotify_event>.size + Int(event.len)
            let isFolder = event.mask & UInt32(IN_ISDIR) != 0
            let isNew = event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0
            if isFolder && isNew || event.mask & UInt32(IN_Q_OVERFLOW) != 0 { hasNewFolder = true }
            // A file that was made is empty until it is closed.
            if isFolder || event.mask & UInt32(IN_CREATE) == 0 { isAnything = true }
          }
        }
      }
      return (isAnything, hasNewFolder)
    }
  }
#endif
