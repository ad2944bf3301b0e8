import Foundation
import TestSupport
import Testing

@testable import System

struct WritingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var names: [String] {
    get throws { try FileSystem.entries(of: folder.path).map(\.name).sorted() }
  }

  @Test func `a file that has its bytes already is not touched`() throws {
    let path = folder.path + "/fil"
    #expect(try FileSystem.replace(path, with: [1, 2]))
    let stamp = FileSystem.stamp(path)
    #expect(try !FileSystem.replace(path, with: [1, 2]))
    #expect(FileSystem.stamp(path) == stamp)
    #expect(try FileSystem.replace(path, with: [1, 3]))
    #expect(try names == ["fil"])
  }

  @Test func `many that write one file at once leave one of theirs, whole, and nothing else`() throws {
    let path = folder.path + "/fil"
    let failures = Lanes.map(Array(0..<400), portion: 1) { number -> String? in
      do {
        try FileSystem.replace(path, with: Array(repeating: UInt8(number % 250), count: 5000))
        return nil
      } catch {
        return "\(error)"
      }
    }.compactMap(\.self)
    #expect(failures == [])
    let bytes = try FileSystem.read(path, atMost: 5000)
    #expect(bytes.count == 5000 && Set(bytes).count == 1)
    #expect(try names == ["fil"])
  }

  @Test func `a link is replaced, and what it leads to is left alone`() throws {
    try folder.write("utenfor", to: "mål")
    try folder.link("fil", to: "mål")
    try FileSystem.replace(folder.path + "/fil", with: Array("ny".utf8))
    #expect(try folder.text("mål") == "utenfor")
    #expect(FileSystem.stamp(folder.path + "/fil")?.size == 2)
    try folder.link("ny", to: "mål")
    #expect(throws: FileError.self) { try FileSystem.create(folder.path + "/ny", [1]) }
    #expect(try folder.text("mål") == "utenfor")
  }

  @Test func `what cannot be replaced stays, and nothing is left beside it`() throws {
    try FileSystem.makeFolder(folder.path + "/fil/full")
    #expect(throws: FileError.self) { try FileSystem.replace(folder.path + "/fil", with: [1]) }
    #expect(try names == ["fil"])
  }

  @Test func `rights are those asked for`() throws {
    try FileSystem.replace(folder.path + "/nøkler", with: [1], mode: 0o600, isDurable: true)
    #expect(FileSystem.isOpenToOthers(folder.path + "/nøkler") == false)
  }

  @Test func `one at a time has a lock`() throws {
    let path = folder.path + "/lås"
    do {
      let lock = try FileLock(path)
      do throws(FileError) {
        _ = try FileLock(path, patience: 0)
        Issue.record("two have the lock")
      } catch {
        #expect(error.isHeld)
      }
      _ = consume lock
    }
    _ = try FileLock(path, patience: 0)
  }

  @Test func `a tree is removed without following a link out of it`() throws {
    try folder.write("x", to: "utenfor/fil")
    try folder.write("x", to: "tre/a/b/fil")
    try folder.link("tre/a/ut", to: folder.path + "/utenfor")
    try FileSystem.removeTree(folder.path + "/tre")
    #expect(try names == ["utenfor"])
    #expect(FileSystem.exists(folder.path + "/utenfor/fil"))
    try folder.link("lenke", to: "utenfor")
    try FileSystem.removeTree(folder.path + "/lenke")
    #expect(FileSystem.exists(folder.path + "/utenfor/fil"))
  }
}
