import FeedbackContract
import Feedback
import FeedbackSupport
import Testing

/// What editors do, on every kind of store.
struct EditorDeskTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func site(_ kind: StoreKind) throws -> TestSite { try TestSite(store: kind.open(in: folder)) }

  private func desk(_ site: TestSite, _ editor: Editor = .commandLine) throws -> EditorDesk {
    EditorDesk(try #require(site.endpoint.site("rogna")), editor: editor)
  }

  private func comment(_ text: String, on page: String = "nyheter/ny", at site: TestSite) async throws
    -> RecordID
  {
    let comment = Feedback.Comment(
      id: RecordID(.system), page: page, name: "Kari", text: text, state: .held, received: site.time.now,
      decided: nil)
    try await site.store.insert(comment, notice: nil)
    site.time.pass(seconds: 1)
    return comment.id
  }

  private func count(
    _ agree: Int, _ disagree: Int, on issue: String = "politikk/skole", day: String = "2027-02-27",
    wording: String = TestSite.wording, at site: TestSite
  ) async throws {
    let wording = try #require(WordingHash(wording))
    let day = try #require(Day(day))
    var changes: [CounterKey: Int] = [:]
    changes[CounterKey(issue: issue, wording: wording, day: day, answer: .enig)] = agree
    changes[CounterKey(issue: issue, wording: wording, day: day, answer: .uenig)] = disagree
    try await site.store.add(changes)
  }

  @Test(arguments: StoreKind.allCases)
  func `who approved and rejected is written down, and what was written is not`(kind: StoreKind) async throws
  {
    let site = try site(kind)
    let (first, second) = (try await comment("en", at: site), try await comment("to", at: site))
    #expect(try await desk(site).queue().map(\.text) == ["en", "to"])
    #expect(try await desk(site).approve(first))
    site.time.pass(seconds: 1)
    #expect(try await desk(site, .person("Ola")).reject(second))
    #expect(try await !desk(site).approve(RecordID(.system)))
    #expect(try await desk(site).queue().isEmpty)
    #expect(
      try await site.store.audit().map { [$0.actor, $0.action, $0.subject ?? ""] } == [
        ["kommandolinje", "approve", first.description], ["Ola", "reject", second.description],
      ])
  }

  @Test(arguments: StoreKind.allCases)
  func `an erased address is in no record, and not in the audit either`(kind: StoreKind) async throws {
    let site = try site(kind)
    let email = try #require(EmailAddress("ada@eksempel.no"))
    try await site.store.insert(
      Proposal(
        id: RecordID(.system), page: "program", text: "Mer", name: nil, email: email, received: site.time.now),
      notice: nil)
    #expect(try await desk(site).erase(email) == 1)
    #expect(try await desk(site).erase(email) == 0)
    #expect(try await site.store.proposals().isEmpty)
    #expect(try await site.store.audit().map(\.subject) == [nil, nil])
    #expect(try await site.store.erasures().count == 1)
  }

  @Test(arguments: StoreKind.allCases)
  func `an export has everything, and the exact sums only below saker`(kind: StoreKind) async throws {
    let site = try site(kind)
    try await count(3, 1, at: site)
    try await count(1, 0, wording: TestSite.earlierWording, at: site)
    _ = try await comment("Hei \"du\"", at: site)
    let text = String(decoding: try await desk(site, .person("Kari")).export(), as: UTF8.self)
    #expect(text.contains(#""saker":{"politikk/helse":{"enig":0,"uenig":0},"politikk/siste-dag":{"enig":0,"#))
    #expect(text.contains(#""politikk/skole":{"enig":3,"uenig":1}"#))
    #expect(
      text.contains(
        #"{"antall":1,"dag":"2027-02-27","ordlyd":"fedcba9876543210","sak":"politikk/skole","svar":"enig"}"#))
    #expect(text.contains(#""tekst":"Hei \"du\"","tilstand":"held""#))
    #expect(text.contains(#"{"hva":"export","hvem":"Kari","hvilken":null,"tid":"2027-02-28T11:00:01Z"}"#))
    #expect(text.ranges(of: #""enig":"#).count == 4)
  }

  @Test func `what is published is rounded, approved and of pages that are there`() async throws {
    let site = try site(.inMemory)
    try await count(320, 93, at: site)
    try await count(25, 4, on: "politikk/helse", at: site)
    try await count(50, 50, on: "politikk/siste-dag", day: "2027-02-28", at: site)
    for (text, page) in [("først", "nyheter/ny"), ("så", "nyheter/ny"), ("borte", "gammel/side")] {
      _ = try await desk(site).approve(try await comment(text, on: page, at: site))
    }
    _ = try await comment("venter", at: site)
    let published = try await desk(site).publish()
    #expect(
      String(decoding: published.results, as: UTF8.self)
        == #"{"format":1,"saker":{"politikk/skole":{"andel":77,"antall":415,"ordlyd":"0123456789abcdef"}}}"#
        + "\n")
    let comments = String(decoding: published.comments, as: UTF8.self)
    let (first, second) = (comments.firstRange(of: "først"), comments.firstRange(of: "så"))
    #expect(try #require(first).lowerBound < (try #require(second)).lowerBound)
    #expect(!comments.contains("borte") && !comments.contains("venter"))
    #expect(published.counts == (1, 2))
  }

  @Test func `each subscriber comes with the address that takes them off the list`() async throws {
    let site = try site(.inMemory)
    let ada = Subscriber(
      id: RecordID(.system), email: try #require(EmailAddress("ada@eksempel.no")), state: .pending,
      language: "nb", consent: "v", requested: site.time.now, confirmed: nil)
    let mail = OutboxMessage(
      id: RecordID(.system), kind: .confirmation(subscriber: ada.id), created: site.time.now,
      due: site.time.now)
    _ = try await site.store.request(ada, mail: mail, mailInterval: 0)
    #expect(
      String(decoding: try await desk(site).subscribersCSV(), as: UTF8.self).split(separator: "\r\n").count
        == 1)
    _ = try await site.store.confirm(ada.id, at: site.time.now)
    let row = String(decoding: try await desk(site).subscribersCSV(), as: UTF8.self).split(separator: "\r\n")[
      1]
    let cells = row.split(separator: ";").map(String.init)
    #expect(cells.prefix(3) == ["ada@eksempel.no", "nb", "2027-02-28"])
    #expect(cells[3].hasPrefix("https://rogna.no/api/rogna/nyhetsbrev/avmeld/"))
    _ = await site.post(String(cells[3].dropFirst("https://rogna.no/api/rogna".count)), [:])
    #expect(try await site.store.subscribers(in: .confirmed).isEmpty)
    #expect(try await site.store.audit().map(\.action) == ["subscribers", "subscribers"])
  }

  @Test func `nothing is given out when it cannot be written down`() async throws {
    let store = InMemoryStore()
    let site = try TestSite(store: store)
    store.fail(with: .diskFull)
    let desk = try desk(site)
    await #expect(throws: StoreFault.diskFull) { try await desk.export() }
    await #expect(throws: StoreFault.diskFull) { try await desk.subscribersCSV() }
  }
}
