import Foundation
import Testing

/// The floors of Sources/, and the modules of other packages and of the system that each module may use.
struct ImportTests {
  /// From the lowest up. A module imports from floors below its own, and from modules that stand before it on its own.
  private static let floors: [(name: String, modules: [String])] = [
    ("Ground", ["Diagnostics", "Text", "Values", "Hashing", "BuiltinFiles", "System"]),
    ("Readers", ["Keys", "Markdown", "Templates", "Images"]),
    ("Domain", ["Programme", "Review", "PageEditing"]),
    ("Results", ["FeedbackContract", "Search", "Exports", "Rendering", "Documents"]),
    ("Work", ["Building", "Session", "Authoring"]),
    ("Endpoint", ["Feedback", "FeedbackSQLite", "FeedbackMail", "FeedbackServer"]),
    ("Doors", ["Preview", "CLI"]),
  ]

  /// C stays in its reader, and so do the clock, the disk and the network.
  private static let outside: [String: Set<String>] = [
    "Hashing": ["CXXHash"],
    "System": ["Glibc", "Dispatch", "Synchronization"],
    "Keys": ["CYAML"],
    // cmark leaves C strings, and `memchr` looks at many bytes at once.
    "Markdown": ["CCMarkGFM", "CMarkMemory", "Synchronization", "Glibc"],
    "Search": ["Synchronization"],
    "Rendering": ["Synchronization"],
    "Documents": ["TOMLKit"],
    // Foundation for its JSON encoder.
    "Building": ["Foundation", "Synchronization"],
    "Feedback": ["Crypto", "Synchronization"],
    "FeedbackSQLite": ["GRDB", "Foundation", "Synchronization"],
    "FeedbackMail": ["CCurl", "Dispatch", "Synchronization"],
    "FeedbackServer": [
      "CZlib", "HummingbirdCore", "NIOCore", "NIOPosix", "NIOHTTPTypes", "HTTPTypes", "ServiceLifecycle",
      "UnixSignals", "Logging", "Synchronization", "Foundation", "Dispatch",
    ],
    "Preview": [
      "HummingbirdCore", "NIOCore", "NIOPosix", "HTTPTypes", "ServiceLifecycle", "UnixSignals", "Logging",
      "Synchronization", "Dispatch",
    ],
    "CLI": ["ArgumentParser", "Synchronization", "Dispatch"],
  ]

  /// The endpoint is reached by the public, so it cannot reach the generator: it is given a bundle of files.
  private static let closedToTheEndpoint: Set = [
    "Programme", "Review", "PageEditing", "Search", "Exports", "Rendering", "Documents",
    "Building", "BuiltinFiles", "Session", "Authoring", "Markdown", "Images",
  ]

  private static let modules = floors.flatMap { floor in floor.modules.map { "\(floor.name)/\($0)" } }

  @Test func `every folder of Sources is a floor, and every folder of a floor a module`() {
    #expect(Repository.folders(in: "Sources") == floors.map(\.name).sorted())
    for floor in floors {
      let libraries = floor.name == "Ground" ? ["C"] : []
      #expect(Repository.folders(in: "Sources/\(floor.name)") == (floor.modules + libraries).sorted())
    }
  }

  @Test(arguments: modules)
  func `a module imports only what lies below it`(module: String) throws {
    let name = String(module.split(separator: "/")[1])
    var allowed = Set(Self.modules.prefix { $0 != module }.map { String($0.split(separator: "/")[1]) })
    if module.hasPrefix("Endpoint/") { allowed.subtract(Self.closedToTheEndpoint) }
    allowed.formUnion(Self.outside[name] ?? [])
    let files = Repository.swiftFiles(of: module)
    #expect(!files.isEmpty)
    for file in files {
      for name in try Repository.imports(of: file) {
        #expect(allowed.contains(name), "\(file) imports \(name)")
      }
    }
  }

  @Test(arguments: modules)
  func `nothing depends on what it is compiled for`(module: String) throws {
    for file in Repository.swiftFiles(of: module) {
      #expect(try !Repository.text(file).contains("#if "), "\(file) asks what it is compiled for")
    }
  }

  @Test(arguments: modules + Repository.folders(in: "Sources/Ground/C"))
  func `the map of the code names every module`(module: String) throws {
    let name = module.split(separator: "/").last.map(String.init) ?? module
    #expect(
      try Repository.text("ARCHITECTURE.md").contains("`\(name)`"), "ARCHITECTURE.md says nothing of \(name)")
  }

  private var floors: [(name: String, modules: [String])] { Self.floors }
}

/// The files of the package that these tests are part of.
private enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The folders right in a folder, by name.
  static func folders(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

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
