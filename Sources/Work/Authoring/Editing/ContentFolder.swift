package import Building
package import Hashing
internal import Programme
package import System

/// Access to a workspace's `content/` and nothing else: below the folders of its sites, to files of listed types,
/// through no link.
package struct ContentFolder: Sendable {
  package enum Fault: Error, Sendable, Hashable {
    /// A path outside content, or a type that may not be written.
    case refused
    /// A link is on the way, or something other than a folder.
    case link
    /// No such file.
    case missing
    /// A file appeared, or differs from the one that was read.
    case changed
    case tooLarge
    case machine(FileError)
  }

  private let root: String
  private let sites: [String]

  package init(_ workspace: Workspace) {
    root = workspace.root
    sites = workspace.sites.map { $0.displayPath + "/" }
  }

  /// The largest text read or written, in bytes.
  package static let largestText = SiteSources.largestText
  package static let largestPicture = 20 << 20

  /// - Parameter path: below the workspace, as `content/nyheter/2026-05-01-tog.md`.
  package func read(_ path: ContentFilePath) throws(Fault) -> [UInt8] {
    guard belongs(path) else { throw .refused }
    return try faults { () throws(FileError) in
      try folder(of: path).open(path.name).readAll(atMost: Self.limit(of: path))
    }
  }

  /// Replaces a file atomically if its bytes are those that were read; throws ``Fault/changed`` when they are not.
  ///
  /// - Parameter hash: of the bytes that were read.
  package func replace(_ path: ContentFilePath, whoseHashIs hash: ContentHash, with bytes: [UInt8])
    throws(Fault)
  {
    try check(path, bytes)
    let isSame = try faults { () throws(FileError) in
      // Of two tabs that save at once, the second finds changed bytes.
      try folder(of: path).exclusively { (folder: borrowing OpenFolder) throws(FileError) in
        let now = try folder.open(path.name).readAll(atMost: Self.limit(of: path))
        guard ContentHash(of: now) == hash else { return false }
        if now != bytes { try folder.write(bytes, to: path.name, isNew: false) }
        return true
      }
    }
    if !isSame { throw .changed }
  }

  /// Writes a new file, and the folders above it; throws ``Fault/changed`` when there is one already.
  package func create(_ path: ContentFilePath, _ bytes: [UInt8]) throws(Fault) {
    try check(path, bytes)
    try faults { () throws(FileError) in
      try folder(of: path, makes: true).write(bytes, to: path.name, isNew: true)
    }
  }

  private func check(_ path: ContentFilePath, _ bytes: [UInt8]) throws(Fault) {
    guard belongs(path) else { throw .refused }
    if bytes.count > Self.limit(of: path) { throw .tooLarge }
  }

  /// The largest size of a file of the type, in bytes.
  private static func limit(of path: ContentFilePath) -> Int { path.isPicture ? largestPicture : largestText }

  private func folder(of path: ContentFilePath, makes: Bool = false) throws(FileError) -> OpenFolder {
    try OpenFolder(root, path.folder.split(separator: "/"), makes: makes)
  }

  private func faults<Result>(_ work: () throws(FileError) -> Result) throws(Fault) -> Result {
    do { return try work() } catch { throw Fault(error) }
  }

  private func belongs(_ path: ContentFilePath) -> Bool { sites.contains { path.text.hasPrefix($0) } }
}

extension ContentFolder.Fault {
  fileprivate init(_ error: FileError) {
    switch error.operation {
    case .readOther: self = .link
    case .read where error.isMissing: self = .missing
    case .read where error.isTooLarge: self = .tooLarge
    case .write where error.isTaken: self = .changed
    default: self = .machine(error)
    }
  }
}
