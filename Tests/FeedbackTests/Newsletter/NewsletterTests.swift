import Feedback
import FeedbackSupport
import Testing

struct NewsletterTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private func token() async throws -> String {
    let token = try #require(await site.get("/skjema", query: "form%C3%A5l=nyhetsbrev").member("token"))
    site.time.pass(seconds: 5)
    return token
  }

  private func signUp(_ email: String, json: Bool = false) async throws -> EndpointResponse {
    await site.post(
      "/nyhetsbrev", ["epost": email, "samtykke": "ja", "token": try await token(), "nettsted": ""],
      json: json)
  }

  private func pending() async throws -> RecordID? {
    for mail in try await site.store.dueMail(at: site.time.now, limit: 10) {
      if case .confirmation(let subscriber) = mail.kind { return subscriber }
    }
    return nil
  }

  @Test func `from a form to a subscription to none`() async throws {
    #expect(try await signUp("Ada@eksempel.no").text == "nb newsletter-sent")
    let id = try #require(try await pending())
    let link = site.services.links.token(for: .confirm, of: id, at: "rogna")
    // A mail program looks at the link by itself, and nothing comes of it.
    let ask = await site.get("/nyhetsbrev/bekreft/\(link)", json: false)
    #expect(ask.text == "nb newsletter-confirm /api/rogna/nyhetsbrev/bekreft/\(link)")
    #expect(try await site.store.subscribers(in: .confirmed).isEmpty)
    #expect(await site.post("/nyhetsbrev/bekreft/\(link)", [:]).text == "nb newsletter-confirmed")
    let subscriber = try #require(try await site.store.subscribers(in: .confirmed).first)
    #expect(subscriber.email.description == "Ada@eksempel.no")
    #expect(subscriber.consent.utf8.count == 16)

    let leave = site.services.links.token(for: .unsubscribe, of: id, at: "rogna")
    let page = await site.get("/nyhetsbrev/avmeld/\(leave)", json: false)
    #expect(page.text == "nb unsubscribe /api/rogna/nyhetsbrev/avmeld/\(leave)")
    #expect(try await site.store.subscribers(in: .confirmed).count == 1)
    for _ in 0..<2 { #expect(try await leaveByMailProgram(leave).text == "nb unsubscribed") }
    #expect(try await site.store.subscribers(in: .confirmed).isEmpty)
    #expect(try await site.store.subscriber(id) == nil)
  }

  /// RFC 8058: no Origin, and any small body.
  private func leaveByMailProgram(_ token: String) async throws -> EndpointResponse {
    var request = site.request(.post, "/nyhetsbrev/avmeld/\(token)")
    request.host = nil
    request.contentType = "multipart/form-data; boundary=x"
    request.body = Array("List-Unsubscribe=One-Click".utf8)
    let response = await site.respond(to: request)
    #expect(response.status == 200)
    return response
  }

  @Test func `a form without a token comes back with one, and everything in it`() async throws {
    let again = await site.post("/nyhetsbrev", ["epost": "ada@eksempel.no", "samtykke": "ja"])
    #expect(again.status == 200)
    #expect(again.text.contains("again token="))
    #expect(again.text.contains("faults= [email=ada@eksempel.no]"))
    #expect(try await pending() == nil)
    let token = try #require(again.value("token"))
    site.time.pass(seconds: 2)
    let sent = await site.post(
      "/nyhetsbrev", ["epost": "ada@eksempel.no", "samtykke": "ja", "token": token])
    #expect(sent.text == "nb newsletter-sent")
    let replayed = await site.post(
      "/nyhetsbrev", ["epost": "berit@eksempel.no", "samtykke": "ja", "token": token])
    #expect(replayed.text.contains("again"))
  }

  @Test func `what is wrong stands beside its field, and what was typed is kept`() async throws {
    let token = try await token()
    let answer = await site.post("/nyhetsbrev", ["epost": "<ada>", "token": token])
    #expect(answer.status == 400)
    #expect(
      answer.text == "nb again token=\(token) faults=ja [email=&lt;ada&gt; invalid][consent-field= missing]")
    #expect(await site.post("/nyhetsbrev", ["samtykke": "nei"]).text.contains("[email= missing]"))
    let put = await site.post("/nyhetsbrev", ["epost": "ada@eksempel.no", "samtykke": "ja", "token": token])
    #expect(put.text == "nb newsletter-sent", "the token was not used up by the mistake")
  }

  @Test func `the answer tells nothing of who has the newsletter`() async throws {
    let unknown = try await signUp("ada@eksempel.no")
    let pending = try await signUp("ADA@eksempel.no")
    let id = try #require(try await self.pending())
    _ = try await site.store.confirm(id, at: site.time.now)
    let known = try await signUp("ada@eksempel.no")
    #expect(unknown.text == pending.text)
    #expect(unknown.text == known.text)
    #expect(try await site.store.dueMail(at: site.time.now, limit: 10).count == 1)
  }

  @Test func `links are for one thing at one site, and cannot be made up`() async throws {
    _ = try await signUp("ada@eksempel.no")
    let id = try #require(try await pending())
    let links = site.services.links
    let wrong = [
      links.token(for: .unsubscribe, of: id, at: "rogna"), links.token(for: .confirm, of: id, at: "vollen"),
      links.token(for: .confirm, of: RecordID(.system), at: "rogna"), "x", String(repeating: "A", count: 43),
      MailLinks(LastingKeys([Array(1..<33)])).token(for: .confirm, of: id, at: "rogna"),
    ]
    for token in wrong {
      #expect(await site.get("/nyhetsbrev/bekreft/\(token)", json: false).text == "nb newsletter-expired")
      #expect(await site.post("/nyhetsbrev/bekreft/\(token)", [:]).status == 404)
    }
    _ = await site.post("/nyhetsbrev/avmeld/\(links.token(for: .confirm, of: id, at: "rogna"))", [:])
    #expect(try await site.store.subscriber(id) != nil)
    let rotated = MailLinks(LastingKeys([Array(1..<33), Array(0..<32)]))
    let old = links.token(for: .confirm, of: id, at: "rogna")
    #expect(rotated.subscriber(old, for: .confirm, at: "rogna") == id, "links in mails outlive a new key")
    #expect(rotated.token(for: .confirm, of: id, at: "rogna") != old)
  }

  @Test func `the trap's victims are told that all is well`() async throws {
    let answer = await site.post(
      "/nyhetsbrev",
      ["epost": "bot@eksempel.no", "samtykke": "ja", "token": try await token(), "nettsted": "http://x"])
    #expect(answer.text == "nb newsletter-sent")
    #expect(try await pending() == nil)
  }

  @Test func `without mail there is no newsletter, and no form for it`() async throws {
    let site = try TestSite(sendsMail: false)
    let answer = await site.post("/nyhetsbrev", ["epost": "ada@eksempel.no", "samtykke": "ja"])
    #expect(answer.status == 503)
    let length = await site.vote("enig").body.count
    #expect(await self.site.vote("enig").body.count > length)
  }

  @Test(arguments: [
    "ada@eksempel.no\r\nBcc: alle@eksempel.no", "ada@eksempel.no\nSubject: hei", "ada@eksempel.no\u{0}",
  ])
  func `no line of a mail's head comes from a visitor`(email: String) async throws {
    _ = try await signUp(email)
    if let id = try await pending() {
      let address = try #require(try await site.store.subscriber(id)).email.description
      #expect(address == "ada@eksempel.no")
    }
  }
}
