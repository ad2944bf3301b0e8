// swift-tools-version: 6.3
import PackageDescription

// `scripts/fuzz` alone sets it.
let fuzzing = Context.environment["STANDPUNKT_FUZZ"] != nil
let sanitizers = ["-sanitize=fuzzer,address"]

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    // Templates, buffers and hashes are generic and used from other modules: without this every call of theirs
    // looks its types up as it runs.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
  ] + (fuzzing ? [.unsafeFlags(sanitizers)] : [])

/// A module of the program, in the folder of its name on its floor (`Sources/FLOOR/NAME`).
func module(
  _ name: String, on floor: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil,
  plugins: [Target.PluginUsage]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(floor)/\(name)", resources: resources,
    swiftSettings: strict, plugins: plugins)
}

/// The header of a system library, whose C types stop in the module that imports it.
func cLibrary(_ name: String, _ pkgConfig: String, apt packages: String...) -> Target {
  .systemLibrary(
    name: name, path: "Sources/Ground/C/\(name)", pkgConfig: pkgConfig, providers: [.apt(packages)])
}

/// The tests of a module, or of the program where no module has their name.
func tests(of name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// Code that tests of several modules use.
func testSupport(_ name: String, _ dependencies: [Target.Dependency], path: String) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

func product(_ name: String, of package: String) -> Target.Dependency {
  .product(name: name, package: package)
}

let ground: [Target] = [
  cLibrary("CCMarkGFM", "libcmark-gfm", apt: "libcmark-gfm-dev", "libcmark-gfm-extensions-dev"),
  cLibrary("CYAML", "yaml-0.1", apt: "libyaml-dev"),
  cLibrary("CXXHash", "libxxhash", apt: "libxxhash-dev"),
  cLibrary("CZlib", "zlib", apt: "zlib1g-dev"),
  cLibrary("CCurl", "libcurl", apt: "libcurl4-openssl-dev"),
  .target(name: "CMarkMemory", dependencies: ["CCMarkGFM"], path: "Sources/Ground/C/CMarkMemory"),
  module("Diagnostics", on: "Ground"),
  module("Text", on: "Ground"),
  module("Values", on: "Ground", ["Diagnostics", "Text"]),
  module("Hashing", on: "Ground", ["CXXHash"]),
  module("BuiltinFiles", on: "Ground", plugins: ["EmbedFolders"]),
  module("System", on: "Ground", ["Diagnostics"]),
]

let readers: [Target] = [
  module("Keys", on: "Readers", ["CYAML", "Values", "Diagnostics", "Text"]),
  module("Markdown", on: "Readers", ["CCMarkGFM", "CMarkMemory", "Diagnostics", "Text"]),
  module("Templates", on: "Readers", ["Diagnostics", "Text"]),
  module("Images", on: "Readers", ["System", "Diagnostics"]),
]

let domain: [Target] = [
  module("Programme", on: "Domain", ["Keys", "Markdown", "Values", "Diagnostics", "Text"]),
  module("Review", on: "Domain", ["Programme", "Keys", "Markdown", "Values", "Diagnostics", "Text"]),
  module("PageEditing", on: "Domain", ["Programme", "Keys", "Markdown", "Values", "Diagnostics", "Text"]),
]

let results: [Target] = [
  module("FeedbackContract", on: "Results", ["Templates", "Hashing", "Diagnostics", "Text"]),
  module("Search", on: "Results", ["Programme", "Keys", "Markdown", "Values", "Text"]),
  module(
    "Exports", on: "Results",
    [
      "Search", "FeedbackContract", "Programme", "Keys", "Markdown", "Values", "Hashing", "Diagnostics",
      "Text",
    ]),
  module(
    "Rendering", on: "Results",
    [
      "Exports", "Search", "FeedbackContract", "Programme", "Keys", "Markdown", "Templates", "Images",
      "BuiltinFiles", "Values", "Hashing", "Diagnostics", "Text",
    ]),
  module(
    "Documents", on: "Results",
    [
      "Programme", "Keys", "Markdown", "Values", "Diagnostics", "Text", product("TOMLKit", of: "TOMLKit"),
    ]),
]

let work: [Target] = [
  module(
    "Building", on: "Work",
    [
      "BuiltinFiles", "Rendering", "Exports", "FeedbackContract", "Programme", "Keys", "Markdown",
      "Templates", "Images", "Values", "System", "Hashing", "Diagnostics", "Text",
    ]),
  module(
    "Session", on: "Work",
    [
      "Building", "Rendering", "Exports", "FeedbackContract", "Review", "Programme", "Keys", "Markdown",
      "Images", "Values", "System", "Hashing", "Diagnostics", "Text",
    ]),
  module(
    "Authoring", on: "Work",
    [
      "BuiltinFiles", "Building", "Documents", "Programme", "Keys", "Images", "Values", "System",
      "Hashing", "Diagnostics", "Text",
    ]),
]

let endpoint: [Target] = [
  module(
    "Feedback", on: "Endpoint",
    [
      "FeedbackContract", "Templates", "Values", "Hashing", "Diagnostics", "Text",
      product("Crypto", of: "swift-crypto"),
    ]),
  module(
    "FeedbackSQLite", on: "Endpoint",
    ["Feedback", "FeedbackContract", "System", product("GRDB", of: "GRDB.swift")]),
  module("FeedbackMail", on: "Endpoint", ["CCurl", "Feedback"]),
  module(
    "FeedbackServer", on: "Endpoint",
    [
      "Feedback", "FeedbackSQLite", "FeedbackMail", "FeedbackContract", "Keys", "Templates", "System",
      "CZlib", "Values", "Hashing", "Diagnostics", "Text",
      product("HummingbirdCore", of: "hummingbird"),
      product("ServiceLifecycle", of: "swift-service-lifecycle"),
      product("UnixSignals", of: "swift-service-lifecycle"),
      product("NIOCore", of: "swift-nio"),
      product("NIOPosix", of: "swift-nio"),
      product("NIOHTTPTypes", of: "swift-nio-extras"),
      product("HTTPTypes", of: "swift-http-types"),
      product("Logging", of: "swift-log"),
    ]),
]

let doors: [Target] = [
  module(
    "Preview", on: "Doors",
    [
      "Session", "Authoring", "Building", "Rendering", "Exports", "FeedbackServer", "Feedback",
      "FeedbackContract", "Review", "PageEditing", "Programme", "Keys", "Markdown", "Templates", "Images",
      "Values", "System", "Hashing", "Diagnostics", "Text",
      product("HummingbirdCore", of: "hummingbird"),
      product("ServiceLifecycle", of: "swift-service-lifecycle"),
      product("NIOCore", of: "swift-nio"),
      product("NIOPosix", of: "swift-nio"),
      product("HTTPTypes", of: "swift-http-types"),
      product("Logging", of: "swift-log"),
    ], resources: [.embedInCode("Assets")]),
  .executableTarget(
    name: "standpunkt",
    dependencies: [
      "Preview", "Session", "Authoring", "Building", "Rendering", "Documents", "FeedbackServer",
      "FeedbackMail", "Feedback", "Review", "Programme", "Keys", "Images", "Values", "System",
      "Diagnostics", "Text",
      product("ArgumentParser", of: "swift-argument-parser"),
    ],
    path: "Sources/Doors/CLI", swiftSettings: strict,
    // Takes the place of the system's allocator, and a fifteenth off a build's time.
    linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]),
]

