import Foundation

/// A folder of its own for one test; it goes with the value.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    path = FileManager.default.temporaryDirectory.path + "/standpunkt-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder, and the folders above it.
  package func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  package func write(_ text: String, to file: String) throws { try write(Array(text.utf8), to: file) }

  package func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }

  /// Makes a symbolic link below the folder.
  package func link(_ file: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + file, withDestinationPath: target)
  }

  package func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + file)), as: UTF8.self)
  }

  package func copy(_ folder: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: folder, toPath: path + "/" + name)
  }

  /// Makes the files below a folder look as if they were written some time ago.
  package func age(_ folder: String, seconds: Double) throws {
    let root = path + "/" + folder
    for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let then: [FileAttributeKey: Any] = [.modificationDate: Date(timeIntervalSinceNow: -seconds)]
      try FileManager.default.setAttributes(then, ofItemAtPath: root + "/" + file)
    }
    // That they were given another time is of now, and the disk's clock is coarse.
    Thread.sleep(forTimeInterval: 0.02)
  }
}
