internal import Glibc

/// The surroundings of the process. For the command line: everything below it is told what it needs.
package enum Environment {
  /// Nil for a variable that is not set.
  package static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The folder for files that are needed for a moment.
  package static var temporaryFolder: String { value("TMPDIR") ?? "/tmp" }

  /// Nil when it was removed, or may not be seen.
  package static var workingFolder: String? {
    guard let here = getcwd(nil, 0) else { return nil }
    defer { free(here) }
    return String(cString: here)
  }

  /// The first program of a name in folders with `:` between them; nil when there is none.
  ///
  /// - Parameter folders: those of `PATH` when nil.
  package static func program(named name: String, in folders: String? = nil) -> String? {
    (folders ?? value("PATH") ?? "").split(separator: ":").lazy.map { "\($0)/\(name)" }.first {
      access($0, X_OK) == 0 && FileSystem.stamp(ofNamed: $0) != nil
    }
  }

  /// The file that this program is; nil when the system does not tell.
  package static var ownProgram: FileStamp? { FileSystem.stamp(ofNamed: "/proc/self/exe") }

  /// Raises the bound of open files as far as the process may.
  ///
  /// - Returns: how many it may have open then; nil when that cannot be told.
  package static func raiseOpenFileLimit() -> Int? {
    var limit = rlimit()
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(kind, &limit) == 0 else { return nil }
    limit.rlim_cur = limit.rlim_max
    setrlimit(kind, &limit)
    return Int(clamping: limit.rlim_cur)
  }
}
