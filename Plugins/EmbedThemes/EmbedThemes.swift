import Foundation
import PackagePlugin

/// Writes the repository's `themes/` into the binary, so that the tool works alone.
@main struct EmbedThemes: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let themes = context.package.directoryURL.appending(path: "themes")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedThemes.swift")
    return [
      .buildCommand(
        displayName: "Embedding the themes", executable: try context.tool(named: "ThemeEmbedder").url,
        arguments: [themes.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: try files(below: themes), outputFiles: [output])
    ]
  }

  private func files(below folder: URL) throws -> [URL] {
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return (names?.compactMap { $0 as? URL } ?? []).filter { url in
      (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
    }.sorted { $0.path < $1.path }
  }
}
