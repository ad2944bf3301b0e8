import Diagnostics
import Testing
import Values

@testable import Rendering

@Test func `a theme that is not there is refused where it is chosen`() {
  #expect(
    loadTheme("fan").findings == """
      content/site.yml:4:11: error: utseendet «fan» finnes ikke
        help: skriv navnet på en mappe under themes/, eller fane eller kronblad

      """)
  #expect(
    loadTheme("eget", "-- eget/theme.yml --\nnavn: Eget\nutvider: fellse\n").findings == """
      themes/eget/theme.yml:2:10: error: utseendet «fellse» finnes ikke
        help: skriv navnet på en mappe under themes/, eller fane eller kronblad

      """)
}

@Test func `a theme that extends itself is refused`() {
  let files =
    "-- eget/theme.yml --\nnavn: Eget\nutvider: annet\n-- annet/theme.yml --\nnavn: Annet\nutvider: eget\n"
  #expect(
    loadTheme("eget", files).findings == """
      themes/annet/theme.yml:2:10: error: utseendet utvider seg selv: eget → annet → eget
        help: skriv «utvider: felles», eller ta linjen bort

      """)
}

@Test func `a theme's own file is strict`() {
  #expect(
    loadTheme("eget", "-- eget/theme.yml --\nnavn: Eget\nutvidr: felles\nutvider: felles\nbeskrivelse: [a]\n")
      .findings
        == """
        themes/eget/theme.yml:2:1: error: ukjent nøkkel «utvidr»
          help: mente du «utvider»?
        themes/eget/theme.yml:4:14: error: «beskrivelse» skal være en tekst
          help: skriv teksten på samme linje, i anførselstegn om den har kolon

        """)
  #expect(
    loadTheme("eget", "-- eget/templates/page.mustache --\n").findings == """
      content/site.yml:4:11: error: mappen til utseendet «eget» har ingen theme.yml
        help: lag filen theme.yml med linjene «navn: …» og «utvider: felles»

      """)
}

@Test func `a field that no page has is refused before any page is made`() {
  let files = own + "-- eget/templates/not-found.mustache --\n<h1>{{titel}}</h1>\n"
  #expect(
    loadTheme("eget", files, languages: [.nb, .en]).findings == """
      themes/eget/templates/not-found.mustache:1:7: error: navnet «titel» finnes ikke i «side»
        help: mente du «title»?

      """)
  #expect(loadTheme("eget", files).theme == nil)
}

@Test func `a theme takes the place of single templates, texts and assets of the one it extends`() throws {
  let files =
    own + """
      -- eget/templates/partials/footer.mustache --
      <footer>{{t.feed}}, {{t.search}}</footer>
      -- eget/i18n/nb.yml --
      search: Leit
      -- eget/assets/css/bunn.css --
      p { margin: 0 }
      -- eget/assets/zz.css --
      q { margin: 0 }

      """
  let rendered = try RenderedSite(front, theme: "eget", themeFiles: files)
  let page = try rendered.text()
  #expect(page.contains("<footer>Nyheter som strøm (Atom), Leit</footer>"))
  #expect(page.contains("<a class=\"skip\" href=\"#s-hovedinnhold\">Gå til hovedinnhold</a>"))
  let stylesheet = try #require(rendered.paths.first { $0.hasSuffix(".css") })
  let rules = try rendered.text(stylesheet)
  #expect(rules.contains("p { margin: 0 }\n@layer print { ") && rules.hasSuffix("}\nq { margin: 0 }\n"))
  #expect(!rules.contains(".footer-columns { display: grid"))
}

@Test func `texts that a language lacks are bokmål's, and are named once`() throws {
  let files =
    own + """
      -- eget/i18n/nb.yml --
      hei: Hei
      hallo: "Hallo, {{title}}"
      -- eget/templates/page.mustache --
      {{t.hei}}{{t.hallo}}

      """
  let loaded = loadTheme("eget", files, languages: [.nb, .nn, .sma])
  #expect(loaded.theme != nil)
  #expect(
    loaded.findings == """
      themes/felles/i18n/nn.yml:1:1: note: utseendet «eget» har ikke alle tekstene på nn og bruker bokmål for hallo, hei
        help: skriv dem i i18n/nn.yml

      """)
  #expect(loadTheme(languages: [.nb, .nn, .en]).findings == "")
  let site = "-- site.yml --\nnavn: Nordvik\nnettsted: https://nordvik.example/\nspråk: se\n"
  let page = try RenderedSite(site).text()
  #expect(page.contains("<html lang=\"se\">"))
  #expect(page.contains("href=\"./sok/\">Oza</a>"))
  let southern = try RenderedSite(site.replacing("språk: se", with: "språk: sma")).text()
  #expect(southern.contains("><span lang=\"nb\">Gå til hovedinnhold</span></a>"))
}

@Test func `a text file in a language that is none is refused`() {
  let files = own + "-- eget/i18n/nv.yml --\na: b\n-- eget/i18n/nn.yml --\nmenu: {b: c}\n"
  #expect(
    loadTheme("eget", files).findings == """
      themes/eget/i18n/nn.yml:1:7: error: «menu» skal være en tekst
        help: skriv teksten på samme linje, i anførselstegn om den har kolon
      themes/eget/i18n/nv.yml:1:1: error: ukjent språk «nv»
        help: mente du «nb»?

      """)
}

