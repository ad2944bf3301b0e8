package import Foundation

/// Every file below a folder: its bytes and when it was last written.
package struct FolderContents: Sendable, Hashable {
  package struct File: Sendable, Hashable {
    package let bytes: [UInt8]
    package let modified: Date
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

  package var paths: [String] { files.keys.sorted() }

  package func text(_ path: String) -> String? {
    files[path].map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The files that are not byte for byte the same in both, or in only one of them.
  package func differences(from other: Self) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0]?.bytes != other.files[$0]?.bytes }.sorted()
  }
}
