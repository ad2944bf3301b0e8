internal import Glibc

/// The surroundings of the process. For the command line: everything below it is told what it needs.
package enum Environment {
  /// The value of a variable; nil when it is not set.
  package static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The folder for temporary files: `TMPDIR`, else `/tmp`.
  package static var temporaryFolder: String { value("TMPDIR") ?? "/tmp" }

  /// The working directory; nil when it was removed, or may not be seen.
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

  /// The identity of this program's own file; nil when the system does not tell.
  package static var ownProgram: FileStamp? { FileSystem.stamp(ofNamed: "/proc/self/exe") }

  /// Raises the limit of open files as far as the process may, and returns it; nil when it cannot be told.
  package static func raiseOpenFileLimit() -> Int? {
    var limit = rlimit()
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(kind, &limit) == 0 else { return nil }
    limit.rlim_cur = limit.rlim_max
    setrlimit(kind, &limit)
    return Int(clamping: limit.rlim_cur)
  }
}
