#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file below a folder, opened without following any link on the way; closed with its owner.
struct OpenedFile: ~Copyable {
  let size: Int
  private let descriptor: Int32

  /// Nil for what is not there, is no plain file, or is reached by way of a link.
  init?(_ path: String, below folder: String) {
    var parent = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { return nil }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let name = parts.removeLast()
    for part in parts + [name] where part.isEmpty || part == "." || part == ".." {
      close(parent)
      return nil
    }
    for part in parts {
      let next = openat(parent, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      close(parent)
      guard next >= 0 else { return nil }
      parent = next
    }
    // Not blocking: what is no plain file is only found out once it is open.
    let file = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    close(parent)
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return nil
    }
    size = Int(status.st_size)
    descriptor = file
  }

  deinit { close(descriptor) }

  /// As many bytes as there are from a place on, up to `count`; nil when the disk fails.
  func read(from offset: Int, count: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count {
        let read = pread(
          descriptor, buffer.baseAddress.map { $0 + initialized }, count - initialized,
          off_t(offset + initialized))
        if read < 0 {
          if errno == EINTR { continue }
          failed = true
          return
        }
        if read == 0 { return }
        initialized += read
      }
    }
    return failed ? nil : bytes
  }
}
