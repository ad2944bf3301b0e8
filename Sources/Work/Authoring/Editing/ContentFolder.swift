package import System
package import Building
package import Hashing
internal import Programme

/// A workspace's `content/`, for whoever may read and write nothing else: below the folders of its sites, files of the
/// listed types, through no link.
package struct ContentFolder: Sendable {
  package enum Fault: Error, Sendable, Hashable {
    /// Not a path that content can have, or not of a type that may be written.
    case refused
    /// A link stands in the way, or what should be a folder is none.
    case link
    /// No such file.
    case missing
    /// A file is there that was not, or it is another than the one that was read.
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

  /// How many bytes of a text are read or written.
  package static let largestText = SiteSources.largestText
  package static let largestPicture = 20 << 20

  /// - Parameter path: below the workspace, as `content/nyheter/2026-05-01-tog.md`.
  package func read(_ path: ContentFilePath) throws(Fault) -> [UInt8] {
    guard belongs(path) else { throw .refused }
    return try faults { () throws(FileError) in
      try folder(of: path).open(path.name).readAll(atMost: Self.limit(of: path))
    }
  }

  /// Writes over a file, if it still is what it was, and gives its readers the old or the new, whole.
  ///
  /// - Parameter hash: of the bytes that were read.
  package func replace(_ path: ContentFilePath, whoseHashIs hash: ContentHash, with bytes: [UInt8])
    throws(Fault)
  {
    try check(path, bytes)
    let isSame = try faults { () throws(FileError) in
      // Of two tabs that save at once, the second finds another file than it read.
      try folder(of: path).exclusively { (folder: borrowing OpenFolder) throws(FileError) in
        let now = try folder.open(path.name).readAll(atMost: Self.limit(of: path))
        guard ContentHash(of: now) == hash else { return false }
        if now != bytes { try folder.write(bytes, to: path.name, isNew: false) }
        return true
      }
    }
    if !isSame { throw .changed }
  }

  /// Writes a new file, and the folders it is in; one that is there is left alone and is ``Fault/changed``.
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

  /// In bytes.
  private static func limit(of path: ContentFilePath) -> Int {
    path.isPicture ? largestPicture : largestText
  }

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
