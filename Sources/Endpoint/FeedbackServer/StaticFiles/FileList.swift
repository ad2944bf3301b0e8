internal import Foundation

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
  /// Where the site is, from the machine's root.
  let folder: String
  let files: [File]

  static func read(_ path: String) throws -> FileList {
    try JSONDecoder().decode(FileList.self, from: try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
