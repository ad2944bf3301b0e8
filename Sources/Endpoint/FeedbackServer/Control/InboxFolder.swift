internal import Feedback
internal import System

/// `.standpunkt/inbox/` of a workspace: what the endpoint gives the next build.
struct InboxFolder: Sendable {
  let path: String

  init(workspace: String) { path = workspace + "/.standpunkt/inbox" }

  /// True when something of a site lies there.
  func holds(_ site: String) -> Bool { FileSystem.exists("\(path)/\(site)/kommentarer.json") }

  /// Writes the inbox of a site. Others may read it: the site will show it, and the build may run as another user.
  ///
  /// - Throws: a `FileError`.
  func write(_ published: InboxContents, of site: String) throws {
    let folder = "\(path)/\(site)"
    // The process gives nobody else a right to what it makes.
    for folder in [path, folder] where !FileSystem.isFolder(folder) {
      try FileSystem.makeFolder(folder)
      try FileSystem.setMode(0o755, of: folder)
    }
    for (name, bytes) in [("resultater.json", published.results), ("kommentarer.json", published.comments)] {
      let file = "\(folder)/\(name)"
      try FileSystem.replace(file, with: bytes, isDurable: true)
      try FileSystem.setMode(0o644, of: file)
    }
  }
}
