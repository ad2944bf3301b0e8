import Testing

private let site = """
  -- site.yml --
  navn: Nordvik & omegn
  nettsted: https://nordvik.example/by/
  meny: [politikk/index.md, kontakt.md, {tekst: Forum, lenke: "https://forum.example/?a=1&b=2"}]
  orddeling: [arbeids|markeds|kriminalitet]
  -- index.md --
  ---
  tittel: Velkommen
  ---
  [Skole](politikk/skole/leksehjelp.md)
  -- kontakt.md --
  ---
  tittel: Kontakt
  ---
  -- politikk/index.md --
  ---
  tittel: Politikk
  innhold: sak
  ---
  -- politikk/skole/index.md --
  ---
  tittel: Skole
  innhold: sak
  ---
  -- politikk/skole/leksehjelp.md --
  ---
  tittel: Arbeidsmarkedskriminalitet </script>
  ingress: Om "lekser"
  tidligere: [/gammel/lekse]
  ---
  ## Først {#først}
  Til [fronten](../../index.md), [hit](#først), [kontakt](../../kontakt.md "Ring <oss>") og [søk](/sok/).

  """

@Test func `links lead from a page's own depth`() throws {
  let rendered = try RenderedSite(site)
  #expect(
    try rendered.text("index.html").contains("<p><a href=\"./politikk/skole/leksehjelp/\">Skole</a></p>"))
  #expect(
    try rendered.text("politikk/skole/leksehjelp/index.html").contains(
      """
      <p>Til <a href="../../../">fronten</a>, <a href="#f%C3%B8rst">hit</a>, \
      <a href="../../../kontakt/" title="Ring &lt;oss&gt;">kontakt</a> og <a href="../../../sok/">søk</a>.</p>
      """))
  #expect(try brokenLinks(in: rendered) == [])
}

@Test func `the menu tells where one is`() throws {
  let rendered = try RenderedSite(site)
  #expect(
    try rendered.part(of: "politikk/skole/leksehjelp/index.html", from: "<ul>\n<li>", to: "</ul>") == """
      <ul>
      <li><a href="../../../politikk/" aria-current="true">Politikk</a></li>
      <li><a href="../../../kontakt/">Kontakt</a></li>
      <li><a href="https://forum.example/?a=1&amp;b=2">Forum</a></li>
      </ul>
      """)
  #expect(
    try rendered.text("kontakt/index.html").contains(
      "<a href=\"../kontakt/\" aria-current=\"page\">Kontakt</a>"))
}

@Test func `the breadcrumb goes from the front page to the page, and the front page has none`() throws {
  let rendered = try RenderedSite(site)
  #expect(
    try rendered.part(
      of: "politikk/skole/leksehjelp/index.html", from: "<nav class=\"breadcrumb\"", to: "</nav>") == """
        <nav class="breadcrumb" aria-label="Brødsmuler">
        <ol>
        <li><a href="../../../">Forsiden</a></li>
        <li><a href="../../../politikk/">Politikk</a></li>
        <li><a href="../../../politikk/skole/">Skole</a></li>
        <li aria-current="page">Arbeidsmarkedskriminalitet &lt;/script&gt;</li>
        </ol>
        </nav>
        """)
  #expect(try !rendered.text().contains("breadcrumb"))
}

