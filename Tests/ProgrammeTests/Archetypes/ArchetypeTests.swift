import Diagnostics
import Keys
import Programme
import TestSupport
import Testing
import Values

struct ArchetypeTests {
  @Test(arguments: PageKind.allCases, Language.allCases)
  func `a new page of every kind and language has nothing wrong with it`(kind: PageKind, language: Language)
    throws
  {
    let configuration = "navn: Nordviklista\nnettsted: https://nordvik.example/\nspråk: \(language)\n"
    let archetype = try self.archetype(kind, "Buss til Sandneset", on: configuration)
    let (site, diagnostics) = site(with: archetype, on: configuration)
    #expect(diagnostics == [], "\(archetype.text)")
    let page = try #require(site?.pages.first { $0.manuscript.frontMatter.title == "Buss til Sandneset" })
    #expect(page.manuscript.kind == kind)
    #expect(page.manuscript.frontMatter.isDraft == (kind != .section))
    #expect(page.manuscript.body.commitments.count == (kind == .policy ? 1 : 0))
    #expect(page.manuscript.body.plan?.measures.count == (kind == .plan ? 1 : nil))
  }

  @Test(arguments: PageKind.allCases, MessageLanguage.allCases)
  func `every key that is offered can be used by taking away the mark`(
    kind: PageKind, language: MessageLanguage
  ) throws {
    let configuration = "navn: Nordviklista\nnettsted: https://nordvik.example/\nspråk: \(language)\n"
    let archetype = try self.archetype(kind, "Buss", on: configuration)
    let text = archetype.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") && line != "#" && !line.hasPrefix("##")
        ? String(line.dropFirst()) : String(line)
    }.joined(separator: "\n")
    #expect(text != archetype.text)
    let file = SourceFile(path: "ny.md", bytes: Array(text.utf8))
    let (matter, diagnostics) = FrontMatter.parse(FrontMatterBlock(in: file), of: file)
    #expect(diagnostics == [], "\(text)")
    #expect(matter.keysNotAllowed(on: kind, in: "ny.md") == [])
  }

  @Test(arguments: [
    "Skole: en plan", "\"Nei\" er også et svar", "#enig", "- punkt", "– sa hun", "no", "08", "~ ti", "null",
    "C:\\mappe", "'s-Gravenhage", "🚌 Buss 👩‍👩‍👧", "[x]", "{a: b}", "*alle*", "&vi", "!nå", "% av alle",
    "@nordvik",
    "a # b", "a: b", "slutt:", "Økt påvirkning – nå!", "“Sitat”", "«Sitat»: nå", "`kode`", "| strek",
    "> sitat",
    "? hva", "A\u{30A}rsmøte", "2026-11-22", "a \\\" b", "---x", "...x",
  ])
  func `a title is read back as it was written`(title: String) throws {
    let archetype = try self.archetype(.page, title)
    let file = SourceFile(path: "ny.md", bytes: Array(archetype.text.utf8))
    let (matter, diagnostics) = FrontMatter.parse(FrontMatterBlock(in: file), of: file)
    #expect(matter.title == title)
    #expect(diagnostics == [])
  }

  @Test func `a title is one line`() throws {
    let archetype = try self.archetype(.page, "  Buss\n til\u{2028}Sandneset\u{7}\t nå\u{A0} ")
    #expect(archetype.title == "Buss til Sandneset nå")
  }

  @Test func `a title without letters has no address`() {
    #expect(throws: Archetype.Fault.noAddress) { try archetype(.page, "🚌 !?") }
    #expect(throws: Archetype.Fault.noTitle) { try archetype(.page, " \n") }
  }

  @Test(arguments: [
    (PageKind.page, "Økt påvirkning", "", "okt-pavirkning.md"),
    (.news, "Langt tog", "nyheter", "nyheter/2026-11-22-langt-tog.md"),
    (.section, "Økt påvirkning", "om", "om/okt-pavirkning/index.md"),
    // Names that mean something else.
    (.page, "Index", "om", "om/index-side.md"), (.page, "README", "om", "om/readme-side.md"),
    (.page, "Søk", "", "sok-side.md"), (.page, "Søk", "om", "om/sok.md"),
    (.section, "Tema", "", "tema-seksjon/index.md"),
  ])
  func `the file is named after the title`(kind: PageKind, title: String, folder: String, path: String) throws
  {
    #expect(try archetype(kind, title, in: folder).path.text == path)
  }

  @Test func `a long title gives a short name, cut between words`() throws {
    let long = String(repeating: "Vi skal bygge flere boliger ", count: 400)
    let archetype = try self.archetype(.page, long)
    #expect(archetype.path.text == "vi-skal-bygge-flere-boliger-vi-skal-bygge-flere-boliger-vi.md")
    #expect(try self.archetype(.page, String(repeating: "å", count: 1000)).path.text.utf8.count == 63)
  }

  @Test func `the type is left out where the folder says it`() throws {
    let index = "-- politikk/index.md --\n---\ntittel: Politikk\ninnhold: sak\n---\n"
    #expect(try !archetype(.policy, "Buss", in: "politikk", among: index).text.contains("\ntype:"))
    #expect(try archetype(.plan, "Buss", in: "politikk", among: index).text.contains("\ntype: plan\n"))
  }

  @Test func `a page in a folder of another language says so`() throws {
    let index = "-- en/index.md --\n---\ntittel: In English\nspråk: en\n---\n"
    let text = try archetype(.policy, "The bus", in: "en", among: index).text
    #expect(text.contains("\nspråk: en\n"))
    #expect(text.contains("\n## Nordvik will:\n"))
  }

  @Test(arguments: ["*Alle*", "Lag_for_alle_", "A|B", "[Nord](x)", "Vi & de <b>", "En {#id}", "www.nord.no"])
  func `whatever the organisation is called, its point is a commitment`(name: String) throws {
    let configuration = "navn: \(name.yamlScalar)\nnettsted: https://nordvik.example/\n"
    let archetype = try self.archetype(.policy, "Buss", on: configuration)
    let (site, diagnostics) = site(with: archetype, on: configuration)
    #expect(diagnostics == [])
    let page = try #require(site?.pages.first { $0.manuscript.kind == .policy })
    #expect(page.manuscript.body.commitmentLists.first?.text == name + " vil:")
  }

  @Test func `a measure is given to the first of those the site knows, and to the period's end`() throws {
    let configuration =
      "navn: Nord\nnettsted: https://nordvik.example/\nansvarlige:\n  - navn: A|B\n  - navn: Leder\n"
    var archetype = try self.archetype(.plan, "Plan", on: configuration)
    archetype.period = "2027–2029"
    let (site, diagnostics) = site(with: archetype, on: configuration)
    #expect(diagnostics == [])
    let measure = try #require(
      site?.pages.first { $0.manuscript.kind == .plan }?.manuscript.body.plan?.measures.first)
    #expect(measure.responsible == ["A|B"])
    #expect(measure.due.date == CalendarDate(year: 2029, month: 12, day: 31))
  }

  private static let nordvik = "navn: Nordvik\nnettsted: https://nordvik.example/\n"

  private func archetype(
    _ kind: PageKind, _ title: String, in folder: String = "", on configuration: String = nordvik,
    among files: String = ""
  ) throws -> Archetype {
    let file = SourceFile(path: "site.yml", bytes: Array(configuration.utf8))
    let site = try #require(SiteConfiguration.parse(file: file).configuration)
    let indexes = filesByPath(in: files).sorted { $0.key < $1.key }.map { path, text in
      (path: ContentPath(path), file: SourceFile(path: path, bytes: Array(text.utf8)))
    }
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 22))
    return try Archetype(
      kind, title: title, in: folder, of: SiteOutline(site, indexes: indexes), today: today)
  }

  /// The site with the new page in it, held back or not.
  private func site(with archetype: Archetype, on configuration: String) -> (
    site: Site?, diagnostics: [Diagnostic]
  ) {
    let front = "---\ntittel: Forside\n---\n"
    return TestSupport.site(
      from: """
        -- site.yml --
        \(configuration)
        -- index.md --
        \(front)
        -- \(archetype.path.text) --
        \(archetype.text)
        """, showsUnpublished: true)
  }
}
