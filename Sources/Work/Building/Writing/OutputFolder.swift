internal import Hashing
internal import Rendering
internal import System
internal import Text

/// Where a build writes: a fresh folder that is put in place when it is whole, or the folder that is there,
/// one whole file at a time.
struct OutputFolder: Sendable {
  /// As the process sees it.
  let path: String
  /// The files of the build before, by path.
  private let previous: [String: BuildRecord.Output]
  /// Files are written here first: into the fresh folder itself, or beside the old one under numbers.
  private let workFolder: String
  let isFresh: Bool

  struct Result: Sendable {
    let record: BuildRecord.Output
    let wasWritten: Bool
  }

  /// - Parameter workFolder: on the same disk as the output; nobody else's.
  init(_ path: String, previous: [BuildRecord.Output], workFolder: String) throws(FileError) {
    (self.path, self.workFolder) = (path, workFolder)
    try FileSystem.removeTree(workFolder)
    isFresh = FileSystem.isFolder(path) ? try FileSystem.entries(of: path).isEmpty : true
    self.previous =
      isFresh ? [:] : Dictionary(previous.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    try FileSystem.makeFolder(workFolder)
  }

  /// Writes for one thread, with what it keeps from file to file.
  struct Writer {
    fileprivate let folder: OutputFolder
    fileprivate let number: Int
    /// The folder that was made last, so that its other files need not make it again.
    fileprivate var madeFolder = ""
    fileprivate var count = 0
  }

  func writer(_ number: Int) -> Writer { Writer(folder: self, number: number) }

  /// Removes files of the build before that stand where this one needs a folder, or the other way round.
  func removeObstacles(to paths: [String]) throws(FileError) {
    guard !isFresh else { return }
    let old = Set(previous.keys)
    let new = Set(paths)
    for path in paths {
      for parent in Self.parents(of: path) where old.contains(parent) && !new.contains(parent) {
        try FileSystem.remove(self.path + "/" + parent)
      }
    }
    for path in previous.keys.sorted() {
      for parent in Self.parents(of: path) where new.contains(parent) {
        try FileSystem.remove(self.path + "/" + path)
        FileSystem.removeEmptyFolder(self.path + "/" + parent)
      }
    }
  }

  private static func parents(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  /// Puts the fresh folder where readers look.
  func finish() throws(FileError) {
    guard isFresh else { return try FileSystem.removeTree(workFolder) }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try FileSystem.makeFolder(String(path[..<slash]))
    }
    FileSystem.removeEmptyFolder(path)
    try FileSystem.rename(workFolder, to: path)
  }

  /// Removes what the build before wrote and this one did not, and folders that are empty then.
  ///
  /// - Returns: how many files went.
  func removeOutdated(keeping current: Set<String>) throws(FileError) -> Int {
    var folders: Set<String> = []
    var removed = 0
    for path in previous.keys.sorted() where !current.contains(path) {
      // A folder took its place, and it went before that.
      if !FileSystem.isFolder(self.path + "/" + path) { try FileSystem.remove(self.path + "/" + path) }
      removed += 1
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        folders.insert(String(folder))
      }
    }
    for folder in folders.sorted(by: >) { FileSystem.removeEmptyFolder(self.path + "/" + folder) }
    return removed
  }

  /// Files that no build wrote, but for the `.gitignore` with which a repository keeps the folder and not what is in it.
  func foreignFiles(besides current: Set<String>) throws(FileError) -> [String] {
    try FolderScan(path) { name, folder in !(name == ".gitignore" && folder.isEmpty) }
      .files.map(\.path).filter { !current.contains($0) }
  }
}

extension OutputFolder.Writer {
  /// Writes a file whose bytes are all here.
  package mutating func write(_ path: String, _ bytes: [UInt8], mediaType: String) throws(FileError)
    -> OutputFolder.Result
  {
    try bytes.withUnsafeBufferPointer { (bytes) throws(FileError) in
      try write(path, bytes, mediaType: mediaType)
    }
  }

