import Diagnostics
import FeedbackContract
import Foundation
import Values
import Programme
import Building
import TestSupport
import Testing

/// What `standpunkt feedback publish` leaves for the next build.
struct InboxTests {
  private let workspace: TemporaryFolder

  init() throws {
    workspace = try TemporaryFolder()
    let source = """
      -- content/site.yml --
      navn: Nordvik
      nettsted: https://nordvik.example/
      tilbakemelding: {adresse: /api/nordvik, enig: ja, kommentarer: ja}
      -- content/index.md --
      ---
      tittel: Nordvik
      ---
      -- content/skole.md --
      ---
      tittel: Skole
      type: sak
      ---
      -- content/nyheter/index.md --
      ---
      tittel: Nytt
      innhold: nyhet
      ---
      -- content/nyheter/2026-11-01-skolen.md --
      ---
      tittel: Skolen
      ---
      """
    for part in TextArchive(source).parts { try part.write(into: workspace) }
    // A file as new as the build that reads it is read again the next time.
    try workspace.age("content", seconds: 60)
  }

  private func build() throws -> SiteReport {
    let workspace = try Workspace(root: workspace.path)
    guard case .date(let today) = DateReading("2026-11-22") else { throw CancellationError() }
    let build = try Build(
      workspace,
      options: BuildOptions(
        edition: Edition(today: today), output: workspace.root + "/site", toolIdentity: "test"))
    return build.run(try #require(workspace.sites.first)).report
  }

  private func page(_ path: String) throws -> String {
    try String(contentsOfFile: workspace.path + "/site/" + path, encoding: .utf8)
  }

  private func publish(results: String) throws {
    try workspace.write(
      "{\"format\":1,\"saker\":{\(results)}}\n", to: ".standpunkt/inbox/nordvik/resultater.json")
    try workspace.age(".standpunkt/inbox", seconds: 60)
  }

  private func publish(comments: String) throws {
    try workspace.write(
      "{\"format\":1,\"sider\":{\(comments)}}\n", to: ".standpunkt/inbox/nordvik/kommentarer.json")
    try workspace.age(".standpunkt/inbox", seconds: 60)
  }

  /// What the page's form sends as `ordlyd`.
  private func wording() throws -> String {
    let page = try page("skole/index.html")
    let mark = try #require(page.range(of: "name=\"ordlyd\" value=\""))
    return String(page[mark.upperBound...].prefix(16))
  }

  private func result(_ wording: String, _ percent: Int, of count: Int) -> String {
    "\"skole\":{\"andel\":\(percent),\"antall\":\(count),\"ordlyd\":\"\(wording)\"}"
  }

  @Test func `how an issue stands is shown for the wording that was asked about`() throws {
    #expect(try build().diagnostics.isEmpty)
    #expect(try !page("skole/index.html").contains("result"))
    let wording = try wording()
    try publish(results: result(wording, 78, of: 1410))
    let report = try build()
    #expect(report.rendered > 0, "a build sees that something was published")
    let text = try page("skole/index.html")
    #expect(text.contains("<strong>78\u{A0}% enige</strong> · om lag 1410 svar"))
    #expect(text.contains("<rect class=\"agreeing\" width=\"78\""))
    #expect(try build().rendered == 0)

    try publish(results: result("0123456789abcdef", 78, of: 1410))
    _ = try build()
    #expect(try !page("skole/index.html").contains("% enige"))
  }

  @Test(arguments: [(78, 29), (98, 100), (2, 100), (100, 5000)])
  func `too few answers, or too few of one kind, are not shown`(percent: Int, count: Int) throws {
    _ = try build()
    try publish(results: result(try wording(), percent, of: count))
    #expect(try build().diagnostics.isEmpty)
    #expect(try !page("skole/index.html").contains("% enige"))
  }

  @Test func `comments are shown as the text they are, each with an address`() throws {
    try publish(
      comments: """
        "nyheter/skolen":[{"id":"aB3_-","navn":"Kåre & <b>","tekst":"Første *linje*.\\n\\nhttps://x.example <i>","dato":"2026-11-20"}],
        "borte":[{"id":"a","navn":"B","tekst":"C","dato":"2026-11-20"}]
        """)
    #expect(try build().diagnostics.isEmpty)
    let text = try page("nyheter/skolen/index.html")
    #expect(text.contains("<li id=\"s-k-aB3_-\">"))
    #expect(text.contains("<strong>Kåre &amp; &lt;b&gt;</strong>"))
    #expect(text.contains("<time datetime=\"2026-11-20\">20. november 2026</time>"))
    #expect(text.contains("<p>Første *linje*.</p>\n<p>https://x.example &lt;i&gt;</p>"))
    #expect(!text.contains("s-kommentarer\" hidden"))
  }

  @Test func `comments that are taken back are gone from the page`() throws {
    try publish(
      comments: "\"nyheter/skolen\":[{\"id\":\"a\",\"navn\":\"B\",\"tekst\":\"Pip\",\"dato\":\"2026-11-20\"}]"
    )
    _ = try build()
    #expect(try page("nyheter/skolen/index.html").contains("Pip"))
    try workspace.remove(".standpunkt/inbox/nordvik/kommentarer.json")
    _ = try build()
    let text = try page("nyheter/skolen/index.html")
    #expect(!text.contains("Pip") && text.contains("aria-labelledby=\"s-kommentarer\" hidden"))
  }

  @Test func `what cannot be read keeps the old site`() throws {
    _ = try build()
    try publish(results: "\"skole\":{}")
    let report = try build()
    #expect(report.diagnostics.map(\.rule) == [.inboxContent])
    #expect(report.diagnostics.first?.location.file == ".standpunkt/inbox/nordvik/resultater.json")
    #expect(report.diagnostics.first?.location.column == 30)
  }
}
