import Exports
import Foundation
import Testing

private func site(_ settings: String, _ matter: String = "", kind: String = "sak") -> String {
  """
  -- site.yml --
  navn: Nordvik
  nettsted: https://nordvik.example/
  kontakt: {epost: post@nordvik.example}
  \(settings)
  -- skole.md --
  ---
  tittel: Skole & fritid
  type: \(kind)
  dato: 2026-01-01
  \(matter)
  ---

  """
}

private let endpoint = "tilbakemelding: {adresse: /api/nordvik, enig: ja, kommentarer: ja, innspill: ja}"

private func page(_ settings: String, _ matter: String = "", kind: String = "sak") throws -> String {
  try RenderedSite(site(settings, matter, kind: kind)).text("skole/index.html")
}

@Test func `without an endpoint there is a contact line and no form`() throws {
  let text = try page("")
  #expect(!text.contains("<form"))
  #expect(
    text.contains(
      "<p class=\"contact-line\">Har du spørsmål eller innspill? Skriv til <a href=\"mailto:post@nordvik.example?subject=Skole%20%26%20fritid\">post@nordvik.example</a>"
    ))
}

@Test func `a policy asks whether one agrees, with or without scripts`() throws {
  let text = try page(endpoint)
  #expect(text.contains("<h2 id=\"s-sporsmal\">Er du enig med Nordvik om Skole &amp; fritid?</h2>\n"))
  #expect(
    text.contains(
      "<form method=\"post\" action=\"/api/nordvik/svar\">\n<input type=\"hidden\" name=\"sak\" value=\"skole\">\n"
        + "<input type=\"hidden\" name=\"ordlyd\" value=\""))
  #expect(
    text.contains("name=\"svar\" value=\"enig\">Enig</button>")
      && text.contains("name=\"svar\" value=\"uenig\">Uenig</button>"))
  #expect(!text.contains("contact-line"))
}

@Test(arguments: ["enig: nei", "enig-til: 2026-11-21"])
func `a question that is not asked or no longer open has no buttons`(matter: String) throws {
  #expect(try !page(endpoint, matter).contains("name=\"svar\""))
}

@Test func `a closed question says when it closed, an open one stays open on its last day`() throws {
  #expect(
    try page(endpoint, "enig-til: 2026-11-21").contains(
      "<p class=\"closed\">Avsluttet <time datetime=\"2026-11-21\">21. november 2026</time></p>"))
  #expect(try page(endpoint, "enig-til: 2026-11-22").contains("name=\"svar\""))
  #expect(try page(endpoint, "enig: Vil du ha mer fritid?").contains(">Vil du ha mer fritid?</h2>"))
  #expect(try !page(endpoint, kind: "side").contains("name=\"svar\""))
}

@Test func `news take comments, and other pages what their editor asks for`() throws {
  #expect(try page(endpoint, kind: "nyhet").contains("action=\"/api/nordvik/kommentar\""))
  #expect(try !page(endpoint, "kommentarer: nei", kind: "nyhet").contains("<form"))
  #expect(try !page(endpoint, kind: "side").contains("<form"))
  let both = try page(endpoint, "kommentarer: ja\ninnspill: ja", kind: "side")
  #expect(
    both.contains("action=\"/api/nordvik/kommentar\"") && both.contains("action=\"/api/nordvik/innspill\""))
  #expect(both.contains("<input type=\"hidden\" name=\"side\" value=\"skole\">"))
}

@Test func `translations ask one question, that of the page in the site's own language`() throws {
  let rendered = try RenderedSite(
    site(endpoint)
      + "-- en/school.md --\n---\ntittel: School\ntype: sak\nspråk: en\nsamme-som: ../skole.md\n---\n")
  #expect(try rendered.text("skole/index.html").contains("name=\"sak\" value=\"skole\""))
  let english = try rendered.text("en/school/index.html")
  #expect(english.contains("name=\"sak\" value=\"skole\""))
  #expect(
    english.contains(">Do you agree with Nordvik about School?</h2>") && english.contains(">Agree</button>"))
}

@Test func `where no form takes proposals, a mail about the page is begun`() throws {
  for settings in ["", "tilbakemelding: {adresse: /api/nordvik, enig: ja}"] {
    let text = try page(settings, "innspill: ja", kind: "side")
    #expect(
      text.contains(
        "Forslag sendes til <a href=\"mailto:post@nordvik.example?subject=Skole%20%26%20fritid\">"))
    #expect(!text.contains("s-innspill"))
  }
  #expect(try !page(endpoint, "innspill: ja", kind: "side").contains("contact-line"))
}

@Test func `each issue of a round sends what it asked`() throws {
  let rendered = try RenderedSite(
    site(endpoint) + "-- natur.md --\n---\ntittel: Natur\ntype: sak\n---\n")
  let wording = try #require(rendered.site.wordingHash(ofPage: 1))
  let text = try rendered.text("enig/index.html")
  #expect(text.contains("<input type=\"hidden\" name=\"ordlyd.natur\" value=\"\(wording)\">"))
  #expect(text.contains("name=\"svar.natur\" value=\"uenig\""))
  #expect(text.contains("name=\"ordlyd.skole\""))
}

@Test func `a round has no more issues than the endpoint takes fields`() throws {
  let issues = (0..<120).map { "-- sak-\($0).md --\n---\ntittel: Sak \($0)\ntype: sak\n---\n" }.joined()
  let text = try RenderedSite(site(endpoint) + issues).text("enig/index.html")
  #expect(text.components(separatedBy: "name=\"ordlyd.").count - 1 == 99)
}

@Test func `only pages with forms load their script`() throws {
  let script = "/skjema."
  #expect(try page(endpoint).contains(script))
  #expect(try page(endpoint, kind: "nyhet").contains(script))
  #expect(try !page(endpoint, kind: "side").contains(script))
  #expect(try !page(endpoint, "enig-til: 2026-11-21").contains(script))
  #expect(try !page("").contains(script))
}
