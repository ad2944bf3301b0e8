import Diagnostics
import Testing
import Values

@testable import Keys
@testable import Programme
@testable import Review

struct PageWordsTests {
  private let outline: SiteOutline
  private let configuration: SiteConfiguration

  init() throws {
    let text =
      "navn: Nordvik lag\nnettsted: https://nordvik.example/\nansvarlige: [{navn: Klubbleder, også: [Klubbsjef]}]\n"
    let file = SourceFile(path: "content/site.yml", bytes: Array(text.utf8))
    configuration = try #require(SiteConfiguration.parse(file: file).configuration)
    outline = SiteOutline(configuration, indexes: [])
  }

  private func read(_ text: String) -> (page: PageManuscript, words: PageWords) {
    let file = SourceFile(path: "content/a.md", bytes: Array(text.utf8))
    let page = PageManuscript(parsing: file, at: ContentPath("a.md"), outline: outline)
    return (page, PageWords(page, in: file))
  }

  private func words(_ body: String) -> [String] {
    read("---\ntittel: A\n---\n\(body)\n").words.words.map(\.text)
  }

  @Test func `every word is read once, where it stands first`() {
    let found = read("---\ntittel: Ny skole\n---\nen skole på øya\n\nskole på æra\n").words.words
    #expect(found.map(\.text) == ["Ny", "skole", "en", "på", "øya", "æra"])
    #expect(found.map(\.location.line) == [2, 2, 4, 4, 4, 6])
    #expect(found.map(\.location.column) == [9, 12, 1, 10, 13, 10])
  }

  @Test(arguments: [
    "`kodd`", "```\nkodd\n```", "[](kodd.md)", "<https://kodd.no/>", "https://kodd.no/skolee", "www.kodd.no",
    "kodd@nordvik.no", "nordvik.no", "<span class=\"kodd\">", "<!-- kodd -->", "{#kodd}", "&kodd;", "LO",
    "iPhone",
    "v2x", "m.m.", "[kodd]: side.md", "čáhppes",
  ])
  func `what is no word is not asked about`(text: String) {
    #expect(words(text) == [])
  }

  @Test func `a link's text and a picture's caption are read, their addresses are not`() {
    #expect(words("[skolen vår](kodd.md \"bildet viser\")") == ["skolen", "vår", "bildet", "viser"])
  }

  @Test func `in the front matter only what people read is`() {
    let found = read(
      "---\ntittel: skole\ningress: >\n  lang tekst\ntema: [emnee]\nvil:\n  - bygge hus\nadresse: kodd\n---\n"
    )
    #expect(found.words.words.map(\.text) == ["skole", "lang", "tekst", "bygge", "hus"])
  }

  @Test func `a capital inside a sentence makes a name`() {
    let found = read("---\ntittel: skole\n---\nTale av Kari i dag. Skolen ligger der.\n").words
    #expect(found.names == ["Kari"])
    #expect(found.words.map(\.text) == ["skole", "Tale", "av", "dag", "Skolen", "ligger", "der"])
  }

  @Test func `what the site knows is not asked about`() {
    let pages = [
      read(
        "---\ntittel: Nordvik\n---\nKlubbsjefen og klubbsjef, klubbleders nordviks skolee. Av Kari. Karis hus.\n"
      )
    ]
    let review = SpellingReview(pages, configuration: configuration, list: "# våre ord\nskolee\nhus # ja\n")
    #expect(review.words == [.nb: ["Av", "Klubbsjefen", "og"]])
  }

  @Test func `an unknown word is a note with what may have been meant`() {
    let pages = [read("---\ntittel: en\n---\nen skolee til\n")]
    let review = SpellingReview(pages, configuration: configuration, list: "")
    let found = review.diagnostics(
      unknown: [.nb: ["skolee"]], suggestions: [.nb: ["skolee": ["skole", "skolen"]]])
    #expect(found.map(\.rule) == [.unknownWord])
    #expect(found.first?.severity == .note)
    #expect(found.first?.location == SourceLocation(file: "content/a.md", line: 4, column: 4))
    #expect(found.first?.help?.nb == "mente du «skole», «skolen»? Er ordet riktig, skriv det i _ordliste.txt")
  }

  @Test func `a page of nothing but unknown words is told of in few`() {
    let all = (0..<30).map { number in "ord" + String(repeating: "a", count: number) + "b" }
    let pages = [read("---\ntittel: \(all[0])\n---\n" + all.joined(separator: " ") + "\n")]
    let found = SpellingReview(pages, configuration: configuration, list: "").diagnostics(
      unknown: [.nb: Set(all)], suggestions: [:])
    #expect(found.count == 21)
    #expect(found.last?.rule == .moreUnknownWords)
    #expect(found.last?.message.nb == "10 ord til på siden står ikke i ordboka")
  }
}