let plugins: [Target] = [
  .executableTarget(name: "FolderEmbedder", path: "Plugins/FolderEmbedder"),
  .plugin(name: "EmbedFolders", capability: .buildTool(), dependencies: ["FolderEmbedder"]),
]

let testTargets: [Target] = [
  testSupport(
    "TestSupport", ["Programme", "Keys", "Values", "Diagnostics", "Text"], path: "Tests/TestSupport"),
  testSupport(
    "FeedbackSupport",
    ["Feedback", "FeedbackContract", "Rendering", "Templates", "Values", "Diagnostics", "Text"],
    path: "Tests/FeedbackSupport"),

  tests(of: "Architecture", ["Diagnostics", "Keys", "FeedbackServer"]),
  tests(of: "Diagnostics", ["Diagnostics"]),
  tests(of: "Text", ["Text"]),
  tests(of: "Values", ["Values", "Diagnostics", "Text"]),
  tests(of: "Hashing", ["Hashing"]),
  tests(of: "System", ["System", "TestSupport"]),

  tests(of: "Keys", ["Keys", "Values", "Diagnostics", "Text", "TestSupport"]),
  tests(of: "Markdown", ["Markdown", "CMarkMemory", "Diagnostics", "Text"]),
  tests(of: "Templates", ["Templates", "Diagnostics", "Text"]),
  tests(of: "Images", ["Images", "System", "Diagnostics", "TestSupport"]),

  tests(
    of: "Programme",
    ["Programme", "Keys", "Markdown", "Values", "Diagnostics", "Text", "TestSupport"]),
  tests(
    of: "Review",
    ["Review", "Programme", "Keys", "Markdown", "Values", "Diagnostics", "Text", "TestSupport"]),
  tests(
    of: "PageEditing",
    ["PageEditing", "Programme", "Keys", "Markdown", "Values", "Diagnostics", "Text", "TestSupport"]),

  tests(of: "FeedbackContract", ["FeedbackContract", "Text"]),
  tests(
    of: "Search",
    ["Search", "Programme", "Keys", "Values", "Diagnostics", "Text", "TestSupport"]),
  tests(
    of: "Exports",
    [
      "Exports", "Search", "FeedbackContract", "Programme", "Keys", "Markdown", "Values", "Hashing",
      "Diagnostics", "Text", "TestSupport",
    ]),
  tests(
    of: "Rendering",
    [
      "Rendering", "Exports", "Search", "FeedbackContract", "Programme", "Keys", "Markdown", "Templates",
      "Images", "Values", "Diagnostics", "Text", "TestSupport",
    ]),
  tests(of: "Documents", ["Documents", "Programme", "Keys", "Values", "Diagnostics", "Text"]),

  tests(
    of: "Building",
    [
      "Session", "Building", "Rendering", "Exports", "Programme", "Keys", "Images", "Values", "System",
      "Hashing",
      "Diagnostics", "Text", "TestSupport",
    ], exclude: ["Golden"]),
  tests(
    of: "Session",
    [
      "Session", "Building", "Rendering", "Exports", "Programme", "Keys", "Images", "Values", "System",
      "Diagnostics", "Text", "TestSupport",
    ]),

  tests(of: "Authoring", ["Authoring", "Building", "System", "Hashing", "TestSupport"]),

  tests(
    of: "Feedback",
    [
      "Feedback", "FeedbackSQLite", "FeedbackSupport", "FeedbackContract", "Text",
      product("GRDB", of: "GRDB.swift"),
    ]),
  tests(of: "FeedbackMail", ["FeedbackMail", "Feedback"]),
  tests(
    of: "FeedbackServer",
    [
      "FeedbackServer", "FeedbackMail", "FeedbackSupport", "Feedback", "FeedbackContract", "Keys", "System",
      "Diagnostics",
      product("HTTPTypes", of: "swift-http-types"), product("Logging", of: "swift-log"),
    ]),

  tests(
    of: "Preview",
    [
      "Preview", "Session", "Authoring", "Building", "Rendering", "PageEditing", "Programme", "Keys",
      "Values", "System", "Diagnostics", "Text", "TestSupport",
      product("HTTPTypes", of: "swift-http-types"),
    ]),
  tests(of: "CLI", ["standpunkt", "TestSupport"], exclude: ["Wrong", "Runs", "standing-site.txt"]),

  .target(
    name: "FuzzTargets",
    dependencies: ["Programme", "Keys", "Markdown", "Templates", "Values", "Diagnostics", "Text"],
    path: "fuzz/Targets", swiftSettings: strict),
  tests(of: "Fuzz", ["FuzzTargets"]),
]

let package = Package(
  name: "standpunkt",
  products: [
    .executable(name: "standpunkt", targets: ["standpunkt"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: ground + readers + domain + results + work + endpoint + doors + plugins + testTargets,
  swiftLanguageModes: [.v6]
)

if fuzzing {
  package.targets.append(
    .executableTarget(
      name: "Fuzzer", dependencies: ["FuzzTargets"], path: "fuzz/Fuzzer", swiftSettings: strict,
      linkerSettings: [.unsafeFlags(sanitizers)]))
}
