import Foundation
import Testing
import Text

@testable import FeedbackContract

struct EndpointManifestTests {
  private let wording = WordingHash(question: "Er du enig?", commitments: [])

  @Test func `a manifest whose wording is no hash is refused`() throws {
    let text = try written(manifest(hasIssues: true)).replacing(wording.description, with: "xyz")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(EndpointManifest.self, from: Data(text.utf8))
    }
  }

  @Test func `a manifest is decoded from what it writes`() throws {
    let consent = NewsletterConsent(controller: "Nordvik \"Ung\"\n", email: "post@nordvik.example")
    for manifest in [
      manifest(), manifest(name: "A \\ <b> \u{1}", contact: "x@y.example", consent: consent, hasIssues: true),
    ] {
      let decoded = try JSONDecoder().decode(EndpointManifest.self, from: Data(written(manifest).utf8))
      #expect(decoded == manifest)
    }
  }

  @Test func `a manifest that lacks the text of a mail is refused`() throws {
    let consent = NewsletterConsent(controller: "Nordvik", email: nil)
    let text = try written(manifest(consent: consent)).replacing("comments-one", with: "comments-none")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(EndpointManifest.self, from: Data(text.utf8))
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(LetterTexts.self, from: Data(#"{"comments-one":"1"}"#.utf8))
    }
  }

  @Test func `a mail's placeholders are filled once`() {
    let texts = LetterTexts { "{{name}} – \($0) {{other}}" }
    #expect(texts(.oneComment, ["name": "{{other}}"]) == "{{other}} – oneComment ")
  }

  @Test func `the consent names controller, purpose and withdrawal, and its version follows the text`() {
    let consent = NewsletterConsent(controller: "Nordvik", email: "post@nordvik.example")
    #expect(
      consent.nb == """
        Ja, send meg nyhetsbrev fra Nordvik. Nordvik er behandlingsansvarlig og bruker e-postadressen min bare \
        til å sende nyhetsbrevet. Jeg kan når som helst trekke samtykket med lenken i hvert nyhetsbrev eller \
        ved å skrive til post@nordvik.example. Da blir adressen slettet.
        """)
    #expect(consent.version.utf8.count == 16)
    #expect(consent == NewsletterConsent(controller: "Nordvik", email: "post@nordvik.example"))
    let withoutAddress = NewsletterConsent(controller: "Nordvik", email: nil)
    #expect(consent.version != withoutAddress.version)
    #expect(!withoutAddress.en.contains("writing"))
  }

  private func manifest(
    name: String = "Nordvik", contact: String? = nil, consent: NewsletterConsent? = nil,
    hasIssues: Bool = false
  ) -> EndpointManifest {
    let issues = [
      EndpointManifest.Issue(
        id: "skole", title: "Skole", question: "Er du enig?", wording: wording, path: "skole/",
        related: ["ferje"], closes: "2027-08-31"),
      EndpointManifest.Issue(
        id: "ferje", title: "</script> \"ferje\"", question: "Ja?", wording: wording, path: "ferje/",
        related: [], closes: nil),
    ]
    let page = EndpointManifest.Page(
      id: "innspill", title: "Innspill", path: "innspill/", comments: false, proposals: true)
    return EndpointManifest(
      site: "nordvik", name: name, language: "nb", url: "https://nordvik.example/",
      origins: ["https://nordvik.example"], prefix: "/api/nordvik", contact: contact,
      forms: .init(agree: true, newsletter: consent != nil, comments: false, proposals: true),
      consent: consent,
      issues: hasIssues ? issues : [], pages: hasIssues ? [page] : [],
      aliases: hasIssues ? ["å": "skole", "b": "ferje", "B": "ferje"] : [:],
      engage: consent == nil ? [] : [.init(text: "Bli med", href: "https://nordvik.example/")],
      policies: consent.map { _ in .init(text: "Politikk", href: "https://nordvik.example/politikk/") },
      newsletter: consent.map { _ in "https://nordvik.example/nyhetsbrev/" },
      responses: consent.map { _ in
        .init(
          languages: ["nb"], files: [.init(name: "stil.css", type: "text/css")],
          thanks: [.init(language: "nb", agreed: "Takk!", disagreed: "Takk.")],
          letters: ["nb": LetterTexts { "{{name}} \($0)" }])
      })
  }

  private func written(_ manifest: EndpointManifest) throws -> String {
    String(decoding: try JSONEncoder().encode(manifest), as: UTF8.self)
  }
}
