import Diagnostics

/// A theme and those it builds on, each lending the one before it what that lacks.
struct ThemeChain {
  /// Most specific first.
  private(set) var folders: [ThemeFolder] = []
  /// In the folders' order.
  private(set) var manifests: [ThemeManifest] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter location: where the theme is chosen.
  init(named name: String, at location: SourceLocation, from lookup: (String) -> ThemeFolder?) {
    var next = (name: name, location: location)
    while true {
      if folders.contains(where: { $0.name == next.name }) {
        diagnostics.append(.circularTheme(folders.map(\.name) + [next.name], at: next.location))
        return
      }
      guard let folder = lookup(next.name) else {
        diagnostics.append(.missingTheme(next.name, at: next.location))
        return
      }
      folders.append(folder)
      guard let file = folder.file("theme.yml") else {
        diagnostics.append(.missingManifest(folder.name, at: next.location))
        return
      }
      let manifest = ThemeManifest(file)
      diagnostics += manifest.diagnostics
      manifests.append(manifest)
      guard let parent = manifest.parent else { return }
      next = parent
    }
  }

  /// The files in one folder of every theme, the most specific of each path, in the order in which the paths
  /// are met from the base theme on.
  func files(in folder: String) -> [(path: String, file: SourceFile)] {
    var files: [(path: String, file: SourceFile)] = []
    var indices: [String: Int] = [:]
    for theme in folders.reversed() {
      for file in theme.files(in: folder) {
        if let index = indices[file.path] {
          files[index] = file
        } else {
          indices[file.path] = files.count
          files.append(file)
        }
      }
    }
    return files
  }
}
