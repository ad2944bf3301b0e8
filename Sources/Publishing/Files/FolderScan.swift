internal import Encoding

/// Every file below a folder, as found by one walk.
struct FolderScan: Sendable {
  struct File: Sendable, Hashable {
    /// Below the folder, with `/`.
    let path: String
    let stamp: FileStamp
  }

  /// Sorted by path, byte by byte.
  private(set) var files: [File] = []
  /// Links to other places, which are not followed: a site is made of what stands in its folder.
  private(set) var skippedLinks: [String] = []
  /// Names that are not UTF-8, as far as they can be shown.
  private(set) var unreadableNames: [String] = []

  /// - Parameter includes: whether a name is looked at; `folder` is empty for the top.
  init(_ root: String, includes: (_ name: String, _ folder: String) -> Bool) throws(FileError) {
    var paths: [String] = []
    try walk(root, below: "", includes, into: &paths)
    paths.sort { $0.precedesInBytes($1) }
    files = Lanes.map(paths, portion: 64) { path in
      FileSystem.stamp(root + "/" + path).map { File(path: path, stamp: $0) }
    }.compactMap(\.self)
    skippedLinks.sort()
    unreadableNames.sort()
  }

  private mutating func walk(
    _ root: String, below folder: String, _ includes: (String, String) -> Bool, into paths: inout [String]
  ) throws(FileError) {
    for entry in try FileSystem.entries(of: folder.isEmpty ? root : root + "/" + folder) {
      guard includes(entry.name, folder) else { continue }
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      if entry.name.unicodeScalars.contains("\u{FFFD}"), !FileSystem.exists(root + "/" + path) {
        unreadableNames.append(path)
        continue
      }
      switch entry.kind {
      case .folder: try walk(root, below: path, includes, into: &paths)
      case .file: paths.append(path)
      case .link: skippedLinks.append(path)
      case .other: break
      }
    }
  }
}
