// swift-tools-version: 6.3
import PackageDescription

var strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // Templates, buffers and hashes are generic and used from other modules: without this every call of theirs
  // looks its types up as it runs.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

// `scripts/fuzz` alone sets it.
let fuzzing = Context.environment["STANDPUNKT_FUZZ"] != nil
let sanitizers = ["-sanitize=fuzzer,address"]
if fuzzing { strict.append(.unsafeFlags(sanitizers)) }

let package = Package(
  name: "standpunkt",
  platforms: [.macOS(.v15)],
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
  ],
  targets: [
    // The system libraries: their C types stop in the module that imports them.
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CXXHash", pkgConfig: "libxxhash",
      providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),

    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),

    .target(name: "CMarkMemory", dependencies: ["CCMarkGFM"]),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "System", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(name: "Encoding", swiftSettings: strict),
    .target(
      name: "Markdown", dependencies: ["CCMarkGFM", "CMarkMemory", "Diagnostics", "Encoding"],
      swiftSettings: strict),
    .target(name: "Templates", dependencies: ["Diagnostics", "Encoding"], swiftSettings: strict),
    .target(
      name: "Programme", dependencies: ["CYAML", "Markdown", "Diagnostics", "Encoding"],
      swiftSettings: strict),
    .target(
      name: "Import", dependencies: ["Programme", "Markdown", "Diagnostics", "Encoding"],
      swiftSettings: strict),
    .target(name: "Images", dependencies: ["System", "Diagnostics"], swiftSettings: strict),
    .target(name: "Hashing", dependencies: ["CXXHash"], swiftSettings: strict),
    .target(
      name: "EndpointBundle", dependencies: ["Templates", "Diagnostics", "Encoding", "Hashing"],
      swiftSettings: strict),
    .target(
      name: "Theming",
      dependencies: [
        "Programme", "Markdown", "Templates", "EndpointBundle", "Images", "Diagnostics", "Encoding",
        "Hashing",
      ],
      swiftSettings: strict),
    .target(name: "BuiltinFiles", swiftSettings: strict, plugins: ["EmbedFolders"]),
    .target(
      name: "Publishing",
      dependencies: [
        "Theming", "BuiltinFiles", "Import", "EndpointBundle", "Programme", "Markdown", "Templates",
        "Images", "System",
        "Diagnostics", "Encoding", "Hashing",
      ],
      swiftSettings: strict),
    .target(
      name: "Feedback",
      dependencies: [
        "EndpointBundle", "Templates", "Diagnostics", "Encoding", "Hashing",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "FeedbackSQLite",
      dependencies: ["Feedback", "EndpointBundle", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "FeedbackMail", dependencies: ["CCurl", "Feedback"], swiftSettings: strict),
    .target(
      name: "FeedbackServer",
      dependencies: [
        "Feedback", "FeedbackSQLite", "FeedbackMail", "CZlib", "EndpointBundle", "Templates", "System",
        "Diagnostics", "Encoding", "Hashing",
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .target(
      name: "Preview",
      dependencies: [
        "Publishing", "Theming", "Programme", "FeedbackServer", "Feedback", "Templates", "Images",
        "System", "Diagnostics", "Encoding", "Hashing",
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.embedInCode("Assets")], swiftSettings: strict),
    .executableTarget(
      name: "standpunkt",
      dependencies: [
        "Publishing", "Import", "Preview", "FeedbackServer", "FeedbackMail", "Feedback", "Programme", "System",
        "Diagnostics", "Encoding",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/CLI", swiftSettings: strict,
      // Takes the place of the system's allocator, and a fifteenth off a build's time.
      linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]),

    .executableTarget(name: "FolderEmbedder"),
    .plugin(name: "EmbedFolders", capability: .buildTool(), dependencies: ["FolderEmbedder"]),

    .target(
      name: "FeedbackSupport",
      dependencies: ["Feedback", "EndpointBundle", "Templates", "Diagnostics", "Encoding"],
      path: "Tests/FeedbackSupport",
      swiftSettings: strict),
    .testTarget(
      name: "FeedbackTests",
      dependencies: [
        "Feedback", "FeedbackSQLite", "FeedbackSupport", "EndpointBundle", "Encoding",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FeedbackMailTests", dependencies: ["FeedbackMail", "Feedback"], swiftSettings: strict),
    .testTarget(
      name: "FeedbackServerTests",
      dependencies: [
        "FeedbackServer", "FeedbackMail", "FeedbackSupport", "Feedback", "System",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ImagesTests", dependencies: ["Images", "System", "Diagnostics", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "SystemTests", dependencies: ["System", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ImportTests", dependencies: ["Import", "Programme", "Diagnostics", "Encoding"],
      swiftSettings: strict),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"], swiftSettings: strict),
    .testTarget(
      name: "ThemingTests",
      dependencies: [
        "Theming", "Programme", "Markdown", "Templates", "EndpointBundle", "Images", "Diagnostics",
        "Encoding",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndpointBundleTests", dependencies: ["EndpointBundle", "Encoding"], swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Theming", "Programme", "Images", "System", "Diagnostics", "Encoding", "Hashing",
        "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Preview", "Publishing", "Theming", "Programme", "System", "Diagnostics", "Encoding", "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CLITests", dependencies: ["standpunkt", "TestSupport"],
      exclude: ["Wrong", "Runs", "standing-site.txt"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Programme", "Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "EncodingTests", dependencies: ["Encoding"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "Diagnostics", "Encoding"],
      swiftSettings: strict),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", "Diagnostics", "Encoding"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgrammeTests",
      dependencies: ["Programme", "Markdown", "Diagnostics", "Encoding", "TestSupport"],
      swiftSettings: strict),

    .target(
      name: "FuzzTargets", dependencies: ["Programme", "Markdown", "Templates", "Diagnostics", "Encoding"],
      path: "fuzz/Targets", swiftSettings: strict),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

if fuzzing {
  package.targets.append(
    .executableTarget(
      name: "Fuzzer", dependencies: ["FuzzTargets"], path: "fuzz/Fuzzer", swiftSettings: strict,
      linkerSettings: [.unsafeFlags(sanitizers)]))
}
