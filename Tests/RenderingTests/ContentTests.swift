import Markdown
import TestSupport
import Testing

@Test func `a link to a page that is held back is its text alone`() throws {
  let rendered = try RenderedSite(
    "-- index.md --\n---\ntittel: N\n---\nSe [planen *vår*](plan.md).\n-- plan.md --\n---\ntittel: P\nutkast: ja\n---\n"
  )
  #expect(try rendered.text().contains("<p>Se planen <em>vår</em>.</p>"))
}

@Test func `links and pictures are filled in wherever they stand, and spans follow them`() throws {
  let rendered = try RenderedSite(
    """
    -- index.md --
    ---
    tittel: N
    ---
    -- a b.svg --
    <svg/>
    -- p.md --
    ---
    tittel: P
    type: sak
    ---
    ![Båt](<a b.svg>)

    ## [N](index.md) vil:

    - [først](index.md)
    - midt i [lenken](index.md) her
    - sist [her](index.md?x=1&y=2#s-nytt)

    """)
  let page = try rendered.text("p/index.html")
  #expect(
    page.contains(
      "<figure><img src=\"../s/bilder/a-b-300.svg\" width=\"300\" height=\"150\" alt=\"Båt\" fetchpriority=\"high\"></figure>"
    ))
  #expect(page.contains("<h2 id=\"n-vil\"><a href=\"../\">N</a> vil:</h2>"))
  #expect(page.contains("<div class=\"point\"><a href=\"../\">først</a></div>"))
  #expect(page.contains("<div class=\"point\">midt i <a href=\"../\">lenken</a> her</div>"))
  #expect(page.contains("<div class=\"point\">sist <a href=\"../?x=1&amp;y=2#s-nytt\">her</a></div>"))
}

@Test func `commitments are one unit with an anchor for each point`() throws {
  let rendered = try RenderedSite(
    """
    -- politikk/skole.md --
    ---
    tittel: Skole
    type: sak
    ---
    Innledning.

    Nordvik vil:

    ### Leksehjelp & mat

    1. gi alle mat {#mat .ferdig}
    2. gi alle leksehjelp

    """)
  let section = try rendered.part(
    of: "politikk/skole/index.html", from: "<section class=\"commitments\"", to: "</section>")
  #expect(
    section == """
      <section class="commitments">
      <div class="lead-in"><p>Nordvik vil:</p>
      </div>
      <h3 id="leksehjelp-mat">Leksehjelp &amp; mat</h3>
      <ol class="points">
      <li id="mat" value="1" class="done"><div class="point"><span class="done-word">Gjort</span> gi alle mat</div>\
      <a class="anchor" href="#mat" aria-label="Lenke til punkt 1 under Leksehjelp &amp; mat">1</a></li>
      <li id="leksehjelp-mat-gi-alle-leksehjelp" value="2"><div class="point">gi alle leksehjelp</div>\
      <a class="anchor" href="#leksehjelp-mat-gi-alle-leksehjelp" aria-label="Lenke til punkt 2 under Leksehjelp &amp; mat">2</a></li>
      </ol>
      </section>
      """)
}

@Test func `a page's picture has its own text, caption and credit`() throws {
  let rendered = try RenderedSite(
    """
    -- havn.jpg --
    x
    -- havn.md --
    ---
    tittel: Havn
    bilde: havn.jpg
    alt: Båter ved "kai"
    bildetekst: Havna i mai
    foto: Kari Nordmann
    fokus: 60% 30%
    ---

    """)
  let page = try rendered.text("havn/index.html")
  #expect(
    page.contains(
      """
      <figure class="hero">
      <picture><source type="image/webp" srcset="../s/bilder/havn-480.webp 480w, ../s/bilder/havn-1280.webp 1280w" \
      sizes="(min-width: 90rem) 86rem, calc(100vw - 2.25rem)"><img src="../s/bilder/havn-1280.jpg" width="1280" height="640" \
      alt="Båter ved &quot;kai&quot;" class="fokus-x-50 fokus-y-25" fetchpriority="high"></picture>\
      <figcaption>Havna i mai <span class="credit">Foto: Kari Nordmann</span></figcaption>
      </figure>
      """))
  #expect(
    page.contains("<meta property=\"og:image\" content=\"https://nordvik.example/s/bilder/havn-1280.jpg\">"))
  #expect(page.contains("<meta property=\"og:image:width\" content=\"1280\">"))
  #expect(page.contains("<meta property=\"og:image:alt\" content=\"Båter ved &quot;kai&quot;\">"))
}

@Test func `pictures in the text wait until they are near, but for the first on a page without its own`()
  throws
{
  let text = """
    -- a.jpg --
    x
    -- b.svg --
    x
    -- side.md --
    ---
    tittel: Side
    ---
    ![A](a.jpg "Kaia. Foto: Kari")

    Midt i ![B](b.svg) teksten.

    """
  let page = try RenderedSite(text).text("side/index.html")
  #expect(
    page.contains(
      """
      <figure><picture><source type="image/webp" srcset="../s/bilder/a-480.webp 480w, ../s/bilder/a-1280.webp 1280w" \
      sizes="(min-width: 50rem) 47rem, calc(100vw - 2.25rem)"><img src="../s/bilder/a-1280.jpg" width="1280" height="640" \
      alt="A" fetchpriority="high"></picture><figcaption>Kaia. <span class="credit">Foto: Kari</span></figcaption></figure>
      <p>Midt i <img src="../s/bilder/b-300.svg" width="300" height="150" alt="B" loading="lazy" decoding="async"> teksten.</p>
      """))
  let withImage = text.replacing("tittel: Side", with: "tittel: Side\nbilde: b.svg\nalt: B")
  let second = try RenderedSite(withImage).text("side/index.html")
  #expect(second.contains("alt=\"A\" loading=\"lazy\" decoding=\"async\"></picture>"))
  #expect(second.ranges(of: "fetchpriority").count == 1)
  // A drawing is nothing that other services can show beside a link.
  #expect(!second.contains("og:image"))
}

