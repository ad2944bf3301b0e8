import Foundation
import TestSupport
import Testing

/// Input that looks wrong and is right: it is accepted without a word, and nothing of it is lost.
struct OddInputTests {
  private let workspace: TemporaryFolder

  init() throws {
    workspace = try TemporaryFolder()
    try write(
      """
      -- content/site.yml --
      navn: Nordvik
      nettsted: https://nordvik.example/
      utseende: enkel
      -- content/index.md --
      ---
      tittel: Nordvik
      ---
      -- themes/enkel/theme.yml --
      navn: Enkel
      utvider: felles

      """)
  }

  @Test func `a byte-order mark is no part of the text`() throws {
    try write("-- content/side.md (escaped) --\n\\xEF\\xBB\\xBF---\ntittel: Side\n---\nTekst.\n")
    try build()
    #expect(try page("side").contains("<p>Tekst.</p>"))
    #expect(try !page("side").contains("\u{FEFF}"))
  }

  @Test(arguments: ["\\x0D\n", "\\x0D"])
  func `lines may end as on other machines`(ending: String) throws {
    let lines = [
      "---", "tittel: Side", "tema:", "  - Skole", "---", "## Først", "", "En", "to.", "", "- tre", "- fire",
      "",
    ]
    try write("-- content/annen.md --\n" + lines.joined(separator: "\n"))
    try build()
    let expected = try page("annen")
    try write("-- content/annen.md (escaped) --\n" + lines.joined(separator: ending))
    try build()
    #expect(try page("annen") == expected)
  }

  @Test func `curly quotes and dashes in a title are letters like others`() throws {
    try write("-- content/side.md --\n---\ntittel: Vi sier “ja” – og ‘nei’ til «alt»\n---\n")
    try build()
    #expect(try page("side").contains("Vi sier “ja” – og ‘nei’ til «alt»</h1>"))
  }

  @Test func `a NUL in the text becomes the sign for what cannot be shown`() throws {
    try write("-- content/side.md (escaped) --\n---\ntittel: Side\n---\nFør\\x00etter.\n")
    try build()
    #expect(try page("side").contains("Før\u{FFFD}etter."))
  }

  @Test func `five hundred levels are shown`() throws {
    try write("-- content/side.md (escaped) --\n---\ntittel: Side\n---\n\\(500*> )Innerst.\n")
    try build()
    #expect(try page("side").contains("Innerst."))
  }

  @Test func `a line of 400 kB is a line`() throws {
    try write("-- content/side.md (escaped) --\n---\ntittel: Side\n---\n\\(100000*ord )sist.\n")
    try build()
    #expect(try page("side").contains("ord ord sist.</p>"))
  }

  @Test(arguments: [
    "no", "08", "2023-01-05", "~", "null", "1e3", "0x1F", "true", "nei", "1:30", ".5", "'07'",
  ])
  func `a title is the text that was typed`(title: String) throws {
    try write("-- content/side.md --\n---\ntittel: \(title)\n---\n")
    try build()
    let shown = title.replacing("'", with: "")
    #expect(try page("side").contains("\(shown)</h1>"))
  }

  @Test func `decomposed file names are found by composed links, and the other way round`() throws {
    try write(
      """
      -- content/bla\\xCC\\x8Ahval.md --
      ---
      tittel: Blåhval
      ---
      -- content/måke.md --
      ---
      tittel: Måke
      ---
      -- content/kra\\xCC\\x8Ake.txt --
      Kra.
      -- content/side.md (escaped) --
      ---
      tittel: Side
      ---
      [Hval](bl\\xC3\\xA5hval.md), [måke](ma\\xCC\\x8Ake.md) og [kråke](kr\\xC3\\xA5ke.txt).

      """)
    try build()
    let html = try page("side")
    #expect(html.contains("href=\"../blahval/\""))
    #expect(html.contains("href=\"../make/\""))
    #expect(try FolderContents(of: workspace.path + "/site").paths.contains { $0.hasSuffix("ke.txt") })
  }

