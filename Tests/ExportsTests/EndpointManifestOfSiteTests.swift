import TestSupport
import FeedbackContract
import Programme
import Testing

@testable import Exports

struct EndpointManifestOfSiteTests {
  private func site(
    _ pages: String, feedback: String = "{adresse: /api, enig: ja, kommentarer: ja, innspill: ja}"
  )
    throws -> Site
  {
    try validSite(
      """
      -- site.yml --
      navn: Nordvik
      nettsted: https://parti.example/oslo/
      tilbakemelding: \(feedback)
      \(pages)
      """)
  }

  private func page(_ path: String, _ matter: String, body: String = "") -> String {
    "-- \(path) --\n---\ntittel: Tittel\n\(matter)\n---\n\(body)\n"
  }

  private func manifest(of site: Site) -> EndpointManifest? {
    EndpointManifest(of: site, wordings: site.wordings)
  }

  @Test func `a site without an endpoint has no manifest and asks nothing`() throws {
    let site = try validSite(page("sak.md", "type: sak"))
    #expect(manifest(of: site) == nil)
    #expect(
      site.pages.indices.allSatisfy { site.issueID(of: $0) == nil && site.wordingHash(ofPage: $0) == nil })
  }

  @Test func `only policies that ask are issues, and only when the site asks`() throws {
    let pages =
      page("a.md", "type: sak") + page("b.md", "type: sak\nenig: nei") + page("c.md", "type: side")
      + page("d.md", "type: sak\nenig: Vil du dette?\nenig-til: 2027-08-31")
      + page("e.md", "type: sak\nutkast: ja")
    let manifest = try #require(self.manifest(of: site(pages)))
    #expect(manifest.issues.map(\.id) == ["a", "d"])
    #expect(manifest.issues.map(\.question) == ["Er du enig med Nordvik om Tittel?", "Vil du dette?"])
    #expect(manifest.issues.map(\.closes) == [nil, "2027-08-31"])
    let silent = try #require(self.manifest(of: site(pages, feedback: "{adresse: /api, nyhetsbrev: ja}")))
    #expect(silent.issues.isEmpty)
    #expect(silent.consent != nil && manifest.consent == nil)
  }

  @Test(arguments: [
    ("nb", "Er du enig med Nordvik om Tittel?"), ("nn", "Er du einig med Nordvik om Tittel?"),
    ("en", "Do you agree with Nordvik about Tittel?"), ("se", "Er du enig med Nordvik om Tittel?"),
  ])
  func `the question is in the page's language`(language: String, question: String) throws {
    let site = try site(page("a.md", "type: sak\nspråk: \(language)"))
    #expect(manifest(of: site)?.issues.map(\.question) == [question])
  }

  @Test func `translations are one issue, that of the site's own language, with its wording`() throws {
    let site = try site(
      page("a-en.md", "type: sak\nspråk: en\nsamme-som: b.md", body: "We will:\n\n- build\n")
        + page("b.md", "type: sak", body: "Vi vil:\n\n- bygge\n")
        + page("c-nn.md", "type: sak\nspråk: nn\nsamme-som: b.md")
        + page("x.md", "type: sak\nse-også: c-nn.md"))
    let manifest = try #require(self.manifest(of: site))
    #expect(manifest.issues.map(\.id) == ["b", "x"])
    #expect(manifest.issues.map(\.related) == [[], ["b"]])
    #expect(manifest.aliases == ["a-en": "b", "c-nn": "b"])
    let tied = site.pages.indices.filter { site.issueID(of: $0) == "b" }
    #expect(tied.map { site.pages[$0].address.path } == ["a-en", "b", "c-nn"])
    let hash = WordingHash(question: "Er du enig med Nordvik om Tittel?", commitments: ["bygge"])
    #expect(tied.allSatisfy { site.wordingHash(ofPage: $0) == hash })
  }

  @Test func `without the site's own language the first by address is the issue`() throws {
    let site = try site(
      page("b.md", "type: sak\nspråk: nn") + page("a.md", "type: sak\nspråk: en\nsamme-som: b.md")
        + page("0.md", "type: sak\nenig: nei\nsamme-som: b.md"))
    #expect(manifest(of: site)?.issues.map(\.id) == ["a"])
  }

  @Test func `the wording follows question, points and what is nested in them, not their typography`() throws
  {
    func wording(_ body: String, _ matter: String = "") throws -> WordingHash? {
      try site(page("a.md", "type: sak\n\(matter)", body: body)).wordingHash(ofPage: 1)
    }
    let hash = try wording("Vi vil:\n\n- bygge\n  - mye\n")
    #expect(try wording("Mer tekst.\n\nVi vil:\n\n1. **Bygge**!\n   - mye\n") == hash)
    #expect(try wording("Vi vil:\n\n- bygge\n  - lite\n") != hash)
    #expect(try wording("Vi vil:\n\n- bygge\n  - mye\n", "enig: Ja?") != hash)
  }

  @Test func `pages that take comments or proposals, earlier addresses, related issues and origins are told`()
    throws
  {
    let site = try validSite(
      """
      -- site.yml --
      navn: Nordvik
      nettsted: https://parti.example:443/oslo/
      kontakt: {epost: post@parti.example}
      tilbakemelding: {adresse: "https://svar.example/api/oslo", enig: ja, innspill: ja, nyhetsbrev: ja}
      -- a.md --
      ---
      tittel: A
      type: sak
      tidligere: [/gammel, /eldre/a]
      se-også: [b.md, b.md, innspill.md, a.md]
      ---
      -- b.md --
      ---
      tittel: B
      type: sak
      ---
      -- innspill.md --
      ---
      tittel: Innspill
      innspill: ja
      tidligere: /forslag
      ---
      -- nytt.md --
      ---
      tittel: Nytt
      type: nyhet
      dato: 2026-01-01
      kommentarer: ja
      ---
      """)
    let manifest = try #require(self.manifest(of: site))
    #expect(
      manifest.site == "nordvik" && manifest.language == "nb" && manifest.contact == "post@parti.example")
    #expect(manifest.origins == ["https://parti.example", "https://svar.example"])
    #expect(manifest.prefix == "/api/oslo")
    #expect(manifest.forms == .init(agree: true, newsletter: true, comments: false, proposals: true))
    #expect(manifest.aliases == ["gammel": "a", "eldre/a": "a"])
    #expect(manifest.issues.map(\.related) == [["b"], []])
    #expect(
      manifest.pages == [
        .init(id: "innspill", title: "Innspill", path: "innspill/", comments: false, proposals: true)
      ])
    #expect(manifest.consent?.version.utf8.count == 16)
  }
}
