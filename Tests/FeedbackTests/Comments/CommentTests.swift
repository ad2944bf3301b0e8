import Feedback
import FeedbackSupport
import Testing

struct CommentTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private func send(
    _ name: String, _ text: String, page: String = "nyheter/ny", trap: String = ""
  ) async throws -> EndpointResponse {
    let token = await site.get("/skjema", query: "form%C3%A5l=kommentar&side=nyheter%2Fny").member("token")
    site.time.pass(seconds: 5)
    return await site.post(
      "/kommentar",
      ["side": page, "navn": name, "tekst": text, "token": try #require(token), "nettsted": trap])
  }

  @Test func `waits for an editor, and is then there for all`() async throws {
    let answer = try await send("Kari <b>", "Bra!\n\n<script>alert(1)</script>")
    #expect(answer.text == "nb comment-received <p>Bra!</p><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")
    #expect(await site.get("/kommentarer", query: "side=nyheter/ny").text == #"{"kommentarer":[]}"#)
    let held = try #require(try await site.store.comments(on: nil, in: .held).first)
    _ = try await site.store.decide(held.id, .approved, at: site.time.now)
    let shown = await site.get("/kommentarer", query: "side=nyheter/ny").text
    #expect(
      shown
        == #"{"kommentarer":[{"dato":"2027-02-28","id":"\#(held.id)","navn":"Kari \u003cb>","tekst":"Bra!\n\n\u003cscript>alert(1)\u003c/script>"}]}"#
    )
    #expect(try await site.store.dueMail(at: site.time.now, limit: 9).map(\.kind) == [.waiting])
  }

  @Test func `what is wrong stands beside its field, and what was typed is kept`() async throws {
    let long = String(repeating: "å", count: 2001)
    let answer = try await send("", long)
    #expect(answer.status == 400)
    #expect(answer.text.contains("[name= missing][text=\(long) over 2000]"))
    #expect(try await send("Kari", "\u{200B}\u{202E}").text.contains("[text= invalid]"))
    #expect(try await site.store.comments(on: nil, in: .held).isEmpty)
  }

  @Test func `comes back when it was sent faster than anybody types`() async throws {
    let token = try #require(
      await site.get("/skjema", query: "form%C3%A5l=kommentar&side=nyheter%2Fny").member("token"))
    let fields: KeyValuePairs = ["side": "nyheter/ny", "navn": "Kari", "tekst": "Hei", "token": token]
    #expect(await site.post("/kommentar", fields).text.contains("again token=\(token)"))
    site.time.pass(seconds: 3)
    #expect(await site.post("/kommentar", fields).text.hasPrefix("nb comment-received"))
    #expect(await site.post("/kommentar", fields).text.contains("again"))
    #expect(try await site.store.comments(on: nil, in: .held).count == 1)
  }

  @Test func `stands on pages that take comments`() async throws {
    #expect(try await send("Kari", "Hei", page: "program").status == 404)
    #expect(try await send("Kari", "Hei", page: "ukjent").status == 404)
    #expect(await site.get("/kommentarer", query: "side=program").status == 404)
    #expect(await site.get("/skjema", query: "form%C3%A5l=kommentar&side=program").status == 404)
    #expect(await site.get("/skjema", query: "form%C3%A5l=annet").status == 400)
    #expect(await site.get("/skjema").status == 400)
  }

  @Test func `the trap's victims are told that all is well`() async throws {
    #expect(try await send("Kari", "Kjøp", trap: "http://x").text.hasPrefix("nb comment-received"))
    #expect(try await site.store.comments(on: nil, in: .held).isEmpty)
  }
}

