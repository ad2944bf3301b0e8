import Diagnostics
import Exports
import FeedbackContract
import Foundation
import Images
import Programme
import TestSupport
import Testing
import Text
import Values

@testable import Rendering

/// The repository's own themes, as they lie on disk.
func repositoryTheme(_ name: String) -> ThemeFolder? {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "themes/\(name)")
  guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: root.path) else { return nil }
  let files = paths.compactMap { path -> (path: String, file: SourceFile)? in
    guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
    return (path, SourceFile(path: "themes/\(name)/\(path)", bytes: Array(data)))
  }
  return ThemeFolder(name: name, files: files)
}

/// The repository's themes with files of a theme `eget` put in from a text; see `filesByPath(in:)`.
func lookup(_ text: String = "") -> (String) -> ThemeFolder? {
  let files = filesByPath(in: text)
  return { name in
    let own = files.keys.filter { $0.hasPrefix(name + "/") }
    guard !own.isEmpty else { return repositoryTheme(name) }
    return ThemeFolder(
      name: name,
      files: own.map { path in
        (
          String(path.dropFirst(name.count + 1)),
          SourceFile(path: "themes/\(path)", bytes: Array((files[path] ?? "").utf8))
        )
      })
  }
}

func loadTheme(
  _ name: String = "fane", _ text: String = "", languages: Set<Language> = [.nb]
) -> (theme: Theme?, findings: String) {
  let (theme, diagnostics) = Theme.load(
    named: name, at: SourceLocation(file: "content/site.yml", line: 4, column: 11), from: lookup(text),
    languages: languages)
  return (theme, DiagnosticReport(diagnostics).text(in: .nb, source: { _ in nil }))
}

/// A picture that nobody has read: drawings as they are, all else in two widths.
func shownImage(_ image: SiteImage) -> ShownImage {
  let name = image.source.name.split(separator: ".")[0].replacing(" ", with: "-")
  func file(_ width: Int, _ ending: String) -> ShownImage.File {
    ShownImage.File(
      path: "s/bilder/\(name)-\(width).\(ending)", size: ImageSize(width: width, height: width / 2))
  }
  if image.source.name.hasSuffix(".svg") {
    return ShownImage(main: file(300, "svg"), isSharable: false)
  }
  return ShownImage(main: file(1280, "jpg"), sources: [file(480, "webp"), file(1280, "webp")])
}

/// A site written in one text, rendered: every file by its path.
struct RenderedSite {
  let site: Site
  let renderer: SiteRenderer

  init(_ text: String, theme: String = "fane", themeFiles: String = "", local: String? = nil) throws {
    let made = TestSupport.site(from: text)
    let findings = DiagnosticReport(made.diagnostics).text(in: .nb, source: { _ in nil })
    site = try #require(made.site, "\(findings)")
    let languages = Set(site.pages.map(\.language))
    let loaded = loadTheme(theme, themeFiles, languages: languages)
    renderer = SiteRenderer(
      site, wordings: site.wordings, theme: try #require(loaded.theme, "\(loaded.findings)"),
      images: site.images.map(shownImage), localStylesheet: local.map { Array($0.utf8) })
  }

  var paths: [String] { renderer.outputs.map(\.path) }

  func bytes(_ path: String) throws -> [UInt8] {
    let output = try #require(renderer.outputs.first { $0.path == path }, "no \(path) among \(paths)")
    var buffer = UTF8Buffer()
    try renderer.render(output, into: &buffer) { _ in }
    return buffer.bytes
  }

  func text(_ path: String = "index.html") throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The part of a page from a text up to and with another.
  func part(of path: String, from start: String, to end: String) throws -> String {
    let text = try text(path)
    let from = try #require(text.range(of: start), "no \(start) in \(text)")
    let rest = text[from.lowerBound...]
    let upTo = try #require(rest.range(of: end), "no \(end) after \(start) in \(text)")
    return String(rest[..<upTo.upperBound])
  }
}

/// One of the repository's own sites, as `site(from:)` takes it.
func demoSite(_ name: String) throws -> String {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "content/\(name)")
  return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted().compactMap { path in
    guard path.contains(".") else { return nil }
    // What is in a picture is nothing that these tests look at.
    if ImageFormat(ofFileNamed: path) != nil { return "-- \(path) --\n" }
    return "-- \(path) --\n" + (try String(contentsOf: root.appending(path: path), encoding: .utf8))
  }.joined(separator: "\n")
}

extension Site {
  /// For each page the wording its readers are asked about.
  var wordings: [WordingHash?] { pages.indices.map { wordingHash(ofPage: $0) } }
}
