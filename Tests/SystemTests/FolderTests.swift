import Foundation
import TestSupport
import Testing

@testable import System

struct FolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a scan finds every file by its path, and names links without following them`() throws {
    for path in ["b.md", "a/c.md", "a-b.md", "a/b/d.md"] { try folder.write("x", to: path) }
    try folder.link("a/ut", to: "/etc")
    try folder.link("lenke.md", to: "b.md")
    #expect(mkfifo(folder.path + "/rør.md", 0o644) == 0)
    let scan = try FolderScan(folder.path) { name, _ in name != "d.md" }
    #expect(scan.files.map(\.path) == ["a-b.md", "a/c.md", "b.md"])
    #expect(scan.skippedLinks == ["a/ut", "lenke.md"])
  }

  @Test(arguments: [["ut"], ["a", "ut"], [".."], ["a", ".."], [""], ["."]])
  func `nothing is reached by way of a link or out of the folder`(parts: [String]) throws {
    try folder.write("x", to: "a/fil")
    try folder.link("ut", to: "a")
    try folder.link("a/ut", to: "/etc")
    #expect(throws: FileError.self) { _ = try OpenFolder(folder.path, parts.map { $0[...] }) }
    #expect(throws: FileError.self) { _ = try OpenFolder(folder.path, []).open(parts.joined(separator: "/")) }
  }

  @Test func `a file is written for good, and keeps its rights`() throws {
    try folder.write("gammel", to: "a/fil")
    try FileSystem.setMode(0o640, of: folder.path + "/a/fil")
    try OpenFolder(folder.path, ["a"]).write(Array("ny".utf8), to: "fil", isNew: false)
    #expect(try folder.text("a/fil") == "ny")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/a/fil")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileSystem.entries(of: folder.path + "/a").map(\.name) == ["fil"])
  }

  @Test func `a new file takes the place of none`() throws {
    try folder.write("gammel", to: "fil")
    do throws(FileError) {
      try OpenFolder(folder.path, []).write([1], to: "fil", isNew: true)
      Issue.record("it was written over")
    } catch {
      #expect(error.isTaken)
    }
    #expect(try folder.text("fil") == "gammel")
    try OpenFolder(folder.path, ["ny", "mappe"], makes: true).write([1], to: "fil", isNew: true)
    #expect(FileSystem.stamp(folder.path + "/ny/mappe/fil")?.size == 1)
  }

  @Test func `work in a folder is done by one at a time`() throws {
    try folder.write("0", to: "tall")
    let path = folder.path
    let failures = Lanes.map(Array(0..<50), portion: 1) { _ -> String? in
      do throws(FileError) {
        try OpenFolder(path, []).exclusively { (folder: borrowing OpenFolder) throws(FileError) in
          let text = String(decoding: try folder.open("tall").readAll(atMost: 9), as: UTF8.self)
          try folder.write(Array("\((Int(text) ?? 0) + 1)".utf8), to: "tall", isNew: false)
        }
        return nil
      } catch {
        return "\(error)"
      }
    }.compactMap(\.self)
    #expect(failures == [])
    #expect(try folder.text("tall") == "50")
  }

  @Test func `a work folder goes with its value`() throws {
    var work: WorkFolder? = try WorkFolder(in: folder.path)
    let path = try #require(work?.path)
    try FileSystem.create(path + "/fil", [1])
    work = nil
    #expect(!FileSystem.exists(path))
  }
}
