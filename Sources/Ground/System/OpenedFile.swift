internal import Glibc

/// A plain file, opened to be read; closed with its owner.
///
/// Opening never waits: what is a pipe or a device is found out once it is open, and refused.
package struct OpenedFile: ~Copyable {
  /// In bytes, when it was opened.
  package let size: Int
  let descriptor: Int32
  private let path: String

  /// - Parameter followsLinks: for a file that a person named. Files that were found are not theirs to choose.
  package init(_ path: String, followsLinks: Bool = false) throws(FileError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    try self.init(adopting: open(path, flags), path)
  }

  /// - Parameter descriptor: what `open` answered; owned from now on.
  init(adopting descriptor: Int32, _ path: String) throws(FileError) {
    guard descriptor >= 0 else { throw FileError(errno == ELOOP ? .readOther : .read, path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileError(.readOther, path, code: ELOOP)
    }
    size = Int(status.st_size)
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Reads from a place on, up to `count` bytes or to the end.
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

  /// Gives a file of any size out in pieces.
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
  /// Reads a whole plain file. A link, a folder, a device or a pipe is refused, and none of them is waited for.
  ///
  /// - Parameters:
  ///   - limit: in bytes; a larger file is an error before any of it is read.
  ///   - followsLinks: for a file that a person named. Files that were found are not theirs to choose.
  package static func read(
    _ path: String, atMost limit: Int, followsLinks: Bool = false
  ) throws(FileError) -> [UInt8] {
    try OpenedFile(path, followsLinks: followsLinks).readAll(atMost: limit)
  }

  /// The first bytes of a plain file, at most so many.
  package static func read(_ path: String, first count: Int) throws(FileError) -> [UInt8] {
    try OpenedFile(path).read(from: 0, count: count)
  }
}
