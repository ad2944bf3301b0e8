import Diagnostics
import TestSupport
import Testing

@testable import Keys
@testable import Review
@testable import Programme

struct TextReviewTests {
  @Test func `points under one lead-in are written alike`() {
    #expect(
      rules(on: "sak", "## Vi vil:\n\n- at skolen blir bedre\n- bygge hus\n- lære av andre\n")
        == ["mixed-forms 7:3"])
    #expect(
      rules(on: "sak", "## Vi vil:\n\n- at skolen blir bedre\n- at hus bygges\n- bygge hus\n")
        == ["mixed-forms 9:3"])
  }

  @Test(arguments: ["- bygge hus\n- attestere lån\n", "- at hus bygges\n- At skolen blir bedre\n"])
  func `points that are written alike are left in peace`(list: String) {
    #expect(rules(on: "sak", "## Vi vil:\n\n" + list) == [])
  }

  @Test func `a list that is led in to by nothing may begin as it likes`() {
    #expect(rules(on: "side", "Slik:\n\n- at skolen blir bedre\n- bygge hus\n") == [])
  }

  @Test func `some points end in a full stop and others do not`() {
    let list = "- Bygge nye hus.\n- Lære av andre.\n- Synge mer\n"
    #expect(rules(on: "side", list) == ["mixed-full-stops 7:3"])
    let found = reviewed("-- side.md --\n---\ntittel: A\ntype: sak\n---\n## Vi vil:\n\n" + list)
    #expect(found.map(\.severity) == [.warning])
    #expect(reviewed("-- side.md --\n---\ntittel: A\n---\n" + list).map(\.severity) == [.note])
  }

  @Test(arguments: [
    "- Bygge nye hus.\n- Lære av andre.\n", "- Bygge nye hus\n- Lære av andre\n",
    "- Kjøpe pærer, epler osv.\n- Lære av andre\n", "- Kari Nes\n- Ola\n- Skriv hva du vil!\n",
    "- Bygge hus:\n  - store.\n- Lære av andre\n",
  ])
  func `lists that end alike are left in peace`(list: String) {
    #expect(rules(on: "side", list) == [])
  }

  @Test(arguments: ["# Skolen\n\nTekst.\n", "**skolen**\n\nTekst.\n"])
  func `a title that stands twice is told of`(body: String) {
    #expect(rules(on: "side", body).map { $0.prefix(14) } == ["repeated-title"])
  }

  @Test func `a first line that goes on from the title stays`() {
    #expect(rules(on: "side", "Skolen er viktig.\n") == [])
  }

  @Test func `several spaces in a row are told of once a page`() {
    #expect(rules(on: "side", "En  to.\n\nTre.  Fire.\n") == ["double-space 5:3"])
  }

  @Test(arguments: [
    "`a  b` og c.\n", "```\na  b\n```\n", "-   punkt\n-   to\n", "| a  | b |\n|----|---|\n| 1  | 2 |\n",
    "1.  punkt\n\n    mer\n",
  ])
  func `spaces that mean something are left in peace`(body: String) {
    #expect(rules(on: "side", body) == [])
  }

  @Test func `spaces that break a line are told of`() {
    #expect(rules(on: "side", "En linje  \nog en til.\n") == ["line-break-by-spaces 5:9"])
    #expect(rules(on: "side", "En linje  \n\nog en til. \n") == [])
  }

  @Test(arguments: ["her", "Les mer", "**her**", "klikk her", "read more"])
  func `a link's text says where it leads`(text: String) {
    #expect(rules(on: "side", "Vedtektene står [\(text)](https://a.example/).\n") == ["vague-link 5:18"])
  }

  @Test(arguments: [
    "Se [vedtektene](https://a.example/).\n", "Skriv `[her](side.md)`.\n", "```\n[her](side.md)\n```\n",
    "Han [her] sa det.\n",
  ])
  func `other text in brackets is left in peace`(body: String) {
    #expect(rules(on: "side", body) == [])
  }

  @Test func `text that few read to the end is told of`() {
    let words = Array(repeating: "samfunnsutviklingen", count: 60) + Array(repeating: "og", count: 60)
    #expect(rules(on: "side", words.joined(separator: " ") + ".\n") == ["hard-to-read 5:1"])
    #expect(rules(on: "side", String(repeating: "Vi vil ha en ny skole. ", count: 40) + "\n") == [])
  }

  @Test func `lix is the words a sentence and the long ones of a hundred`() {
    let text = String(repeating: "Vi bygger nye skoler. Elevene gleder seg veldig. ", count: 20)
    let file = SourceFile(path: "a.md", bytes: Array("---\ntittel: A\n---\n\(text)\n".utf8))
    let read = Readability(
      PageReading(
        PageManuscript(parsing: file, at: ContentPath("a.md"), outline: outline), in: file, phrases: .none
      ).document)
    // 8 words in 2 sentences, 1 of them long.
    #expect(read?.lix == 4 + 13)
  }

  private var outline: SiteOutline {
    let file = SourceFile(
      path: "content/site.yml", bytes: Array("navn: A\nnettsted: https://a.example/\n".utf8))
    guard let configuration = SiteConfiguration.parse(file: file).configuration else {
      preconditionFailure("site.yml is right")
    }
    return SiteOutline(configuration, indexes: [])
  }
}

