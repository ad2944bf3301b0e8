import Feedback
import FeedbackSupport
import Foundation
import Testing

@testable import FeedbackServer

struct BundleFolderTests {
  private let root = NSTemporaryDirectory() + "standpunkt-" + UUID().uuidString
  private var bundle: String { root + "/.standpunkt/endpoint/rogna" }

  init() throws { try TestSite.writeBundle(to: bundle) }

  @Test func `is read as it was written`() throws {
    let read = try BundleFolder(workspace: root).read("rogna")
    #expect(try read.manifest == TestSite.bundle().manifest)
    #expect(Set(read.pages.keys) == ["nb", "en"])
  }

  @Test func `a file that is too large is refused before it is read`() throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: bundle + "/manifest.json"))
    // It has no bytes on the disk, and would have a terabyte in memory.
    try file.truncate(atOffset: 1 << 40)
    try file.close()
    #expect(throws: BundleFolder.Fault.self) { try BundleFolder(workspace: root).read("rogna") }
  }

  @Test func `a pipe is no file of a bundle`() throws {
    try FileManager.default.removeItem(atPath: bundle + "/manifest.json")
    #expect(mkfifo(bundle + "/manifest.json", 0o600) == 0)
    #expect(throws: BundleFolder.Fault.self) { try BundleFolder(workspace: root).read("rogna") }
  }

  @Test func `another site's bundle is not taken for it`() throws {
    try FileManager.default.moveItem(atPath: bundle, toPath: root + "/.standpunkt/endpoint/vollen")
    #expect(throws: BundleFolder.Fault.self) { try BundleFolder(workspace: root).read("vollen") }
  }
}
