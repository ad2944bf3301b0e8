#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folder for files that are needed for a moment: `TMPDIR`, or `/tmp`.
enum TemporaryFiles {
  static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
}
