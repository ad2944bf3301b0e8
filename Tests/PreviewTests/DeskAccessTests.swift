import Foundation
import TestSupport
import Testing

@testable import Preview

struct DeskAccessTests {
  @Test func `the key in the address becomes a cookie, and leaves the address`() async throws {
    let desk = try TestedDesk()
    var request = TestedDesk.get("/_rediger/side?nokkel=\(TestedDesk.key)&fil=content/plan.md&linje=3")
    request.cookie = nil
    let response = try await desk.respond(request)
    #expect(response.status == 303)
    #expect(response.header("Location") == "/_rediger/side?fil=content/plan.md&linje=3")
    #expect(
      response.header("Set-Cookie")
        == "standpunkt-rediger-8080=\(TestedDesk.key); Path=/_rediger/; HttpOnly; SameSite=Strict")
  }

  @Test func `every answer is kept from frames, caches and other sites`() async throws {
    let desk = try TestedDesk()
    for address in [
      "/_rediger/", "/_rediger/ny", "/_rediger/side?fil=content/plan.md", "/_rediger/ingenting",
    ] {
      let response = try await desk.get(address)
      #expect(response.header("Cache-Control") == "private, no-cache")
      #expect(response.header("X-Frame-Options") == "DENY")
      #expect(response.header("Referrer-Policy") == "same-origin")
      #expect(response.header("Content-Security-Policy")?.contains("script-src 'self';") == true)
      #expect(!response.html.contains(TestedDesk.key))
    }
  }

  @Test(arguments: [
    "without the cookie", "with another key", "with the key of another port", "by another name",
    "without a name",
    "with a wrong key in the address", "led from another site",
  ])
  func `nobody reads a page`(how: String) async throws {
    let desk = try TestedDesk()
    var request = TestedDesk.get("/_rediger/side?fil=content/plan.md")
    switch how {
    case "without the cookie": request.cookie = nil
    case "with another key": request.cookie = TestedDesk.cookie + "x"
    case "with the key of another port": request.cookie = "standpunkt-rediger-8081=\(TestedDesk.key)"
    case "by another name": request.host = "ond.example:8080"
    case "without a name": request.host = nil
    case "with a wrong key in the address": request.query += "&nokkel=feil"
    default: request.fetchSite = "cross-site"
    }
    let response = try await desk.respond(request)
    #expect(response.status == 403)
    #expect(!response.html.contains("1.1 Mål"))
  }

  @Test(arguments: [
    "from another site", "from a page without an origin", "from nowhere", "without the token",
    "with another token",
    "without the cookie", "by another name", "as another type", "as garbage", "too much",
  ])
  func `nobody saves a page`(how: String) async throws {
    let desk = try TestedDesk()
    let form = try await desk.form(of: TestedDesk.plan) + [("tekst", "Borte")]
    var request = TestedDesk.post("/_rediger/side", form)
    switch how {
    case "from another site":
      request.origin = "http://ond.example"
      request.fetchSite = "cross-site"
    case "from a page without an origin":
      request.origin = "null"
      request.fetchSite = nil
    case "from nowhere":
      request.origin = nil
      request.fetchSite = nil
    case "without the token": request = TestedDesk.post("/_rediger/side", form, token: "")
    case "with another token": request = TestedDesk.post("/_rediger/side", form, token: "merkeT")
    case "without the cookie": request.cookie = nil
    case "by another name": request.host = "ond.example:8080"
    case "as another type": request.contentType = "application/x-www-form-urlencoded"
    case "as garbage": request.body = Array("--XyZ\r\n\r\n".utf8)
    default: request.body += [UInt8](repeating: 0x20, count: DeskRoom.largestBody)
    }
    let response = try await desk.respond(request)
    #expect([400, 403, 413].contains(response.status))
    #expect(try desk.folder.text(TestedDesk.plan) == TestedDesk.planText)
  }

  private static let typed = [
    ("f.tittel", "Ny <plan>"), ("vist.f.utkast", "1"), ("f.utkast", "ja"),
    ("tekst", "Linje én\r\n\r\n</textarea>&amp;"),
  ]

  private func afterRestart(_ fields: [(String, String)], at path: String = "/_rediger/side")
    -> PreviewRequest
  {
    var request = TestedDesk.post(path, fields, token: "merket fra forrige start")
    request.cookie = "standpunkt-rediger-8080=nokkelen-fra-forrige-start"
    return request
  }

  @Test func `what is saved after a restart comes back whole, and is saved with the new key`() async throws {
    let desk = try TestedDesk()
    let form = try await desk.form(of: TestedDesk.plan) + Self.typed
    let refused = try await desk.respond(afterRestart(form))
    #expect(refused.status == 403)
    #expect(refused.html.contains("\nLinje én\r\n\r\n&lt;/textarea&gt;&amp;amp;</textarea>"))
    #expect(refused.html.contains("\nNy &lt;plan&gt;</textarea>"))
    #expect(refused.html.contains(#"<input type="hidden" name="f.utkast" value="ja">"#))
    #expect(refused.html.contains(#"<input type="hidden" name="avtrykk" value="\#(form[1].1)">"#))
    // Nobody is let in by what they sent, and nothing of the desk's is shown.
    #expect(!refused.html.contains("merket") && !refused.html.contains("1.1 Mål"))
    #expect(try desk.folder.text(TestedDesk.plan) == TestedDesk.planText)
    let wrong = try await desk.respond(afterRestart(form + [("nokkel", "feil")]))
    #expect(
      wrong.status == 403 && wrong.html.contains("Linje én") && wrong.html.contains("ikke den som gjelder"))
    let key = "  http://127.0.0.1:8080/_rediger/?nokkel=\(TestedDesk.key)\r\n"
    let saved = try await desk.respond(afterRestart(form + [("nokkel", key)]))
    #expect(saved.status == 303)
    #expect(saved.header("Set-Cookie")?.hasPrefix("standpunkt-rediger-8080=\(TestedDesk.key);") == true)
    #expect(try desk.folder.text(TestedDesk.plan).contains("tittel: Ny <plan>\n"))
    #expect(try desk.folder.text(TestedDesk.plan).hasSuffix("Linje én\n\n</textarea>&amp;\n"))
  }

  @Test func `a form from before a restart is sent again by whoever has the new key`() async throws {
    let desk = try TestedDesk()
    let form = try await desk.form(of: TestedDesk.plan) + Self.typed
    let refused = try await desk.respond(TestedDesk.post("/_rediger/side", form, token: "gammelt"))
    #expect(refused.status == 403 && refused.html.contains("\nLinje én\r\n"))
    #expect(
      refused.html.contains(#"name="merke" value="merket""#) && !refused.html.contains(#"name="nokkel""#))
    #expect(try desk.folder.text(TestedDesk.plan) == TestedDesk.planText)
    let new = try await desk.respond(
      afterRestart([("tittel", "Ny sak"), ("slag", "nyhet")], at: "/_rediger/ny"))
    #expect(new.html.contains(#"action="/_rediger/ny""#) && new.html.contains("\nNy sak</textarea>"))
    #expect(new.html.contains(#"<input type="hidden" name="slag" value="nyhet">"#))
  }

  @Test(arguments: ["another site", "another name", "nowhere"])
  func `nothing that comes from elsewhere is shown as somebody's text`(from: String) async throws {
    let desk = try TestedDesk()
    var request = afterRestart(Self.typed)
    switch from {
    case "another site": (request.origin, request.fetchSite) = ("http://ond.example", "cross-site")
    case "another name": request.host = "ond.example:8080"
    default: (request.origin, request.fetchSite) = (nil, nil)
    }
    let response = try await desk.respond(request)
    #expect(response.status == 403 && !response.html.contains("Linje én"))
  }

  @Test func `scripts are told what to do, and log in without leaving the page`() async throws {
    let desk = try TestedDesk()
    let form = try await desk.form(of: TestedDesk.plan) + Self.typed
    func ask(_ request: PreviewRequest) async throws -> PreviewResponse {
      var request = request
      request.accept = "application/json"
      return try await desk.respond(request)
    }
    let locked = try await ask(afterRestart(form))
    #expect(
      locked.status == 403 && locked.html.contains(#""slag":"nokkel""#)
        && locked.html.contains(#""merke":null"#))
    let stale = try await ask(TestedDesk.post("/_rediger/side", form, token: "gammelt"))
    #expect(stale.status == 403 && stale.html.contains(#""merke":"merket","slag":"merke""#))
    let entered = try await ask(afterRestart([("nokkel", TestedDesk.key)], at: "/_rediger/nokkel"))
    #expect(entered.status == 200 && entered.html == #"{"merke":"merket"}"#)
    #expect(entered.header("Set-Cookie") != nil)
    let saved = try await ask(TestedDesk.post("/_rediger/side", form))
    #expect(saved.status == 200 && saved.html.contains(#""melding":"Siden er lagret.""#))
    let hash = try await desk.form(of: TestedDesk.plan)[1].1
    #expect(saved.html.contains(#""avtrykk":"\#(hash)""#))
    let other = try await ask(TestedDesk.post("/_rediger/side", form + [("f.ingress", "En annen")]))
    #expect(other.status == 409 && other.html.contains(#""slag":"velg""#))
  }

  @Test func `an address of localhost and of IPv6 are its own too, each with itself alone`() async throws {
    let desk = try TestedDesk()
    let form = try await desk.form(of: TestedDesk.plan)
    for host in ["localhost:8080", "[::1]:8080", "LOCALHOST:8080"] {
      var request = TestedDesk.post("/_rediger/forhandsvis", form)
      request.host = host
      request.origin = "http://\(host.lowercased())"
      #expect(try await desk.respond(request).status == 200)
      request.origin = "http://127.0.0.1:8080"
      #expect(try await desk.respond(request).status == 403)
    }
  }

  @Test func `keys are long, and no two are alike`() {
    var randomness = SystemRandomNumberGenerator()
    let first = DeskAccess(port: 8080, using: &randomness)
    let second = DeskAccess(port: 8080, using: &randomness)
    #expect(first.key.count == 32)
    #expect(Set([first.key, first.token, second.key, second.token]).count == 4)
    #expect(first.address == "/_rediger/?nokkel=\(first.key)")
  }

  private static let paths = [
    "content/../site.yml", "content/site.yml", "/etc/passwd", "content//plan.md", "content/./plan.md",
    "../content/plan.md",
    "content/plan.md/", "content/.skjult.md", "content/_utkast/a.md", "content/README.md",
    "content/plan.md%00",
    "content/%2e%2e/plan.md", "content\\plan.md", "themes/felles/a.md", "content/plan.md.ny",
    "content/a.html", "",
    "content/lenke.md", "content/lenkemappe/plan.md", "content/ikke-der.md",
  ]

  @Test func `no other file is read or written`() async throws {
    let desk = try TestedDesk()
    try desk.folder.write("hemmelig", to: "utenfor.md")
    try desk.folder.write(TestedDesk.planText, to: "mappe/plan.md")
    try desk.folder.link("content/lenke.md", to: "../utenfor.md")
    try desk.folder.link("content/lenkemappe", to: "../mappe")
    for path in Self.paths {
      let before = try desk.folder.text("utenfor.md")
      let read = try await desk.get("/_rediger/side?fil=\(path)")
      #expect([403, 404].contains(read.status), "\(path)")
      #expect(!read.html.contains("hemmelig"), "\(path)")
      let saved = try await desk.respond(
        TestedDesk.post(
          "/_rediger/side", [("fil", path.removingPercentEncoding ?? path), ("avtrykk", ""), ("hele", "Ny")]))
      // A file that is not there may be written anew, where there may be one.
      #expect(
        path == "content/ikke-der.md" ? saved.status == 303 : [403, 404].contains(saved.status), "\(path)")
      #expect(try desk.folder.text("utenfor.md") == before, "\(path)")
      #expect(try desk.folder.text("mappe/plan.md") == TestedDesk.planText, "\(path)")
      #expect(try await desk.get("/_rediger/fil/\(path)").status != 200, "\(path)")
    }
  }
}
