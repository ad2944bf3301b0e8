import Foundation
import FuzzTargets
import Testing

/// `fuzz/`: seeds and finds, a folder for each target.
private let inputs = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../fuzz").standardized

private func files(of target: FuzzTarget) throws -> [URL] {
  try ["seeds", "finds"].flatMap { kind in
    let folder = inputs.appending(path: "\(kind)/\(target.rawValue)")
    guard FileManager.default.fileExists(atPath: folder.path) else { return [URL]() }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  }.sorted { $0.path < $1.path }
}

@Test(arguments: FuzzTarget.allCases)
func `what the fuzzer begins with and what it found goes through`(target: FuzzTarget) throws {
  let files = try files(of: target)
  #expect(!files.isEmpty)
  for file in files {
    let bytes = Array(try Data(contentsOf: file))
    #expect(throws: Never.self, "\(file.lastPathComponent)") { try target.run(bytes) }
  }
}
