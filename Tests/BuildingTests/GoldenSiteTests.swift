import Building
import Diagnostics
import Foundation
import Programme
import TestSupport
import Testing
import Values

/// Whole small sites, byte for byte. `UPDATE_GOLDEN=1 swift test --filter GoldenSite` writes them anew.
struct GoldenSiteTests {
  private static let cases = ["union-office", "party-branch"]

  private let workspace: TemporaryFolder
  private let folder: String

  init() throws {
    workspace = try TemporaryFolder()
    folder = workspace.path + "/w"
  }

  @Test(arguments: cases)
  func `a site is built byte for byte as before`(name: String) throws {
    try copySource(of: name)
    let report = try build()
    #expect(report.diagnostics == [])
    let expected = Golden.folder("Golden/\(name)/expected", beside: #filePath)
    let site = try FolderContents(of: folder + "/site").withoutThemeAssets
    if Golden.isUpdated { try site.write(to: expected) }
    #expect(try site.differences(from: FolderContents(of: expected)) == [])
    #expect(report.written == site.paths.count)
  }

  @Test
  func `a golden site keeps its theme's files by name alone, and a page that names another is not the same`()
  {
    func site(_ files: [String: String]) -> FolderContents {
      FolderContents(files.mapValues { .init(bytes: Array($0.utf8), modified: .distantPast) })
        .withoutThemeAssets
    }
    let kept = site([
      "index.html": "s/sok.0123456789.js s/stil.abcdef0123.css s/sok.9876543210.js",
      "s/sok.0123456789.js": "let a", "s/stil.abcdef0123.css": "a{}@layer lokal {\nb{}\n}\n",
      "s/bilder/tog.0467ec7b8d.svg": "<svg/>",
    ])
    #expect(kept.paths == ["index.html", "s/bilder/tog.0467ec7b8d.svg", "s/sok.js", "s/stil.css"])
    #expect(kept.text("index.html") == "s/sok.js s/stil.css s/sok.9876543210.js")
    #expect(kept.text("s/sok.js") == "")
    #expect(kept.text("s/stil.css") == "@layer lokal {\nb{}\n}\n")
    #expect(kept.differences(from: site(["index.html": "s/sok.js"])).contains("s/sok.js"))
  }

  @Test(arguments: cases)
  func `a second build renders nothing and touches nothing`(name: String) throws {
    try copySource(of: name)
    let first = try build()
    let before = try FolderContents(of: folder + "/site")
    let second = try build()
    #expect(second.rendered == 0)
    #expect(second.written == 0)
    #expect(second.removed == 0)
    #expect(second.unchanged == first.written)
    #expect(second.pages == first.pages)
    #expect(second.unpublished.map(\.file) == first.unpublished.map(\.file))
    #expect(try FolderContents(of: folder + "/site") == before)
  }

  @Test(arguments: cases)
  func `a build over an old site writes what a clean build elsewhere writes`(name: String) throws {
    try copySource(of: name)
    _ = try build(on: "2026-01-01")
    _ = try build()
    let elsewhere = try TemporaryFolder()
    try elsewhere.copy(Golden.folder("Golden/\(name)/source", beside: #filePath), to: "another place")
    let report = try build(in: elsewhere.path + "/another place")
    #expect(report.failure == nil)
    let clean = try FolderContents(of: elsewhere.path + "/another place/site")
    #expect(try FolderContents(of: folder + "/site").differences(from: clean) == [])
  }

  @Test(arguments: cases)
  func `only what changed is written`(name: String) throws {
    try copySource(of: name)
    _ = try build()
    let before = try FolderContents(of: folder + "/site")
    try workspace.write("---\ntittel: Personvern hos oss\n---\nNy tekst.\n", to: "w/content/ny.md")
    let report = try build()
    let after = try FolderContents(of: folder + "/site")
    let written = after.paths.filter { before.files[$0] != after.files[$0] }
    #expect(written == after.differences(from: before))
    #expect(written.contains("ny/index.html"))
    #expect(report.written == written.count)
    #expect(report.unchanged == after.paths.count - written.count)
  }

  @Test func `a page that is removed goes with its folder, and files of others stay`() throws {
    try copySource(of: "union-office")
    let plain = try build()
    let plan = try workspace.text("w/content/handlingsplan.md")
    try workspace.write(plan, to: "w/content/gammel plan.md")
    try workspace.write("---\ntittel: Kurs\n---\n", to: "w/content/kurs/vår/innledning.md")
    let full = try build()
    #expect(full.pages == plain.pages + 2)
    try workspace.write("Skrevet av andre.\n", to: "w/site/gammel-plan/notat.txt")
    try workspace.write("Skrevet av andre.\n", to: "w/site/annet/notat.txt")
    try workspace.remove("w/content/gammel plan.md")
    try workspace.remove("w/content/kurs")
    let after = try build()
    #expect(after.removed == full.written + full.unchanged - plain.written)
    #expect(after.foreign == ["annet/notat.txt", "gammel-plan/notat.txt"])
    let expected = try FolderContents(of: Golden.folder("Golden/union-office/expected", beside: #filePath))
    let site = try FolderContents(of: folder + "/site").withoutThemeAssets
    #expect(site.differences(from: expected) == after.foreign)
    #expect(!FileManager.default.fileExists(atPath: folder + "/site/gammel-plan/ansvar"))
    #expect(!FileManager.default.fileExists(atPath: folder + "/site/kurs"))
  }

  @Test func `the note to git that the output folder is kept without its contents stays and is not foreign`()
    throws
  {
    try copySource(of: "union-office")
    try workspace.write("*\n!.gitignore\n", to: "w/site/.gitignore")
    #expect(try build().foreign == [])
    try workspace.write("*\n", to: "w/site/annet/.gitignore")
    try workspace.write("---\ntittel: Kurs\n---\n", to: "w/content/kurs.md")
    #expect(try build().foreign == ["annet/.gitignore"])
    #expect(try workspace.text("w/site/.gitignore") == "*\n!.gitignore\n")
  }

  @Test func `the same note above the folders of several sites stays when they are written and written anew`()
    throws
  {
    try workspace.write("*\n!.gitignore\n", to: "w/site/.gitignore")
    try workspace.write("navn: Enkel\nutvider: felles\n", to: "w/themes/enkel/theme.yml")
    try FileManager.default.createDirectory(atPath: folder + "/content", withIntermediateDirectories: true)
    for name in Self.cases {
      try workspace.copy(
        Golden.folder("Golden/\(name)/source/content", beside: #filePath), to: "w/content/\(name)")
    }
    for tool in ["one", "another"] {
      for site in Self.cases.indices {
        let report = try build(site, tool: tool)
        #expect(report.rendered > 0)
        #expect(report.foreign == [])
      }
    }
    #expect(try workspace.text("w/site/.gitignore") == "*\n!.gitignore\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/site").sorted()
    #expect(names == [".gitignore", "party-branch", "union-office"])
  }

  @Test func `nothing but the site and the tool's own folder is left behind`() throws {
    try copySource(of: "union-office")
    _ = try build()
    _ = try build(on: "2026-11-23")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == [".standpunkt", "content", "site", "themes"])
  }

  private func copySource(of name: String) throws {
    try workspace.copy(Golden.folder("Golden/\(name)/source", beside: #filePath), to: "w")
    // A file as new as the build that reads it is read again the next time, since it may have changed since.
    try workspace.age("w", seconds: 60)
  }

  private func build(
    _ site: Int = 0, on day: String = "2026-11-22", in root: String? = nil, tool: String = "test"
  ) throws -> SiteReport {
    let root = root ?? folder
    guard case .date(let today) = DateReading(day) else { preconditionFailure("\(day) is no date") }
    let opened = try Workspace(root: root)
    let options = BuildOptions(edition: Edition(today: today), output: root + "/site", toolIdentity: tool)
    return try Build(opened, options: options).run(opened.sites[site]).report
  }
}
