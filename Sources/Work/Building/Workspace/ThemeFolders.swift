package import System
internal import BuiltinFiles
internal import Diagnostics
package import Rendering

/// Finds themes: a workspace's own go before those in the binary.
package struct ThemeFolders: Sendable {
  private let root: String
  /// Every theme file of the workspace.
  package let scan: FolderScan?

  package init(workspace: Workspace) throws(FileError) {
    root = workspace.root + "/themes"
    scan = FileSystem.isFolder(root) ? try FolderScan(root) { name, _ in !name.hasPrefix(".") } : nil
  }

  /// The limit of what is held in memory at once: no font or picture of a theme is larger.
  private static let largestFile = 32 << 20

  package var names: [String] {
    let own = scan?.files.compactMap { $0.path.split(separator: "/").first.map(String.init) } ?? []
    return Set(own).union(BuiltinFiles.folders(in: "themes")).sorted()
  }

  /// - Throws: a ``FileError``.
  package func folder(_ name: String) throws -> ThemeFolder? {
    let prefix = name + "/"
    let own = scan?.files.filter { $0.path.hasPrefix(prefix) } ?? []
    if own.contains(where: { $0.path == prefix + "theme.yml" }) {
      let files = try own.map { file in
        (
          path: String(file.path.dropFirst(prefix.count)),
          file: SourceFile(
            path: "themes/\(file.path)",
            bytes: try FileSystem.read("\(root)/\(file.path)", atMost: Self.largestFile))
        )
      }
      return ThemeFolder(name: name, files: files)
    }
    let builtin = BuiltinFiles.files(below: "themes/\(name)")
    guard !builtin.isEmpty else { return nil }
    return ThemeFolder(
      name: name,
      files: builtin.map {
        (path: $0.path, file: SourceFile(path: "themes/\(name)/\($0.path)", bytes: $0.bytes))
      })
  }
}
