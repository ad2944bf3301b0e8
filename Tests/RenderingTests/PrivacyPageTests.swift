import FeedbackContract
import Foundation
import Testing

/// The page that says what becomes of what readers send.
struct PrivacyPageTests {
  private func site(_ forms: String, _ more: String = "") throws -> RenderedSite {
    try RenderedSite(
      """
      -- site.yml --
      navn: Nordvik & venner
      nettsted: https://nordvik.example/
      kontakt: {epost: post@nordvik.example, orgnr: 900 000 014}
      tilbakemelding: {adresse: /api/nordvik, \(forms)}
      -- index.md --
      ---
      tittel: Nordvik
      ---
      \(more)
      """)
  }

  private func page(_ forms: String) throws -> String { try site(forms).text("personvern/index.html") }

  @Test func `it names who is responsible and how to reach them`() throws {
    let text = try page("enig: ja")
    #expect(text.contains("<title>Personvern – Nordvik &amp; venner</title>"))
    #expect(text.contains("Nordvik &amp; venner er behandlingsansvarlig"))
    #expect(text.contains("organisasjonsnummer 900\u{A0}000\u{A0}014"))
    #expect(text.contains("Skriv til post@nordvik.example."))
  }

  @Test func `it tells of the forms that the site has and of no others`() throws {
    let ids = [
      "enig: ja": "enig", "nyhetsbrev: ja": "nyhetsbrev", "kommentarer: ja": "kommentarer",
      "innspill: ja": "innspill",
    ]
    for (forms, id) in ids {
      let text = try page(forms)
      for other in ids.values { #expect(text.contains("<h2 id=\"\(other)\">") == (other == id)) }
    }
    // E-mail addresses are asked for by the newsletter and proposals alone.
    #expect(try !page("enig: ja").contains("e-postadresse"))
  }

  @Test func `what it says of time is the table that the purge goes by`() throws {
    let text = try page("enig: ja, nyhetsbrev: ja, kommentarer: ja, innspill: ja")
    for retained in Retention.allCases {
      let hours = retained.lifetime / 3600
      let time = hours == 48 ? "48 timer" : hours == 365 * 24 ? "12 måneder" : "\(hours / 24) dager"
      #expect(text.contains(": \(time)</li>"), "\(retained)")
    }
    #expect(text.components(separatedBy: "<li>").count > Retention.allCases.count)
    #expect(try !page("enig: ja").contains("48 timer"))
  }

  @Test func `it is linked from the foot of every page and from each form`() throws {
    let rendered = try site(
      "enig: ja, kommentarer: ja, innspill: ja, nyhetsbrev: ja",
      """
      -- a/skole.md --
      ---
      tittel: Skole
      type: sak
      ---
      -- a/oss.md --
      ---
      tittel: Oss
      innspill: ja
      kommentarer: ja
      ---

      """)
    func links(_ path: String) throws -> Int {
      try rendered.text(path).components(separatedBy: "href=\"../../personvern/\"").count - 1
    }
    #expect(try links("a/skole/index.html") == 2)
    #expect(try links("a/oss/index.html") == 3)
    #expect(try rendered.text().contains("<li><a href=\"./personvern/\">Personvern</a></li>"))
    #expect(
      try rendered.text("nyhetsbrev/index.html").contains("<p class=\"note\"><a href=\"../personvern/\">"))
  }

  @Test func `it stands beside each language's front page, in bokmål where it is not translated`() throws {
    let rendered = try site(
      "enig: ja",
      ["nn", "en", "se"].map {
        "-- \($0)/index.md --\n---\ntittel: N\nspråk: \($0)\nsamme-som: ../index.md\n---\n"
      }.joined())
    #expect(try rendered.text("nn/personvern/index.html").contains("Det du kan krevje"))
    #expect(try rendered.text("en/personvern/index.html").contains("What you can ask for"))
    let sami = try rendered.text("se/personvern/index.html")
    #expect(sami.contains("<html lang=\"se\"") && sami.contains("<div class=\"text\" lang=\"nb\">"))
    #expect(try !rendered.text("personvern/index.html").contains("class=\"text\" lang"))
  }

  @Test func `a site without forms has none`() throws {
    let rendered = try RenderedSite("-- site.yml --\nnavn: N\nnettsted: https://n.example/\n")
    #expect(!rendered.paths.contains("personvern/index.html"))
    #expect(try !rendered.text().contains("personvern"))
  }
}
