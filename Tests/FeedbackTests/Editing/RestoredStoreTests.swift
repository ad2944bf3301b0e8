import Feedback
import FeedbackSQLite
import FeedbackSupport
import Foundation
import Testing

/// Backups, and what must not come back with them.
struct RestoredStoreTests {
  let folder: TestFolder
  let start = Moment(seconds: 1_800_000_000)
  let keys = LastingKeys([Array(0..<32)])

  init() throws { folder = try TestFolder() }

  private func subscriber(_ email: String, at moment: Moment) throws -> Subscriber {
    Subscriber(
      id: RecordID(.system), email: try #require(EmailAddress(email)), state: .pending, language: "nb",
      consent: "v", requested: moment, confirmed: nil)
  }

  private func sign(_ subscriber: Subscriber, up store: any FeedbackStore) async throws {
    let mail = OutboxMessage(
      id: RecordID(.system), kind: .confirmation(subscriber: subscriber.id), created: start, due: start)
    _ = try await store.request(subscriber, mail: mail, mailInterval: 0)
  }

  @Test(arguments: StoreKind.allCases)
  func `what was erased goes again, and what came back by itself stays`(kind: StoreKind) async throws {
    let marks = ErasureMarks(keys, site: "rogna")
    let backup = try kind.open(in: folder)
    let present = InMemoryStore()
    let (ada, berit, cecilie) = (
      try subscriber("ada@eksempel.no", at: start), try subscriber("berit@eksempel.no", at: start),
      try subscriber("cecilie@eksempel.no", at: start.adding(seconds: 60))
    )
    for one in [ada, berit, cecilie] { try await sign(one, up: backup) }
    let comment = Feedback.Comment(
      id: RecordID(.system), page: "ny", name: "Kari", text: "bort", state: .held, received: start,
      decided: nil)
    try await backup.insert(comment, notice: nil)
    try await backup.insert(
      Proposal(id: RecordID(.system), page: "p", text: "bort", name: nil, email: ada.email, received: start),
      notice: nil)

    let later = start.adding(seconds: 30)
    _ = try await present.erase(ada.email, mark: marks.mark(of: ada.email), at: later)
    try await sign(berit, up: present)
    try await present.unsubscribe(berit.id, mark: marks.mark(of: berit.id), at: later)
    _ = try await present.erase(cecilie.email, mark: marks.mark(of: cecilie.email), at: later)
    _ = try await present.erase(comment: comment.id, mark: marks.mark(of: comment.id), at: later)
    try await present.record(
      AuditEntry(id: RecordID(.system), at: later, actor: "Kari", action: "export", subject: nil))
    // Keys that came since make marks of their own, and know the old.
    keys.change(to: [Array(1..<33), Array(0..<32)])

    let erased = try await RestoredStore(backup, marks: marks)
      .catchUp(with: RestoredStore.LaterRecords(of: present))
    // Ada's subscription, its mail and her proposal; Berit's subscription; the comment.
    #expect(erased == 5)
    #expect(try await backup.subscribers(in: .pending).map(\.email) == [cecilie.email])
    #expect(try await backup.proposals().isEmpty)
    #expect(try await backup.comments(on: nil, in: .held).isEmpty)
    #expect(try await backup.audit().map(\.action) == ["export"])
    #expect(try await backup.erasures() == present.erasures())
  }

  @Test func `a copy is whole, its owner's alone, and without what was deleted`() async throws {
    let store = try SQLiteStore(path: folder.path + "/a.db", site: "rogna")
    try await store.add([try counter("a", .enig): 3])
    let ada = try subscriber("kanari@eksempel.no", at: start)
    try await sign(ada, up: store)
    try await store.unsubscribe(ada.id, mark: [1], at: start)
    let path = folder.path + "/kopi.db"
    try await store.copy(to: path)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.range(of: Data("kanari".utf8)) == nil)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try await SQLiteStore(path: path, site: "rogna").counters() == store.counters())
    await #expect(throws: BackupFault.exists) { try await store.copy(to: path) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func `a copy that cannot be written leaves nothing`() async throws {
    let store = try SQLiteStore(path: folder.path + "/a.db", site: "rogna")
    await #expect(throws: BackupFault.self) { try await store.copy(to: folder.path + "/borte/kopi.db") }
  }

  @Test func `a file that is no store, or a broken one, is no backup`() async throws {
    let path = folder.path + "/a.db"
    let store = try SQLiteStore(path: path, site: "rogna")
    try await store.add([try counter("a", .enig): 3])
    try await store.close()
    _ = try await SQLiteStore.site(ofCopy: path)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let broken = folder.path + "/b.db"
    bytes.replaceSubrange(5000..<9000, with: Data(repeating: 0x5A, count: 4000))
    try bytes.write(to: URL(fileURLWithPath: broken))
    await #expect(throws: BackupFault.self) { _ = try await SQLiteStore.site(ofCopy: broken) }
    try Data("hei".utf8).write(to: URL(fileURLWithPath: broken))
    await #expect(throws: BackupFault.self) { _ = try await SQLiteStore.site(ofCopy: broken) }
    await #expect(throws: BackupFault.missing) {
      _ = try await SQLiteStore.site(ofCopy: folder.path + "/ingen.db")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/ingen.db"), "looking makes no file")
  }
}
