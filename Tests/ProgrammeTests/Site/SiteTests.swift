import Diagnostics
import Keys
import Programme
import TestSupport
import Testing
import Values

struct AddressTests {
  @Test(arguments: [
    ("politikk/arbeidsliv.md", "/politikk/arbeidsliv/"), ("politikk/index.md", "/politikk/"),
    ("nyheter/2020-04-20-samarbeid.md", "/nyheter/samarbeid/"),
    ("norge/økt påvirkning.md", "/norge/okt-pavirkning/"),
    ("Čáhci.MD", "/cahci/"), ("index.md", "/"),
  ])
  func `a page's address follows from its path`(path: String, address: String) {
    let pages = site(
      from: """
        -- index.md --
        ---
        tittel: F
        ---
        -- \(path) --
        ---
        tittel: A
        ---

        """
    ).site?.pages
    #expect(pages?.map(\.address.description).contains(address) == true)
  }

  @Test func `a date in the file's name is the page's, unless the page has one`() {
    let text = """
      -- 2020-04-20-a.md --
      ---
      tittel: A
      type: nyhet
      ---
      -- 2020-04-20-b.md --
      ---
      tittel: B
      type: nyhet
      dato: 1. mai 2021
      ---

      """
    #expect(site(from: text).site?.pages.dropFirst().map { $0.date?.iso } == ["2020-04-20", "2021-05-01"])
  }

  @Test func `two pages for one address are an error at the second`() {
    let text = "-- a å.md --\n---\ntittel: A\n---\n-- b.md --\n---\ntittel: B\nadresse: a-a\n---\n"
    #expect(findings(in: text) == ["b.md:3:10 error shared-address"])
  }

  @Test func `the first page shown has an address that several want, and each of the others is an error`() {
    func page(_ name: String, _ key: String = "") -> String {
      "-- \(name).md --\n---\ntittel: \(name)\nadresse: x\n\(key)---\n"
    }
    let text = page("b") + page("c") + page("a", "utkast: ja\n") + page("d", "utkast: ja\n")
    let found = site(from: text).diagnostics.filter { $0.severity == .error }
    #expect(
      findings(found) == ["a.md:3:10", "c.md:3:10", "d.md:3:10"].map { $0 + " error shared-address" })
    #expect(found.allSatisfy { $0.message.nb.contains("b.md") })
    let hidden = page("a", "utkast: ja\n") + page("b", "utkast: ja\n")
    #expect(findings(in: hidden) == ["b.md:3:10 error shared-address"])
  }

  @Test(arguments: ["api", "sok", "enig", "personvern", "tema", "nyhetsbrev", "redaksjon"])
  func `addresses that the tool makes itself are kept for it`(name: String) {
    #expect(
      findings(
        in: """
          -- \(name).md --
          ---
          tittel: A
          ---

          """) == ["\(name).md:1:1 error reserved-address"])
  }

  @Test func `the page of a plan's owners is kept for it`() {
    let text = "-- plan.md --\n---\ntittel: P\ntype: plan\n---\n-- plan/ansvar.md --\n---\ntittel: A\n---\n"
    #expect(findings(in: text) == ["plan/ansvar.md:1:1 error reserved-address"])
  }
}

struct ReferenceTests {
  @Test func `a link to a page, to a point, to a measure and to a heading holds`() {
    let text = """
      -- sak.md --
      ---
      tittel: Sak
      type: sak
      ---
      ## Skole {#skole}

      Vi vil:

      - Bygge
      -- plan.md --
      ---
      tittel: Plan
      type: plan
      ---
      [a](sak.md) [b](sak.md#bygge) [c](/sak/#skole) [d](#tiltak-1-1) [e](/plan/ansvar/)

      ## 1. Mål

      | Tiltak | Ansvar |
      |---|---|
      | Ringe | Leder |

      """
    #expect(findings(in: text).isEmpty)
  }

