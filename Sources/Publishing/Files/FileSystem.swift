#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the system knows of a file without opening it.
struct FileStamp: Sendable, Hashable {
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int64

  init(size: Int, modified: Int64) {
    self.size = size
    self.modified = modified
  }

  init(_ status: stat) {
    size = Int(status.st_size)
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// The calls a build makes to the disk. Paths are as the process sees them.
enum FileSystem {
  /// Nil for what is not there or is no plain file; links are not followed.
  static func stamp(_ path: String) -> FileStamp? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileStamp(status)
  }

  /// The same of a file that a person named, which may be a link.
  static func stamp(ofNamed path: String) -> FileStamp? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileStamp(status)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether the path is a folder itself, and no link to one.
  static func isOwnFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path from the disk's root, links followed; its last part need not be there yet.
  static func absolute(_ path: String) -> String? {
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
  static func relative(_ path: String, to folder: String) -> String {
    guard let path = absolute(path), let folder = absolute(folder) else { return path }
    let (parts, base) = (path.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(parts, base).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: base.count - shared) + parts.dropFirst(shared).map(String.init)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Reads a whole plain file. A link, a folder, a device or a pipe is refused, and none of them is waited for.
  ///
  /// - Parameters:
  ///   - limit: in bytes; a larger file is an error before any of it is read.
  ///   - followsLinks: for a file that a person named. Files that were found are not theirs to choose.
  static func read(_ path: String, atMost limit: Int, followsLinks: Bool = false) throws(FileError) -> [UInt8]
  {
    let file = try openPlainFile(path, followsLinks: followsLinks)
    defer { close(file.descriptor) }
    return try readAll(of: file.descriptor, path, expected: file.size, atMost: limit)
  }

  /// Gives a plain file of any size out piece by piece.
  static func read(
    _ path: String, inPieces take: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    let file = try openPlainFile(path, followsLinks: false).descriptor
    defer { close(file) }
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
      while true {
        let received = systemRead(file, buffer.baseAddress, buffer.count)
        if received < 0, errno == EINTR { continue }
        guard received >= 0 else { throw FileError(.read, path) }
        if received == 0 { return }
        try take(UnsafeBufferPointer(rebasing: buffer[..<received]))
      }
    }
  }

  /// Opens a file to read it; whoever opens it closes it.
  private static func openPlainFile(
    _ path: String, followsLinks: Bool
  ) throws(FileError) -> (descriptor: Int32, size: Int) {
    // Not blocking: only an open file tells what it is, and opening a pipe waits for whoever writes to it.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW))
    guard file >= 0 else { throw FileError(errno == ELOOP ? .readOther : .read, path) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw FileError(.readOther, path, code: ELOOP)
    }
    return (file, Int(status.st_size))
  }

  /// Reads what is left of an open file, at most so many bytes.
  static func readAll(
    of file: Int32, _ path: String, expected: Int, atMost limit: Int
  ) throws(FileError) -> [UInt8] {
    guard expected <= limit else { throw FileError(.read, path, code: EFBIG) }
    // One byte more than expected: a file that has not grown is read by one call and known to be whole.
    var bytes: [UInt8] = []
    var room = expected + 1
    while true {
      let start = bytes.count
      var failure: Int32?
      var received = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        received = systemRead(file, buffer.baseAddress, room)
        if received < 0 { failure = errno }
        count = max(received, 0)
      }
      if let failure {
        if failure == EINTR { continue }
        throw FileError(.read, path, code: failure)
      }
      if start == 0 { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw FileError(.read, path, code: EFBIG) }
      if received < room, received == 0 || start + received == expected { return bytes }
      room = max(room, 65_536)
    }
  }

  /// The first bytes of a file, at most so many.
  static func read(_ path: String, first count: Int) throws(FileError) -> [UInt8] {
    let file = try openPlainFile(path, followsLinks: false).descriptor
    defer { close(file) }
    var received = 0
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        received = systemRead(file, buffer.baseAddress.map { $0 + filled }, count - filled)
        if received < 0, errno == EINTR { continue }
        if received < 0 { failure = errno }
        if received <= 0 { return }
        filled += received
      }
    }
    if let failure { throw FileError(.read, path, code: failure) }
    return bytes
  }

  /// Makes a file look as if it had been written now. One that is gone, or another's, stays as it is.
  static func touch(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

  /// Writes a new file; one that is there already is an error.
  static func create(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(FileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError(.write, path) }
    defer { close(file) }
    try write(bytes, to: file, path)
  }

  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, _ path: String) throws(FileError) {
    var rest = bytes
    while !rest.isEmpty {
      let written = systemWrite(file, rest.baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        throw FileError(.write, path)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
  }

  static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw FileError(.makeFolder, path)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError(.makeFolder, path) }
  }

  static func rename(_ source: String, to target: String) throws(FileError) {
    guard systemRename(source, target) == 0 else { throw FileError(.rename, target) }
  }

  /// A file that is gone already is no error.
  static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else { throw FileError(.remove, path) }
  }

  /// Only when it is empty; says nothing when it is not.
  @discardableResult
  static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Everything in a folder and the folder itself.
  static func removeTree(_ path: String) throws(FileError) {
    guard isFolder(path) else { return try remove(path) }
    for entry in try entries(of: path) {
      let below = path + "/" + entry.name
      if entry.kind == .folder { try removeTree(below) } else { try remove(below) }
    }
    guard rmdir(path) == 0 || errno == ENOENT else { throw FileError(.remove, path) }
  }

  struct Entry {
    enum Kind { case file, folder, link, other }

    let name: String
    let kind: Kind
  }

  /// In no particular order.
  static func entries(of folder: String) throws(FileError) -> [Entry] {
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
    switch Int32(type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN):
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

  /// Writes a file so that whoever reads it sees the old or the new, whole. One that has these bytes already
  /// is left alone.
  ///
  /// - Returns: whether it was written.
  @discardableResult
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) -> Bool {
    // A file that cannot be read is written, and writing says what is wrong.
    if let stamp = stamp(path), stamp.size == bytes.count,
      let old = try? read(path, atMost: bytes.count), old == bytes
    {
      return false
    }
    let fresh = path + ".ny"
    try remove(fresh)
    try bytes.asBuffer { (buffer) throws(FileError) in try create(fresh, buffer) }
    try rename(fresh, to: path)
    return true
  }
}

extension [UInt8] {
  /// `withUnsafeBytes` that says what it throws.
  func asBuffer<Result>(
    _ body: (UnsafeRawBufferPointer) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    try withUnsafeBytes { buffer in
      Swift.Result { () throws(FileError) in try body(buffer) }
    }.get()
  }
}

// The C functions whose names the type's own methods hide.
#if canImport(Glibc)
  private let systemRead = Glibc.read
  private let systemWrite = Glibc.write
  private let systemRename = Glibc.rename
#else
  private let systemRead = Darwin.read
  private let systemWrite = Darwin.write
  private let systemRename = Darwin.rename
#endif
