import Session
import Text
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Preview

/// What the preview answers, without a network.
struct PreviewResponderTests {
  private let writer: TestWriter

  init() throws { writer = try TestWriter() }

  private func responder() throws -> PreviewResponder {
    PreviewResponder(
      options: writer.options, sites: try PreviewSites(writer.options),
      forms: TrialForms(origins: writer.options.origins))
  }

  private func get(_ path: String, host: String? = "127.0.0.1:8080") async throws -> PreviewResponse {
    let head = HTTPRequest(method: .get, scheme: "http", authority: host, path: path)
    return await (try responder()).respond(to: try #require(PreviewRequest(head)), head)
  }

  private func text(_ response: PreviewResponse) -> String { String(decoding: response.body, as: UTF8.self) }

  @Test func `a page is the built one with the preview's own lines at its end`() async throws {
    let page = text(try await get("/om/"))
    let built = try #require(try writer.state.sites[0].good?.file("om/index.html")).bytes
    let plain = String(decoding: built, as: UTF8.self)
    let end = try #require(plain.range(of: "</body>", options: .backwards))
    #expect(page.hasPrefix(plain[..<end.lowerBound]))
    #expect(page.hasSuffix(plain[end.lowerBound...]))
    #expect(!plain.contains("_standpunkt"))
    #expect(page.contains("/_standpunkt/forhandsvisning.js"))
  }

  @Test func `a page comes with the policy that the real server is told to send`() async throws {
    let policy = try await get("/skole/").headers.first { $0.name == "Content-Security-Policy" }?.value
    let rules = try #require(try writer.state.sites[0].good?.file("_headers")).bytes
    #expect(
      String(decoding: rules, as: UTF8.self).contains("Content-Security-Policy: \(try #require(policy))\n"))
    #expect(policy?.contains("svar.example") == false)
  }

  @Test(arguments: ["evil.example", "nordvik.example:8080", "127.0.0.1:9999", nil])
  func `a browser that was led here under another name gets nothing`(host: String?) async throws {
    let response = try await get("/om/", host: host)
    #expect(response.status == 421)
    #expect(!text(response).contains("gamle teksten"))
  }

  @Test(arguments: ["localhost:8080", "[::1]:8080", "LOCALHOST:8080"])
  func `the machine's own names are its own`(host: String) async throws {
    #expect(try await get("/om/", host: host).status == 200)
  }

  @Test func `the control room is at its address, and looks at the site as it is`() async throws {
    let page = try await get("/_kontroll/kart")
    #expect(page.status == 200 && text(page).contains("/skole/</a>"))
    #expect(
      try await get("/_kontroll").headers.contains { $0.name == "Location" && $0.value == "/_kontroll/" })
    #expect(try await get("/_kontroll/", host: "evil.example").status == 421)
  }

  @Test func `where nobody may edit, the desk's address says so and how to`() async throws {
    let response = try await get("/_rediger/side?fil=content/om.md")
    #expect(response.status == 403)
    #expect(text(response).contains("Redigeringen er slått av, fordi andre på nettverket når"))
  }

  @Test func `an address without its slash leads to the page`() async throws {
    let response = try await get("/om")
    #expect(response.status == 303)
    #expect(response.headers.contains { $0 == ("Location", "/om/") })
  }

  @Test(arguments: ["/nei/", "/../content/om.md", "/content/om.md", "/_standpunkt/../om", "/om/%00"])
  func `what is no part of the site is not found`(path: String) async throws {
    let head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:8080", path: path)
    guard let request = PreviewRequest(head) else { return }
    let response = await (try responder()).respond(to: request, head)
    #expect(response.status == 404)
    #expect(!text(response).contains("tittel: Om"))
  }

  @Test func `an answer is taken, and its page thanks for it`() async throws {
    let responder = try responder()
    let page = text(try await get("/skole/"))
    let action = try #require(page.firstMatch(of: /<form[^>]*action="([^"]*\/svar)"/)).1
    #expect(action.hasPrefix("/_api/-/"))
    var fields: [String] = []
    for field in page.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/) {
      fields.append("\(field.1)=\(field.2)")
    }
    var head = HTTPRequest(
      method: .post, scheme: "http", authority: "127.0.0.1:8080", path: String(action),
      headerFields: [.contentType: "application/x-www-form-urlencoded", .origin: "http://127.0.0.1:8080"])
    head.headerFields[.accept] = "text/html"
    var request = try #require(PreviewRequest(head))
    request.body = Array((fields + ["svar=enig"]).joined(separator: "&").utf8)
    let answer = await responder.respond(to: request, head)
    #expect([200, 303].contains(answer.status), "\(text(answer))")
  }

  @Test func `a site that was never right shows what is wrong`() async throws {
    try writer.folder.write("navn: Nordvik\n", to: "content/site.yml")
    let response = try await get("/")
    #expect(response.status == 503)
    #expect(text(response).contains("nettsted"))
    #expect(text(response).contains("<dialog"))
  }

  @Test func `what was written in a page is text in the overlay, whatever it is`() async throws {
    try writer.folder.write("---\ntittel: a: <script>alert(1)</script>\n---\n", to: "content/om.md")
    let page = text(try await get("/"))
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert"))
  }

  @Test(arguments: [
    ("skriv `a: \"b\"` her", "skriv <code>a: &quot;b&quot;</code> her"), ("`a`", "<code>a</code>"),
    ("a ` <b>", "a ` &lt;b&gt;"), ("`a` og `", "<code>a</code> og `"), ("", ""),
  ])
  func `what is to be typed is code`(text: String, html: String) {
    #expect(String(decoding: CodeText.html(text).bytes, as: UTF8.self) == html)
  }

  @Test(arguments: [
    ("/", "/"), ("https://a.example/b c", "<a href=\"https://a.example/b\">https://a.example/b</a> c"),
    ("x http y", "x http y"), ("<http://a>", "&lt;<a href=\"http://a\">http://a</a>&gt;"),
  ])
  func `addresses in a mail can be followed`(text: String, html: String) {
    #expect(String(decoding: LinkedText.html(text).bytes, as: UTF8.self) == html)
  }
}
