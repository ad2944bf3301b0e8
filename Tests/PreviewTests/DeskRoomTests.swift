import Programme
import TestSupport
import Testing

@testable import Preview

struct DeskRoomTests {
  @Test func `a changed title and text are saved, and every other byte stays`() async throws {
    let desk = try TestedDesk()
    let form =
      try await desk.form(of: TestedDesk.news) + [
        ("f.tittel", "Tog: med flagg"), ("f.dato", "2026-05-01"), ("f.tema", "Arbeid"), ("f.ingress", ""),
        ("tekst", "Gå i tog.  \r\nSyng høyt.\r\n"),
      ]
    let response = try await desk.respond(TestedDesk.post("/_rediger/side", form))
    #expect(response.header("Location") == "/_rediger/side?fil=\(TestedDesk.news)&lagret=1")
    #expect(
      try desk.folder.text(TestedDesk.news)
        == TestedDesk.newsText.replacing("'Tog'", with: "'Tog: med flagg'").replacing(
          "Syng.", with: "Syng høyt."))
    #expect(
      try await desk.get("/_rediger/side?fil=\(TestedDesk.news)&lagret=1").html.contains("Siden er lagret."))
  }

  @Test func `a form that comes back as it was changes nothing`() async throws {
    let desk = try TestedDesk()
    let form = try await desk.form(of: TestedDesk.news)
    let body = "Gå i tog.  \r\nSyng.\r\n"
    let fields = [
      ("f.tittel", "Tog"), ("f.dato", "2026-05-01"), ("f.tema", "Arbeid"), ("f.type", ""),
      ("vist.f.utkast", "1"),
      ("f.alt", ""), ("f.bilde", ""), ("tekst", body),
    ]
    #expect(try await desk.respond(TestedDesk.post("/_rediger/side", form + fields)).status == 303)
    #expect(try desk.folder.text(TestedDesk.news) == TestedDesk.newsText)
  }

  @Test func `the form is made of the table of keys, and shows what the file says as it says it`()
    async throws
  {
    let desk = try TestedDesk()
    try desk.folder.write(
      "---\ntittel: A\ntype: Sak\nvedtatt: 11. mars 2023\nutkast: JA\nmeny: kanskje\nvil:\n  Skole:\n    - lese\nekstra:\n  a: b\nalt: x\n---\nTekst\n",
      to: "content/a.md")
    let html = try await desk.get("/_rediger/side?fil=content/a.md").html
    #expect(html.contains(#"<option value="Sak" selected>"#))
    #expect(html.contains(#"type="date" name="f.vedtatt" value="2023-03-11""#))
    #expect(html.contains("I filen: «11. mars 2023»"))
    #expect(html.contains(#"name="f.utkast" value="ja" checked"#))
    #expect(html.contains(#"<option value="kanskje" selected>kanskje</option>"#))
    #expect(html.contains("vil:\n  Skole:\n    - lese</pre>"))
    #expect(!html.contains(#"name="f.forfatter""#))
    #expect(html.contains(#"name="f.enig""#))
    // Each finding is said beside its field, and leads there.
    #expect(html.contains(##"<a href="#felt-menu" data-linje="6">Linje 6</a>"##))
    #expect(html.contains(#"id="felt-alt""#))
  }

  @Test func `a file that was changed meanwhile is not written over`() async throws {
    let desk = try TestedDesk()
    let form =
      try await desk.form(of: TestedDesk.plan) + [("f.tittel", "Min plan"), ("tekst", "Min tekst\r\n")]
    let theirs = TestedDesk.planText.replacing("Leder", with: "Kari")
    try desk.folder.write(theirs, to: TestedDesk.plan)
    let response = try await desk.respond(TestedDesk.post("/_rediger/side", form))
    #expect(response.status == 409)
    #expect(try desk.folder.text(TestedDesk.plan) == theirs)
    #expect(response.html.contains("<p><del>| Ring   | Kari |</del></p>"))
    #expect(response.html.contains("<p><ins>Min tekst</ins></p>"))
    #expect(response.html.contains("tittel: Min plan"))
    // And then the editor chooses.
    let hash = try #require(response.html.firstMatch(of: #/name="avtrykk" value="([^"]+)"/#)?.1)
    let choice = [
      ("fil", TestedDesk.plan), ("avtrykk", String(hash)), ("hele", "---\r\ntittel: Begge\r\n---\r\n"),
    ]
    #expect(try await desk.respond(TestedDesk.post("/_rediger/side", choice)).status == 303)
    #expect(try desk.folder.text(TestedDesk.plan) == "---\ntittel: Begge\n---\n")
  }

  @Test func `a file that went away meanwhile keeps its text, and is written when the editor says so`()
    async throws
  {
    let desk = try TestedDesk()
    let form =
      try await desk.form(of: TestedDesk.plan) + [("f.tittel", "Min plan"), ("tekst", "Min tekst\r\n")]
    try desk.folder.remove(TestedDesk.plan)
    let response = try await desk.respond(TestedDesk.post("/_rediger/side", form))
    #expect(response.status == 409)
    #expect(response.html.contains("Filen er ikke der lenger"))
    #expect(response.html.contains("tittel: Min plan\n---\n\nMin tekst\n</textarea>"))
    #expect(throws: (any Error).self) { try desk.folder.text(TestedDesk.plan) }
    let choice = [("fil", TestedDesk.plan), ("avtrykk", ""), ("hele", "---\r\ntittel: Igjen\r\n---\r\n")]
    #expect(try await desk.respond(TestedDesk.post("/_rediger/side", choice)).status == 303)
    #expect(try desk.folder.text(TestedDesk.plan) == "---\ntittel: Igjen\n---\n")
  }

  @Test func `front matter that cannot be read is edited as text, with what is wrong`() async throws {
    let desk = try TestedDesk()
    try desk.folder.write("---\ntittel: A: B\n---\nTekst\n", to: TestedDesk.plan)
    let page = try await desk.get("/_rediger/side?fil=\(TestedDesk.plan)")
    #expect(page.html.contains("Sidens hode kan ikke leses"))
    #expect(page.html.contains("---\ntittel: A: B\n---\nTekst\n</textarea>"))
    #expect(page.html.contains("Linje 2"))
    let form =
      try await desk.form(of: TestedDesk.plan) + [("hele", "---\r\ntittel: \"A: B\"\r\n---\r\nTekst\r\n")]
    #expect(try await desk.respond(TestedDesk.post("/_rediger/side", form)).status == 303)
    #expect(try desk.folder.text(TestedDesk.plan) == "---\ntittel: \"A: B\"\n---\nTekst\n")
  }

  @Test func `a text larger than a megabyte is refused`() async throws {
    let desk = try TestedDesk()
    let form =
      try await desk.form(of: TestedDesk.plan) + [("tekst", String(repeating: "Langt. ", count: 160_000))]
    #expect(try await desk.respond(TestedDesk.post("/_rediger/side", form)).status == 413)
    #expect(try desk.folder.text(TestedDesk.plan) == TestedDesk.planText)
  }

  @Test func `a picture comes into the folder beside the page, by the name its bytes deserve`() async throws {
    let desk = try TestedDesk()
    let picture = SamplePicture.png(width: 8, height: 8)
    let form = try await desk.form(of: TestedDesk.news) + [("f.alt", "Et tog")]
    let saved = try await desk.respond(
      TestedDesk.post("/_rediger/side", form, file: ("C:\\Bilder\\Tog på torget.JPG", picture)))
    #expect(saved.status == 303)
    #expect(
      try desk.folder.text(TestedDesk.news).contains("bilde: bilder/tog-pa-torget.png\nalt: Et tog\n"))
    let shown = try await desk.get("/_rediger/fil/content/nyheter/bilder/tog-pa-torget.png")
    #expect(shown.body == picture)
    #expect(shown.contentType == "image/png")
    #expect(shown.header("Content-Security-Policy")?.hasSuffix("sandbox") == true)
    // The same once more is the same file, another of that name is another.
    for (bytes, name) in [
      (picture, "tog-pa-torget.png"), (SamplePicture.png(width: 9, height: 9), "tog-pa-torget-2.png"),
    ] {
      var request = TestedDesk.get(
        "/_rediger/bilde?fil=\(TestedDesk.news)&navn=tog-pa-torget.png&merke=merket")
      request.method = .post
      request.origin = "http://\(TestedDesk.host)"
      request.fetchSite = "same-origin"
      request.body = bytes
      #expect(try await desk.respond(request).html == "{\"fil\":\"bilder/\(name)\"}")
      request.query = request.query.replacing("merket", with: "feil")
      #expect(try await desk.respond(request).status == 403)
    }
  }

  @Test(arguments: [
    ("tog.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><script/></svg>"),
    ("tog.png", "<html></html>"), ("tog.exe", "MZ"), ("tog.jpg", "\u{FF}"),
  ])
  func `what is no picture is refused, and the rest of the form is kept`(name: String, content: String)
    async throws
  {
    let desk = try TestedDesk()
    let form = try await desk.form(of: TestedDesk.news) + [("f.tittel", "Nytt tog")]
    let response = try await desk.respond(
      TestedDesk.post("/_rediger/side", form, file: (name, Array(content.utf8))))
    #expect(response.status == 422)
    #expect(response.html.contains("ikke et bilde"))
    #expect(response.html.contains(#"value="Nytt tog""#))
    #expect(try desk.folder.text(TestedDesk.news) == TestedDesk.newsText)
    // What is sent again is still compared with the file on the disk.
    let kept = try await desk.form(of: TestedDesk.news)
    #expect(response.html.contains(kept[1].1))
  }

  @Test func `a new page is written where it belongs, and never over another`() async throws {
    let desk = try TestedDesk()
    let form = [("nettsted", ""), ("slag", "nyhet"), ("tittel", "Nytt tog"), ("mappe", "nyheter")]
    let response = try await desk.respond(TestedDesk.post("/_rediger/ny", form))
    #expect(response.header("Location") == "/_rediger/side?fil=content/nyheter/2026-11-22-nytt-tog.md&ny=1")
    let text = try desk.folder.text("content/nyheter/2026-11-22-nytt-tog.md")
    #expect(text.hasPrefix("---\ntittel: Nytt tog\n"))
    #expect(try await desk.respond(TestedDesk.post("/_rediger/ny", form)).status == 422)
    #expect(try desk.folder.text("content/nyheter/2026-11-22-nytt-tog.md") == text)
    for (title, folder) in [
      ("", "nyheter"), ("…", "nyheter"), ("Ute", "../.."), ("Skjult", "_a"), ("Bort", ".git"),
    ] {
      let odd = [("nettsted", ""), ("slag", "side"), ("tittel", title), ("mappe", folder)]
      #expect(try await desk.respond(TestedDesk.post("/_rediger/ny", odd)).status == 422)
    }
  }

  @Test func `what is being written is shown as it will be, with what is wrong, and nothing is saved`()
    async throws
  {
    let desk = try TestedDesk()
    let form = try await desk.form(of: TestedDesk.news)
    let good = try await desk.respond(
      TestedDesk.post(
        "/_rediger/forhandsvis", form + [("f.tittel", "Uten lagring"), ("tekst", "**Syng** med.")]))
    #expect(good.html.contains(#""base":"/nyheter/tog/""#))
    #expect(good.html.contains("Uten lagring"))
    #expect(good.html.contains(#"\u003cstrong>Syng\u003c/strong>"#))
    #expect(good.html.contains(#"\u003c/main>\u003c/body>\u003c/html>"#))
    let wrong = try await desk.respond(
      TestedDesk.post("/_rediger/forhandsvis", form + [("tekst", "Linje\r\n\r\n[borte](ingen.md)")]))
    #expect(wrong.html.contains(#""html":null"#) && wrong.html.contains(#""linje":10"#))
    #expect(try desk.folder.text(TestedDesk.news) == TestedDesk.newsText)
  }

  @Test func `a page is shown while another is wrong`() async throws {
    let desk = try TestedDesk()
    let good = try desk.state().sites[0].snapshot
    let form = try await desk.form(of: TestedDesk.news)
    try desk.folder.write("---\ntittel: A: B\n---\n", to: TestedDesk.plan)
    let now = try desk.state()
    let state = PreviewState(
      workspace: now.workspace, sites: [PreviewedSite(snapshot: now.sites[0].snapshot, good: good)])
    let response = await desk.room.respond(
      to: TestedDesk.post("/_rediger/forhandsvis", form + [("f.tittel", "Vises likevel")]), state)
    #expect(response.html.contains("Vises likevel"))
    #expect(response.html.contains(#""funn":[]"#))
  }

  @Test func `the tables of a plan are read and changed without saving`() async throws {
    let desk = try TestedDesk()
    let form = try await desk.form(of: TestedDesk.plan)
    let shown = try await desk.respond(TestedDesk.post("/_rediger/forhandsvis", form)).html
    #expect(
      shown.contains(
        #""tabeller":[{"kolonner":["tiltak","ansvar"],"overskrift":"1.1 Mål","rader":[["Ring","Leder"]],"titler":["Tiltak","Ansvar"]}]"#
      ))
    let change = [("tabell", "0"), ("rad", "0"), ("handling", "sett"), ("kolonne", "1"), ("verdi", "Styret")]
    let changed = try await desk.respond(TestedDesk.post("/_rediger/tabell", form + change)).html
    #expect(changed.contains(#"| Ring   | Styret |\n""#))
    #expect(
      try await desk.respond(TestedDesk.post("/_rediger/tabell", form + [("tabell", "4")])).status == 409)
    #expect(try desk.folder.text(TestedDesk.plan) == TestedDesk.planText)
  }

  @Test func `pages are found by title and by file`() async throws {
    let desk = try TestedDesk()
    let all = try await desk.get("/_rediger/").html
    #expect(all.contains(TestedDesk.plan) && all.contains(TestedDesk.news))
    let some = try await desk.get("/_rediger/?sok=TOG").html
    #expect(!some.contains(TestedDesk.plan) && some.contains(TestedDesk.news))
    #expect(try await desk.get("/_rediger/?sok=%3Cb%3E").html.contains("&lt;b&gt;"))
  }

  @Test func `a page refers to another from where it stands`() {
    #expect(DeskErrand.reference(to: ContentPath("a/b/c.md"), from: ["a", "d"]) == "../b/c.md")
    #expect(DeskErrand.reference(to: ContentPath("c.md"), from: []) == "c.md")
    #expect(DeskErrand.reference(to: ContentPath("a/c.md"), from: ["a"]) == "c.md")
  }
}