  @Test(arguments: [
    ("/tema/", true), ("/tema/skole/", true), ("/tema/helse/", false), ("/plan/tiltak.json", true),
    ("/plan/tiltak.csv", true), ("/plan/frister.ics", true), ("/uten/tiltak.json", true),
    ("/uten/frister.ics", false), ("/uten/ansvar/", true), ("/sak/ansvar/", false),
    ("/sak/tiltak.json", false),
    ("/atom.xml", true),
  ])
  func `what the tool makes can be linked to, and no other page can have had its address`(
    address: String, isMade: Bool
  ) {
    func text(_ link: String, _ alias: String) -> String {
      """
      -- plan.md --
      ---
      tittel: Plan
      type: plan
      tema: Skole
      ---
      | Tiltak | Frist |
      |---|---|
      | Ringe | 1.5.2026 |
      -- uten.md --
      ---
      tittel: Uten
      type: plan
      ---
      | Tiltak | Ansvar |
      |---|---|
      | Ringe | Leder |
      -- sak.md --
      ---
      tittel: Sak
      tidligere: \(alias)
      ---
      [a](\(link))

      """
    }
    #expect(findings(in: text(address, "/gammel/")) == (isMade ? [] : ["sak.md:5:5 error broken-link"]))
    // All of `tema/` is kept, also for topics to come.
    let isKept = isMade || address.hasPrefix("/tema/")
    #expect(findings(in: text("uten.md", address)) == (isKept ? ["sak.md:3:12 error reserved-address"] : []))
  }

  @Test func `a missing page and a missing anchor are errors where they are written, with the nearest`() {
    let text = """
      -- sak.md --
      ---
      tittel: Sak
      ---
      ## Skole
      -- b.md --
      ---
      tittel: B
      ---
      [a](sakk.md) [b](sak.md#skule)

      """
    let found = site(from: text).diagnostics.filter { $0.severity == .error }
    #expect(findings(found) == ["b.md:4:5 error broken-link", "b.md:4:18 error broken-anchor"])
    #expect(found.map { $0.help?.nb } == ["mente du «sak.md»?", "mente du «#skole»?"])
  }

  @Test func `a link to a page held back is a warning, and its text stands alone`() {
    let text = """
      -- a.md --
      ---
      tittel: A
      utkast: ja
      ---
      -- b.md --
      ---
      tittel: B
      se-også: a.md
      ---
      [a](a.md)

      """
    #expect(
      findings(in: text) == ["b.md:3:10 warning link-to-held-back", "b.md:5:5 warning link-to-held-back"])
    let shown = site(from: text).site
    #expect(shown?.pages.last?.links == [.unpublished])
    #expect(shown?.unpublished.map(\.reason) == [.draft])
  }

  @Test func `pages are held back before they are published and after they have expired`() {
    let text = """
      -- a.md --
      ---
      tittel: A
      publiseres: 23.11.2026
      ---
      -- b.md --
      ---
      tittel: B
      utløper: 21.11.2026
      ---
      -- c.md --
      ---
      tittel: C
      publiseres: 22.11.2026
      utløper: 22.11.2026
      ---

      """
    let built = site(from: text, on: "2026-11-22").site
    #expect(built?.unpublished.map(\.title) == ["A", "B"])
    #expect(built?.pages.map(\.title) == ["Nordvik", "C"])
    #expect(site(from: text, on: "2026-11-22", showsUnpublished: true).site?.unpublished.isEmpty == true)
  }

  @Test func `translations are tied both ways, in any number`() {
    let text = """
      -- a.md --
      ---
      tittel: A
      ---
      -- en/a.md --
      ---
      tittel: B
      språk: en
      samme-som: ../a.md
      ---
      -- se/a.md --
      ---
      tittel: C
      språk: se
      samme-som: ../en/a.md
      ---

      """
    let pages = site(from: text).site?.pages ?? []
    #expect(
      pages.map { $0.translations.map { pages[$0].title } } == [[], ["B", "C"], ["A", "C"], ["B", "A"]])
  }

  @Test func `an old address that a page has, and one that two pages claim, are errors`() {
    let text = """
      -- a.md --
      ---
      tittel: A
      tidligere: [/b/, /gammel/]
      ---
      -- b.md --
      ---
      tittel: B
      tidligere: /gammel
      ---

      """
    #expect(findings(in: text) == ["a.md:3:13 error taken-alias", "b.md:3:12 error taken-alias"])
  }

  @Test func `sections list their pages by their order and then by their titles, news newest first`() {
    let text = """
      -- p/index.md --
      ---
      tittel: P
      ---
      -- p/a.md --
      ---
      tittel: Ås
      ---
      -- p/b.md --
      ---
      tittel: Ask
      ---
      -- p/c.md --
      ---
      tittel: Øy
      rekkefølge: 1
      ---
      -- n/index.md --
      ---
      tittel: N
      innhold: nyhet
      ---
      -- n/2026-01-01-a.md --
      ---
      tittel: Gammel
      ---
      -- n/2026-02-01-b.md --
      ---
      tittel: Ny
      ---

      """
    let pages = site(from: text).site?.pages ?? []
    let sections = pages.filter { $0.kind == .section && $0.parent != nil }
    #expect(
      sections.map { $0.children.map { pages[$0].title } } == [["Ny", "Gammel"], ["Øy", "Ask", "Ås"]])
  }
}
