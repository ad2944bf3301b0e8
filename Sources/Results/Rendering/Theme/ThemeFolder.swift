internal import Text
package import Diagnostics

/// The files of one theme, as they lie in its folder.
package struct ThemeFolder: Sendable {
  /// The folder's name, which `utseende` and `utvider` call it by.
  package let name: String
  /// By path below the folder: `theme.yml`, `templates/page.mustache`, `assets/theme.css`, `i18n/nb.yml`.
  package let files: [(path: String, file: SourceFile)]

  package init(name: String, files: [(path: String, file: SourceFile)]) {
    self.name = name
    self.files = files.sorted { $0.path.precedesInBytes($1.path) }
  }

  package func file(_ path: String) -> SourceFile? { files.first { $0.path == path }?.file }

  /// The files of one of the folder's own folders, by path below that.
  package func files(in folder: String) -> [(path: String, file: SourceFile)] {
    files.filter { $0.path.hasPrefix(folder + "/") }.map { file in
      (String(file.path.dropFirst(folder.utf8.count + 1)), file.file)
    }
  }
}
