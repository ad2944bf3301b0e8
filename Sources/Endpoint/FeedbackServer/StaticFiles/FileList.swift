internal import Foundation
internal import System

/// `.standpunkt/files/<id>.json`: what a build put where.
struct FileList: Decodable, Sendable {
  struct File: Decodable, Sendable {
    /// Below the site's folder.
    let path: String
    /// 32 hexadecimal digits.
    let hash: String
    let size: Int
    let type: String
  }

  /// The site's public address, with a slash at its end.
  let url: String
  /// The site's folder, relative to the workspace. Earlier versions wrote it from the machine's root.
  let folder: String
  let files: [File]

  /// The site's folder as the process sees it; nil when the list was written for a workspace elsewhere.
  func path(in workspace: String) -> String? {
    guard folder.hasPrefix("/") else { return "\(workspace)/\(folder)" }
    return FileSystem.absolute(workspace).flatMap { folder.hasPrefix($0 + "/") ? folder : nil }
  }

  /// In bytes: a site of a million files.
  private static let largest = 256 << 20

  static func read(_ path: String) throws -> FileList {
    try JSONDecoder().decode(FileList.self, from: Data(try FileSystem.read(path, atMost: largest)))
  }
}
