package import Hashing
internal import Programme

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A workspace's `content/`, for whoever may read and write nothing else: below the folders of its sites, files of the
/// listed types, through no link.
package struct ContentFolder: Sendable {
  package enum Fault: Error, Sendable, Hashable {
    /// Not a path that content can have, or not of a type that may be written.
    case refused
    /// A link stands in the way, or what should be a folder is none.
    case link
    /// No such file.
    case missing
    /// A file is there that was not, or it is another than the one that was read.
    case changed
    case tooLarge
    case machine(FileError)
  }

  private let root: String
  private let sites: [String]

  package init(_ workspace: Workspace) {
    root = workspace.root
    sites = workspace.sites.map { $0.displayPath + "/" }
  }

  /// How many bytes of a text are read or written.
  package static let largestText = SiteSources.largestText
  package static let largestPicture = 20 << 20

  /// - Parameter path: below the workspace, as `content/nyheter/2026-05-01-tog.md`.
  package func read(_ path: ContentFilePath) throws(Fault) -> [UInt8] {
    guard belongs(path) else { throw .refused }
    let folder = try OpenFolder(of: path, in: root, makes: false)
    return try folder.read(path.name, atMost: path.isPicture ? Self.largestPicture : Self.largestText)
  }

  /// Writes over a file, if it still is what it was, and gives its readers the old or the new, whole.
  ///
  /// - Parameter hash: of the bytes that were read.
  package func replace(_ path: ContentFilePath, whoseHashIs hash: ContentHash, with bytes: [UInt8])
    throws(Fault)
  {
    try check(path, bytes)
    let folder = try OpenFolder(of: path, in: root, makes: false)
    let now = try folder.read(path.name, atMost: path.isPicture ? Self.largestPicture : Self.largestText)
    guard ContentHash(of: now) == hash else { throw .changed }
    if now == bytes { return }
    try folder.write(bytes, to: path.name, isNew: false)
  }

  /// Writes a new file, and the folders it is in; one that is there is left alone and is ``Fault/changed``.
  package func create(_ path: ContentFilePath, _ bytes: [UInt8]) throws(Fault) {
    try check(path, bytes)
    let folder = try OpenFolder(of: path, in: root, makes: true)
    try folder.write(bytes, to: path.name, isNew: true)
  }

  private func check(_ path: ContentFilePath, _ bytes: [UInt8]) throws(Fault) {
    guard belongs(path) else { throw .refused }
    if bytes.count > (path.isPicture ? Self.largestPicture : Self.largestText) { throw .tooLarge }
  }

  private func belongs(_ path: ContentFilePath) -> Bool { sites.contains { path.text.hasPrefix($0) } }
}

/// Where a file of content may be: below `content/`, in folders and with a name that the build reads, and of a type
/// that is a page's or a picture's.
package struct ContentFilePath: Sendable, Hashable {
  /// Below the workspace: `content/nyheter/2026-05-01-tog.md`.
  package let text: String

  /// Nil for any other path: absolute, with `..`, hidden, with control characters, of another type.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.first == "content", text.utf8.count <= 1024,
      parts.allSatisfy({ Self.isName($0) }), let name = parts.last,
      ContentPath(String(name)).isMarkdown || Self.isPicture(name)
    else { return nil }
    self.text = text
  }

  package var isPicture: Bool { Self.isPicture(text) }
  package var folder: Substring { text.lastIndex(of: "/").map { text[..<$0] } ?? "" }
  package var name: String {
    String(text[(text.lastIndex(of: "/").map(text.index(after:)) ?? text.startIndex)...])
  }

  /// What pictures' names end with.
  package static let pictureEndings = ["png", "jpg", "jpeg", "webp", "avif", "gif", "svg"]

  private static func isPicture(_ name: some StringProtocol) -> Bool {
    name.lastIndex(of: ".").map { pictureEndings.contains(name[name.index(after: $0)...].lowercased()) }
      ?? false
  }

  private static func isName(_ part: Substring) -> Bool {
    !part.isEmpty && part.utf8.count <= 200 && !ContentPath.isIgnored(part)
      && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}

/// A folder that was reached step by step, through no link, and stays the one it was while it is open.
private struct OpenFolder: ~Copyable {
  private let descriptor: Int32
  private let path: String

  init(of file: ContentFilePath, in root: String, makes: Bool) throws(ContentFolder.Fault) {
    var current = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard current >= 0 else { throw .machine(FileError(.read, root)) }
    var reached = root
    for part in file.folder.split(separator: "/") {
      reached += "/" + part
      if makes, mkdirat(current, String(part), 0o755) != 0, errno != EEXIST {
        let failure = FileError(.makeFolder, reached)
        close(current)
        throw .machine(failure)
      }
      let next = openat(current, String(part), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let code = errno
      close(current)
      guard next >= 0 else { throw Self.fault(code, .read, reached) }
      current = next
    }
    descriptor = current
    path = reached
  }

  deinit { close(descriptor) }

  borrowing func read(_ name: String, atMost limit: Int) throws(ContentFolder.Fault) -> [UInt8] {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw Self.fault(errno, .read, path + "/" + name) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .link }
    if Int(status.st_size) > limit { throw .tooLarge }
    do { return try FileSystem.readAll(of: file, path + "/" + name, expected: Int(status.st_size), atMost: limit)
    } catch { throw .machine(error) }
  }

  /// - Parameter isNew: one that is there already is left alone, and is a fault.
  borrowing func write(_ bytes: [UInt8], to name: String, isNew: Bool) throws(ContentFolder.Fault) {
    // A name that no build and no other program takes for content.
    let fresh = ".\(name).ny"
    _ = unlinkat(descriptor, fresh, 0)
    let file = openat(descriptor, fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .machine(FileError(.write, path + "/" + name)) }
    defer { close(file) }
    do {
      try bytes.asBuffer { (buffer) throws(FileError) in
        try FileSystem.write(buffer, to: file, path + "/" + name)
      }
    } catch {
      unlinkat(descriptor, fresh, 0)
      throw .machine(error)
    }
    var status = stat()
    if !isNew, fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
      // Whoever may read or write it may still. A file of another owner's keeps what the system allows.
      fchmod(file, status.st_mode & 0o777)
    }
    let isDone =
      fsync(file) == 0
      && (isNew
        ? linkat(descriptor, fresh, descriptor, name, 0) == 0
        : renameat(descriptor, fresh, descriptor, name) == 0)
    let code = errno
    if isNew || !isDone { unlinkat(descriptor, fresh, 0) }
    if isDone { return }
    if isNew, code == EEXIST { throw .changed }
    throw .machine(FileError(.write, path + "/" + name, code: code))
  }

  private static func fault(
    _ code: Int32, _ operation: FileError.Operation, _ path: String
  ) -> ContentFolder.Fault {
    switch code {
    case ENOENT: .missing
    case ELOOP, ENOTDIR, EMLINK: .link
    default: .machine(FileError(operation, path, code: code))
    }
  }
}