@Test func `assets get names of their bytes, also in stylesheets, and a site's own rules come last`() throws {
  let files =
    own + """
      -- eget/assets/css/lag.css --
      a { background: url( "../bilder/rose.svg" ) }
      b { background: url(../bilder/tulipan.svg) }
      c { background: url(data:,x) }
      -- eget/assets/bilder/rose.svg --
      <svg/>
      """
  let (theme, findings) = loadTheme("eget", files)
  #expect(theme != nil)
  #expect(
    findings == """
      themes/eget/assets/css/lag.css:2:21: warning: utseendet har ingen fil «../bilder/tulipan.svg»
        help: legg filen i assets/, eller rett adressen

      """)
  let rendered = try RenderedSite(front, theme: "eget", themeFiles: files, local: "d { color: red }")
  let assets = rendered.paths.filter { $0.hasPrefix("s/") }
  #expect(assets.filter { $0.hasSuffix(".svg") || $0.hasSuffix(".css") }.count == 2)
  let rose = try #require(assets.first { $0.hasPrefix("s/rose.") })
  #expect(rose.count == "s/rose.0123456789.svg".count)
  #expect(rendered.renderer.outputs.first { $0.path == rose }?.mediaType == "image/svg+xml")
  let stylesheet = try rendered.text(try #require(assets.first { $0.hasSuffix(".css") }))
  #expect(stylesheet.hasPrefix("a { background: url( \"\(rose.dropFirst(2))\" ) } b {"))
  #expect(stylesheet.contains("c { background: url(data:,x) }\n"))
  #expect(stylesheet.hasSuffix("}\n@layer lokal {\nd { color: red }\n}\n"))
}

@Test func `a text that no template uses is refused, in the language it is written in`() {
  let files = own + "-- eget/i18n/nn.yml --\nserach: Leit\nsearch: Leit\n"
  #expect(
    loadTheme("eget", files).findings == """
      themes/eget/i18n/nn.yml:1:1: error: ingen mal bruker teksten «serach»
        help: mente du «search»?

      """)
}

@Test func `stylesheets are joined as theme.yml lists them, and one that is not there is refused`() throws {
  let list = "-- eget/theme.yml --\nnavn: Eget\nstilark: [b.css, a.css]\n"
  let sheets =
    "-- eget/assets/a.css --\n/* en\n   to */ a {\n  top: 0\n}\n-- eget/assets/b.css --\n\n  b { top: 0 }\n/* ut"
  let chain = ThemeChain(named: "eget", at: SourceLocation(file: "site.yml"), from: lookup(list + sheets))
  let sheet = ThemeAssets(chain).stylesheet(with: nil, usesFont: true)
  #expect(String(decoding: sheet.bytes, as: UTF8.self) == "b { top: 0 }\na { top: 0 }\n")
  let missing = "-- eget/theme.yml --\nnavn: Eget\nutvider: felles\nstilark: [css/knap.css]\n"
  #expect(
    loadTheme("eget", missing + "-- eget/assets/css/knapp.css --\n").findings == """
      themes/eget/theme.yml:3:11: error: utseendet har ikke stilarket «css/knap.css»
        help: mente du «css/knapp.css»?

      """)
  let files = "-- eget/theme.yml --\nnavn: Eget\nutvider: felles\nstilark:\n  - css/knapp.css\n  - {}\n"
  #expect(
    loadTheme("eget", files + "-- eget/assets/css/knapp.css --\n").findings == """
      themes/eget/theme.yml:5:5: error: «stilark» skal være en liste av filer
        help: skriv én fil på hver linje, med strek foran: «- css/knapp.css»

      """)
}

@Test func `a theme's font is used when it is there and the site has not said no`() throws {
  let theme =
    "-- eget/theme.yml --\nnavn: Eget\nutvider: felles\nskrift: fonts/a.woff2\n"
    + "-- eget/assets/skrift.css --\n@font-face { src: url(fonts/a.woff2) }\n"
  let font = "-- eget/assets/fonts/a.woff2 --\nx\n"
  func page(_ files: String, _ settings: String = "") throws -> (fonts: Int, page: String, sheet: String) {
    let site = "-- site.yml --\nnavn: Nordvik\nnettsted: https://nordvik.example/\n\(settings)\n"
    let rendered = try RenderedSite(site, theme: "eget", themeFiles: files)
    return (
      rendered.paths.count { $0.hasSuffix(".woff2") }, try rendered.text(),
      try rendered.text(try #require(rendered.paths.first { $0.hasSuffix(".css") }))
    )
  }
  let with = try page(theme + font)
  #expect(with.fonts == 1)
  #expect(
    with.page.contains("<link rel=\"preload\" href=\"./s/a.")
      && with.sheet.contains("@font-face { src: url(a."))
  for without in [try page(theme), try page(theme + font, "skrift: system")] {
    #expect(without.fonts == 0)
    #expect(!without.page.contains("preload") && !without.sheet.contains("@font-face"))
  }
}

private let own = "-- eget/theme.yml --\nnavn: Eget\nutvider: felles\n"
private let front = "-- index.md --\n---\ntittel: Nordvik\n---\n"
