internal import Glibc
internal import Synchronization

/// A file open for writing; closed with its owner.
package struct NewFile: ~Copyable {
  let descriptor: Int32
  private let path: String

  /// Makes a file; one that is there already is an error, a link too.
  ///
  /// - Parameter mode: its rights, less those that the process gives nobody.
  package init(_ path: String, mode: UInt32 = 0o644) throws(FileError) {
    try self.init(adopting: open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode), path)
  }

  /// - Parameter descriptor: from `open`, of which it throws the error; owned from now on.
  init(adopting descriptor: Int32, _ path: String) throws(FileError) {
    guard descriptor >= 0 else { throw FileError(.write, path) }
    (self.descriptor, self.path) = (descriptor, path)
  }

  deinit { close(descriptor) }

  package borrowing func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var rest = bytes
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { throw FileError(.write, path) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
  }

  package borrowing func write(_ bytes: [UInt8]) throws(FileError) {
    try bytes.asBuffer { (buffer) throws(FileError) in try write(buffer) }
  }

  /// Waits until what was written is on the disk (`fsync`).
  package borrowing func synchronize() throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError(.write, path) }
  }

  /// The stamp as it is now. Renaming the file changes it, so ask after that.
  package borrowing func stamp() throws(FileError) -> FileStamp {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.write, path) }
    return FileStamp(status)
  }
}

extension FileSystem {
  private static let count = Atomic(0)

  /// The suffix of every unfinished name, for those that look for leftovers.
  package static let unfinishedEnding = ".ny"

  /// A hidden name beside a file that nobody else writes to, in this process or another.
  package static func unfinishedName(of name: some StringProtocol) -> String {
    ".\(name).\(getpid())-\(count.add(1, ordering: .relaxed).newValue)\(unfinishedEnding)"
  }

  package static func unfinishedPath(of path: String) -> String {
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    return path[..<start] + unfinishedName(of: path[start...])
  }

  /// Writes a new file; one that is there already is an error.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try NewFile(path).write(bytes)
  }

  /// Replaces a file atomically; one with these bytes already is left alone. Of two writers at once, the last one wins.
  ///
  /// - Parameters:
  ///   - mode: its rights, less those that the process gives nobody.
  ///   - isDurable: to wait until the disk has it.
  /// - Returns: false when nothing had to be written.
  @discardableResult
  package static func replace(
    _ path: String, with bytes: [UInt8], mode: UInt32 = 0o644, isDurable: Bool = false
  ) throws(FileError) -> Bool {
    // A file that cannot be read is written, and writing says what is wrong.
    if let stamp = stamp(path), stamp.size == bytes.count, let old = try? read(path, atMost: bytes.count),
      old == bytes
    {
      return false
    }
    let fresh = unfinishedPath(of: path)
    do throws(FileError) {
      let file = try NewFile(fresh, mode: mode)
      try file.write(bytes)
      if isDurable { try file.synchronize() }
      try rename(fresh, to: path)
    } catch {
      unlink(fresh)
      // The name that a person knows.
      throw FileError(error.operation, path, code: error.code)
    }
    return true
  }
}

extension [UInt8] {
  /// `withUnsafeBytes` with typed throws.
  func asBuffer<Result>(
    _ body: (UnsafeRawBufferPointer) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    try withUnsafeBytes { buffer in
      Swift.Result { () throws(FileError) in try body(buffer) }
    }.get()
  }
}
