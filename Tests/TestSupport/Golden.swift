import Foundation

/// Expectations that are kept in files.
package enum Golden {
  /// Whether the expectations are to be written anew: `UPDATE_GOLDEN=1 swift test`, and read the difference.
  package static var isUpdated: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  /// The text files beside a test, in a folder, sorted.
  package static func cases(in folder: String, beside test: String) -> [String] {
    let path = self.folder(folder, beside: test)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }

  package static func folder(_ name: String, beside test: String) -> String {
    URL(fileURLWithPath: test).deletingLastPathComponent().path + "/" + name
  }

  package static func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  package static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}
