import Foundation

/// The program that was built beside these tests.
enum Program {
  struct Answer: Equatable {
    var output: String
    var error: String
    var exit: Int32
  }

  static func run(_ arguments: [String], in folder: String) throws -> Answer {
    let texts = FileManager.default.temporaryDirectory.path + "/standpunkt-answer-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: texts, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: texts) }
    // Files, since a pipe that nobody empties stops the program that fills it.
    func handle(_ name: String) throws -> FileHandle {
      try Data().write(to: URL(fileURLWithPath: texts + "/" + name))
      return try FileHandle(forWritingTo: URL(fileURLWithPath: texts + "/" + name))
    }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try handle("output")
    process.standardError = try handle("error")
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    // Nothing that is tested takes so long: what does waits for something that never comes.
    if ended.wait(timeout: .now() + 60) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: texts + "/" + name)), as: UTF8.self)
    }
    return Answer(output: try text("output"), error: try text("error"), exit: process.terminationStatus)
  }

  private static let executable: URL = {
    let bundles = Bundle.allBundles.map(\.bundleURL) + [URL(fileURLWithPath: CommandLine.arguments[0])]
    let folders = bundles.flatMap { [$0, $0.deletingLastPathComponent()] }
    let found = folders.map { $0.appendingPathComponent("standpunkt") }.first {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0.path, isDirectory: &isFolder) && !isFolder.boolValue
    }
    guard let found else { preconditionFailure("no standpunkt beside \(bundles.map(\.path))") }
    return found
  }()
}
