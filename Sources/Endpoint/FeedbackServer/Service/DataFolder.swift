internal import Diagnostics
internal import System

/// `DATA/`: what the server keeps, held by one server at a time until it goes out of scope.
struct DataFolder: ~Copyable {
  let path: String
  private let lock: FileLock

  enum Fault: Error, CustomStringConvertible {
    case machine(FileError)
    case isHeld(String)
    case openToOthers(String)

    var description: String {
      switch self {
      case .machine(let error): error.message.en
      case .isHeld(let path): "\(path) is in use by another server"
      case .openToOthers(let path): "\(path) can be read by others; run: chmod go= \(path)"
      }
    }
  }

  /// Makes the folder when it is not there. What the process writes from now on, anywhere, is its owner's alone.
  init(_ path: String) throws(Fault) {
    FileSystem.keepNewFilesPrivate()
    do throws(FileError) {
      try FileSystem.makeFolder(path, mode: 0o700)
      lock = try FileLock(path + "/lock", patience: 0, mode: 0o600)
    } catch {
      throw error.isHeld ? .isHeld(path) : .machine(error)
    }
    self.path = path
  }

  func store(of site: String) -> String { "\(path)/\(site).db" }

  /// Where the running server listens for the command line.
  static func socket(in path: String) -> String { path + "/control" }

  /// Refuses a file that others can read: what is in it would no longer be secret.
  static func checkPrivate(_ path: String) throws(Fault) {
    guard let isOpen = FileSystem.isOpenToOthers(path) else {
      throw .machine(FileSystem.reasonUnread(path))
    }
    if isOpen { throw .openToOthers(path) }
  }
}
