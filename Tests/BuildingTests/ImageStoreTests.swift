import Foundation
import Images
import System
import TestSupport
import Testing

@testable import Building

struct ImageStoreTests {
  private static let day: Int64 = 86_400_000_000_000
  private let folder: TemporaryFolder
  private let now: Int64

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "nå")
    now = try #require(FileSystem.stamp(folder.path + "/nå")).modified
    try folder.remove("nå")
  }

  private var names: [String] {
    get throws {
      try FileSystem.entries(of: folder.path).map(\.name).filter { !$0.hasPrefix("ryddet") }.sorted()
    }
  }

  private func put(_ name: String, days: Double) throws {
    try folder.write("x", to: name)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -86_400 * days)], ofItemAtPath: folder.path + "/" + name)
  }

  @Test func `what no build has used for a month goes, and what was never finished after a day`() throws {
    try put("gammel.webp", days: 31)
    try put("brukt.webp", days: 29)
    try put(".halv.webp.1-1.ny", days: 2)
    try put(".påbegynt.webp.1-2.ny", days: 0)
    try put("vipsthumbnail", days: 400)
    try ImageStore(folder.path, now: now).prune()
    #expect(try names == [".påbegynt.webp.1-2.ny", "brukt.webp", "vipsthumbnail"])
  }

  @Test func `it is tidied once a day`() throws {
    try ImageStore(folder.path, now: now).prune()
    try put("gammel.webp", days: 31)
    try ImageStore(folder.path, now: now + Self.day / 2).prune()
    #expect(try names == ["gammel.webp"])
    try ImageStore(folder.path, now: now + 2 * Self.day).prune()
    #expect(try names == [])
  }

  @Test func `many that tidy at once do not stand in each other's way`() throws {
    for number in 0..<50 { try put("\(number).webp", days: 31) }
    let failures = Lanes.map(Array(0..<8), portion: 1) { _ -> String? in
      do {
        try ImageStore(folder.path, now: now).prune()
        return nil
      } catch {
        return "\(error)"
      }
    }.compactMap(\.self)
    #expect(failures == [])
    #expect(try names == [])
  }

  @Test func `a variant that is asked for is in use`() throws {
    try put("gammel.webp", days: 31)
    let store = ImageStore(folder.path, now: now)
    #expect(store.holds(folder.path + "/gammel.webp"))
    #expect(!store.holds(folder.path + "/ny.webp"))
    try store.prune()
    #expect(try names == ["gammel.webp"])
  }

  @Test func `the program is asked for its version once, and again when it is another`() throws {
    try folder.write("#!/bin/sh\necho start >>'\(folder.path)/starter'\necho vips-8.14\n", to: "verktøy")
    try FileSystem.setMode(0o755, of: folder.path + "/verktøy")
    let store = ImageStore(folder.path, now: now)
    let tool = ImageTool(path: folder.path + "/verktøy")
    #expect(try store.version(of: tool) == "vips-8.14")
    #expect(try store.version(of: tool) == "vips-8.14")
    #expect(try folder.text("starter") == "start\n")
    try folder.write("#!/bin/sh\necho vips-8.15\n", to: "annet")
    try FileSystem.setMode(0o755, of: folder.path + "/annet")
    try FileSystem.rename(folder.path + "/annet", to: folder.path + "/verktøy")
    #expect(try store.version(of: tool) == "vips-8.15")
  }
}
