import Feedback
import FeedbackMail
import FeedbackSupport
import Foundation
import Logging
import Synchronization
import Testing

@testable import FeedbackServer

/// A mail server that answers as it is told.
private final class FakeTransport: MailTransport {
  private let state = Mutex((sent: [MailMessage](), faults: [MailFault](), tries: 0))

  var sent: [MailMessage] { state.withLock { $0.sent } }
  var tries: Int { state.withLock { $0.tries } }

  /// What the next tries come to, one each; after them all is well.
  func answer(_ faults: MailFault...) { state.withLock { $0.faults = faults } }

  func send(_ message: MailMessage) async throws(MailFault) -> Int {
    let fault = state.withLock { state -> MailFault? in
      state.tries += 1
      if !state.faults.isEmpty { return state.faults.removeFirst() }
      state.sent.append(message)
      return nil
    }
    // A mail server takes its time, and others get theirs.
    await Task.yield()
    if let fault { throw fault }
    return 0
  }

  func stop() {}
}

struct MailDeliveryTests {
  private let store = InMemoryStore()
  private let site: TestSite
  private let transport = FakeTransport()
  private let counts = MailCounts()

  init() throws { site = try TestSite(store: store) }

  private func delivery(perMinute: Int = 60) throws -> MailDelivery {
    MailDelivery(
      endpoint: site.endpoint, clock: site.time.clock,
      sender: try #require(EmailAddress("nyhetsbrev@rogna.no")), perMinute: perMinute, transport: transport,
      counts: counts, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  @discardableResult
  private func signUp(_ email: String) async throws -> Subscriber {
    let now = site.time.now
    let subscriber = Subscriber(
      id: RecordID(.system), email: try #require(EmailAddress(email)), state: .pending, language: "nb",
      consent: "0123456789abcdef", requested: now, confirmed: nil)
    let mail = OutboxMessage(
      id: RecordID(.system), kind: .confirmation(subscriber: subscriber.id), created: now, due: now)
    _ = try await store.request(subscriber, mail: mail, mailInterval: 0)
    return subscriber
  }

  private func comment() async throws {
    let now = site.time.now
    try await store.insert(
      Comment(
        id: RecordID(.system), page: "nyheter/ny", name: "Kanari", text: "pip", state: .held, received: now,
        decided: nil),
      notice: OutboxMessage(id: RecordID(.system), kind: .waiting, created: now, due: now))
  }

  private func waiting() async throws -> [OutboxMessage] {
    try await store.dueMail(at: site.time.now.adding(seconds: 1_000_000), limit: 100)
  }

  @Test func `a mail that is taken goes once`() async throws {
    let delivery = try delivery()
    try await signUp("ada@eksempel.no")
    for _ in 0..<3 { await delivery.deliverDueMail() }
    #expect(transport.sent.map { $0.letter.recipients.map(\.description) } == [["ada@eksempel.no"]])
    #expect(try await waiting().isEmpty)
    #expect(counts.count(of: .sent) == 1)
  }

  @Test func `a mail goes once, however many ask for it to go at the same time`() async throws {
    let delivery = try delivery()
    try await signUp("ada@eksempel.no")
    try await comment()
    await withTaskGroup { group in
      for _ in 0..<20 { group.addTask { await delivery.deliverDueMail() } }
    }
    #expect(transport.tries == 2)
    #expect(try await waiting().isEmpty)
  }

  @Test func `a server that is away is asked ever more seldom, and then all goes in order`() async throws {
    let delivery = try delivery()
    try await signUp("ada@eksempel.no")
    site.time.pass(seconds: 1)
    try await signUp("berit@eksempel.no")
    transport.answer(.unreachable("a"), .unreachable("b"), .unreachable("c"))
    var tries: [Int] = []
    for second in 0..<60 {
      let before = transport.tries
      await delivery.deliverDueMail()
      if transport.tries > before { tries.append(second) }
      site.time.pass(seconds: 1)
    }
    #expect(tries == [0, 5, 15, 35], "5, 10 and 20 seconds between")
    #expect(
      transport.sent.map { $0.letter.recipients[0].description } == ["ada@eksempel.no", "berit@eksempel.no"])
    #expect(counts.count(of: .unreachable) == 3)
  }

  @Test func `a mail that is not taken waits, and keeps nobody else waiting`() async throws {
    let delivery = try delivery()
    try await signUp("ada@eksempel.no")
    site.time.pass(seconds: 1)
    try await signUp("berit@eksempel.no")
    transport.answer(.deferred(SMTPReply(code: 451)))
    await delivery.deliverDueMail()
    #expect(transport.sent.map { $0.letter.recipients[0].description } == ["berit@eksempel.no"])
    site.time.pass(seconds: 29)
    await delivery.deliverDueMail()
    #expect(transport.sent.count == 1)
    site.time.pass(seconds: 1)
    await delivery.deliverDueMail()
    #expect(transport.sent.count == 2)
  }

  @Test func `the wait doubles up to half an hour`() {
    let waits = (0..<9).map { RetrySchedule.mail.delay(after: $0) }
    #expect(waits == [30, 60, 120, 240, 480, 960, 1800, 1800, 1800])
    #expect(RetrySchedule.server.delay(after: Int.max) == 300)
  }

  @Test func `a mail that is refused for good is given up`() async throws {
    let delivery = try delivery()
    try await signUp("ada@eksempel.no")
    transport.answer(.refused(SMTPReply(code: 550, status: "5.1.1")))
    await delivery.deliverDueMail()
    #expect(try await waiting().isEmpty)
    #expect(counts.count(of: .refused) == 1)
  }

  @Test func `whoever has answered, left or waited too long gets no mail`() async throws {
    let delivery = try delivery()
    let subscribers = try await [
      signUp("ada@eksempel.no"), signUp("berit@eksempel.no"), signUp("cato@eksempel.no"),
    ]
    _ = try await store.confirm(subscribers[0].id, at: site.time.now)
    site.time.pass(seconds: 48 * 3600)
    await delivery.deliverDueMail()
    #expect(transport.sent.isEmpty)
    #expect(try await waiting().isEmpty)
    #expect(counts.count(of: .dropped) == 3)
  }

  @Test func `no more than so many go in a minute`() async throws {
    let delivery = try delivery(perMinute: 3)
    for number in 0..<5 { try await signUp("leser\(number)@eksempel.no") }
    await delivery.deliverDueMail()
    #expect(transport.sent.count == 3)
    site.time.pass(seconds: 59)
    await delivery.deliverDueMail()
    #expect(transport.sent.count == 3)
    site.time.pass(seconds: 1)
    await delivery.deliverDueMail()
    #expect(transport.sent.count == 5)
  }

  @Test func `a mail that went but could not be marked does not go again`() async throws {
    let delivery = try delivery()
    try await signUp("ada@eksempel.no")
    let failing = FailingTransport(transport, store)
    let broken = MailDelivery(
      endpoint: site.endpoint, clock: site.time.clock,
      sender: try #require(EmailAddress("nyhetsbrev@rogna.no")), perMinute: 60, transport: failing,
      counts: counts, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    await broken.deliverDueMail()
    store.fail(with: nil)
    #expect(try await waiting().count == 1)
    await broken.deliverDueMail()
    await delivery.deliverDueMail()
    #expect(transport.sent.count == 1)
    #expect(try await waiting().isEmpty)
  }

  /// Fills the disk just when a mail has gone.
  private final class FailingTransport: MailTransport {
    let transport: FakeTransport
    let store: InMemoryStore

    init(_ transport: FakeTransport, _ store: InMemoryStore) {
      self.transport = transport
      self.store = store
    }

    func send(_ message: MailMessage) async throws(MailFault) -> Int {
      defer { store.fail(with: .diskFull) }
      return try await transport.send(message)
    }

    func stop() {}
  }

  @Test func `editors hear of what waits once in a quarter of an hour`() async throws {
    let delivery = try delivery()
    try await comment()
    await delivery.deliverDueMail()
    site.time.pass(seconds: 60)
    try await comment()
    try await comment()
    await delivery.deliverDueMail()
    #expect(transport.sent.count == 1)
    site.time.pass(seconds: 14 * 60)
    await delivery.deliverDueMail()
    #expect(transport.sent.count == 2)
    #expect(transport.sent.allSatisfy { $0.letter.recipients.map(\.description) == ["redaksjon@rogna.no"] })
    let text = transport.sent.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(text.contains("3 kommentarer venter"))
    #expect(!text.contains("Kanari") && !text.contains("pip"))
  }
}

struct PasswordFileTests {
  private let path = NSTemporaryDirectory() + "standpunkt-" + UUID().uuidString

  private func write(_ text: String, mode: Int) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test func `a password is read from a file of its owner's alone`() throws {
    #expect(throws: (any Error).self) { try PasswordFile(.file(path)) }
    #expect(throws: PasswordFile.Fault.self) { try PasswordFile(.credential(path)) }
    try write("hemmelig ord\n", mode: 0o600)
    #expect(try PasswordFile(.file(path)).password == "hemmelig ord")
    try write("hemmelig ord\r\n", mode: 0o440)
    #expect(throws: DataFolder.Fault.self) { try PasswordFile(.file(path)) }
    // As systemd gives it: an access list lets the service read it, and shows as the group's right.
    #expect(try PasswordFile(.credential(path)).password == "hemmelig ord")
    try write("\n", mode: 0o600)
    #expect(throws: PasswordFile.Fault.self) { try PasswordFile(.file(path)) }
  }
}
