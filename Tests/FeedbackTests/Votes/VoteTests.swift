import FeedbackContract
import Feedback
import FeedbackSupport
import Testing

struct VoteTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  @Test func `an answer is counted once, and the page thanks for it either time`() async throws {
    let first = await site.vote("enig")
    #expect(first.status == 200)
    #expect(first.text.hasPrefix("nb takk for enigheten Er du enig med Rogna om politikk/skole?"))
    let again = await site.vote("uenig")
    #expect(again.status == 200)
    #expect(again.text.hasPrefix("nb takk Er du enig"))
    #expect(try await site.counters() == ["politikk/skole 0123456789abcdef 2027-02-28 enig 1"])
    _ = await site.vote("uenig", from: "192.0.2.8")
    #expect(try await site.counters().count == 2)
  }

  @Test func `a script gets the same as JSON`() async throws {
    let answer = await site.vote("enig", json: true)
    #expect(answer.contentType == "application/json")
    #expect(answer.member("takk") == "nb takk for enigheten")
    #expect(answer.member("kvittering")?.utf8.count == ReceiptDesk.length)
    #expect(
      answer.text.contains(
        #""forslag":[{"adresse":"https://rogna.no/politikk/helse/","tekst":"politikk/helse"}]"#))
  }

  @Test(arguments: [true, false])
  func `both answers are as long, whether they are counted or not`(json: Bool) async throws {
    var lengths: Set<Int> = []
    for (index, answer) in ["enig", "uenig", "enig", "uenig"].enumerated() {
      lengths.insert(await site.vote(answer, from: "192.0.2.\(index / 2)", json: json).body.count)
    }
    #expect(lengths.count == 1)
  }

  @Test func `an answer to what a page showed before counts for that, for ninety days`() async throws {
    #expect(await site.vote("enig", wording: TestSite.earlierWording).status == 200)
    #expect(try await site.counters() == ["politikk/skole fedcba9876543210 2027-02-28 enig 1"])
    // 2027-02-01 and ninety days are 2027-05-02.
    site.time.pass(seconds: 63 * 86_400)
    #expect(await site.vote("enig", wording: TestSite.earlierWording).status == 200)
    site.time.pass(seconds: 86_400)
    #expect(await site.vote("enig", wording: TestSite.earlierWording).status == 404)
    #expect(await site.vote("enig", wording: "00000000000000ff").status == 404)
  }

  @Test func `a page that was kept open at an earlier address counts`() async throws {
    #expect(await site.vote("enig", on: "gammel/skole").status == 200)
    #expect(await site.vote("enig", on: "politikk/skole").status == 200)
    #expect(try await site.counters() == ["politikk/skole 0123456789abcdef 2027-02-28 enig 1"])
  }

  @Test func `an issue is open until its last day is over`() async throws {
    #expect(await site.vote("enig", on: "politikk/stengt").status == 404)
    #expect(await site.vote("enig", on: "politikk/siste-dag").status == 200)
    site.time.pass(seconds: 86_400)
    #expect(await site.vote("enig", on: "politikk/siste-dag", from: "192.0.2.9").status == 404)
  }

  @Test(
    arguments: [
      ["sak": "politikk/skole", "ordlyd": TestSite.wording], ["sak": "politikk/skole", "svar": "enig"],
      ["ordlyd": TestSite.wording, "svar": "enig"],
      ["sak": "politikk/skole", "ordlyd": TestSite.wording, "svar": "kanskje"],
      ["sak": "politikk/skole", "ordlyd": "x", "svar": "enig"], [:],
    ] as [KeyValuePairs<String, String>])
  func `what no form sends is refused`(fields: KeyValuePairs<String, String>) async throws {
    #expect(await site.post("/svar", fields).status == 400)
    #expect(try await site.counters().isEmpty)
  }

  @Test func `an issue that is not there is not found`() async throws {
    let answer = await site.vote("enig", on: "politikk/ukjent", json: true)
    #expect(answer.status == 404)
    #expect(answer.contentType == "application/problem+json")
    #expect(try await site.counters().isEmpty)
  }

  @Test func `the page is in the language of the page that asked`() async {
    let answer = await site.post(
      "/svar", ["sak": "politikk/skole", "ordlyd": TestSite.wording, "svar": "enig", "språk": "en"])
    #expect(answer.text.hasPrefix("en takk"))
    let unknown = await site.post(
      "/svar", ["sak": "politikk/skole", "ordlyd": TestSite.wording, "svar": "enig", "språk": "../fr"])
    #expect(unknown.text.hasPrefix("nb takk"))
  }

  @Test func `when the disk is full nothing is counted, and the visitor can try again`() async throws {
    let store = InMemoryStore()
    let site = try TestSite(store: store)
    store.fail(with: .diskFull)
    let answer = await site.vote("enig")
    #expect(answer.status == 503)
    #expect(answer.header("Retry-After") == "30")
    #expect(
      answer.text.contains("retry /api/rogna/svar sak=politikk/skole ordlyd=0123456789abcdef svar=enig"))
    store.fail(with: nil)
    #expect(await site.vote("enig").status == 200)
    #expect(try await site.counters() == ["politikk/skole 0123456789abcdef 2027-02-28 enig 1"])
  }
}