@Test func `what a page says of itself to machines is escaped and has no soft hyphens`() throws {
  let rendered = try RenderedSite(site)
  let page = try rendered.text("politikk/skole/leksehjelp/index.html")
  #expect(
    page.contains(
      "<title>Arbeidsmarkedskriminalitet &lt;/script&gt; – Nordvik &amp; omegn</title>\n"
        + "<meta name=\"description\" content=\"Om &quot;lekser&quot;\">\n"
        + "<link rel=\"canonical\" href=\"https://nordvik.example/by/politikk/skole/leksehjelp/\">\n"
        + "<meta property=\"og:title\" content=\"Arbeidsmarkedskriminalitet &lt;/script&gt;\">\n"))
  #expect(
    page.contains(
      #"{"@type":"ListItem","position":4,"name":"Arbeidsmarkedskriminalitet \u003c/script>"}]}]}</script>"#))
  #expect(page.contains("<h1>Arbeids\u{AD}markeds\u{AD}kriminalitet &lt;/script&gt;</h1>"))
  #expect(
    try rendered.text().contains(
      #"{"@type":"Organization","name":"Nordvik & omegn","url":"https://nordvik.example/by/"}"#))
}

@Test func `nothing is loaded, sent or run from elsewhere, but for the endpoint's forms`() throws {
  #expect(
    try RenderedSite(site).part(of: "index.html", from: "default-src", to: "\">").dropLast(2)
      == """
      default-src &#39;none&#39;; style-src &#39;self&#39;; img-src &#39;self&#39;; font-src &#39;self&#39;; \
      script-src &#39;self&#39;; manifest-src &#39;self&#39;; connect-src &#39;self&#39;; form-action &#39;self&#39;; \
      base-uri &#39;none&#39;
      """)
  let other =
    "-- site.yml --\nnavn: N\nnettsted: https://n.example/\ntilbakemelding: {adresse: https://svar.example/api/n}\n"
  let page = try RenderedSite(other).text()
  #expect(
    page.contains(
      "connect-src &#39;self&#39; https://svar.example; form-action &#39;self&#39; https://svar.example;"))
  #expect(page.contains("<meta name=\"referrer\" content=\"strict-origin\">"))
}

@Test func `the page for what is not found has absolute links`() throws {
  let page = try RenderedSite(site).text("404.html")
  let links = values(of: "href", in: page) + values(of: "action", in: page)
  #expect(links.filter { !$0.hasPrefix("https://") && !$0.hasPrefix("#") } == [])
  #expect(page.contains("<title>Vi finner ikke siden – Nordvik &amp; omegn</title>"))
  #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
  #expect(!page.contains("rel=\"canonical\""))
}

@Test func `an old address leads to the page`() throws {
  let page = try RenderedSite(site).text("gammel/lekse/index.html")
  #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../../politikk/skole/leksehjelp/\">"))
  #expect(
    page.contains("<link rel=\"canonical\" href=\"https://nordvik.example/by/politikk/skole/leksehjelp/\">"))
  #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
}

private let languages = """
  -- index.md --
  ---
  tittel: Nordvik
  ---
  -- kontakt.md --
  ---
  tittel: Kontakt
  ---
  -- en/index.md --
  ---
  tittel: Welcome
  språk: en
  samme-som: ../index.md
  ---
  -- en/ferry.md --
  ---
  tittel: The ferry
  språk: en
  samme-som: ../ferje.md
  ---
  -- ferje.md --
  ---
  tittel: Ferja
  ---

  """

@Test func `translations point at each other, and what is not translated leads to a front page`() throws {
  let rendered = try RenderedSite(languages)
  let alternates = """
    <link rel="alternate" hreflang="en" href="https://nordvik.example/en/ferry/">
    <link rel="alternate" hreflang="nb" href="https://nordvik.example/ferje/">
    <link rel="alternate" hreflang="x-default" href="https://nordvik.example/ferje/">

    """
  #expect(try rendered.text("ferje/index.html").contains(alternates))
  #expect(try rendered.text("en/ferry/index.html").contains(alternates))
  #expect(
    try rendered.part(of: "kontakt/index.html", from: "<nav class=\"languages\"", to: "</nav>") == """
      <nav class="languages" aria-label="Språk">
      <ul>
      <li><a href="../kontakt/" hreflang="nb" aria-current="true"><span lang="nb">Bokmål</span></a></li>
      <li><a href="../en/" hreflang="en"><span lang="en">English</span> <span class="untranslated">(ikke oversatt)</span></a></li>
      </ul>
      </nav>
      """)
  let ferry = try rendered.text("en/ferry/index.html")
  #expect(ferry.contains("<html lang=\"en\">"))
  #expect(ferry.contains("<a class=\"site-name\" href=\"../../en/\">"))
  #expect(ferry.contains("<li><a href=\"../../en/\">Home</a></li>\n<li aria-current=\"page\">The ferry</li>"))
  #expect(try !rendered.part(of: "index.html", from: "<ul class=\"cards\">", to: "</ul>").contains("Welcome"))
}