struct ProposalTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private func send(_ text: String, name: String = "", email: String = "") async throws -> EndpointResponse {
    let token = await site.get("/skjema", query: "form%C3%A5l=innspill&side=program").member("token")
    site.time.pass(seconds: 5)
    return await site.post(
      "/innspill",
      ["side": "program", "tekst": text, "navn": name, "epost": email, "token": try #require(token)])
  }

  @Test func `is kept with what the sender chose to say of themselves`() async throws {
    #expect(try await send("Flere trær").text == "nb proposal-received <p>Flere trær</p>")
    _ = try await send("Færre biler", name: "Vollen lag", email: "lag@eksempel.no")
    let proposals = try await site.store.proposals()
    #expect(proposals.map(\.text) == ["Flere trær", "Færre biler"])
    #expect(proposals.map(\.name) == [nil, "Vollen lag"])
    #expect(proposals.map(\.email?.description) == [nil, "lag@eksempel.no"])
  }

  @Test func `what is wrong stands beside its field, and what was typed is kept`() async throws {
    let answer = try await send("", name: String(repeating: "a", count: 81), email: "lag")
    #expect(answer.status == 400)
    #expect(
      answer.text.contains(
        "[text= missing][name=\(String(repeating: "a", count: 81)) over 80][email=lag invalid]"))
  }

  @Test func `may be long`() async throws {
    #expect(try await send(String(repeating: "ø", count: 9000)).status == 200)
    #expect(try await site.store.proposals().count == 1)
  }
}

struct RoundTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  @Test func `every answer is a vote, and only the visitor learns the sum`() async throws {
    let answer = await site.post(
      "/runde",
      [
        "ordlyd.politikk/skole": TestSite.wording, "svar.politikk/skole": "enig",
        "ordlyd.politikk/helse": TestSite.wording, "svar.politikk/helse": "uenig",
        "ordlyd.politikk/siste-dag": TestSite.wording, "svar.politikk/siste-dag": "enig",
      ])
    #expect(
      answer.text
        == "nb round 2/3 https://rogna.no/politikk/skole/ https://rogna.no/politikk/helse/ https://rogna.no/politikk/siste-dag/"
    )
    #expect(
      try await site.counters().map { $0.split(separator: " ").suffix(2).joined(separator: " ") } == [
        "uenig 1", "enig 1", "enig 1",
      ])
    let again = await site.post(
      "/runde", ["svar.politikk/skole": "uenig", "ordlyd.politikk/skole": TestSite.wording], json: true)
    #expect(again.text == #"{"enige":0,"saker":1}"#)
    #expect(try await site.counters().count == 3, "a duplicate is summed up and not counted")
  }

  @Test func `closed, unknown and doubled issues are passed over, and nonsense is refused`() async throws {
    let answer = await site.post(
      "/runde",
      [
        "svar.politikk/stengt": "enig", "ordlyd.politikk/stengt": TestSite.wording, "svar.ukjent": "enig",
        "svar.politikk/skole": "enig", "ordlyd.politikk/skole": TestSite.wording,
        "svar.gammel/skole": "uenig", "ordlyd.gammel/skole": TestSite.wording,
      ], json: true)
    #expect(answer.text == #"{"enige":1,"saker":1}"#)
    #expect(await site.post("/runde", ["svar.politikk/skole": "kanskje"]).status == 400)
    #expect(await site.post("/runde", [:]).text == "nb round 0/0")
  }

  @Test(arguments: ["", "x"])
  func `an answer that does not say what was asked is refused, and nothing of the round counts`(
    wording: String
  ) async throws {
    let answer = await site.post(
      "/runde",
      [
        "svar.politikk/helse": "enig", "ordlyd.politikk/helse": TestSite.wording,
        "svar.politikk/skole": "enig", "ordlyd.politikk/skole": wording,
      ])
    #expect(answer.status == 400)
    #expect(await site.post("/runde", ["svar.politikk/skole": "enig"]).status == 400)
    #expect(try await site.counters().isEmpty)
  }

  @Test func `what an older page showed counts for that`() async throws {
    _ = await site.post(
      "/runde", ["svar.politikk/skole": "enig", "ordlyd.politikk/skole": TestSite.earlierWording])
    #expect(try await site.counters() == ["politikk/skole fedcba9876543210 2027-02-28 enig 1"])
  }
}
