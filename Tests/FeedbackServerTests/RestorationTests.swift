import Diagnostics
import Feedback
import FeedbackContract
import FeedbackSQLite
import Foundation
import Testing

@testable import FeedbackServer

/// Putting a copy back, on good days and bad.
struct RestorationTests {
  private let root = NSTemporaryDirectory() + "standpunkt-" + UUID().uuidString
  private var data: String { root + "/data" }

  init() throws {
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
  }

  private func counter() throws -> CounterKey {
    CounterKey(
      issue: "a", wording: try #require(WordingHash("0123456789abcdef")),
      day: try #require(Day("2027-02-28")),
      answer: .enig)
  }

  /// A store with so many answers.
  @discardableResult
  private func store(_ path: String, site: String, answers: Int) async throws -> String {
    let store = try SQLiteStore(path: path, site: site)
    try await store.add([try counter(): answers])
    try await store.close()
    return path
  }

  private func answers(_ path: String, site: String) async throws -> Int {
    let store = try SQLiteStore(path: path, site: site)
    let count = try await store.counters().reduce(0) { $0 + $1.count }
    try await store.close()
    return count
  }

  private func restore(_ copy: String, site: String? = nil) async throws -> String {
    try await Restoration(data: data, backup: copy, site: site).run().en
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: data).filter { $0 != "lock" }.sorted()
  }

  private func forgetSite(of path: String) async throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); d.execute('DROP TABLE site'); "
        + "d.execute(\"DELETE FROM grdb_migrations WHERE identifier = '2'\"); d.commit()", path,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  @Test func `another site's copy is refused, with and without a name`() async throws {
    try await store(data + "/rogna.db", site: "rogna", answers: 7)
    let copy = try await store(root + "/kopi.db", site: "vollen", answers: 1)
    for site in ["rogna", nil] {
      let fault = await #expect(throws: Restoration.Fault.self) { try await restore(copy, site: site) }
      #expect(fault?.message.en.contains("a copy of vollen") == true)
    }
    #expect(try files() == ["rogna.db"])
    #expect(try await answers(data + "/rogna.db", site: "rogna") == 7)
    _ = try await restore(copy, site: "vollen")
    #expect(try await answers(data + "/vollen.db", site: "vollen") == 1)
  }

  @Test func `the store that was there is kept, and the message says where`() async throws {
    try await store(data + "/rogna.db", site: "rogna", answers: 7)
    let copy = try await store(root + "/kopi.db", site: "rogna", answers: 3)
    let message = try await restore(copy)
    #expect(try await answers(data + "/rogna.db", site: "rogna") == 3)
    let kept = try #require(try files().first { $0.hasPrefix("rogna.db.erstattet-") })
    #expect(message.contains(kept))
    #expect(try await answers(data + "/" + kept, site: "rogna") == 7)
    #expect(try files().count == 2)
    _ = try await restore(copy)
    #expect(try files().count == 3, "the one kept before is still there")
  }

  @Test(arguments: ["", "no database at all, but long enough to look like something else"])
  func `a store that cannot be read is replaced, and the message says what it means`(content: String)
    async throws
  {
    try Data(content.utf8).write(to: URL(fileURLWithPath: data + "/rogna.db"))
    let copy = try await store(root + "/kopi.db", site: "rogna", answers: 3)
    let message = try await restore(copy)
    #expect(try await answers(data + "/rogna.db", site: "rogna") == 3)
    #expect(message.contains("could not be read") == !content.isEmpty)
    #expect(try files().count == 2)
  }

  @Test func `a new machine has a folder and nothing in it`() async throws {
    let copy = try await store(root + "/kopi.db", site: "rogna", answers: 3)
    let message = try await restore(copy)
    #expect(try files() == ["rogna.db"])
    #expect(try await answers(data + "/rogna.db", site: "rogna") == 3)
    #expect(message.contains("keys is missing"))
    let mode = try FileManager.default.attributesOfItem(atPath: data + "/rogna.db")[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `a copy from before copies held their site is taken, with a word of caution`() async throws {
    try await store(data + "/rogna.db", site: "rogna", answers: 7)
    let copy = try await store(root + "/kopi.db", site: "vollen", answers: 3)
    try await forgetSite(of: copy)
    #expect(try await restore(copy).contains("See that these are the answers to rogna"))
    #expect(try await answers(data + "/rogna.db", site: "rogna") == 3)
    // With no name and nothing to choose from there is nothing to guess by.
    let empty = root + "/tom"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    let fault = await #expect(throws: Restoration.Fault.self) {
      try await Restoration(data: empty, backup: copy, site: nil).run()
    }
    #expect(fault?.isWrongUse == true)
    _ = try await Restoration(data: empty, backup: copy, site: "rogna").run()
    #expect(try await answers(empty + "/rogna.db", site: "rogna") == 3)
  }

  @Test func `a try that fails leaves nothing behind`() async throws {
    let copy = try await store(root + "/kopi.db", site: "rogna", answers: 3)
    let broken = root + "/ødelagt.db"
    try Data(contentsOf: URL(fileURLWithPath: copy)).prefix(5000).write(to: URL(fileURLWithPath: broken))
    for (file, site) in [(broken, nil), (root + "/borte.db", nil), (copy, "vollen"), (copy, "../ut")] {
      await #expect(throws: Restoration.Fault.self) { try await restore(file, site: site) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: data).isEmpty)
    }
    let missing = await #expect(throws: Restoration.Fault.self) { try await restore(root + "/borte.db") }
    #expect(missing?.message.nn == "Det er inga fil som heiter \(root)/borte.db.")
    // Keys that others can read stop it after the copy is made.
    try await store(data + "/rogna.db", site: "rogna", answers: 7)
    try Data("x".utf8).write(to: URL(fileURLWithPath: data + "/keys"))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: data + "/keys")
    let open = await #expect(throws: Restoration.Fault.self) { try await restore(copy) }
    #expect(open?.message.nb == "\(data)/keys kan leses av andre; kjør: chmod go= \(data)/keys")
    #expect(try files() == ["keys", "rogna.db"])
    #expect(try await answers(data + "/rogna.db", site: "rogna") == 7)
  }

  @Test func `a running server is not robbed of its store`() async throws {
    let copy = try await store(root + "/kopi.db", site: "rogna", answers: 3)
    let folder = try DataFolder(data)
    let fault = await #expect(throws: Restoration.Fault.self) { try await restore(copy) }
    #expect(fault?.message.nb.contains("Stopp den før") == true)
    _ = consume folder
  }
}
