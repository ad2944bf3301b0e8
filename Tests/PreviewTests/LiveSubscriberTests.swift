import Session
import Rendering
import Diagnostics
import TestSupport
import Testing

@testable import Preview

/// What a browser is told as the files of a site change.
struct LiveSubscriberTests {
  private let writer: TestWriter

  init() throws { writer = try TestWriter() }

  private func subscriber(_ path: String) throws -> LiveSubscriber {
    let (site, rest) = try #require(writer.state.site(at: path))
    let page = try #require(SitePage(at: rest, of: site))
    return LiveSubscriber(
      path: path, page: page.shown, generation: site.generation,
      overlay: Overlay(of: site, in: writer.state)?.mark ?? "")
  }

  @Test func `a page that is as it was is told nothing`() throws {
    var subscriber = try subscriber("/om/")
    #expect(subscriber.events(for: writer.state).isEmpty)
  }

  @Test func `the page that changed is fetched again, and others get a notice with its title`() throws {
    var (own, other) = (try subscriber("/om/"), try subscriber("/"))
    try writer.write("---\ntittel: Om\n---\nEn ny tekst.\n", to: "content/om.md")
    #expect(own.events(for: writer.state) == [.page])
    let events = other.events(for: writer.state)
    #expect(events.first == .otherPage(title: "Om", address: "/om/"))
    #expect(other.events(for: writer.state).isEmpty)
  }

  @Test func `a page that lists the one that changed is fetched again too`() throws {
    var front = try subscriber("/")
    try writer.write("---\ntittel: Om laget\n---\nTekst.\n", to: "content/om.md")
    #expect(front.events(for: writer.state) == [.page])
  }

  @Test func `a stylesheet takes the place of the one before it, and nothing is fetched again`() throws {
    var subscriber = try subscriber("/om/")
    try writer.write("main { color: red }\n", to: "content/lokal.css")
    let events = subscriber.events(for: writer.state)
    guard case .stylesheet(let address, let name)? = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(address == "/" + name)
    #expect(writer.state.sites[0].shown?.stylesheetPath == name)
  }

  @Test func `a mistake lays itself over the last good page, and goes when it is mended`() throws {
    var subscriber = try subscriber("/om/")
    try writer.write("---\ntittel: Om: oss\n---\n", to: "content/om.md")
    guard case .overlay(let html, let mark)? = subscriber.events(for: writer.state).first else {
      Issue.record("nothing was told")
      return
    }
    #expect(html.contains("content/om.md, linje 2"))
    #expect(!mark.isEmpty)
    let (site, rest) = try #require(writer.state.site(at: "/om/"))
    let page = try #require(SitePage(at: rest, of: site))
    #expect(String(decoding: page.file.bytes, as: UTF8.self).contains("Den gamle teksten"))
    try writer.write("---\ntittel: Om\n---\nDen gamle teksten.\n", to: "content/om.md")
    #expect(subscriber.events(for: writer.state).first == .overlay(html: "", mark: ""))
  }

  @Test func `who comes back after a while is told what was missed`() throws {
    var away = LiveSubscriber(
      path: "/om/", page: ShownPage(mark: "other", stylesheet: "s/old.css"), generation: 1, overlay: "")
    #expect(away.events(for: writer.state) == [.page])
  }

  @Test func `a page that was removed is fetched again, and is not found`() throws {
    var subscriber = try subscriber("/om/")
    try writer.remove("content/om.md")
    #expect(subscriber.events(for: writer.state) == [.page])
    let (site, rest) = try #require(writer.state.site(at: "/om/"))
    #expect(SitePage(at: rest, of: site)?.status == 404)
  }

  @Test func `what is told is one event for each, with its data on one line`() {
    let event = LiveEvent.otherPage(title: "Mat\n«og» \"drikke\"", address: "/mat/")
    let text = String(decoding: event.bytes, as: UTF8.self)
    #expect(
      text == "event: annen\ndata: {\"adresse\":\"/mat/\",\"tittel\":\"Mat\\n«og» \\\"drikke\\\"\"}\n\n")
  }
}
