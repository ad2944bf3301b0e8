/// Every file below a folder, found by one walk.
package struct FolderScan: Sendable {
  package struct File: Sendable, Hashable {
    /// Path below the folder, with `/`.
    package let path: String
    package let stamp: FileStamp

    package init(path: String, stamp: FileStamp) {
      (self.path, self.stamp) = (path, stamp)
    }
  }

  /// Sorted by path, byte by byte.
  package private(set) var files: [File] = []
  /// Paths of symbolic links, which are not followed: a site is made of what stands in its folder.
  package private(set) var skippedLinks: [String] = []
  /// Names that are not UTF-8, as far as they can be shown.
  package private(set) var unreadableNames: [String] = []

  /// Cost: a call to the system for each folder and each file, on every processor.
  /// - Parameter includes: true for a name that is looked at; its `folder` is empty for the top.
  /// - Parameter includes: decides of a name whether it is looked at; `folder` is empty for the top.
  package init(
    _ root: String, includes: @Sendable (_ name: String, _ folder: String) -> Bool
  ) throws(FileError) {
    // Folders that lie equally deep are listed at the same time.
    var contents: [String: FolderContents] = [:]
    var level = [""]
    while !level.isEmpty {
      let listed = Lanes.map(level, portion: 1) { folder in
        Result { () throws(FileError) in try FolderContents(of: folder, in: root, includes) }
      }
      for (folder, result) in zip(level, listed) { contents[folder] = try result.get() }
      level = level.flatMap { contents[$0]?.folders ?? [] }
    }
    var paths: [String] = []
    collect(contents, below: "", into: &paths)
    files = Lanes.map(paths, portion: 64) { path in
      FileSystem.stamp(root + "/" + path).map { File(path: path, stamp: $0) }
    }.compactMap(\.self)
    skippedLinks.sort()
    unreadableNames.sort()
  }

  /// Appends the files of a folder and of those in it, in the order of their paths.
  private mutating func collect(
    _ contents: [String: FolderContents], below folder: String, into paths: inout [String]
  ) {
    guard let found = contents[folder] else { return }
    skippedLinks += found.links
    unreadableNames += found.unreadable
    for entry in found.entries {
      if entry.isFolder {
        collect(contents, below: entry.path, into: &paths)
      } else {
        paths.append(entry.path)
      }
    }
  }
}

/// The entries of one folder; paths are below the root.
private struct FolderContents: Sendable {
  /// Files and folders in the order of the paths of what they are or hold, byte by byte.
  private(set) var entries: [(path: String, isFolder: Bool)] = []
  private(set) var links: [String] = []
  /// Names that are not UTF-8.
  private(set) var unreadable: [String] = []

  var folders: [String] { entries.filter(\.isFolder).map(\.path) }

  init(
    of folder: String, in root: String, _ includes: (_ name: String, _ folder: String) -> Bool
  ) throws(FileError) {
    for entry in try FileSystem.entries(of: folder.isEmpty ? root : root + "/" + folder) {
      guard includes(entry.name, folder) else { continue }
      let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
      if entry.name.unicodeScalars.contains("\u{FFFD}"), !FileSystem.exists(root + "/" + path) {
        unreadable.append(path)
        continue
      }
      switch entry.kind {
      case .folder: entries.append((path + "/", true))
      case .file: entries.append((path, false))
      case .link: links.append(path)
      case .other: break
      }
    }
    // A folder sorts with a slash at its end, as the files in it do.
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for index in entries.indices where entries[index].isFolder { entries[index].path.removeLast() }
  }
}
