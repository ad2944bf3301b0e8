#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Programs of the machine, and among them the one that makes pictures smaller.
enum ImageToolSearch {
  /// The first `vipsthumbnail` in the folders of `PATH`; nil when there is none.
  static func found() -> String? { program(named: "vipsthumbnail") }

  /// The path of the first program of a name in the folders of `PATH`; nil when there is none.
  static func program(named name: String) -> String? {
    guard let path = getenv("PATH") else { return nil }
    for folder in String(cString: path).split(separator: ":") {
      let candidate = "\(folder)/\(name)"
      var status = stat()
      if access(candidate, X_OK) == 0, stat(candidate, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
        return candidate
      }
    }
    return nil
  }
}
