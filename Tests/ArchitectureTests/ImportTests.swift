import Foundation
import Testing

/// What each folder of Sources/ may know of: the lower a module lies, the less.
struct ImportTests {
  private static let machine: Set = ["Glibc", "Darwin"]
  private static let floors: [String: Set<String>] = [
    "Diagnostics": [],
    "Encoding": [],
    "Hashing": ["CXXHash"],
    "Images": ["Diagnostics"],
    "Markdown": ["CCMarkGFM", "CMarkMemory", "Diagnostics", "Encoding", "Synchronization"],
    "Templates": ["Diagnostics", "Encoding"],
    "EndpointBundle": ["Templates", "Diagnostics", "Encoding", "Hashing"],
    "Programme": ["CYAML", "Markdown", "Diagnostics", "Encoding"],
    "Import": ["Programme", "Markdown", "Diagnostics", "Encoding"],
    "Theming": [
      "Programme", "Markdown", "Templates", "EndpointBundle", "Images", "Diagnostics", "Encoding", "Hashing",
      "Synchronization",
    ],
    "Feedback": [
      "EndpointBundle", "Templates", "Diagnostics", "Encoding", "Hashing", "Crypto", "Synchronization",
    ],
    "FeedbackSQLite": ["Feedback", "EndpointBundle", "GRDB", "Foundation", "Synchronization"],
    "FeedbackMail": ["CCurl", "Feedback", "Dispatch", "Synchronization"],
    "FeedbackServer": [
      "Feedback", "FeedbackSQLite", "FeedbackMail", "EndpointBundle", "Templates", "Diagnostics", "Encoding",
      "Hashing",
      "CZlib", "HummingbirdCore", "NIOCore", "NIOPosix", "NIOHTTPTypes", "HTTPTypes", "ServiceLifecycle",
      "UnixSignals", "Logging", "Synchronization", "Foundation",
    ],
    "BuiltinFiles": [],
    "Publishing": [
      "Theming", "BuiltinFiles", "Import", "EndpointBundle", "Programme", "Markdown", "Templates", "Images",
      "Diagnostics", "Encoding", "Hashing", "Dispatch", "Synchronization",
    ],
    "Preview": [
      "Publishing", "Theming", "Programme", "FeedbackServer", "Feedback", "EndpointBundle", "Templates",
      "Images", "Diagnostics", "Encoding", "Hashing", "HummingbirdCore", "NIOCore", "NIOPosix", "HTTPTypes",
      "ServiceLifecycle", "UnixSignals", "Logging", "Synchronization", "Dispatch",
    ],
    "CLI": [
      "Publishing", "Import", "Preview", "FeedbackServer", "FeedbackMail", "Feedback", "Programme",
      "Diagnostics",
      "Encoding",
      "ArgumentParser",
      "Synchronization", "Dispatch",
    ],
    "FolderEmbedder": ["Foundation"],
  ]
  /// Only these call the C library: for files, clocks and threads, for other programs, and for what cmark leaves to
  /// be freed.
  private static let callTheMachine: Set = [
    "Publishing", "CLI", "Images", "Markdown", "FeedbackServer", "Preview",
  ]

  private static let swiftFolders = Repository.sourceFolders.filter { !Repository.swiftFiles(of: $0).isEmpty }

  @Test(arguments: swiftFolders)
  func `a module imports only what lies below it`(module: String) throws {
    var allowed = try #require(Self.floors[module], "Sources/\(module) is not in the table of floors")
    if Self.callTheMachine.contains(module) { allowed.formUnion(Self.machine) }
    for file in Repository.swiftFiles(of: module) {
      for name in try Repository.imports(of: file) {
        #expect(allowed.contains(name), "\(file) imports \(name)")
      }
    }
  }

  @Test(arguments: Repository.sourceFolders)
  func `the map of the code names every module`(module: String) throws {
    let map = try Repository.text("ARCHITECTURE.md")
    #expect(map.contains(module), "ARCHITECTURE.md says nothing of Sources/\(module)")
  }
}

/// The files of the package that these tests are part of.
private enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let sourceFolders: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/Sources")) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()

  static func swiftFiles(of module: String) -> [String] {
    let folder = "Sources/\(module)"
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)), as: UTF8.self)
  }

  /// The modules that a file imports, whatever stands before `import`.
  static func imports(of file: String) throws -> [String] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    let before: Set = [
      "internal", "package", "public", "private", "fileprivate", "@testable", "@preconcurrency",
    ]
    return try text(file).split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.split(separator: " ").drop { before.contains(String($0)) }
      guard words.first == "import" else { return nil }
      let name = words.dropFirst().first { !kinds.contains(String($0)) }
      return name?.split(separator: ".").first.map(String.init)
    }
  }
}
