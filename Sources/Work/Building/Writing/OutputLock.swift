internal import System

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Keeps every other build out of one output folder until it goes out of scope.
struct OutputLock: ~Copyable {
  private let file: Int32

  /// Waits for a build that is under way, for at most `patience` seconds.
  init(_ path: String, patience: Int = 60) throws(FileError) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError(.lock, path) }
    var waited = 0
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      guard code == EWOULDBLOCK || code == EINTR, waited < patience * 10 else {
        close(file)
        throw FileError(.lock, path, code: code)
      }
      usleep(100_000)
      waited += 1
    }
    self.file = file
  }

  deinit { close(file) }
}
