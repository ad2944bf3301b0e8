internal import Glibc

/// An exclusive lock on a file, across processes and threads, held until the value goes out of scope.
package struct FileLock: ~Copyable {
  private let file: Int32

  /// Waits for whoever holds the lock.
  ///
  /// - Parameters:
  ///   - path: is made when it is not there, and stays.
  ///   - patience: in seconds; 0 not to wait.
  ///   - mode: the rights of the file when it is made.
  /// - Throws: an error of the operation `lock`; ``FileError/isHeld`` tells whether another has it.
  package init(_ path: String, patience: Int = 60, mode: UInt32 = 0o644) throws(FileError) {
    let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, mode)
    guard file >= 0 else { throw FileError(.lock, path) }
    var left = patience * 10
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      guard code == EWOULDBLOCK || code == EINTR, left > 0 else {
        close(file)
        throw FileError(.lock, path, code: code)
      }
      usleep(100_000)
      left -= 1
    }
    self.file = file
  }

  deinit { close(file) }
}

extension FileError {
  /// True when another holds the lock.
  package var isHeld: Bool { operation == .lock && code == EWOULDBLOCK }
}
