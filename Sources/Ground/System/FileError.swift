package import Diagnostics
internal import Glibc

/// A call to the system that failed, as on a full disk or a missing permission.
package struct FileError: Error, Sendable, Hashable {
  package enum Operation: Sendable {
    case read
    /// A link, a folder, a device or a pipe, where a plain file should be.
    case readOther
    case write, list, makeFolder, remove, rename, lock, start
  }

  package let operation: Operation
  package let path: String
  /// The C library's `errno`.
  package let code: Int32

  /// Takes the C library's last `errno`.
  init(_ operation: Operation, _ path: String) { self.init(operation, path, code: errno) }

  package init(_ operation: Operation, _ path: String, code: Int32) {
    (self.operation, self.path, self.code) = (operation, path, code)
  }

  /// A program that starts and then says that it cannot work.
  package static func noAnswer(_ program: String) -> FileError { FileError(.start, program, code: ENOEXEC) }

  /// A file that makes no sense any more although it did a moment ago.
  package static func changing(_ path: String) -> FileError { FileError(.read, path, code: EBUSY) }

  /// True when the file is larger than the limit it was read with.
  package var isTooLarge: Bool { operation == .read && code == EFBIG }

  /// True when there is no such file.
  package var isMissing: Bool { code == ENOENT }
  /// True when there is a file of that name already.
  package var isTaken: Bool { code == EEXIST }

  /// The failure in words for a person.
  package var message: LocalizedText {
    let reason = String(cString: strerror(code))
    return switch operation {
    case .read:
      LocalizedText(
        nb: "kunne ikke lese \(path): \(reason)", nn: "kunne ikkje lese \(path): \(reason)",
        en: "could not read \(path): \(reason)")
    case .readOther:
      LocalizedText(
        nb: "kunne ikke lese \(path): det er ingen vanlig fil",
        nn: "kunne ikkje lese \(path): det er inga vanleg fil",
        en: "could not read \(path): it is no plain file")
    case .write, .rename:
      LocalizedText(
        nb: "kunne ikke skrive \(path): \(reason)", nn: "kunne ikkje skrive \(path): \(reason)",
        en: "could not write \(path): \(reason)")
    case .list:
      LocalizedText(
        nb: "kunne ikke lese mappa \(path): \(reason)", nn: "kunne ikkje lese mappa \(path): \(reason)",
        en: "could not read the folder \(path): \(reason)")
    case .makeFolder:
      LocalizedText(
        nb: "kunne ikke lage mappa \(path): \(reason)", nn: "kunne ikkje lage mappa \(path): \(reason)",
        en: "could not make the folder \(path): \(reason)")
    case .remove:
      LocalizedText(
        nb: "kunne ikke fjerne \(path): \(reason)", nn: "kunne ikkje fjerne \(path): \(reason)",
        en: "could not remove \(path): \(reason)")
    case .start:
      LocalizedText(
        nb: "programmet \(path) virker ikke: \(reason)", nn: "programmet \(path) verkar ikkje: \(reason)",
        en: "the program \(path) does not work: \(reason)")
    case .lock:
      LocalizedText(
        nb: "et annet bygg holder på med \(path)", nn: "eit anna bygg held på med \(path)",
        en: "another build is busy with \(path)")
    }
  }
}
