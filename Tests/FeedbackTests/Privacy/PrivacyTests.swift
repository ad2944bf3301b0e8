import FeedbackContract
import Feedback
import FeedbackSQLite
import FeedbackSupport
import Foundation
import Testing

/// The promises about visitors, kept by looking at every byte that is left behind.
struct PrivacyTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func bytes() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      files[name] = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
    }
    return files
  }

  private func expect(_ canaries: [[UInt8]], inNoneOf files: [String: Data]) {
    for (name, bytes) in files {
      for canary in canaries {
        #expect(
          bytes.range(of: Data(canary)) == nil, "\(name) holds \(String(decoding: canary, as: UTF8.self))")
      }
    }
  }

  @Test func `nothing that was said of a visitor's browser, address or answer is left in any file`()
    async throws
  {
    let store = try SQLiteStore(path: folder.path + "/rogna.db")
    let site = try TestSite(store: store)
    let (address, agent) = ("2001:db8:ca4a:1234:5678::9abc", "Kanarifugl/77.1")
    var canaries: [[UInt8]] = [
      Array(address.utf8), Array("2001:db8:ca4a".utf8), Array("Kanarifugl".utf8),
      [0x20, 1, 0x0D, 0xB8, 0xCA, 0x4A],
    ]
    func note(_ secret: String?) throws -> String {
      let secret = try #require(secret)
      canaries.append(Array(secret.utf8))
      if let raw = Base64URL.bytes(of: secret) { canaries.append(Array(raw.prefix(16))) }
      return secret
    }

    // An answer, one that is taken back, and a round.
    _ = try note(await site.vote("enig", from: address, agent: agent, json: true).member("kvittering"))
    let undone = await site.vote("uenig", on: "politikk/helse", from: address, agent: agent, json: true)
    let receipt = try note(undone.member("kvittering"))
    _ = await site.post("/angre", ["kvittering": receipt], from: address, agent: agent)
    _ = await site.post(
      "/runde", ["svar.politikk/siste-dag": "uenig", "ordlyd.politikk/siste-dag": TestSite.wording],
      from: address, agent: agent)
    // Every form with text in it.
    func token(_ form: String, _ page: String) async throws -> String {
      let token = try note(
        await site.get("/skjema", query: "form%C3%A5l=\(form)&side=\(page)").member("token"))
      site.time.pass(seconds: 5)
      return token
    }
    _ = await site.post(
      "/nyhetsbrev",
      ["epost": "kanari@eksempel.no", "samtykke": "ja", "token": try await token("nyhetsbrev", "")],
      from: address, agent: agent)
    _ = await site.post(
      "/kommentar",
      [
        "side": "nyheter/ny", "navn": "Fugl", "tekst": "pip-pip-pip",
        "token": try await token("kommentar", "nyheter/ny"),
      ],
      from: address, agent: agent)
    _ = await site.post(
      "/innspill",
      [
        "side": "program", "tekst": "frø", "epost": "KANARI@eksempel.no",
        "token": try await token("innspill", "program"),
      ],
      from: address, agent: agent)
    let mail = try #require(
      try await store.dueMail(at: site.time.now, limit: 9).first { $0.kind != .waiting })
    guard case .confirmation(let subscriber) = mail.kind else { return }
    for purpose in [MailLinks.Purpose.confirm, .unsubscribe] {
      let link = site.services.links.token(for: purpose, of: subscriber, at: "rogna")
      // The id in its front is the record's own; what makes it a link is the rest.
      canaries.append(Array(try #require(Base64URL.bytes(of: link)).suffix(16)))
      canaries.append(Array(link.utf8))
    }
    let confirm = site.services.links.token(for: .confirm, of: subscriber, at: "rogna")
    _ = await site.post("/nyhetsbrev/bekreft/\(confirm)", [:], from: address, agent: agent)

    #expect(try await site.counters().count == 2)
    #expect(try await store.subscribers(in: .confirmed).count == 1)
    expect(canaries, inNoneOf: try bytes())
    try await store.settle()
    expect(canaries, inNoneOf: try bytes())

    // What the visitor gave is there until it is erased, and then it is not.
    #expect(try bytes().values.contains { $0.range(of: Data("kanari@eksempel.no".utf8)) != nil })
    let email = try #require(EmailAddress("Kanari@eksempel.no"))
    #expect(try await store.erase(email, mark: [1], at: site.time.now) >= 2)
    let comment = try #require(try await store.comments(on: nil, in: .held).first)
    _ = try await store.erase(comment: comment.id, mark: [2], at: site.time.now)
    try await store.settle()
    let erased = ["kanari@eksempel.no", "KANARI@eksempel.no", "pip-pip-pip", "Fugl", "frø"]
    expect(erased.map { Array($0.utf8) }, inNoneOf: try bytes())
  }

  @Test func `whatever order voters come in, the same is left`() async throws {
    var dumps: Set<[String]> = []
    for order in 0..<6 {
      let store = try SQLiteStore(path: folder.path + "/\(order).db")
      let site = try TestSite(store: store)
      var generator = SplitMix(state: UInt64(order))
      var votes = (0..<40).map {
        ("10.0.0.\($0)", $0 % 3 == 0 ? "uenig" : "enig", $0 % 2 == 0 ? "skole" : "helse")
      }
      votes.shuffle(using: &generator)
      for (address, answer, issue) in votes {
        let thanks = await site.vote(answer, on: "politikk/\(issue)", from: address, json: true)
        // Every fifth takes it back.
        if address.hasSuffix("5") {
          _ = await site.post("/angre", ["kvittering": thanks.member("kvittering") ?? ""])
        }
      }
      dumps.insert(try await site.counters())
    }
    #expect(dumps.count == 1)
    #expect(dumps.first?.count == 4)
  }

  @Test func `a day and an hour later nobody is remembered`() async throws {
    let store = try SQLiteStore(path: folder.path + "/rogna.db")
    let site = try TestSite(store: store)
    let receipt = await site.vote("enig", json: true).member("kvittering") ?? ""
    let token = await site.get("/skjema", query: "form%C3%A5l=nyhetsbrev").member("token") ?? ""
    #expect(site.services.voters.count == 1)
    for _ in 0..<25 {
      site.time.pass(seconds: 3600)
      site.services.voters.forgetPastDay()
    }
    #expect(site.services.voters.count == 0)
    #expect(await site.post("/angre", ["kvittering": receipt]).text == "nb too-late")
    #expect(
      await site.post("/nyhetsbrev", ["epost": "ada@eksempel.no", "samtykke": "ja", "token": token]).text
        .contains("again"))
    _ = await site.vote("enig")
    #expect(
      try await site.counters() == [
        "politikk/skole 0123456789abcdef 2027-02-28 enig 1",
        "politikk/skole 0123456789abcdef 2027-03-01 enig 1",
      ])
  }

  @Test func `what is not confirmed in two days is gone`() async throws {
    let store = try SQLiteStore(path: folder.path + "/rogna.db")
    let site = try TestSite(store: store)
    let token = await site.get("/skjema", query: "form%C3%A5l=nyhetsbrev").member("token") ?? ""
    site.time.pass(seconds: 5)
    _ = await site.post("/nyhetsbrev", ["epost": "ada@eksempel.no", "samtykke": "ja", "token": token])
    #expect(try bytes().values.contains { $0.range(of: Data("ada@eksempel.no".utf8)) != nil })
    site.time.pass(seconds: 48 * 3600)
    for retained in Retention.allCases {
      _ = try await store.purge(retained, before: retained.cutoff(at: site.time.now))
    }
    try await store.settle()
    expect([Array("ada@eksempel.no".utf8)], inNoneOf: try bytes())
  }
}
