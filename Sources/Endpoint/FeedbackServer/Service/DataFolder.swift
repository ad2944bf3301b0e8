internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// `DATA/`: what the server keeps, held by one server at a time until it goes out of scope.
struct DataFolder: ~Copyable {
  let path: String
  private let lock: Int32

  enum Fault: Error, CustomStringConvertible {
    case cannotMake(String, Int32)
    case isHeld(String)
    case openToOthers(String)

    var description: String {
      switch self {
      case .cannotMake(let path, let code): "\(path): \(String(cString: strerror(code)))"
      case .isHeld(let path): "\(path) is in use by another server"
      case .openToOthers(let path): "\(path) can be read by others; run: chmod go= \(path)"
      }
    }
  }

  /// Makes the folder when it is not there. What is written in it from now on is its owner's alone.
  init(_ path: String) throws(Fault) {
    umask(0o077)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .cannotMake(path, errno) }
    let file = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannotMake(path + "/lock", errno) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw .isHeld(path)
    }
    self.path = path
    lock = file
  }

  deinit { close(lock) }

  func store(of site: String) -> String { "\(path)/\(site).db" }

  /// Where the running server listens for the command line.
  static func socket(in path: String) -> String { path + "/control" }

  /// Refuses a file that others can read: what is in it would no longer be secret.
  static func checkPrivate(_ path: String) throws(Fault) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .cannotMake(path, errno) }
    guard status.st_mode & 0o077 == 0 else { throw .openToOthers(path) }
  }
}
