import TestSupport
import Text
import Foundation
import Testing

@testable import Exports

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct NewsFeedTests {
  @Test func `what XML cannot hold is left out and what it marks up with is escaped`() throws {
    let file = try #require(
      try machineFile(
        "atom.xml",
        of: #"""
          -- site.yml --
          navn: "A & B <lista>"
          nettsted: https://nordvik.example/
          -- nytt.md --
          ---
          tittel: "]]> <b>\"Nei\"</b> & ja\u0007\uFFFF"
          type: nyhet
          dato: 2026-01-02
          ingress: "</summary>"
          tema: ["1 < 2"]
          forfatter: "Kari & co"
          ---
          """#))
    #expect(isWellFormed(file))
    #expect(file.contains("<title>A &amp; B &lt;lista&gt;</title>"))
    #expect(file.contains("<title>]]&gt; &lt;b&gt;&quot;Nei&quot;&lt;/b&gt; &amp; ja</title>"))
    #expect(file.contains("<summary>&lt;/summary&gt;</summary>"))
    #expect(file.contains(#"<category term="1-2" label="1 &lt; 2"/>"#))
    #expect(file.contains("<author><name>Kari &amp; co</name></author>"))
  }

  @Test func `a site without news has a feed without entries`() throws {
    #expect(
      try machineFile("atom.xml", of: "") == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">
          <id>https://nordvik.example/</id>
          <title>Nordvik</title>
          <updated>2026-11-22T00:00:00Z</updated>
          <link rel="self" type="application/atom+xml" href="https://nordvik.example/atom.xml"/>
          <link rel="alternate" type="text/html" href="https://nordvik.example/"/>
          <author><name>Nordvik</name></author>
        </feed>

        """)
  }

  @Test func `the newest is first, and the feed is as new as what was changed last`() throws {
    #expect(
      try machineFile(
        "atom.xml",
        of: """
          -- nyheter/2026-03-01-ny.md --
          ---
          tittel: Ny
          type: nyhet
          språk: nn
          ---
          -- nyheter/2026-02-01-gammel.md --
          ---
          tittel: Gammel
          type: nyhet
          oppdatert: 2026-05-17
          ingress: Det var en gang
          ---
          """) == """
          <?xml version="1.0" encoding="utf-8"?>
          <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">
            <id>https://nordvik.example/</id>
            <title>Nordvik</title>
            <updated>2026-05-17T00:00:00Z</updated>
            <link rel="self" type="application/atom+xml" href="https://nordvik.example/atom.xml"/>
            <link rel="alternate" type="text/html" href="https://nordvik.example/"/>
            <author><name>Nordvik</name></author>
            <entry xml:lang="nn">
              <id>https://nordvik.example/nyheter/ny/</id>
              <title>Ny</title>
              <published>2026-03-01T00:00:00Z</published>
              <updated>2026-03-01T00:00:00Z</updated>
              <link rel="alternate" type="text/html" href="https://nordvik.example/nyheter/ny/"/>
            </entry>
            <entry>
              <id>https://nordvik.example/nyheter/gammel/</id>
              <title>Gammel</title>
              <published>2026-02-01T00:00:00Z</published>
              <updated>2026-05-17T00:00:00Z</updated>
              <link rel="alternate" type="text/html" href="https://nordvik.example/nyheter/gammel/"/>
              <summary>Det var en gang</summary>
            </entry>
          </feed>

          """)
  }

  @Test func `the feed ends after fifty`() throws {
    let news = (10...70).map {
      "-- n\($0).md --\n---\ntittel: N\($0)\ntype: nyhet\ndato: 20\($0)-01-01\n---\n"
    }
    let file = try #require(try machineFile("atom.xml", of: news.joined(), on: "2099-01-01"))
    #expect(file.matches(of: /<entry>/).count == 50)
    #expect(file.contains("<title>N70</title>") && !file.contains("<title>N20</title>"))
    #expect(isWellFormed(file))
  }
}

struct SitemapTests {
  private let text = """
    -- index.md --
    ---
    tittel: Forside
    ---
    -- a.md --
    ---
    tittel: Økt påvirkning
    dato: 2026-01-01
    oppdatert: 2026-02-03
    tema: Skole
    ---
    -- en/a.md --
    ---
    tittel: More say
    språk: en
    samme-som: ../a.md
    ---
    -- plan.md --
    ---
    tittel: Plan
    type: plan
    dato: 2025-01-01
    ---
    | Tiltak | Frist |
    |---|---|
    | Male | |
    """

  @Test func `pages name their translations, themselves too, and plans their owners`() throws {
    let file = try #require(try machineFile("sitemap.xml", of: text))
    #expect(isWellFormed(file))
    #expect(
      file == """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
          <url>
            <loc>https://nordvik.example/</loc>
          </url>
          <url>
            <loc>https://nordvik.example/a/</loc>
            <lastmod>2026-02-03</lastmod>
            <xhtml:link rel="alternate" hreflang="nb" href="https://nordvik.example/a/"/>
            <xhtml:link rel="alternate" hreflang="en" href="https://nordvik.example/en/a/"/>
          </url>
          <url>
            <loc>https://nordvik.example/en/a/</loc>
            <xhtml:link rel="alternate" hreflang="en" href="https://nordvik.example/en/a/"/>
            <xhtml:link rel="alternate" hreflang="nb" href="https://nordvik.example/a/"/>
          </url>
          <url>
            <loc>https://nordvik.example/plan/</loc>
            <lastmod>2025-01-01</lastmod>
          </url>
          <url>
            <loc>https://nordvik.example/plan/ansvar/</loc>
          </url>
          <url>
            <loc>https://nordvik.example/tema/skole/</loc>
          </url>
        </urlset>

        """)
  }

  @Test func `a sitemap that is full becomes an index of numbered ones`() throws {
    let site = try validSite(text)
    #expect(Sitemap(of: site, capacity: 6).outputs.map(\.path) == ["sitemap.xml"])
    let files = Sitemap(of: site, capacity: 4).outputs
    #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    #expect(
      try files[0].text() == """
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <sitemap><loc>https://nordvik.example/sitemap-1.xml</loc></sitemap>
          <sitemap><loc>https://nordvik.example/sitemap-2.xml</loc></sitemap>
        </sitemapindex>

        """)
    #expect(try files.dropFirst().map { try $0.text().matches(of: /<loc>/).count } == [4, 2])
    for file in files { #expect(isWellFormed(try file.text())) }
  }
}

private func isWellFormed(_ xml: String) -> Bool { XMLParser(data: Data(xml.utf8)).parse() }
