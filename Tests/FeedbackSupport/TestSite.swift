internal import Diagnostics
package import Feedback
package import FeedbackContract
internal import Foundation
internal import Rendering
internal import Templates
internal import Text
internal import Values

/// A site with three issues, a news page and a page for proposals, and small pages to answer with.
package struct TestSite: Sendable {
  package let time: TestClock
  package let endpoint: Endpoint
  package let services: EndpointServices
  package let store: any FeedbackStore

  package static let origin = "https://rogna.no"
  package static let wording = "0123456789abcdef"
  package static let earlierWording = "fedcba9876543210"

  package init(
    store: any FeedbackStore = InMemoryStore(), time: TestClock = TestClock(), isLimited: Bool = false,
    sendsMail: Bool = true, answersPerVoter: Int = 1, hasEditorPages: Bool = false,
    editors: [EmailAddress] = [EmailAddress("redaksjon@rogna.no")].compactMap(\.self)
  ) throws {
    self.time = time
    self.store = store
    services = EndpointServices(
      clock: time.clock, randomness: .system, keys: [Array(0..<32)], answersPerVoter: answersPerVoter,
      isLimited: isLimited, sendsMail: sendsMail, editors: editors, hasEditorPages: hasEditorPages)
    endpoint = Endpoint()
    endpoint.mount(SiteEndpoint(try Self.bundle(), store: store, services: services))
  }

  /// Puts a bundle in the place of the one that is there.
  package func change(to bundle: SiteBundle) throws {
    guard let now = endpoint.site("rogna") else { return }
    endpoint.mount(SiteEndpoint(bundle, insteadOf: now))
  }

  package static func bundle(
    _ site: String = "rogna", issues: [EndpointManifest.Issue]? = nil, languages: [String] = ["nb", "en"]
  ) throws -> SiteBundle {
    var pages: [String: ResponseTemplates] = [:]
    for language in languages { pages[language] = try templates(in: language) }
    let manifest = EndpointManifest(
      site: site, name: "Rogna", language: "nb", url: "https://rogna.no/", origins: [origin],
      prefix: "/api/\(site)", contact: "post@rogna.no",
      forms: EndpointManifest.Forms(agree: true, newsletter: true, comments: true, proposals: true),
      consent: NewsletterConsent(controller: "Rogna", email: nil), issues: try issues ?? self.issues(),
      pages: [
        EndpointManifest.Page(
          id: "nyheter/ny", title: "Nytt", path: "nyheter/ny/", comments: true, proposals: false),
        EndpointManifest.Page(
          id: "program", title: "Program", path: "program/", comments: false, proposals: true),
      ], aliases: ["gammel/skole": "politikk/skole"], round: "https://rogna.no/enig/",
      newsletter: "https://rogna.no/nyhetsbrev/", privacy: "https://rogna.no/personvern/",
      responses: EndpointManifest.Responses(
        languages: languages, files: [],
        thanks: languages.map {
          .init(language: $0, agreed: "\($0) takk for enigheten", disagreed: "\($0) takk, uenig også")
        }, letters: Dictionary(uniqueKeysWithValues: ["nb", "nn", "en"].map { ($0, letters(in: $0)) })))
    guard
      let bundle = SiteBundle(
        manifest: manifest, pages: pages,
        files: ["stil.0123.css": SiteBundle.File(type: "text/css; charset=utf-8", bytes: Array("p{}".utf8))])
    else { throw MissingPages() }
    return bundle
  }

  /// Those of `texts/letters`, as a build has them.
  private static func letters(in language: String) -> LetterTexts {
    LetterTexts(in: Language(rawValue: language) ?? .nb)
  }

  private struct MissingPages: Error {}

  package static func issues() throws -> [EndpointManifest.Issue] {
    try [
      issue("politikk/skole", related: ["politikk/helse", "politikk/stengt"]), issue("politikk/helse"),
      issue("politikk/stengt", closes: "2027-02-27"), issue("politikk/siste-dag", closes: "2027-02-28"),
    ]
  }

  package static func issue(
    _ id: String, wording: String = wording, related: [String] = [], closes: String? = nil
  ) throws -> EndpointManifest.Issue {
    guard let wording = WordingHash(wording), let earlier = WordingHash(earlierWording) else {
      throw MissingPages()
    }
    return EndpointManifest.Issue(
      id: id, title: id, question: "Er du enig med Rogna om \(id)?", wording: wording, path: id + "/",
      related: related, closes: closes, earlier: [.init(wording: earlier, last: "2027-02-01")])
  }

  /// Writes the bundle as a build does.
  package static func writeBundle(to folder: String) throws {
    let bundle = try bundle()
    var files = [("manifest.json", Array(try JSONEncoder().encode(bundle.manifest)))]
    for language in bundle.pages.keys {
      for name in ResponseTemplates.names {
        let path = ResponseTemplates.path(of: name, language: language)
        files.append((path, template(at: path, language).bytes))
      }
    }
    for (path, bytes) in files {
      let url = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  private static func templates(in language: String) throws -> ResponseTemplates {
    try ResponseTemplates(language: language) { template(at: $0, language) }
  }

  private static func template(at path: String, _ language: String) -> SourceFile {
    let answer =
      "{{question}} {{receipt}} {{#suggestions}}{{href}} {{/suggestions}}{{#newsletter}}{{token}}{{/newsletter}}"
    let form = { (fields: String) in "again token={{token}} faults={{#has-faults}}ja{{/has-faults}} " + fields
    }
    func field(_ name: String) -> String {
      "{{#\(name)}}[\(name)={{value}}{{#is-missing}} missing{{/is-missing}}{{#is-invalid}} invalid{{/is-invalid}}"
        + "{{#is-too-long}} over {{limit}}{{/is-too-long}}]{{/\(name)}}"
    }
    let texts = [
      "agreed": "takk for enigheten \(answer)", "disagreed": "takk \(answer)",
      "desk-entry": "desk-entry {{action}}", "desk-queue": "desk-queue {{#texts}}{{name}} {{/texts}}",
      "undone": "undone {{#issue}}{{href}}{{/issue}}",
      "too-late": "too-late", "newsletter-form": form(field("email") + field("consent-field")),
      "comment-form": form(field("name") + field("text")),
      "proposal-form": form(field("text") + field("name") + field("email")),
      "newsletter-sent": "newsletter-sent", "newsletter-confirm": "newsletter-confirm {{action}}",
      "newsletter-confirmed": "newsletter-confirmed", "newsletter-expired": "newsletter-expired",
      "unsubscribe": "unsubscribe {{action}}", "unsubscribed": "unsubscribed",
      "comment-received": "comment-received {{#paragraphs}}<p>{{.}}</p>{{/paragraphs}}",
      "proposal-received": "proposal-received {{#paragraphs}}<p>{{.}}</p>{{/paragraphs}}",
      "round": "round {{agreed}}/{{answered}}{{#answers}} {{#issue}}{{href}}{{/issue}}{{/answers}}",
      "error":
        "error {{status}} {{minutes}}{{#retry}} retry {{action}}{{#hidden-fields}} {{name}}={{value}}{{/hidden-fields}}{{/retry}}",
    ]
    let name = path.split(separator: "/").last.map { String($0.dropLast(".mustache".count)) } ?? ""
    return SourceFile(path: path, bytes: Array("\(language) \(texts[name] ?? "")".utf8))
  }
}

/// Requests as a visitor's browser makes them.
extension TestSite {
  package func request(
    _ method: EndpointRequest.Method, _ path: String, query: String = "", from address: String = "192.0.2.7",
    agent: String = "Nettleser/1", json: Bool = false
  ) -> EndpointRequest {
    EndpointRequest(
      method: method, path: "/api/rogna" + path, query: query, host: "rogna.no", userAgent: agent,
      accept: json ? "application/json" : "text/html,*/*;q=0.8",
      client: ClientAddress(address) ?? services.anyAddress)
  }

  package func get(_ path: String, query: String = "", json: Bool = true) async -> EndpointResponse {
    await respond(to: request(.get, path, query: query, json: json))
  }

  package func post(
    _ path: String, _ fields: KeyValuePairs<String, String>, from address: String = "192.0.2.7",
    agent: String = "Nettleser/1", json: Bool = false
  ) async -> EndpointResponse {
    var request = request(.post, path, from: address, agent: agent, json: json)
    request.origin = Self.origin
    request.contentType = "application/x-www-form-urlencoded"
    request.body = Array(
      fields.map { "\(Self.encoded($0.key))=\(Self.encoded($0.value))" }.joined(separator: "&").utf8)
    return await respond(to: request)
  }

  package func respond(to request: EndpointRequest) async -> EndpointResponse {
    await endpoint.respond(to: request)
      ?? EndpointResponse(status: 0, contentType: "", body: Array("no site has this path".utf8))
  }

  package func vote(
    _ answer: String, on issue: String = "politikk/skole", wording: String = TestSite.wording,
    from address: String = "192.0.2.7", agent: String = "Nettleser/1", json: Bool = false
  ) async -> EndpointResponse {
    await post(
      "/svar", ["sak": issue, "ordlyd": wording, "svar": answer], from: address, agent: agent, json: json)
  }

  /// Every counter that is not nothing, as `sak ordlyd dag svar antall`.
  package func counters() async throws -> [String] {
    try await store.counters().map { counter in
      let key = counter.key
      return "\(key.issue) \(key.wording) \(key.day) \(key.answer.rawValue) \(counter.count)"
    }
  }

  /// As browsers encode what is typed in a form.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      if byte == 0x20 { return "+" }
      let isPlain = byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || "*-._".utf8.contains(byte)
      if isPlain { return String(Unicode.Scalar(byte)) }
      let digits = Array("0123456789ABCDEF")
      return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}

extension EndpointServices {
  fileprivate var anyAddress: ClientAddress {
    guard let address = ClientAddress(bytes: [0, 0, 0, 0]) else { preconditionFailure("four bytes") }
    return address
  }
}

extension EndpointResponse {
  package var text: String { String(decoding: body, as: UTF8.self) }

  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// A member of a JSON object that is text.
  package func member(_ name: String) -> String? {
    guard let start = text.firstRange(of: "\"\(name)\":\"")?.upperBound else { return nil }
    return String(text[start...].prefix { $0 != "\"" })
  }

  /// What follows `name=` in one of the small pages.
  package func value(_ name: String) -> String? {
    guard let start = text.firstRange(of: "\(name)=")?.upperBound else { return nil }
    return String(text[start...].prefix { $0 != " " && $0 != "]" })
  }
}