struct PictureReviewTests {
  private func findings(_ page: String) -> [String] {
    reviewed("-- a.jpg --\n-- b.png --\n-- side.md --\n---\ntittel: A\n" + page).map {
      "\($0.rule) \($0.location.line):\($0.location.column)"
    }
  }

  @Test func `a photograph has a photographer`() {
    #expect(findings("bilde: a.jpg\nalt: Havna\n---\n") == ["photo-without-credit 3:8"])
    #expect(findings("---\n![Havna](a.jpg \"Kaia\")\n") == ["photo-without-credit 4:10"])
    #expect(
      findings("---\n![Havna](a.jpg)\n\n![Havna](a.jpg \"Foto: Kari Nes\")\n") == [
        "photo-without-credit 4:10"
      ])
  }

  @Test func `photographs with one, and drawings, are left in peace`() {
    #expect(findings("bilde: a.jpg\nalt: Havna\nfoto: Kari Nes\n---\n") == [])
    #expect(findings("---\n![Havna](a.jpg \"Kaia. Illustrasjon: Kari Nes\")\n\n![](b.png)\n") == [])
  }

  @Test func `what is said of a picture is read back from the page`() {
    let text =
      "-- a.jpg --\n-- a.md --\n---\ntittel: A\n---\n![Et \"hus\" & 5 < 6](a.jpg \"Kaia. Foto: Kari & Co\")\n"
    let pictures = pages(text).first?.body.pictures ?? []
    #expect(pictures.map(\.alt) == ["Et \"hus\" & 5 < 6"])
    #expect(pictures.map(\.credit) == ["Foto: Kari & Co"])
  }

  private func pages(_ text: String) -> [Page] {
    site(from: text).site?.pages.filter { $0.title == "A" } ?? []
  }
}

struct MissingTranslationTests {
  private func pages(_ translated: ClosedRange<Int>) -> String {
    (1...5).map { "-- side\($0).md --\n---\ntittel: Side \($0)\n---\n" }.joined()
      + translated.map {
        "-- en/page\($0).md --\n---\ntittel: Page \($0)\nspråk: en\nsamme-som: ../side\($0).md\n---\n"
      }.joined()
      + "-- index.md --\n---\ntittel: Hjem\n---\n-- en/index.md --\n---\ntittel: Home\nspråk: en\nsamme-som: ../index.md\n---\n"
  }

  @Test func `pages that most others have in a language are missed in it`() {
    let found = reviewed(pages(1...3))
    #expect(found.map(\.rule) == [.missingTranslations])
    #expect(found.first?.message.nb == "2 av 6 sider finnes ikke på engelsk: «Side 4», «Side 5»")
    #expect(found.first?.location.file == "content/side4.md")
  }

  @Test func `a handful of pages in another language asks for no more`() {
    #expect(reviewed(pages(1...1)) == [])
  }
}
