import Hashing
import System
import TestSupport
import Testing

@testable import Building

struct OutputFolderTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/site" }

  init() throws { folder = try TemporaryFolder() }

  /// Writes files with their own paths as text, as one build after another does.
  private func build(
    _ paths: [String], after previous: [OutputFolder.Result] = []
  ) throws -> (results: [OutputFolder.Result], removed: Int) {
    let output = try OutputFolder(
      path, previous: previous.map(\.record), workFolder: folder.path + "/.standpunkt-site")
    try output.removeObstacles(to: paths)
    var writer = output.writer(0)
    let results = try paths.map { try writer.write($0, Array($0.utf8), mediaType: "text/plain") }
    try output.finish()
    return (results, output.isFresh ? 0 : try output.removeOutdated(keeping: Set(paths)))
  }

  private func files() throws -> [String] {
    try FolderScan(path) { _, _ in true }.files.map(\.path).sorted()
  }

  @Test func `a fresh folder is put in place whole, and nothing stays beside it`() throws {
    let output = try OutputFolder(path, previous: [], workFolder: folder.path + "/.standpunkt-site")
    var writer = output.writer(0)
    _ = try writer.write("a/b.txt", [0x61], mediaType: "text/plain")
    #expect(output.isFresh && !FileSystem.exists(path))
    try output.finish()
    #expect(try files() == ["a/b.txt"])
    #expect(try FileSystem.entries(of: folder.path).map(\.name) == ["site"])
  }

  @Test func `a file with the same bytes is not written again, and one that somebody changed is`() throws {
    let first = try build(["a.txt", "b.txt"]).results
    let stamp = FileSystem.stamp(path + "/a.txt")
    try FileSystem.replace(path + "/b.txt", with: Array("other".utf8))
    let second = try build(["a.txt", "b.txt"], after: first).results
    #expect(second.map(\.wasWritten) == [false, true])
    #expect(FileSystem.stamp(path + "/a.txt") == stamp)
    #expect(try folder.text("site/b.txt") == "b.txt")
  }

  @Test func `a file that no record knows is left alone where its bytes are the same`() throws {
    _ = try build(["a.txt"])
    #expect(try build(["a.txt", "b.txt"]).results.map(\.wasWritten) == [false, true])
  }

  @Test func `only files of the build before go, with folders that are empty then`() throws {
    let first = try build(["a/b/c.txt", "a/d.txt", "e/f.txt"]).results
    try FileSystem.replace(path + "/e/own.txt", with: [0x61])
    let (_, removed) = try build(["a/d.txt"], after: first)
    #expect(removed == 2)
    #expect(try files() == ["a/d.txt", "e/own.txt"])
    #expect(!FileSystem.exists(path + "/a/b"))
    let output = try OutputFolder(path, previous: [], workFolder: folder.path + "/.standpunkt-site")
    #expect(try output.foreignFiles(besides: ["a/d.txt"]) == ["e/own.txt"])
    try output.finish()
  }

  @Test func `a file takes the place of a folder, and a folder that of a file`() throws {
    let first = try build(["a/b.txt", "c"]).results
    _ = try build(["a", "c/d.txt"], after: first)
    #expect(try files() == ["a", "c/d.txt"])
  }
}
