import Foundation
import Testing

/// What each folder of Sources/ may know of: the lower a module lies, the less.
struct ImportTests {
  private static let floors: [String: Set<String>] = [
    "Diagnostics": [],
    "System": ["Diagnostics", "Glibc", "Dispatch", "Synchronization"],
    "Encoding": [],
    "Hashing": ["CXXHash"],
    "Images": ["System", "Diagnostics"],
    // cmark leaves C strings, and `memchr` looks at many bytes at once.
    "Markdown": ["CCMarkGFM", "CMarkMemory", "Diagnostics", "Encoding", "Synchronization", "Glibc"],
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
      "Feedback", "FeedbackSQLite", "FeedbackMail", "EndpointBundle", "Templates", "System", "Diagnostics",
      "Encoding",
      "Hashing",
      "CZlib", "HummingbirdCore", "NIOCore", "NIOPosix", "NIOHTTPTypes", "HTTPTypes", "ServiceLifecycle",
      "UnixSignals", "Logging", "Synchronization", "Foundation",
    ],
    "BuiltinFiles": [],
    "Publishing": [
      "Theming", "BuiltinFiles", "Import", "EndpointBundle", "Programme", "Markdown", "Templates", "Images",
      "System", "Diagnostics", "Encoding", "Hashing", "Synchronization",
    ],
    "Preview": [
      "Publishing", "Theming", "Programme", "FeedbackServer", "Feedback", "EndpointBundle", "Templates",
      "Images", "System", "Diagnostics", "Encoding", "Hashing", "HummingbirdCore", "NIOCore", "NIOPosix",
      "HTTPTypes",
      "ServiceLifecycle", "UnixSignals", "Logging", "Synchronization", "Dispatch",
    ],
    "CLI": [
      "Publishing", "Import", "Preview", "FeedbackServer", "FeedbackMail", "Feedback", "Programme",
      "System", "Diagnostics", "Encoding",
      "ArgumentParser",
      "Synchronization", "Dispatch",
    ],
    "FolderEmbedder": ["Foundation"],
  ]

  private static let swiftFolders = Repository.sourceFolders.filter { !Repository.swiftFiles(of: $0).isEmpty }

  @Test(arguments: swiftFolders)
  func `a module imports only what lies below it`(module: String) throws {
    let allowed = try #require(Self.floors[module], "Sources/\(module) is not in the table of floors")
    for file in Repository.swiftFiles(of: module) {
      for name in try Repository.imports(of: file) {
        #expect(allowed.contains(name), "\(file) imports \(name)")
      }
    }
  }

  @Test(arguments: swiftFolders)
  func `nothing depends on what it is compiled for`(module: String) throws {
    for file in Repository.swiftFiles(of: module) {
      #expect(try !Repository.text(file).contains("#if "), "\(file) asks what it is compiled for")
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
