import Foundation
import Keys
import Programme
import Values
import System
import TestSupport
import Testing

@testable import Building

struct StateFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for part in TextArchive(
      """
      -- ws/content/site.yml --
      navn: Nordvik
      nettsted: https://nordvik.example/
      -- ws/content/index.md --
      ---
      tittel: Nordvik
      ---
      """
    ).parts { try part.write(into: folder) }
  }

  private func build(_ root: String, output: String) throws -> SiteReport {
    let workspace = try Workspace(root: folder.path + "/" + root)
    guard case .date(let day) = DateReading("2026-11-22") else { throw FileError.changing("day") }
    let options = BuildOptions(
      edition: Edition(today: day), output: folder.path + "/" + output, toolIdentity: "test")
    return try Build(workspace, options: options).run(workspace.sites[0]).report
  }

  @Test func `no file of the state holds a path from the machine's root`() throws {
    #expect(try build("ws", output: "ws/site").failure == nil)
    let state = folder.path + "/ws/.standpunkt"
    var count = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: state) {
      guard let bytes = try? FileSystem.read("\(state)/\(path)", atMost: 1 << 20) else { continue }
      count += 1
      #expect(!String(decoding: bytes, as: UTF8.self).contains(folder.path), "\(path)")
    }
    #expect(count >= 3)
    #expect(try folder.text("ws/.standpunkt/files/nordvik.json").contains(#""folder":"site""#))
  }

  @Test func `one output folder has one record, however the process sees it`() throws {
    // A file as new as the build that reads it is read again the next time.
    Thread.sleep(forTimeInterval: 0.05)
    #expect(try build("ws", output: "ws/site").written > 0)
    for (root, output) in [("ws/.", "ws/site"), ("ws/../ws", "ws/content/../site"), ("ws", "ws/site")] {
      let report = try build(root, output: output)
      #expect(report.failure == nil && report.rendered == 0 && report.unchanged > 0, "\(root) \(output)")
    }
    #expect(try FileSystem.entries(of: folder.path + "/ws/.standpunkt/cache").count == 1)
  }

  @Test func `builds of one site into many folders at once leave all of them whole`() throws {
    let names = (0..<6).map { "ut\($0)" }
    let failures = Lanes.map(names, portion: 1) { name -> String? in
      do { return try build("ws", output: name).failure.map { "\($0)" } } catch { return "\(error)" }
    }.compactMap(\.self)
    #expect(failures == [])
    let first = try FolderContents(of: folder.path + "/ut0")
    #expect(first.paths.count > 3)
    for name in names {
      #expect(try FolderContents(of: folder.path + "/" + name).differences(from: first) == [])
    }
    let list = try folder.text("ws/.standpunkt/files/nordvik.json")
    #expect(names.contains { list.contains(#""folder":"../\#($0)""#) })
    let left = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".ny") }
    #expect(left == [])
  }

  @Test func `builds into one folder at once take turns`() throws {
    let failures = Lanes.map(Array(0..<4), portion: 1) { _ -> String? in
      do { return try build("ws", output: "ut").failure.map { "\($0)" } } catch { return "\(error)" }
    }.compactMap(\.self)
    #expect(failures == [])
    #expect(FileSystem.exists(folder.path + "/ut/index.html"))
  }
}
