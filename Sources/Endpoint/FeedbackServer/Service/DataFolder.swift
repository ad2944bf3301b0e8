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

    var message: LocalizedText {
      switch self {
      case .machine(let error): error.message
      case .isHeld(let path):
        LocalizedText(
          nb: "\(path) er i bruk av en annen server", nn: "\(path) er i bruk av ein annan server",
          en: "\(path) is in use by another server")
      case .openToOthers(let path):
        LocalizedText(
          nb: "\(path) kan leses av andre; kjør: chmod go= \(path)",
          nn: "\(path) kan lesast av andre; køyr: chmod go= \(path)",
          en: "\(path) can be read by others; run: chmod go= \(path)")
      }
    }

    var description: String { message.en }
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

  /// The path of the socket that the running server listens on for the command line.
  static func socket(in path: String) -> String { path + "/control" }

  /// - Throws: for a file that others can read, whose content is no longer secret.
  static func checkPrivate(_ path: String) throws(Fault) {
    guard let isOpen = FileSystem.isOpenToOthers(path) else { throw .machine(FileSystem.reasonUnread(path)) }
    if isOpen { throw .openToOthers(path) }
  }
}
