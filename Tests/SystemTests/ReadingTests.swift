import Foundation
import TestSupport
import Testing

@testable import System

struct ReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func operation(_ work: () throws(FileError) -> [UInt8]) -> FileError.Operation? {
    do {
      _ = try work()
      return nil
    } catch {
      return error.operation
    }
  }

  @Test(arguments: [0, 1, 16_383, 16_384, 1 << 20])
  func `a plain file is read whole up to its limit`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try folder.write(bytes, to: "fil")
    #expect(try FileSystem.read(folder.path + "/fil", atMost: count) == bytes)
    guard count > 0 else { return }
    #expect(throws: FileError.self) { try FileSystem.read(folder.path + "/fil", atMost: count - 1) }
  }

  @Test func `what is no plain file is refused and not waited for`() throws {
    try folder.write("hemmelig", to: "fil")
    try folder.link("lenke", to: folder.path + "/fil")
    #expect(mkfifo(folder.path + "/rør", 0o644) == 0)
    for path in [folder.path + "/lenke", folder.path + "/rør", folder.path, "/dev/zero", "/dev/null"] {
      #expect(operation { () throws(FileError) in try FileSystem.read(path, atMost: 100) } == .readOther)
      #expect(operation { () throws(FileError) in try FileSystem.read(path, first: 100) } == .readOther)
    }
    #expect(
      operation { () throws(FileError) in try FileSystem.read(folder.path + "/nei", atMost: 9) } == .read)
  }

  @Test func `a link that a person named is followed, and to a plain file alone`() throws {
    try folder.write("tekst", to: "fil")
    try folder.link("lenke", to: "fil")
    try folder.link("ut", to: "/dev/zero")
    #expect(
      try FileSystem.read(folder.path + "/lenke", atMost: 9, followsLinks: true) == Array("tekst".utf8))
    #expect(throws: FileError.self) {
      try FileSystem.read(folder.path + "/ut", atMost: 9, followsLinks: true)
    }
  }

  @Test func `a file of the system that does not tell its size is read to its end`() throws {
    let read = try FileSystem.read("/proc/self/stat", atMost: 1 << 16)
    #expect(!read.isEmpty)
  }

  @Test func `pieces are the file, in order`() throws {
    let bytes = (0..<200_001).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8) }
    try folder.write(bytes, to: "fil")
    var pieces: [UInt8] = []
    try OpenedFile(folder.path + "/fil").readPieces { pieces += $0 }
    #expect(pieces == bytes)
  }

  @Test func `a stamp tells a file from another of its size and time`() throws {
    try folder.write("en", to: "a")
    try folder.write("to", to: "b")
    let then = Date(timeIntervalSince1970: 1_700_000_000)
    for name in ["a", "b"] {
      try FileManager.default.setAttributes([.modificationDate: then], ofItemAtPath: folder.path + "/" + name)
    }
    let before = try #require(FileSystem.stamp(folder.path + "/a"))
    try FileSystem.rename(folder.path + "/b", to: folder.path + "/a")
    let after = try #require(FileSystem.stamp(folder.path + "/a"))
    #expect(before.size == after.size && before.modified == after.modified)
    #expect(before != after)
  }

  @Test func `a stamp tells that a file was written, whatever its time is set to`() throws {
    try folder.write("en", to: "a")
    let before = try #require(FileSystem.stamp(folder.path + "/a"))
    Thread.sleep(forTimeInterval: 0.02)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/a"))
    try file.write(contentsOf: Data("to".utf8))
    try file.close()
    var times = [
      timespec(tv_sec: Int(before.modified / 1_000_000_000), tv_nsec: Int(before.modified % 1_000_000_000)),
      timespec(tv_sec: Int(before.modified / 1_000_000_000), tv_nsec: Int(before.modified % 1_000_000_000)),
    ]
    #expect(utimensat(AT_FDCWD, folder.path + "/a", &times, 0) == 0)
    let after = try #require(FileSystem.stamp(folder.path + "/a"))
    #expect(before.modified == after.modified && before != after)
  }

  @Test func `a path is told from a folder's place`() throws {
    try folder.write("x", to: "ws/content/site.yml")
    let workspace = folder.path + "/ws"
    #expect(FileSystem.relative(workspace + "/site", to: workspace) == "site")
    #expect(FileSystem.relative(workspace + "/site/nord", to: workspace + "/../ws/.") == "site/nord")
    #expect(FileSystem.relative(folder.path + "/public", to: workspace) == "../public")
    #expect(FileSystem.relative(workspace, to: workspace) == ".")
  }
}
