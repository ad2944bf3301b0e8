import Building
import Diagnostics
import Foundation
import Programme
import Session
import TestSupport
import Testing
import Values

@testable import Preview

struct ControlRoomTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
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
      Les [mer](plan.md).
      -- content/plan.md --
      ---
      tittel: Plan
      type: plan
      ---
      ## 1. Mål

      | Tiltak | Ansvar | Frist |
      |---|---|---|
      | Stå på stand | Leder | 2026 |
      | Skrive <b>"brev"</b> | | |
      -- content/kladd.md --
      ---
      tittel: Kladd
      utkast: ja
      ---
      -- themes/enkel/theme.yml --
      navn: Enkel
      utvider: felles

      """)
  }

  @Test func `every diagnostic is shown with its line, what to do and the ways to the place`() throws {
    let html = try page("")
    #expect(html.contains("<h2>content/index.md</h2>"))
    #expect(html.contains("<strong>Advarsel:</strong> lenketeksten «mer» sier ikke hvor lenken fører"))
    #expect(html.contains("Les [mer](plan.md)."))
    #expect(html.contains("/_rediger/side?fil=content/index.md&amp;linje=4"))
    #expect(html.contains("vscode://file/") && html.contains("content/index.md:4:6"))
    #expect(html.contains("0 feil, 2 advarsler, 2 merknader"))
  }

  @Test func `what was typed is text, whatever it looks like`() throws {
    try write("-- content/side.md --\n---\ntitel: <script>alert(1)</script>\n---\n")
    for path in ["", "tiltak", "bilder", "upublisert", "kart"] {
      #expect(try !page(path).contains("<script>alert"), "\(path)")
    }
    #expect(try page("").contains("&lt;script>alert(1)") || page("").contains("&lt;script&gt;alert(1)"))
    let asked = try respond("side", "adresse=%22%3E%3Cscript%3Ealert(1)")
    #expect(!text(asked).contains("<script>alert"))
    #expect(asked.status == 404)
  }

  @Test func `no page has a script or a style of its own`() throws {
    for path in ["", "tiltak", "bilder", "upublisert", "kart", "side"] {
      let html = try page(path)
      #expect(!html.contains("<script") && !html.contains("style=") && !html.contains("<style"), "\(path)")
      #expect(html.contains("/_standpunkt/kontroll.css"))
    }
    #expect(ToolAssets.files["kontroll.css"]?.bytes.isEmpty == false)
  }

  @Test func `errors come before all else, and the page stands without a site`() throws {
    try write("-- content/ødelagt.md --\n---\ntitel: Feil\n---\n")
    let html = try page("")
    let (error, warning) = (html.range(of: "ødelagt.md</h2>"), html.range(of: "index.md</h2>"))
    #expect(try #require(error).lowerBound < #require(warning).lowerBound)
    #expect(try page("kart").contains("/odelagt/"))
    try folder.remove("content/site.yml")
    try folder.write("navn: [\n", to: "content/site.yml")
    #expect(try respond("").status == 200)
    #expect(try respond("kart").status == 200)
    #expect(try respond("bilder").status == 200)
  }

  @Test func `measures without an owner are a table here and in a spreadsheet`() throws {
    let html = try page("tiltak")
    #expect(html.contains("1 tiltak har ingen ansvarlig, og 1 har ingen frist."))
    #expect(html.contains("ansvarlig, frist"))
    #expect(html.contains("href=\"/plan/#tiltak-1-2\""))
    let file = try respond("uten-ansvar.csv")
    #expect(file.contentType == "text/csv; charset=utf-8")
    #expect(text(file).contains("Plan;1. Mål;\"Skrive \"\"brev\"\"\";;;content/plan.md;10\r\n"))
  }

  @Test func `every picture is shown with what is said of it`() throws {
    try folder.write(SamplePicture.png(width: 40, height: 30), to: "content/bilder/hus.png")
    try folder.write(SamplePicture.png(width: 4, height: 3), to: "content/bilder/ubrukt.png")
    try write(
      """
      -- content/side.md --
      ---
      tittel: Side
      bilde: bilder/hus.png
      alt: Et hus
      foto: Kari Nes
      ---
      ![](bilder/hus.png)

      """)
    let html = try page("bilder")
    #expect(html.contains("bilder/hus.png") && html.contains("40 × 30"))
    #expect(html.contains("Et hus") && html.contains("Kari Nes"))
    #expect(html.contains("pynt, ingen beskrivelse"))
    #expect(html.contains("vises ikke på noen side"))
    let picture = try respond("bilde", "fil=bilder/hus.png")
    #expect(picture.contentType == "image/png" && !picture.body.isEmpty)
  }

  @Test(arguments: ["fil=../site.yml", "fil=site.yml", "fil=/etc/passwd", "fil=bilder/borte.png", ""])
  func `only the site's own pictures are given out`(query: String) throws {
    #expect(try respond("bilde", query).status == 404)
  }

  @Test func `pages that readers do not see are listed with the reason`() throws {
    #expect(try page("upublisert").contains("kladd: ta bort «utkast» for å vise den"))
    try folder.remove("content/kladd.md")
    #expect(try page("upublisert").contains("Alle sider er publisert."))
  }

  @Test func `the map has every page, those the tool makes too`() throws {
    let html = try page("kart")
    for address in ["/", "/plan/", "/plan/ansvar/", "/kladd/", "/sok/"] {
      #expect(html.contains(">\(address)</a>"), "\(address)")
    }
    #expect(html.contains("laget av Standpunkt"))
  }

  @Test func `a page is asked for by its address`() throws {
    let html = try page("side", "adresse=/plan/")
    #expect(html.contains("themes/felles/templates/plan.mustache"))
    #expect(html.contains("1 mål") && html.contains("2 tiltak"))
    #expect(try respond("side", "adresse=/borte/").status == 404)
    #expect(try respond("side").status == 200)
  }

  @Test func `long lists come in parts`() throws {
    for number in 1...320 {
      try folder.write(
        "---\ntittel: Side \(number)\n---\nLes [her](index.md).\n", to: "content/side-\(number).md")
    }
    let first = try page("")
    #expect(first.contains("1–100 av 32") && first.contains("/_kontroll/?del=2"))
    #expect(try page("", "del=4").contains("301–32"))
    // A part that is not there is the last.
    #expect(try page("", "del=99").contains("301–32"))
    #expect(try page("kart").contains("1–300 av 32"))
    #expect(first.utf8.count < 200_000)
  }

  @Test func `of several sites one is chosen`() throws {
    let several = try TemporaryFolder()
    for name in ["lo", "parti"] {
      try several.write("navn: \(name)\nnettsted: https://\(name).example/\n", to: "content/\(name)/site.yml")
      try several.write("---\ntittel: Hjem\n---\n", to: "content/\(name)/index.md")
    }
    let overview = text(try respond("", in: several))
    #expect(overview.contains("/_kontroll/?nettsted=lo") && overview.contains("0 feil"))
    let one = text(try respond("kart", "nettsted=parti", in: several))
    #expect(one.contains("<option value=\"parti\" selected>") && one.contains("href=\"/parti/\""))
    #expect(one.contains("/_kontroll/tiltak?nettsted=parti"))
    #expect(try respond("kart", "nettsted=borte", in: several).status == 404)
    #expect(try respond("kart", in: several).status == 404)
  }

  @Test func `there is nothing to send here`() throws {
    var request = PreviewRequest(path: "/_kontroll/")
    request.method = .post
    #expect(try room().respond(to: request, state(folder)).status == 405)
    #expect(try respond("finnes-ikke").status == 404)
  }

  private func page(_ path: String, _ query: String = "") throws -> String { text(try respond(path, query)) }

  private func text(_ response: PreviewResponse) -> String { String(decoding: response.body, as: UTF8.self) }

  private func respond(_ path: String, _ query: String = "", in other: TemporaryFolder? = nil) throws
    -> PreviewResponse
  {
    try room().respond(
      to: PreviewRequest(path: "/_kontroll/" + path, query: query), state(other ?? folder))
  }

  private func today() throws -> CalendarDate {
    try #require(CalendarDate(year: 2026, month: 11, day: 22))
  }

  private func room() throws -> ControlRoom { ControlRoom(today: try today()) }

  private func state(_ folder: TemporaryFolder) throws -> PreviewState {
    let workspace = try Workspace(root: folder.path)
    let options = BuildOptions(
      edition: Edition(today: try today(), showsUnpublished: true), output: folder.path + "/site",
      toolIdentity: "")
    let build = try Build(workspace, options: options)
    let sites = try workspace.sites.map { site in
      let snapshot = try build.snapshot(site)
      return PreviewedSite(snapshot: snapshot, good: snapshot.hasErrors ? nil : snapshot)
    }
    return PreviewState(workspace: workspace, sites: sites)
  }

  private func write(_ archive: String) throws {
    for part in TextArchive(archive).parts { try part.write(into: folder) }
  }
}