  private mutating func write(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>, mediaType: String)
    throws(FileError) -> OutputFolder.Result
  {
    let hash = ContentHash(of: bytes)
    if let old = unchanged(path, hash: hash, size: bytes.count, mediaType: mediaType) { return old }
    let target = try target(of: path)
    let file = try NewFile(target)
    try file.write(UnsafeRawBufferPointer(bytes))
    try place(target, at: path)
    let stamp = try file.stamp()
    return OutputFolder.Result(
      record: BuildRecord.Output(path: path, hash: hash, stamp: stamp, mediaType: mediaType), wasWritten: true
    )
  }

  /// The record of a file that the build before wrote and nobody has touched since. For names that say what the
  /// file holds: then its bytes need not be made to be compared.
  func standing(_ path: String, mediaType: String) -> OutputFolder.Result? {
    guard !folder.isFresh, let old = folder.previous[path], old.mediaType == mediaType,
      let stamp = old.stamp, FileSystem.stamp(folder.path + "/" + path) == stamp
    else { return nil }
    return OutputFolder.Result(record: old, wasWritten: false)
  }

  /// Writes a file that comes in pieces; `produce` is given what takes them.
  package mutating func write(
    _ path: String, mediaType: String, from buffer: inout UTF8Buffer,
    produce: (inout UTF8Buffer, (inout UTF8Buffer) throws -> Void) throws -> Void
  ) throws -> OutputFolder.Result {
    let hasher = ContentHasher()
    var size = 0
    var file: NewFile?
    let target = try target(of: path)
    try produce(&buffer) { piece in
      if file == nil { file = try NewFile(target) }
      piece.withBytes { hasher.update($0) }
      size += piece.count
      try piece.withBytes { try file?.write(UnsafeRawBufferPointer($0)) }
      piece.removeAll()
    }
    guard let started = file.take() else {
      defer { buffer.removeAll() }
      return try buffer.withBytes { (bytes) throws(FileError) in try write(path, bytes, mediaType: mediaType)
      }
    }
    buffer.withBytes { hasher.update($0) }
    size += buffer.count
    try buffer.withBytes { try started.write(UnsafeRawBufferPointer($0)) }
    buffer.removeAll()
    let hash = hasher.finish()
    if let old = unchanged(path, hash: hash, size: size, mediaType: mediaType) {
      try FileSystem.remove(target)
      return old
    }
    try place(target, at: path)
    let record = BuildRecord.Output(
      path: path, hash: hash, stamp: try started.stamp(), mediaType: mediaType)
    return OutputFolder.Result(record: record, wasWritten: true)
  }

  /// The record of a file that stands there with these bytes already. Where the build before left no word of it,
  /// or somebody has touched it since, it is read.
  private func unchanged(_ path: String, hash: ContentHash, size: Int, mediaType: String) -> OutputFolder
    .Result?
  {
    guard !folder.isFresh, let stamp = FileSystem.stamp(folder.path + "/" + path), stamp.size == size else {
      return nil
    }
    if let old = folder.previous[path], old.stamp == stamp {
      return old.hash == hash ? OutputFolder.Result(record: old, wasWritten: false) : nil
    }
    // A file that cannot be read is written, and writing says what is wrong.
    let hasher = ContentHasher()
    let isRead: Void? = try? OpenedFile(folder.path + "/" + path).readPieces { hasher.update($0) }
    guard isRead != nil, hasher.finish() == hash else { return nil }
    let record = BuildRecord.Output(path: path, hash: hash, stamp: stamp, mediaType: mediaType)
    return OutputFolder.Result(record: record, wasWritten: false)
  }

  /// Where the bytes go before anyone sees them.
  private mutating func target(of path: String) throws(FileError) -> String {
    guard folder.isFresh else {
      count += 1
      return "\(folder.workFolder)/\(number)-\(count)"
    }
    try makeFolder(of: path, below: folder.workFolder)
    return folder.workFolder + "/" + path
  }

  private mutating func place(_ target: String, at path: String) throws(FileError) {
    guard !folder.isFresh else { return }
    try makeFolder(of: path, below: folder.path)
    try FileSystem.rename(target, to: folder.path + "/" + path)
  }

  private mutating func makeFolder(of path: String, below root: String) throws(FileError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let parent = path[..<slash]
    if parent == madeFolder { return }
    madeFolder = String(parent)
    try FileSystem.makeFolder(root + "/" + madeFolder)
  }
}
