import Feedback
import FeedbackSupport
import Testing

/// What holds for every route.
struct RequestTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private func vote(_ change: (inout EndpointRequest) -> Void) async -> EndpointResponse {
    var request = site.request(.post, "/svar")
    request.contentType = "application/x-www-form-urlencoded"
    request.body = Array("sak=politikk/skole&ordlyd=\(TestSite.wording)&svar=enig".utf8)
    request.host = nil
    change(&request)
    return await site.respond(to: request)
  }

  @Test(
    arguments: [
      ("https://rogna.no", nil, nil, 200), ("https://rogna.no", "cross-site", "x", 200),
      ("https://annet.no", "same-origin", "rogna.no", 403), ("http://rogna.no", nil, "rogna.no", 403),
      ("https://rogna.no.annet.no", nil, nil, 403), ("null", "same-origin", nil, 200),
      ("null", "cross-site", nil, 403), ("null", "same-site", nil, 403), ("null", nil, "rogna.no", 403),
      (nil, "same-origin", nil, 200), (nil, "cross-site", "rogna.no", 403), (nil, "none", "rogna.no", 403),
      (nil, nil, "rogna.no", 200), (nil, nil, "annet.no", 403), (nil, nil, nil, 403),
      ("", nil, "rogna.no", 403),
    ] as [(String?, String?, String?, Int)])
  func `forms come from the site's own pages and no other`(
    origin: String?, fetchSite: String?, host: String?, status: Int
  ) async {
    let answer = await vote { request in
      request.origin = origin
      request.fetchSite = fetchSite
      request.host = host
    }
    #expect(answer.status == status)
    #expect(answer.header("Access-Control-Allow-Origin") == (origin == TestSite.origin ? origin : nil))
    #expect(answer.header("Access-Control-Allow-Credentials") == nil)
    #expect(answer.header("Vary")?.contains("Origin") == true)
  }

  @Test(arguments: ["text/plain", "multipart/form-data; boundary=x", "application/json", nil])
  func `forms are sent one way`(type: String?) async {
    let answer = await vote { request in
      request.origin = TestSite.origin
      request.contentType = type
    }
    #expect(answer.status == 415)
  }

  @Test func `too much is refused`() async {
    let large = await vote { request in
      request.origin = TestSite.origin
      request.body += [UInt8](repeating: UInt8(ascii: "a"), count: 16 << 10)
    }
    #expect(large.status == 413)
    let many = await vote { request in
      request.origin = TestSite.origin
      request.body += Array((0..<40).map { "&felt\($0)=" }.joined().utf8)
    }
    #expect(many.status == 400)
  }

  @Test(arguments: [
    "/ukjent", "/", "/svar/", "/svar/../angre", "/f/", "/f/ukjent.css", "/f/../manifest.json",
  ])
  func `there are these addresses and no others`(path: String) async {
    #expect(await site.get(path).status == 404)
  }

  @Test(arguments: ["/svar", "/angre", "/runde", "/nyhetsbrev", "/kommentar", "/innspill"])
  func `forms are posted, never fetched`(path: String) async {
    let answer = await site.get(path, json: false)
    #expect(answer.status == 405)
    #expect(answer.header("Allow") == "POST")
  }

  @Test func `another site's addresses are not this one's`() async {
    var request = site.request(.get, "/helse")
    request.path = "/api/rognaa/helse"
    #expect(await site.endpoint.respond(to: request) == nil)
  }

  @Test(arguments: ["/helse", "/skjema", "/resultat/x", "/ukjent", "/svar"])
  func `every answer is fenced in`(path: String) async {
    let answer = await site.get(path, json: false)
    let policy = answer.header("Content-Security-Policy") ?? ""
    #expect(policy.hasPrefix("default-src 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(policy.contains("form-action 'self' https://rogna.no;"))
    #expect(policy.contains("frame-ancestors 'none'"))
    #expect(answer.header("X-Content-Type-Options") == "nosniff")
    #expect(answer.header("Referrer-Policy") == "same-origin")
    #expect(answer.header("Cache-Control") == "no-store")
    #expect(answer.header("Set-Cookie") == nil)
    #expect(answer.header("Cross-Origin-Opener-Policy") == "same-origin")
  }

  @Test func `files of the answer pages are kept for good`() async {
    let answer = await site.get("/f/stil.0123.css", json: false)
    #expect(answer.text == "p{}")
    #expect(answer.contentType == "text/css; charset=utf-8")
    #expect(answer.header("Cache-Control") == "public, max-age=31536000, immutable")
  }

  @Test func `who sends too much is told how long to wait, by a page or to a script`() async throws {
    let site = try TestSite(isLimited: true)
    var answers: [EndpointResponse] = []
    for _ in 0..<121 { answers.append(await site.vote("enig")) }
    #expect(answers[119].status == 200)
    #expect(answers[120].status == 429)
    #expect(answers[120].header("Retry-After") == "1")
    #expect(answers[120].text.hasPrefix("nb error 429 1 retry /api/rogna/svar sak=politikk/skole"))
    let script = await site.vote("enig", json: true)
    #expect(script.text == #"{"status":429,"title":"Too Many Requests","type":"about:blank"}"#)
    #expect(await site.vote("enig", from: "192.0.2.200").status == 200)
  }

  @Test func `health is a write that reaches the disk`() async throws {
    let store = InMemoryStore()
    let site = try TestSite(store: store)
    #expect(await site.get("/helse").text == #"{"status":"ok"}"#)
    store.fail(with: .diskFull)
    #expect(await site.get("/helse").status == 200, "it is asked every five seconds")
    site.time.pass(seconds: 5)
    #expect(await site.get("/helse").status == 503)
  }
}
