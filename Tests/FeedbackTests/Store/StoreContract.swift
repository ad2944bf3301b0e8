import FeedbackContract
import Feedback
import FeedbackSQLite
import FeedbackSupport
import Foundation
import Testing

/// The stores there are, each of which keeps the whole contract.
enum StoreKind: String, CaseIterable, Sendable {
  case inMemory, sqlite

  func open(in folder: TestFolder) throws -> any FeedbackStore {
    switch self {
    case .inMemory: InMemoryStore()
    case .sqlite: try SQLiteStore(path: folder.path + "/site.db")
    }
  }
}

/// A folder that goes when the test does.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "standpunkt-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

func counter(
  _ issue: String, _ answer: Answer, day: Int = 20_000, wording: String = "0123456789abcdef"
) throws -> CounterKey {
  CounterKey(
    issue: issue, wording: try #require(WordingHash(wording)), day: Day(number: day), answer: answer)
}

struct StoreContract {
  let folder: TestFolder
  let start = Moment(seconds: 1_800_000_000)

  init() throws { folder = try TestFolder() }

  @Test(arguments: StoreKind.allCases)
  func `votes add up, each counter by itself`(kind: StoreKind) async throws {
    let store = try kind.open(in: folder)
    try await store.add([try counter("b", .enig): 2, try counter("a", .uenig): 1])
    try await store.add([try counter("b", .enig): 3, try counter("b", .enig, day: 20_001): 1])
    #expect(
      try await store.counters() == [
        Counter(key: try counter("a", .uenig), count: 1), Counter(key: try counter("b", .enig), count: 5),
        Counter(key: try counter("b", .enig, day: 20_001), count: 1),
      ])
    let wording = try counter("b", .enig).wording
    let days = (Day(number: 20_001), Day(number: 20_002))
    #expect(
      try await store.agreement(on: "b", wording: wording, before: days.1) == Agreement(agree: 6, disagree: 0)
    )
    #expect(
      try await store.agreement(on: "b", wording: wording, before: days.0) == Agreement(agree: 5, disagree: 0)
    )
    #expect(
      try await store.agreement(on: "c", wording: wording, before: days.1) == Agreement(agree: 0, disagree: 0)
    )
  }

  @Test(arguments: StoreKind.allCases)
  func `a counter that comes to nothing is gone, and none goes below`(kind: StoreKind) async throws {
    let store = try kind.open(in: folder)
    try await store.add([try counter("a", .enig): 2])
    try await store.add([try counter("a", .enig): -1])
    #expect(try await store.counters().map(\.count) == [1])
    try await store.add([try counter("a", .enig): -3, try counter("b", .enig): -1])
    #expect(try await store.counters().isEmpty)
  }

  @Test(arguments: StoreKind.allCases)
  func `a subscriber is pending until the mail is answered`(kind: StoreKind) async throws {
    let store = try kind.open(in: folder)
    let ada = try subscriber("Ada@eksempel.no")
    #expect(try await store.request(ada, mail: mail(to: ada), mailInterval: 86_400))
    #expect(try await store.subscribers(in: .confirmed).isEmpty)
    #expect(try await store.subscriber(ada.id) == ada)
    #expect(try await store.confirm(ada.id, at: start.adding(seconds: 60)))
    let confirmed = try #require(try await store.subscribers(in: .confirmed).first)
    #expect(confirmed.state == .confirmed)
    #expect(confirmed.confirmed == start.adding(seconds: 60))
    #expect(try await store.confirm(ada.id, at: start.adding(seconds: 90)), "a second click does no harm")
    #expect(try await store.subscriber(ada.id)?.confirmed == start.adding(seconds: 60))
    #expect(try await !store.confirm(RecordID(.system), at: start))
  }

  @Test(arguments: StoreKind.allCases)
  func `one address gets one mail a day, and none when it is confirmed`(kind: StoreKind) async throws {
    let store = try kind.open(in: folder)
    let first = try subscriber("ada@eksempel.no")
    #expect(try await store.request(first, mail: mail(to: first), mailInterval: 86_400))
    let soon = try subscriber("ADA@eksempel.no", after: 86_399)
    #expect(try await !store.request(soon, mail: mail(to: soon), mailInterval: 86_400))
    #expect(try await store.subscriber(soon.id) == nil)
    let later = try subscriber("ADA@eksempel.no", after: 86_400)
    #expect(try await store.request(later, mail: mail(to: later), mailInterval: 86_400))
    #expect(try await store.subscriber(first.id) == nil, "the link before leads nowhere")
    let due = try await store.dueMail(at: start.adding(seconds: 90_000), limit: 10)
    #expect(due.map(\.kind) == [.confirmation(subscriber: later.id)])
    _ = try await store.confirm(later.id, at: start)
    let last = try subscriber("ada@eksempel.no", after: 900_000)
    #expect(try await !store.request(last, mail: mail(to: last), mailInterval: 86_400))
  }

  @Test(arguments: StoreKind.allCases)
  func `unsubscribing leaves nothing, and may be done twice`(kind: StoreKind) async throws {
    let store = try kind.open(in: folder)
    let ada = try subscriber("ada@eksempel.no")
    _ = try await store.request(ada, mail: mail(to: ada), mailInterval: 0)
    try await store.unsubscribe(ada.id, mark: [7], at: start)
    try await store.unsubscribe(ada.id, mark: [8], at: start)
    #expect(try await store.erasures() == [[7]: start], "whoever was not there left nothing")
    #expect(try await store.subscriber(ada.id) == nil)
    #expect(try await store.dueMail(at: start.adding(seconds: 9), limit: 10).isEmpty)
  }

  @Test(arguments: StoreKind.allCases)
  func `a mail that is discarded is gone, and its subscriber is not`(kind: StoreKind) async throws {
    let store = try kind.open(in: folder)
    let ada = try subscriber("ada@eksempel.no")
    let mail = mail(to: ada)
    _ = try await store.request(ada, mail: mail, mailInterval: 0)
    try await store.discard(mail.id)
    try await store.discard(mail.id)
    #expect(try await store.dueMail(at: start.adding(seconds: 9), limit: 10).isEmpty)
    #expect(try await store.subscriber(ada.id) == ada)
  }

  @Test(arguments: StoreKind.allCases)
  func `a comment is held until an editor decides`(kind: StoreKind) async throws {
    let store = try kind.open(in: folder)
    let (first, second) = (comment("en", after: 0), comment("to", after: 5))
    try await store.insert(second, notice: nil)
    try await store.insert(first, notice: nil)
    try await store.insert(comment("tre", page: "annet", after: 9), notice: nil)
    #expect(try await store.comments(on: nil, in: .held).map(\.text) == ["en", "to", "tre"])
    #expect(try await store.decide(first.id, .approved, at: start.adding(seconds: 60)))
    #expect(try await store.decide(second.id, .rejected, at: start.adding(seconds: 60)))
    #expect(try await store.comments(on: "nytt", in: .approved).map(\.text) == ["en"])
    #expect(try await store.comments(on: "nytt", in: .rejected).map(\.decided) == [start.adding(seconds: 60)])
    #expect(try await store.comments(on: "nytt", in: .held).isEmpty)
    #expect(try await !store.decide(RecordID(.system), .approved, at: start))
  }

  @Test(arguments: StoreKind.allCases)
  func `editors are told once that something waits`(kind: StoreKind) async throws {
    let store = try kind.open(in: folder)
    for text in ["en", "to"] { try await store.insert(comment(text), notice: notice()) }
    try await store.insert(try proposal("tre", from: nil), notice: notice())
    let due = try await store.dueMail(at: start.adding(seconds: 9), limit: 10)
    #expect(due.map(\.kind) == [.waiting])
    try await store.markSent(due[0].id, at: start)
    try await store.insert(comment("fire"), notice: notice())
    #expect(try await store.dueMail(at: start.adding(seconds: 9), limit: 10).count == 1)
  }

  @Test(arguments: StoreKind.allCases)
  func `mail that could not be sent waits, and is tried again`(kind: StoreKind) async throws {
    let store = try kind.open(in: folder)
    try await store.insert(comment("en"), notice: notice())
    let mail = try #require(try await store.dueMail(at: start, limit: 1).first)
    try await store.markFailed(mail.id, due: start.adding(seconds: 60))
    #expect(try await store.dueMail(at: start.adding(seconds: 59), limit: 1).isEmpty)
    #expect(try await store.dueMail(at: start.adding(seconds: 60), limit: 1).map(\.attempts) == [1])
  }

  @Test(arguments: StoreKind.allCases)
  func `erasing an address takes everything with it and leaves a mark`(kind: StoreKind) async throws {
    let store = try kind.open(in: folder)
    let ada = try subscriber("ada@eksempel.no")
    _ = try await store.request(ada, mail: mail(to: ada), mailInterval: 0)
    try await store.insert(try proposal("behold", from: "berit@eksempel.no"), notice: nil)
    try await store.insert(try proposal("slett", from: "ADA@eksempel.no"), notice: nil)
    #expect(try await store.erase(ada.email, mark: [1, 2], at: start) == 3)
    #expect(try await store.proposals().map(\.text) == ["behold"])
    #expect(try await store.subscriber(ada.id) == nil)
    let held = comment("en")
    try await store.insert(held, notice: nil)
    #expect(try await store.erase(comment: held.id, mark: [3], at: start))
    #expect(try await !store.erase(comment: held.id, mark: [3], at: start))
    #expect(try await store.erasures() == [[1, 2]: start, [3]: start])
    try await store.keep([[4]: start.adding(seconds: 1)])
    #expect(try await store.erasures()[[4]] == start.adding(seconds: 1))
  }

  @Test(arguments: StoreKind.allCases)
  func `what was kept as long as it may be goes, and nothing else`(kind: StoreKind) async throws {
    let store = try kind.open(in: folder)
    let ada = try subscriber("ada@eksempel.no")
    let berit = try subscriber("berit@eksempel.no")
    for one in [ada, berit] { _ = try await store.request(one, mail: mail(to: one), mailInterval: 0) }
    _ = try await store.confirm(berit.id, at: start)
    let (held, rejected, approved) = (comment("a"), comment("b"), comment("c"))
    for one in [held, rejected, approved] { try await store.insert(one, notice: nil) }
    _ = try await store.decide(rejected.id, .rejected, at: start)
    _ = try await store.decide(approved.id, .approved, at: start)
    try await store.insert(try proposal("d", from: nil), notice: notice())
    try await store.record(
      AuditEntry(id: RecordID(.system), at: start, actor: "kommandolinje", action: "export", subject: nil))
    _ = try await store.erase(comment: RecordID(.system), mark: [9], at: start)
    for mail in try await store.dueMail(at: start, limit: 10) where mail.kind != .waiting {
      try await store.markSent(mail.id, at: start)
    }

    let before = start.adding(seconds: -1)
    for retained in Retention.allCases { #expect(try await store.purge(retained, before: before) == 0) }
    #expect(try await store.purge(.sentMail, before: start) == 2)
    #expect(try await store.purge(.unsentMail, before: start) == 1)
    #expect(try await store.purge(.pendingSubscriptions, before: start) == 1)
    #expect(try await store.subscribers(in: .confirmed).map(\.email.description) == ["berit@eksempel.no"])
    #expect(try await store.purge(.heldComments, before: start) == 1)
    #expect(try await store.purge(.rejectedComments, before: start) == 1)
    #expect(try await store.comments(on: nil, in: .approved).map(\.text) == ["c"])
    #expect(try await store.purge(.proposals, before: start) == 1)
    #expect(try await store.purge(.audit, before: start) == 1)
    #expect(try await store.purge(.erasures, before: start) == 1)
  }
}

extension StoreContract {
  private func subscriber(_ email: String, after seconds: Int = 0) throws -> Subscriber {
    Subscriber(
      id: RecordID(.system), email: try #require(EmailAddress(email)), state: .pending, language: "nb",
      consent: "00112233", requested: start.adding(seconds: seconds), confirmed: nil)
  }

  private func mail(to subscriber: Subscriber) -> OutboxMessage {
    OutboxMessage(
      id: RecordID(.system), kind: .confirmation(subscriber: subscriber.id), created: subscriber.requested,
      due: subscriber.requested)
  }

  private func notice() -> OutboxMessage {
    OutboxMessage(id: RecordID(.system), kind: .waiting, created: start, due: start)
  }

  private func comment(_ text: String, page: String = "nytt", after seconds: Int = 0) -> Feedback.Comment {
    Feedback.Comment(
      id: RecordID(.system), page: page, name: "Kari", text: text, state: .held,
      received: start.adding(seconds: seconds), decided: nil)
  }

  private func proposal(_ text: String, from email: String?) throws -> Proposal {
    Proposal(
      id: RecordID(.system), page: "program", text: text, name: nil,
      email: try email.map { try #require(EmailAddress($0)) }, received: start)
  }
}