@Test func `cards show their pages' pictures when all have one, and do not say again what they show`() throws
{
  func text(_ kaiImage: String) -> String {
    """
    -- havn.jpg --
    x
    -- logo.svg --
    x
    -- site.yml --
    navn: Nordvik
    nettsted: https://nordvik.example/
    logo: logo.svg
    -- om/index.md --
    ---
    tittel: Om oss
    ---
    -- om/havn.md --
    ---
    tittel: Havn
    bilde: ../havn.jpg
    alt: Båter
    fokus: 100% 0%
    ---
    -- om/kai.md --
    ---
    tittel: Kai
    \(kaiImage)
    ---

    """
  }
  let page = try RenderedSite(text("bilde: ../logo.svg\nalt: Kai")).text("om/index.html")
  #expect(
    page.contains(
      """
      <li class="card">
      <div class="card-image"><picture><source type="image/webp" srcset="../s/bilder/havn-480.webp 480w, \
      ../s/bilder/havn-1280.webp 1280w" sizes="(min-width: 40rem) 26rem, calc(100vw - 2.25rem)"><img \
      src="../s/bilder/havn-1280.jpg" width="1280" height="640" alt="" class="fokus-x-100 fokus-y-0" loading="lazy" \
      decoding="async"></picture></div>
      <h2><a href="../om/havn/">Havn</a></h2>
      </li>
      """))
  #expect(page.ranges(of: "card-image").count == 2)
  #expect(
    page.contains(
      "<a class=\"site-name\" href=\"../\"><img src=\"../s/bilder/logo-300.svg\" width=\"300\" height=\"150\" alt=\"\"><span>"
    ))
  #expect(try !RenderedSite(text("type: side")).text("om/index.html").contains("card-image"))
}

@Test func `a list of news shows the pictures there are`() throws {
  let rendered = try RenderedSite(
    """
    -- havn.jpg --
    x
    -- nyheter/index.md --
    ---
    tittel: Nyheter
    innhold: nyhet
    ---
    -- nyheter/2026-05-02-tog.md --
    ---
    tittel: Tog
    bilde: ../havn.jpg
    alt: Båter
    ---
    -- nyheter/2026-05-03-suppe.md --
    ---
    tittel: Suppe
    ---

    """)
  let list = try rendered.text("nyheter/index.html")
  #expect(list.ranges(of: "card-image").count == 1)
  #expect(list.contains("sizes=\"(min-width: 40rem) 14rem, calc(100vw - 2.25rem)\""))
  #expect(try !rendered.text("index.html").contains("card-image"))
}

@Test func `a page with three headings or more lists them`() throws {
  func page(_ count: Int) throws -> String {
    let headings = (1...count).map { "## Del \($0)\n\n### Under \($0)\n" }.joined()
    return try RenderedSite("-- p.md --\n---\ntittel: P\n---\n\(headings)").text("p/index.html")
  }
  #expect(try !page(2).contains("<details"))
  #expect(
    try page(3).contains(
      """
      <summary>På denne siden</summary>
      <ul>
      <li><a href="#del-1">Del 1</a></li>
      <li><a href="#del-2">Del 2</a></li>
      <li><a href="#del-3">Del 3</a></li>
      </ul>
      """))
}

@Test func `a news page tells who wrote it and when`() throws {
  let rendered = try RenderedSite(
    """
    -- nyheter/index.md --
    ---
    tittel: Nyheter
    innhold: nyhet
    ---
    -- nyheter/2026-05-02-tog.md --
    ---
    tittel: Tog i gatene
    forfatter: Kari
    oppdatert: 2026-05-03
    ---
    -- nyheter/2026-04-01-spøk.md --
    ---
    tittel: Spøk
    ---

    """)
  let page = try rendered.text("nyheter/tog/index.html")
  #expect(
    page.contains(
      """
      <p class="kicker"><a href="../../nyheter/">Nyheter</a></p>
      <h1>Tog i gatene</h1>
      <p class="byline">Av Kari · <time datetime="2026-05-02">2. mai 2026</time> · Oppdatert <time datetime="2026-05-03">3. mai 2026</time></p>
      """))
  #expect(page.contains("<h3><a href=\"../../nyheter/spok/\">Spøk</a></h3>"))
  #expect(
    page.contains(
      #"{"@type":"NewsArticle","headline":"Tog i gatene","datePublished":"2026-05-02","dateModified":"2026-05-03","#
    ))
}

@Test func `free values reach the template, escaped`() throws {
  let files = """
    -- eget/theme.yml --
    navn: Eget
    utvider: felles
    -- eget/templates/page.mustache --
    {{site.extra.motto}}|{{#article}}{{extra.farge}}{{#extra.liste}}[{{.}}]{{/extra.liste}}{{/article}}

    """
  let rendered = try RenderedSite(
    """
    -- site.yml --
    navn: N
    nettsted: https://n.example/
    ekstra: {motto: "<alle>"}
    -- p.md --
    ---
    tittel: P
    ekstra: {farge: rød, liste: [a, b]}
    ---

    """, theme: "eget", themeFiles: files)
  #expect(try rendered.text("p/index.html").hasPrefix("&lt;alle&gt;|rød[a][b]\n"))
}
