import Diagnostics
import Feedback
import FeedbackContract
import FeedbackSQLite
import FeedbackSupport
import Foundation
import Logging
import NIOPosix
import Testing

@testable import FeedbackServer

/// Bundles that come, change, fail and go.
struct UpkeepTests {
  private let root = NSTemporaryDirectory() + "standpunkt-" + UUID().uuidString
  private let endpoint = Endpoint()
  private let upkeep: Upkeep
  private let site: TestSite

  init() throws {
    site = try TestSite()
    let root = root
    try FileManager.default.createDirectory(atPath: root + "/data", withIntermediateDirectories: true)
    upkeep = Upkeep(
      endpoint: endpoint, services: site.services, bundles: BundleFolder(workspace: root), files: nil,
      disk: DiskThreads(.singleton),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, storePath: { "\(root)/data/\($0).db" })
  }

  private func build() throws { try TestSite.writeBundle(to: root + "/.standpunkt/endpoint/rogna") }

  @Test func `a bundle that could not be used is tried again, though it has not changed`() async throws {
    try build()
    let store = root + "/data/rogna.db"
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: false)
    #expect(upkeep.lookForBundles().isEmpty)
    #expect(endpoint.sites.isEmpty)
    try FileManager.default.removeItem(atPath: store)
    upkeep.lookForBundles()
    #expect(endpoint.sites.map(\.site) == ["rogna"])
    await upkeep.close()
  }

  @Test func `another site's store, and a later version's, are told of`() async throws {
    try build()
    let store = try SQLiteStore(path: root + "/data/rogna.db", site: "vollen")
    try await store.close()
    let refusal = try #require(upkeep.lookForBundles().first)
    #expect(refusal.message.en.contains("holds the answers to vollen"))
    #expect(endpoint.sites.isEmpty)
  }

  @Test func `a bundle that is gone takes its site with it, and its return brings back the same store`()
    async throws
  {
    try build()
    upkeep.lookForBundles()
    let store = try #require(upkeep.store(of: "rogna"))
    let folder = root + "/.standpunkt/endpoint/rogna"
    try FileManager.default.moveItem(atPath: folder, toPath: root + "/borte")
    upkeep.lookForBundles()
    #expect(endpoint.sites.isEmpty)
    try FileManager.default.moveItem(atPath: root + "/borte", toPath: folder)
    upkeep.lookForBundles()
    #expect(endpoint.sites.map(\.site) == ["rogna"])
    #expect(upkeep.store(of: "rogna") === store)
    await upkeep.close()
  }

  @Test func `after a leap of the clock nothing is purged for a day`() async throws {
    try build()
    upkeep.lookForBundles()
    let store = try #require(upkeep.store(of: "rogna"))
    func held() async throws -> Int { try await store.comments(on: nil, in: .held).count }
    try await store.insert(
      Comment(
        id: RecordID(.system), page: "nyheter/ny", name: "Kari", text: "Hei", state: .held,
        received: site.time.now, decided: nil), notice: nil)
    await upkeep.purge()
    site.time.set(by: Retention.heldComments.lifetime * 2)
    await upkeep.purge()
    #expect(try await held() == 1)
    site.time.pass(seconds: 24 * 3600)
    await upkeep.purge()
    #expect(try await held() == 0)
    await upkeep.close()
  }

  @Test func `a broken bundle leaves the one before it`() async throws {
    try build()
    upkeep.lookForBundles()
    try Data("{".utf8).write(to: URL(fileURLWithPath: root + "/.standpunkt/endpoint/rogna/manifest.json"))
    upkeep.lookForBundles()
    #expect(endpoint.sites.map(\.site) == ["rogna"])
    await upkeep.close()
  }
}
