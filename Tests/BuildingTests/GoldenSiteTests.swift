import Diagnostics
import Foundation
import Values
import Programme
import Building
import TestSupport
import Testing

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
    if Golden.isUpdated { try Golden.replace(expected, with: folder + "/site") }
    let difference = try FolderContents(of: folder + "/site").differences(from: FolderContents(of: expected))
    #expect(difference == [])
    #expect(report.written == (try FolderContents(of: expected).paths.count))
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
    #expect(second.heldBack.map(\.file) == first.heldBack.map(\.file))
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
    #expect(try FolderContents(of: folder + "/site").differences(from: expected) == after.foreign)
    #expect(!FileManager.default.fileExists(atPath: folder + "/site/gammel-plan/ansvar"))
    #expect(!FileManager.default.fileExists(atPath: folder + "/site/kurs"))
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

  private func build(on day: String = "2026-11-22", in root: String? = nil) throws -> SiteReport {
    let root = root ?? folder
    guard case .date(let today) = DateReading(day) else { preconditionFailure("\(day) is no date") }
    let opened = try Workspace(root: root)
    let options = BuildOptions(edition: Edition(today: today), output: root + "/site", toolIdentity: "test")
    return try Build(opened, options: options).run(opened.sites[0]).report
  }
}
