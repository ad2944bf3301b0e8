import Foundation
import Testing

private func news(_ count: Int) -> String {
  "-- nyheter/index.md --\n---\ntittel: Nyheter\ninnhold: nyhet\n---\nOm oss.\n"
    + (1...count).map { number in
      let day = number < 10 ? "0\(number)" : "\(number)"
      return
        "-- nyheter/sak-\(number).md --\n---\ntittel: Sak \(number)\ndato: 2026-01-\(day)\ntema: [Båt]\n---\n"
    }.joined()
}

@Test func `twenty news are one page, and the twenty-first begins another`() throws {
  #expect(try !RenderedSite(news(20)).paths.contains { $0.contains("/side/") })
  let rendered = try RenderedSite(news(21))
  #expect(rendered.paths.filter { $0.contains("/side/") } == ["nyheter/side/2/index.html"])
  let first = try rendered.text("nyheter/index.html")
  let second = try rendered.text("nyheter/side/2/index.html")
  #expect(
    first.contains("<link rel=\"next\" href=\"../nyheter/side/2/\">") && !first.contains("rel=\"prev\""))
  #expect(
    second.contains("<link rel=\"prev\" href=\"../../../nyheter/\">") && !second.contains("rel=\"next\""))
  #expect(first.components(separatedBy: "<li class=\"card\">").count == 21)
  #expect(second.components(separatedBy: "<li class=\"card\">").count == 2)
  #expect(first.contains("Om oss.") && !second.contains("Om oss."))
  #expect(second.contains("<title>Nyheter – side 2 – Nordvik</title>"))
  #expect(second.contains("<h1>Nyheter – side 2</h1>"))
  #expect(second.contains("<li>Side 2 av 2</li>"))
  #expect(second.contains("<link rel=\"canonical\" href=\"https://nordvik.example/nyheter/side/2/\">"))
  #expect(try brokenLinks(in: rendered) == [])
}

@Test(arguments: [(100, 0), (101, 1)])
func `a hundred pages that are not news are one page`(count: Int, more: Int) throws {
  let pages = (1...count).map { "-- politikk/sak-\($0).md --\n---\ntittel: Sak \($0)\n---\n" }.joined()
  let rendered = try RenderedSite("-- politikk/index.md --\n---\ntittel: Politikk\n---\n" + pages)
  #expect(rendered.paths.count { $0.hasPrefix("politikk/side/") } == more)
}

@Test func `the front page shows the three latest news`() throws {
  let part = try RenderedSite(news(5)).part(
    of: "index.html", from: "<section class=\"latest-news\"", to: "</section>")
  #expect(values(of: "href", in: part) == ["./nyheter/sak-5/", "./nyheter/sak-4/", "./nyheter/sak-3/"])
}

@Test func `each topic has a page, and all are listed`() throws {
  let rendered = try RenderedSite(news(2))
  #expect(try rendered.text("tema/index.html").contains("<li><a href=\"../tema/bat/\">Båt</a></li>"))
  let topic = try rendered.text("tema/bat/index.html")
  #expect(topic.contains("<h1>Båt</h1>"))
  #expect(topic.contains("<li><a href=\"../../tema/\">Temaer</a></li>\n<li aria-current=\"page\">Båt</li>"))
  #expect(topic.contains("<h2><a href=\"../../nyheter/sak-1/\">Sak 1</a></h2>"))
}

@Test func `the search page lists pages and headings in Norwegian order`() throws {
  let page = try RenderedSite(
    """
    -- a.md --
    ---
    tittel: Åpne møter
    ---
    -- b.md --
    ---
    tittel: Arbeid
    ---
    ## Lønn
    -- c.md --
    ---
    tittel: 1. mai
    ---

    """
  ).part(of: "sok/index.html", from: "<h3>", to: "</section>")
  #expect(
    page == """
      <h3>#</h3>
      <ul>
      <li><a href="../c/">1. mai</a>
      </li>
      </ul>
      <h3>A</h3>
      <ul>
      <li><a href="../b/">Arbeid</a>
      <ul>
      <li><a href="../b/#lonn">Lønn</a></li>
      </ul>
      </li>
      </ul>
      <h3>N</h3>
      <ul>
      <li><a href="../">Nordvik</a>
      </li>
      </ul>
      <h3>Å</h3>
      <ul>
      <li><a href="../a/">Åpne møter</a>
      </li>
      </ul>
      </section>
      """)
}

@Test func `letters with accents stand under the letter that they are sorted as`() throws {
  let titles = [
    "Ez", "Étude", "Eple", "E\u{301}tage", "Ødegård", "Östersund", "Über", "Yen", "Aasen", "Åsen", "Älv",
    "Ærlig", "Øst",
    "Čáhci", "Camilla", "Zorn", "«Ñandú»", "Œuvre", "Opp", "Árran", "Arne", "4H", "日本",
  ]
  let pages = titles.enumerated().map { "-- p\($0).md --\n---\ntittel: \($1)\n---\n" }.joined()
  let page = try RenderedSite(pages).text("sok/index.html")
  let letters = page.components(separatedBy: "<h3>").dropFirst().map { String($0.prefix { $0 != "<" }) }
  #expect(letters == ["#", "A", "C", "Č", "E", "N", "O", "Y", "Z", "Æ", "Ø", "Å", "日"])
}

@Test func `the pages named under se-også come before the neighbours`() throws {
  func policy(_ name: String, _ more: String = "") -> String {
    "-- politikk/\(name).md --\n---\ntittel: \(name)\n\(more)---\n"
  }
  let rendered = try RenderedSite(
    "-- politikk/index.md --\n---\ntittel: Politikk\ninnhold: sak\n---\n" + policy("a") + policy("b")
      + policy("c") + policy("d", "se-også: a.md\n"))
  func related(_ name: String) throws -> [String] {
    values(
      of: "href",
      in: try rendered.part(
        of: "politikk/\(name)/index.html", from: "<section class=\"related\"", to: "</section>"))
  }
  #expect(try related("a") == ["../../politikk/b/"])
  #expect(try related("b") == ["../../politikk/c/", "../../politikk/a/"])
  #expect(try related("d") == ["../../politikk/a/"])
}
