internal import Glibc

/// The calls to the disk. Paths are as the process sees them.
package enum FileSystem {
  /// The stamp of a plain file, links not followed; nil for anything else.
  package static func stamp(_ path: String) -> FileStamp? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileStamp(status)
  }

  /// The stamp of a plain file that a person named, links followed; nil for anything else.
  package static func stamp(ofNamed path: String) -> FileStamp? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileStamp(status)
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// True for a folder itself, and for no link to one.
  package static func isOwnFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// True when anything has the name, a link that leads nowhere too.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// True when others than the owner may read or write a file; nil when it cannot be looked at.
  package static func isOpenToOthers(_ path: String) -> Bool? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o077 != 0 : nil
  }

  /// The error for a file that a person named and that cannot be read.
  package static func reasonUnread(_ path: String) -> FileError {
    var status = stat()
    guard stat(path, &status) == 0 else { return FileError(.read, path) }
    let isPlain = status.st_mode & S_IFMT == S_IFREG
    return FileError(isPlain ? .read : .readOther, path, code: isPlain ? EACCES : ELOOP)
  }

  /// The path from the disk's root, links followed; nil when it cannot be told. Its last part need not be there yet.
  package static func absolute(_ path: String) -> String? {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, !name.isEmpty, name != ".." else { return nil }
    let parent = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/")
    guard let folder = absolute(parent.isEmpty ? "/" : parent) else { return nil }
    return (folder == "/" ? "" : folder) + "/" + name
  }

  /// A path as it is seen from a folder, links followed: `site`, `../public`. The path itself when either cannot be
  /// told.
  package static func relative(_ path: String, to folder: String) -> String {
    guard let path = absolute(path), let folder = absolute(folder) else { return path }
    let (parts, base) = (path.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(parts, base).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: base.count - shared) + parts.dropFirst(shared).map(String.init)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// - Parameter mode: the rights of the folders that are made, less those that the process gives nobody.
  package static func makeFolder(_ path: String, mode: UInt32 = 0o755) throws(FileError) {
    if mkdir(path, mode) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw FileError(.makeFolder, path)
    }
    try makeFolder(String(path[..<slash]), mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw FileError(.makeFolder, path) }
  }

  /// Renames atomically; a file of the new name is replaced. The error names the target.
  package static func rename(_ source: String, to target: String) throws(FileError) {
    guard Glibc.rename(source, target) == 0 else { throw FileError(.rename, target) }
  }

  /// Removes a file; one that is gone already is no error.
  package static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else { throw FileError(.remove, path) }
  }

  /// Removes a folder if it is empty, and is silent when it is not.
  @discardableResult
  package static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Removes a folder and everything in it; a link is removed itself.
  package static func removeTree(_ path: String) throws(FileError) {
    guard isOwnFolder(path) else { return try remove(path) }
    for entry in try entries(of: path) {
      let below = path + "/" + entry.name
      if entry.kind == .folder { try removeTree(below) } else { try remove(below) }
    }
    guard rmdir(path) == 0 || errno == ENOENT else { throw FileError(.remove, path) }
  }

  /// Makes a file look as if it had been written now. One that is gone, or another's, stays as it is.
  package static func touch(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

  /// - Parameter mode: as `chmod` takes it.
  package static func setMode(_ mode: UInt32, of path: String) throws(FileError) {
    guard chmod(path, mode) == 0 else { throw FileError(.write, path) }
  }

  /// Sets the process's mask so that only the owner has rights to new files.
  package static func keepNewFilesPrivate() { umask(0o077) }
}

extension FileSystem {
  package struct Entry: Sendable {
    package enum Kind: Sendable { case file, folder, link, other }

    package let name: String
    package let kind: Kind
  }

  /// The entries of a folder, in no particular order.
  package static func entries(of folder: String) throws(FileError) -> [Entry] {
    guard let stream = opendir(folder) else { throw FileError(.list, folder) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      entries.append(Entry(name: name, kind: kind(of: entry.pointee.d_type, folder + "/" + name)))
    }
    return entries
  }

  private static func kind(of type: UInt8, _ path: @autoclosure () -> String) -> Entry.Kind {
    switch Int(type) {
    case DT_REG: return .file
    case DT_DIR: return .folder
    case DT_LNK: return .link
    case DT_UNKNOWN:
      var status = stat()
      guard lstat(path(), &status) == 0 else { return .other }
      return switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    default: return .other
    }
  }
}
