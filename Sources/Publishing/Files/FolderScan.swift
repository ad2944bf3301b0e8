/// Every file below a folder, as found by one walk.
struct FolderScan: Sendable {
  struct File: Sendable, Hashable {
    /// Below the folder, with `/`.
    let path: String
    let stamp: FileStamp
  }

  /// Sorted by path, byte by byte.
  private(set) var files: [File] = []
  /// Links to folders, which are not followed.
  private(set) var skippedLinks: [String] = []

  /// - Parameter includes: whether a name is looked at; `folder` is empty for the top.
  init(_ root: String, includes: (_ name: String, _ folder: String) -> Bool) throws(FileError) {
    try walk(root, below: "", includes)
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    skippedLinks.sort()
  }

  private mutating func walk(
    _ root: String, below folder: String, _ includes: (String, String) -> Bool
  ) throws(FileError) {
    for entry in try FileSystem.entries(of: folder.isEmpty ? root : root + "/" + folder) {
      guard includes(entry.name, folder) else { continue }
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      switch entry.kind {
      case .folder: try walk(root, below: path, includes)
      case .file, .link:
        if let stamp = FileSystem.stamp(root + "/" + path) {
          files.append(File(path: path, stamp: stamp))
        } else if FileSystem.isFolder(root + "/" + path) {
          skippedLinks.append(path)
        }
      case .other: break
      }
    }
  }
}
