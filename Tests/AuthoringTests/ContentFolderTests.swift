import Building
import Hashing
import System
import TestSupport
import Testing

@testable import Authoring

struct ContentFolderTests {
  private let root: TemporaryFolder
  private let folder: ContentFolder

  init() throws {
    root = try TemporaryFolder()
    try root.write("navn: Nordvik\nnettsted: https://nordvik.example/\n", to: "content/site.yml")
    try root.write("gammel", to: "content/side.md")
    folder = ContentFolder(try Workspace(root: root.path))
  }

  private func path(_ text: String) throws -> ContentFilePath { try #require(ContentFilePath(text)) }

  private func fault(_ work: () throws(ContentFolder.Fault) -> Void) -> ContentFolder.Fault? {
    do throws(ContentFolder.Fault) {
      try work()
      return nil
    } catch {
      return error
    }
  }

  @Test func `a page is written over only while it is the one that was read`() throws {
    let page = try path("content/side.md")
    let read = ContentHash(of: try folder.read(page))
    try folder.replace(page, whoseHashIs: read, with: Array("ny".utf8))
    #expect(try root.text("content/side.md") == "ny")
    #expect(
      fault { () throws(ContentFolder.Fault) in
        try folder.replace(page, whoseHashIs: read, with: Array("nyere".utf8))
      } == .changed)
    #expect(try root.text("content/side.md") == "ny")
  }

  @Test func `of many tabs that save one page at once, one saves and the others are told`() throws {
    let page = try path("content/side.md")
    for round in 0..<20 {
      let read = ContentHash(of: try folder.read(page))
      let faults = Lanes.map(Array(0..<8), portion: 1) { tab in
        fault { () throws(ContentFolder.Fault) in
          try folder.replace(page, whoseHashIs: read, with: Array("runde \(round) fane \(tab)".utf8))
        }
      }
      #expect(faults.count { $0 == nil } == 1)
      #expect(faults.allSatisfy { $0 == nil || $0 == .changed })
    }
    #expect(
      try FileSystem.entries(of: root.path + "/content").map(\.name).sorted() == ["side.md", "site.yml"])
  }

  @Test func `a new page takes the place of none`() throws {
    let taken = try path("content/side.md")
    #expect(fault { () throws(ContentFolder.Fault) in try folder.create(taken, [1]) } == .changed)
    try folder.create(path("content/ny/mappe/side.md"), Array("ny".utf8))
    #expect(try root.text("content/ny/mappe/side.md") == "ny")
  }

  @Test func `nothing is read or written by way of a link`() throws {
    let outside = try TemporaryFolder()
    try outside.write("hemmelig", to: "fil.md")
    try root.link("content/lenke.md", to: outside.path + "/fil.md")
    try root.link("content/mappe", to: outside.path)
    for text in ["content/lenke.md", "content/mappe/fil.md"] {
      let page = try path(text)
      #expect(fault { () throws(ContentFolder.Fault) in _ = try folder.read(page) } == .link)
      let hash = ContentHash(of: Array("hemmelig".utf8))
      #expect(
        fault { () throws(ContentFolder.Fault) in try folder.replace(page, whoseHashIs: hash, with: [1]) }
          == .link)
    }
    #expect(try outside.text("fil.md") == "hemmelig")
  }

  @Test func `faults are told apart`() throws {
    let missing = try path("content/nei.md")
    #expect(fault { () throws(ContentFolder.Fault) in _ = try folder.read(missing) } == .missing)
    let large = [UInt8](repeating: 0x61, count: ContentFolder.largestText + 1)
    #expect(fault { () throws(ContentFolder.Fault) in try folder.create(missing, large) } == .tooLarge)
    try root.write(large, to: "content/nei.md")
    #expect(fault { () throws(ContentFolder.Fault) in _ = try folder.read(missing) } == .tooLarge)
    for text in [
      "content/../ut.md", "content/.skjult.md", "/content/a.md", "content/a.exe", "andre/a.md",
      "content/a\0.md",
    ] {
      #expect(ContentFilePath(text) == nil)
    }
  }
}
