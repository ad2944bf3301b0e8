// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "standpunkt",
  platforms: [.macOS(.v15)],
  products: [
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
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

    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Encoding", swiftSettings: strict),
    .target(
      name: "Markdown", dependencies: ["CCMarkGFM", "Diagnostics", "Encoding"],
      swiftSettings: strict),
    .target(name: "Templates", dependencies: ["Diagnostics", "Encoding"], swiftSettings: strict),
    .target(
      name: "Programme", dependencies: ["CYAML", "Markdown", "Diagnostics", "Encoding"],
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
      name: "ProgrammeTests", dependencies: ["Programme", "Markdown", "Diagnostics", "Encoding"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