  @Test func `file names may have spaces and any letter`() throws {
    try write(
      """
      -- content/Norge i verden/økt påvirkning.md --
      ---
      tittel: Økt påvirkning
      ---
      -- content/Norge i verden/vedlegg æøå.txt --
      Vedlegg.
      -- content/side.md --
      ---
      tittel: Side
      ---
      [En](<Norge i verden/økt påvirkning.md>), [to](Norge%20i%20verden/%C3%B8kt%20p%C3%A5virkning.md)
      og [vedlegget](<Norge i verden/vedlegg æøå.txt>).

      """)
    try build()
    let html = try page("side")
    #expect(html.components(separatedBy: "href=\"../norge-i-verden/okt-pavirkning/\"").count == 3)
    #expect(
      FileManager.default.fileExists(
        atPath: workspace.path + "/site/norge-i-verden/okt-pavirkning/index.html"))
  }

  @Test func `a page may be only its front matter`() throws {
    try write(
      "-- content/side.md --\n---\ntittel: Side\n---\n-- content/om/index.md --\n---\ntittel: Om\n---")
    try build()
    #expect(try page("side").contains("Side</h1>"))
    #expect(try page("om").contains("Om</h1>"))
  }

  @Test func `a title is text wherever it stands`() throws {
    try write(
      """
      -- content/nyheter/index.md --
      ---
      tittel: Nyheter
      innhold: nyhet
      ---
      -- content/nyheter/2026-05-02-fare.md --
      ---
      tittel: </title><script>alert("1")</script>
      ingress: '"><script>alert(2)</script>'
      tema: <script>alert(3)</script>
      ---
      -- content/sak.md --
      ---
      tittel: "]]></script><script>alert(4)</script>"
      type: sak
      vil: ha 5 < 6 & "7"
      ---

      """)
    try build()
    let site = try FolderContents(of: workspace.path + "/site")
    let dangerous = site.paths.filter { path in
      (site.text(path) ?? "").contains("<script>alert")
    }
    // JSON that is a file of its own is never read as HTML.
    #expect(dangerous.filter { !$0.hasSuffix(".json") } == [])
    #expect(site.text("atom.xml")?.contains("alert(") == true)
    #expect(try page("nyheter/fare").contains("&lt;script&gt;alert("))
    let points =
      try JSONSerialization.jsonObject(with: Data((site.text("punkter.json") ?? "").utf8)) as? [[String: Any]]
    #expect(points?.first?["text"] as? String == "ha 5 < 6 & \"7\"")
  }

  @Test func `another base address changes only what needs a whole address`() throws {
    try write("-- content/side.md --\n---\ntittel: Side\n---\n[Hjem](index.md)\n")
    try build()
    let usual = try FolderContents(of: workspace.path + "/site")
    try build("--base-url", "https://prove.example/under/")
    let other = try FolderContents(of: workspace.path + "/site")
    #expect(usual.paths == other.paths)
    for path in usual.paths {
      let moved = usual.text(path)?.replacing(
        "https://nordvik.example/", with: "https://prove.example/under/")
      let isServerRule = ["404.html", "_redirects", "_headers"].contains(path)
      #expect(isServerRule || moved == other.text(path), "\(path)")
    }
    #expect(
      other.text("side/index.html")?.contains(
        "<link rel=\"canonical\" href=\"https://prove.example/under/side/\"") == true)
  }

  private func write(_ archive: String) throws {
    for part in TextArchive(archive).parts { try part.write(into: workspace) }
  }

  private func build(_ options: String...) throws {
    let answer = try Program.run(["build", "--date", "2026-11-22"] + options, in: workspace.path)
    #expect(answer.error == "")
    #expect(answer.exit == 0)
  }

  private func page(_ address: String) throws -> String { try workspace.text("site/\(address)/index.html") }
}
