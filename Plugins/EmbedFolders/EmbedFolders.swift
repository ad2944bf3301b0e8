import Foundation
import PackagePlugin

/// Writes folders of the repository into the binary, so that the tool works alone.
@main struct EmbedFolders: BuildToolPlugin {
  private static let folders = ["starters", "texts", "themes"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(Self.folders.joined(separator: ", "))",
        executable: try context.tool(named: "FolderEmbedder").url,
        arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false)] + Self.folders,
        inputFiles: try Self.folders.flatMap { try files(below: root.appending(path: $0)) },
        outputFiles: [output])
    ]
  }

  private func files(below folder: URL) throws -> [URL] {
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return (names?.compactMap { $0 as? URL } ?? []).filter { url in
      (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
    }.sorted { $0.path < $1.path }
  }
}
