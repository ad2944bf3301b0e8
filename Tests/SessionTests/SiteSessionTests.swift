import Diagnostics
import Programme
import Rendering
import TestSupport
import Testing
import Values

@testable import Building
@testable import Session

/// A site held in memory while somebody writes it.
struct SiteSessionTests {
  private let folder: TemporaryFolder
  private let options: BuildOptions

  init() throws {
    folder = try TemporaryFolder()
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 22))
    options = BuildOptions(
      edition: Edition(today: today, showsUnpublished: true), output: folder.path + "/site",
      toolIdentity: "test"
    )
    try folder.write(
      "navn: Nordvik\nnettsted: https://nordvik.example/\nmeny:\n  - politikk/index.md\n",
      to: "content/site.yml")
    try folder.write(page("Nordvik", "Velkommen. Se [skole](politikk/skole.md#mat)."), to: "content/index.md")
    try folder.write("---\ntittel: Politikk\ninnhold: sak\n---\n", to: "content/politikk/index.md")
    try folder.write(
      page("Skole", "## Mat\n\nNordvik vil:\n\n- gi alle mat\n"), to: "content/politikk/skole.md")
    try folder.write(page("Helse", "Nordvik vil:\n\n- korte ned køene\n"), to: "content/politikk/helse.md")
    try folder.age("content", seconds: 60)
  }

  private func page(_ title: String, _ body: String) -> String { "---\ntittel: \(title)\n---\n\(body)\n" }

  private func session() throws -> WorkspaceSession {
    var session = try WorkspaceSession(root: folder.path)
    _ = try session.refresh { _ in options }
    return session
  }

  /// Every file of a site, by path.
  private func files(_ snapshot: SiteSnapshot) throws -> [String: [UInt8]] {
    let renderer = try #require(snapshot.renderer, "\(snapshot.diagnostics.map(\.message.en))")
    return try Dictionary(
      uniqueKeysWithValues: renderer.outputs.map { ($0.path, try #require(try snapshot.file($0.path)).bytes) }
    )
  }

  private func refreshed(_ session: inout WorkspaceSession) throws -> WorkspaceSession.Refreshed {
    try #require(try session.refresh { _ in options }.first)
  }

  @Test func `what has not changed is not read again`() throws {
    var session = try session()
    let before = try refreshed(&session)
    #expect(before.changes == nil)
    try folder.write(page("Helse", "Nordvik vil:\n\n- bygge sykehus\n"), to: "content/politikk/helse.md")
    let after = try refreshed(&session)
    #expect(after.changes?.changed == ["politikk/helse.md"])
    let (old, new) = (try #require(before.snapshot.site), try #require(after.snapshot.site))
    let kept = zip(old.pages, new.pages).map { $0.manuscript === $1.manuscript }
    #expect(kept == new.pages.map { $0.title != "Helse" })
  }

  @Test func `a site that was read bit by bit is the site that is read at once`() throws {
    var session = try session()
    let skole = "content/politikk/skole.md"
    let steps: [(TemporaryFolder) throws -> Void] = [
      {
        try $0.write(
          self.page("Helse og omsorg", "Nordvik vil:\n\n- bygge sykehus\n"), to: "content/politikk/helse.md")
      },
      {
        try $0.write(
          self.page("Skole", "## Mat {#mat}\n\n[Helse](helse.md)\n\nNordvik vil:\n\n- gi frukt\n"), to: skole)
      },
      {
        try $0.write(
          "---\ntittel: Ny\ntema: Barn\ndato: 2026-11-01\ntype: nyhet\n---\nTekst\n",
          to: "content/nyheter/ny.md")
      },
      { try $0.write("---\ntittel: Politikk\ninnhold: side\n---\n", to: "content/politikk/index.md") },
      {
        try $0.remove("content/politikk/helse.md")
        try $0.write(self.page("Skole", "## Mat\n"), to: skole)
      },
      {
        try $0.write(
          "navn: Sørvik\nnettsted: https://nordvik.example/\ntilbakemelding:\n  adresse: /api\n  enig: ja\n",
          to: "content/site.yml")
      },
      { try $0.write(".a { color: red }\n", to: "content/lokal.css") },
      { try $0.write("---\ntittel: Politikk\ninnhold: sak\n---\n", to: "content/politikk/index.md") },
    ]
    for (number, step) in steps.enumerated() {
      try step(folder)
      let kept = try files(try refreshed(&session).snapshot)
      var fresh = try self.session()
      let read = try files(try refreshed(&fresh).snapshot)
      #expect(kept.keys.sorted() == read.keys.sorted(), "after step \(number)")
      for (path, bytes) in read { #expect(kept[path] == bytes, "\(path) after step \(number)") }
    }
  }

  @Test func `a mistake leaves the session able to go on`() throws {
    var session = try session()
    try folder.write("---\ntittel: Helse: og mer\n---\n", to: "content/politikk/helse.md")
    let wrong = try refreshed(&session)
    #expect(wrong.snapshot.renderer == nil)
    #expect(wrong.snapshot.hasErrors)
    try folder.write("navn: [\n", to: "content/site.yml")
    #expect(try refreshed(&session).snapshot.renderer == nil)
    try folder.write("navn: Nordvik\nnettsted: https://nordvik.example/\n", to: "content/site.yml")
    try folder.write(page("Helse", "Alt i orden."), to: "content/politikk/helse.md")
    #expect(try refreshed(&session).snapshot.renderer != nil)
  }

  @Test func `a page shown at once is the page that a build makes`() throws {
    var session = try session()
    let changed = page("Helse først", "En ny tekst.\n\nNordvik vil:\n\n- bygge sykehus\n- korte ned køene\n")
    try folder.write(changed, to: "content/politikk/helse.md")
    let shown = try #require(try session.showAtOnce([folder.path + "/content/politikk/helse.md"]))
    #expect(shown.page == "politikk/helse.md")
    let bytes = try shown.snapshot.file("politikk/helse/index.html")?.bytes
    let whole = try refreshed(&session)
    #expect(whole.changes != nil)
    #expect(try whole.snapshot.file("politikk/helse/index.html")?.bytes == bytes)
    #expect(String(decoding: try #require(bytes), as: UTF8.self).contains("Helse først"))
  }

  @Test(arguments: [
    "---\ntittel: Helse\nadresse: helsa\n---\nTekst\n",
    "---\ntittel: Helse\ntema: Sykehus\n---\nTekst\n",
    "---\ntittel: Helse\nutkast: ja\n---\nTekst\n",
    "---\ntittel: Helse\n---\n[Skole](skole.md)\n",
    "---\ntittel: Helse: og mer\n---\n",
  ])
  func `a page that stands otherwise among the others is not shown before they are`(text: String) throws {
    var session = try session()
    try folder.write(text, to: "content/politikk/helse.md")
    #expect(try session.showAtOnce([folder.path + "/content/politikk/helse.md"]) == nil)
  }

  @Test func `two changes in one tick of the clock are both seen`() throws {
    var session = try session()
    for number in 0..<20 {
      try folder.write(page("Helse", "Runde \(number + 10)"), to: "content/politikk/helse.md")
      let bytes = try #require(try refreshed(&session).snapshot.file("politikk/helse/index.html")).bytes
      #expect(String(decoding: bytes, as: UTF8.self).contains("Runde \(number + 10)"))
    }
  }

  @Test func `a site that takes another's id is refused, and comes back when it has its own`() throws {
    let many = try TemporaryFolder()
    for name in ["a", "b"] {
      try many.write(
        "navn: \(name)\nnettsted: https://\(name).example/\nid: en\n", to: "content/\(name)/site.yml")
    }
    var session = try WorkspaceSession(root: many.path)
    let both = try session.refresh { _ in options }
    #expect(both.map { $0.snapshot.renderer == nil } == [false, true])
    try many.write("navn: b\nnettsted: https://b.example/\nid: to\n", to: "content/b/site.yml")
    #expect(try session.refresh { _ in options }.allSatisfy { $0.snapshot.renderer != nil })
    try many.remove("content/a")
    #expect(try session.refresh { _ in options }.map(\.snapshot.folder.name) == ["b"])
  }
}