struct UndoTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private func receipt(_ answer: EndpointResponse) throws -> String {
    try #require(answer.member("kvittering"))
  }

  @Test func `an answer that is taken back is gone, and the visitor may answer again`() async throws {
    let receipt = try receipt(await site.vote("enig", json: true))
    let undone = await site.post("/angre", ["kvittering": receipt])
    #expect(undone.text == "nb undone https://rogna.no/politikk/skole/")
    #expect(try await site.counters().isEmpty)
    _ = await site.vote("uenig")
    #expect(try await site.counters() == ["politikk/skole 0123456789abcdef 2027-02-28 uenig 1"])
  }

  @Test func `taking back a duplicate takes nothing from anyone`() async throws {
    _ = await site.vote("enig")
    let receipt = try receipt(await site.vote("enig", json: true))
    #expect(await site.post("/angre", ["kvittering": receipt], json: true).text == #"{"angret":true}"#)
    #expect(try await site.counters() == ["politikk/skole 0123456789abcdef 2027-02-28 enig 1"])
    #expect(await site.vote("enig", json: true).status == 200)
    #expect(try await site.counters().first?.hasSuffix("enig 1") == true)
  }

  @Test func `it works once, and for half an hour`() async throws {
    _ = await site.vote("enig", from: "192.0.2.9")
    let receipt = try receipt(await site.vote("enig", json: true))
    _ = await site.post("/angre", ["kvittering": receipt])
    #expect(await site.post("/angre", ["kvittering": receipt]).text == "nb too-late")
    #expect(try await site.counters().first?.hasSuffix("enig 1") == true)
    let late = try self.receipt(await site.vote("enig", json: true))
    site.time.pass(seconds: 1800)
    #expect(await site.post("/angre", ["kvittering": late], json: true).text == #"{"angret":false}"#)
    #expect(try await site.counters().first?.hasSuffix("enig 2") == true)
  }

  @Test func `an answer from before midnight is taken from its own day`() async throws {
    site.time.pass(seconds: 12 * 3600 - 60)
    let receipt = try receipt(await site.vote("enig", json: true))
    site.time.pass(seconds: 120)
    _ = await site.vote("enig")
    #expect(try await site.counters().count == 2)
    _ = await site.post("/angre", ["kvittering": receipt])
    #expect(try await site.counters() == ["politikk/skole 0123456789abcdef 2027-03-01 enig 1"])
  }

  @Test func `forged receipts are too late, like old ones`() async throws {
    _ = await site.vote("enig")
    for forged in ["", "AAAA", String(repeating: "A", count: ReceiptDesk.length)] {
      #expect(await site.post("/angre", ["kvittering": forged]).text == "nb too-late")
    }
    #expect(try await site.counters().count == 1)
  }

  @Test func `an undoing that does not reach the disk can be done again`() async throws {
    let store = InMemoryStore()
    let site = try TestSite(store: store)
    let receipt = try receipt(await site.vote("enig", json: true))
    store.fail(with: .diskFull)
    #expect(await site.post("/angre", ["kvittering": receipt]).status == 503)
    store.fail(with: nil)
    #expect(await site.post("/angre", ["kvittering": receipt]).text.hasPrefix("nb undone"))
    #expect(try await site.counters().isEmpty)
  }

  @Test func `a bundle that changes in between does not lose the receipt`() async throws {
    let receipt = try receipt(await site.vote("enig", json: true))
    try site.change(to: try TestSite.bundle(issues: [TestSite.issue("politikk/helse")]))
    #expect(await site.post("/angre", ["kvittering": receipt]).text == "nb undone ")
    #expect(try await site.counters().isEmpty)
  }
}

struct ResultTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private func vote(_ answer: String, _ count: Int, from network: Int) async {
    for host in 0..<count { _ = await site.vote(answer, from: "10.\(network).0.\(host)") }
  }

  @Test func `few answers are not shown, and others are rounded`() async throws {
    await vote("enig", 27, from: 1)
    await vote("uenig", 4, from: 2)
    site.time.pass(seconds: 86_400)
    #expect(await site.get("/resultat/politikk/skole").text == #"{"for_få":true}"#)
    await vote("uenig", 4, from: 3)
    site.time.pass(seconds: 86_400)
    #expect(await site.get("/resultat/politikk%2Fskole").text == #"{"enig":25,"uenig":10}"#)
    #expect(await site.get("/resultat/gammel/skole").text == #"{"enig":25,"uenig":10}"#)
    #expect(await site.get("/resultat/ukjent").status == 404)
  }

  @Test func `the figures change at midnight and no sooner`() async throws {
    await vote("enig", 40, from: 1)
    await vote("uenig", 10, from: 2)
    #expect(await site.get("/resultat/politikk/skole").text == #"{"for_få":true}"#)
    site.time.pass(seconds: 86_400)
    #expect(await site.get("/resultat/politikk/skole").text == #"{"enig":40,"uenig":10}"#)
    await vote("uenig", 20, from: 3)
    #expect(await site.get("/resultat/politikk/skole").text == #"{"enig":40,"uenig":10}"#)
    let restarted = try TestSite(store: site.store, time: site.time)
    #expect(await restarted.get("/resultat/politikk/skole").text == #"{"enig":40,"uenig":10}"#)
  }
}
