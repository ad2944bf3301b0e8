internal import Glibc

/// A plain file open for reading; closed with its owner. Opening never waits, and throws for a pipe or a device.
package struct OpenedFile: ~Copyable {
  /// In bytes, from when it was opened.
  package let size: Int
  let descriptor: Int32
  private let path: String

  /// - Parameter followsLinks: true for a file that a person named, false for files that were found.
  package init(_ path: String, followsLinks: Bool = false) throws(FileError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    try self.init(adopting: open(path, flags), path)
  }

  /// - Parameter descriptor: from `open`, of which it throws the error; owned from now on.
  init(adopting descriptor: Int32, _ path: String) throws(FileError) {
    guard descriptor >= 0 else { throw FileError(errno == ELOOP ? .readOther : .read, path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileError(.readOther, path, code: ELOOP)
    }
    size = Int(status.st_size)
    (self.descriptor, self.path) = (descriptor, path)
  }

  deinit { close(descriptor) }

  /// Reads up to `count` bytes from a byte offset, fewer only at the file's end.
  package borrowing func read(from offset: Int, count: Int) throws(FileError) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count {
        let received = pread(
          descriptor, buffer.baseAddress.map { $0 + initialized }, count - initialized,
          off_t(offset + initialized))
        if received < 0, errno == EINTR { continue }
        if received < 0 { failure = errno }
        if received <= 0 { return }
        initialized += received
      }
    }
    if let failure { throw FileError(.read, path, code: failure) }
    return bytes
  }

  /// Reads the whole file.
  ///
  /// - Parameter limit: in bytes; a larger file is an error before any of it is read.
  package borrowing func readAll(atMost limit: Int) throws(FileError) -> [UInt8] {
    guard size <= limit else { throw FileError(.read, path, code: EFBIG) }
    // One byte more than expected: a file that has not grown is read by one call and known to be whole.
    var bytes = try read(from: 0, count: size + 1)
    while bytes.count > size {
      guard bytes.count <= limit else { throw FileError(.read, path, code: EFBIG) }
      let more = try read(from: bytes.count, count: 1 << 16)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Reads a file of any size in pieces of at most 64 KiB. Throws a ``FileError``, and the errors of `take`.
  package borrowing func readPieces(_ take: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
      while true {
        let received = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if received < 0, errno == EINTR { continue }
        guard received >= 0 else { throw FileError(.read, path) }
        if received == 0 { return }
        try take(UnsafeBufferPointer(rebasing: buffer[..<received]))
      }
    }
  }
}

extension FileSystem {
  /// Reads a whole plain file. Throws for a link, a folder, a device or a pipe, and waits for none of them.
  ///
  /// - Parameters:
  ///   - limit: in bytes; a larger file is an error before any of it is read.
  ///   - followsLinks: true for a file that a person named, false for files that were found.
  package static func read(
    _ path: String, atMost limit: Int, followsLinks: Bool = false
  ) throws(FileError) -> [UInt8] {
    try OpenedFile(path, followsLinks: followsLinks).readAll(atMost: limit)
  }

  /// The first `count` bytes of a plain file, or all of a shorter one.
  package static func read(_ path: String, first count: Int) throws(FileError) -> [UInt8] {
    try OpenedFile(path).read(from: 0, count: count)
  }
}
