internal import Feedback
internal import Foundation

/// `.standpunkt/inbox/` of a workspace: what the endpoint gives the next build.
struct InboxFolder: Sendable {
  let path: String

  init(workspace: String) { path = workspace + "/.standpunkt/inbox" }

  /// True when something of a site lies there.
  func holds(_ site: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(site)/kommentarer.json")
  }

  /// Others may read it, since it is what the site will show, and the build may run as another user.
  func write(_ published: InboxContents, of site: String) throws {
    let folder = "\(path)/\(site)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    for (name, bytes) in [("resultater.json", published.results), ("kommentarer.json", published.comments)] {
      let file = "\(folder)/\(name)"
      try Data(bytes).write(to: URL(fileURLWithPath: file), options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    }
  }
}
