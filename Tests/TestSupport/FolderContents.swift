package import Foundation

/// Every file below a folder: its bytes and when it was last written.
package struct FolderContents: Sendable, Hashable {
  package struct File: Sendable, Hashable {
    package let bytes: [UInt8]
    package let modified: Date

    package init(bytes: [UInt8], modified: Date) {
      self.bytes = bytes
      self.modified = modified
    }
  }

  /// By path below the folder.
  package private(set) var files: [String: File] = [:]

  /// Empty when there is no such folder.
  package init(of folder: String) throws {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)))
      files[path] = File(bytes: bytes, modified: attributes[.modificationDate] as? Date ?? .distantPast)
    }
  }

  package init(_ files: [String: File]) { self.files = files }

  package var paths: [String] { files.keys.sorted() }

  package func text(_ path: String) -> String? {
    files[path].map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The files that are not byte for byte the same in both, or in only one of them.
  package func differences(from other: Self) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0]?.bytes != other.files[$0]?.bytes }.sorted()
  }

  /// Writes the files below a folder, which takes the place of one that is there.
  package func write(to folder: String) throws {
    if FileManager.default.fileExists(atPath: folder) { try FileManager.default.removeItem(atPath: folder) }
    for (path, file) in files {
      let url = URL(fileURLWithPath: folder + "/" + path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
