import FeedbackContract
import Feedback
import FeedbackSupport
import Testing

/// What mails say.
struct LetterTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private func endpoint() throws -> SiteEndpoint { try #require(site.endpoint.site("rogna")) }

  private func request(in language: String) async throws -> (Subscriber, OutboxMessage) {
    let now = site.time.now
    let subscriber = Subscriber(
      id: RecordID(.system), email: try #require(EmailAddress("ada@eksempel.no")), state: .pending,
      language: language, consent: "0123456789abcdef", requested: now, confirmed: nil)
    let mail = OutboxMessage(
      id: RecordID(.system), kind: .confirmation(subscriber: subscriber.id), created: now, due: now)
    #expect(try await site.store.request(subscriber, mail: mail, mailInterval: 0))
    return (subscriber, mail)
  }

  @Test(arguments: [
    ("nb", "Bekreft at du vil ha nyhetsbrev fra Rogna", "Lenken virker til 2. mars kl. 12.00."),
    ("nn", "Stadfest at du vil ha nyheitsbrev frå Rogna", "Lenkja verkar til 2. mars kl. 12.00."),
    ("se", "Bekreft at du vil ha nyhetsbrev fra Rogna", "Lenken virker til 2. mars kl. 12.00."),
    ("en", "Confirm that you want the newsletter from Rogna", "The link works until 2 March at 12:00."),
  ])
  func `the mail that asks to confirm is in the form's language`(
    language: String, subject: String, deadline: String
  ) async throws {
    let (subscriber, mail) = try await request(in: language)
    let letter = try #require(try await endpoint().letter(for: mail))
    #expect(letter.subject == subject)
    #expect(letter.recipients == [subscriber.email])
    #expect(letter.replyTo?.description == "post@rogna.no")
    #expect(letter.text.contains(deadline))
    let links = site.services.links
    let confirm = links.token(for: .confirm, of: subscriber.id, at: "rogna")
    let leave = links.token(for: .unsubscribe, of: subscriber.id, at: "rogna")
    #expect(letter.text.contains("\n\nhttps://rogna.no/api/rogna/nyhetsbrev/bekreft/\(confirm)\n\n"))
    #expect(letter.unsubscribe == "https://rogna.no/api/rogna/nyhetsbrev/avmeld/\(leave)")
    #expect(!letter.text.contains("ada"), "an address in a text may be anybody's words")
  }

  @Test func `a link holds for 48 hours, and no longer though the record is still there`() async throws {
    let (subscriber, mail) = try await request(in: "nb")
    let link = site.services.links.token(for: .confirm, of: subscriber.id, at: "rogna")
    site.time.pass(seconds: 48 * 3600 - 1)
    #expect(await site.get("/nyhetsbrev/bekreft/\(link)", json: false).status == 200)
    site.time.pass(seconds: 1)
    #expect(try await endpoint().letter(for: mail) == nil)
    #expect(await site.get("/nyhetsbrev/bekreft/\(link)", json: false).text == "nb newsletter-expired")
    #expect(await site.post("/nyhetsbrev/bekreft/\(link)", [:]).status == 404)
    #expect(try await site.store.subscriber(subscriber.id)?.state == .pending)
  }

  @Test func `a link that was used shows that it was, as long as the subscription lasts`() async throws {
    let (subscriber, _) = try await request(in: "en")
    let link = site.services.links.token(for: .confirm, of: subscriber.id, at: "rogna")
    _ = await site.post("/nyhetsbrev/bekreft/\(link)", [:])
    site.time.pass(seconds: 90 * 24 * 3600)
    #expect(await site.get("/nyhetsbrev/bekreft/\(link)", json: false).text == "en newsletter-confirmed")
    #expect(await site.post("/nyhetsbrev/bekreft/\(link)", [:]).text == "en newsletter-confirmed")
  }

  @Test func `the editors' notice counts what waits, and quotes none of it`() async throws {
    let now = site.time.now
    let mail = OutboxMessage(id: RecordID(.system), kind: .waiting, created: now, due: now)
    #expect(try await endpoint().letter(for: mail) == nil, "nothing waits")
    for name in ["Kanari", "Fugl"] {
      try await site.store.insert(
        Comment(
          id: RecordID(.system), page: "nyheter/ny", name: name, text: "pip-pip", state: .held, received: now,
          decided: nil), notice: nil)
    }
    func propose(after seconds: Int) async throws {
      try await site.store.insert(
        Proposal(
          id: RecordID(.system), page: "program", text: "frø til alle", name: "Ada",
          email: EmailAddress("ada@eksempel.no"), received: now.adding(seconds: seconds)), notice: nil)
    }
    try await propose(after: -60)
    try await propose(after: 0)
    let letter = try #require(try await endpoint().letter(for: mail))
    #expect(letter.recipients == site.services.editors)
    #expect(letter.subject == "Noe venter på redaksjonen i Rogna")
    #expect(letter.text.hasPrefix("2 kommentarer venter på godkjenning.\n1 innspill har kommet.\n"))
    #expect(letter.unsubscribe == nil)
    for word in ["Kanari", "pip", "frø", "Ada", "ada@"] { #expect(!letter.text.contains(word)) }
  }

  @Test func `without editors nothing is queued for them`() async throws {
    let site = try TestSite(editors: [])
    let token = await site.get("/skjema", query: "form%C3%A5l=kommentar&side=nyheter/ny").member("token")
    site.time.pass(seconds: 5)
    let answer = await site.post(
      "/kommentar", ["side": "nyheter/ny", "navn": "Ada", "tekst": "Hei", "token": try #require(token)])
    #expect(answer.text.contains("comment-received"))
    #expect(try await site.store.dueMail(at: site.time.now, limit: 9).isEmpty)
  }

  @Test func `an editor's link comes in a mail of its own`() throws {
    let editor = try #require(EmailAddress("kari@rogna.no"))
    let letter = try endpoint().loginLetter(
      to: editor, link: "https://rogna.no/api/rogna/redaksjon/x", minutes: 10)
    #expect(letter.recipients == [editor])
    #expect(
      letter.text.contains("\n\nhttps://rogna.no/api/rogna/redaksjon/x\n\nDen virker én gang, i 10 minutter.")
    )
  }
}
