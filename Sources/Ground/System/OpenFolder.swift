internal import Glibc

/// A folder reached step by step, through no link but the one it may begin at, which whoever runs the program chose.
/// It stays the same folder while it is open.
package struct OpenFolder: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// - Parameters:
  ///   - parts: the folders on the way, the outermost first. None may be empty, `.` or `..`.
  ///   - makes: to make those that are not there.
  package init(_ root: String, _ parts: some Sequence<Substring>, makes: Bool = false) throws(FileError) {
    var current = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard current >= 0 else { throw FileError(.read, root) }
    var reached = root
    for part in parts {
      reached += "/" + part
      guard !part.isEmpty, part != ".", part != ".." else {
        close(current)
        throw FileError(.readOther, reached, code: ELOOP)
      }
      if makes, mkdirat(current, String(part), 0o755) != 0, errno != EEXIST {
        let failure = FileError(.makeFolder, reached)
        close(current)
        throw failure
      }
      let next = openat(current, String(part), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let code = errno
      close(current)
      guard next >= 0 else {
        let isOther = [ELOOP, ENOTDIR, EMLINK].contains(code)
        throw FileError(isOther ? .readOther : .read, reached, code: code)
      }
      current = next
    }
    descriptor = current
    path = reached
  }

  deinit { close(descriptor) }

  /// - Parameter name: of a file right in the folder.
  package borrowing func open(_ name: String) throws(FileError) -> OpenedFile {
    guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(UInt8(ascii: "/")) else {
      throw FileError(.readOther, path + "/" + name, code: ELOOP)
    }
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    return try OpenedFile(adopting: file, path + "/" + name)
  }

  /// Replaces a file atomically and durably. The new file takes over the old one's rights.
  ///
  /// - Parameter isNew: to throw `EEXIST` when there is such a file already, and leave it alone.
  package borrowing func write(_ bytes: [UInt8], to name: String, isNew: Bool) throws(FileError) {
    let fresh = FileSystem.unfinishedName(of: name)
    do throws(FileError) {
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let file = try NewFile(adopting: openat(descriptor, fresh, flags, 0o644), path + "/" + name)
      try file.write(bytes)
      var status = stat()
      if !isNew, fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
        // A file of another owner's keeps what the system allows.
        fchmod(file.descriptor, status.st_mode & 0o777)
      }
      try file.synchronize()
      let isDone =
        isNew
        ? linkat(descriptor, fresh, descriptor, name, 0) == 0
        : renameat(descriptor, fresh, descriptor, name) == 0
      guard isDone else { throw FileError(.write, path + "/" + name) }
    } catch {
      unlinkat(descriptor, fresh, 0)
      throw error
    }
    if isNew { unlinkat(descriptor, fresh, 0) }
  }

  /// Holds an exclusive lock on the folder, across processes and threads, during some work. Waits without limit.
  package borrowing func exclusively<Result, Fault: Error>(
    _ work: (borrowing OpenFolder) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    // Of an open file description of its own: `flock` knows nothing of threads.
    let lock = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    while lock >= 0, flock(lock, LOCK_EX) != 0, errno == EINTR {}
    defer { if lock >= 0 { close(lock) } }
    return try work(self)
  }
}
