#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where files lie that are needed for a moment.
enum TemporaryFiles {
  static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
}
