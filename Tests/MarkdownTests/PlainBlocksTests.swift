import Diagnostics
import Testing

@testable import Markdown

/// What is read without the library must be what the library makes of it. A fence behind a text takes all of it to
/// the library.
struct PlainBlocksTests {
  private func read(_ text: String) -> MarkdownDocument {
    MarkdownDocument(parsing: SourceFile(path: "side.md", bytes: Array(text.utf8)))
  }

  /// All that a document says of its text, but for the fence behind it.
  private func account(of document: MarkdownDocument, isFenced: Bool) -> String {
    let blocks = isFenced ? Array(document.blocks.dropLast()) : document.blocks
    let html = document.html[..<Int(blocks.last?.html.end ?? 0)]
    return """
      \(String(decoding: html, as: UTF8.self))
      \(String(decoding: document.text, as: UTF8.self))
      \(blocks)
      \(document.headingShift) \(document.links) \(document.holes) \(document.diagnostics)
      """
  }

  private func expectSame(_ text: String) {
    let alone = account(of: read(text), isFenced: false)
    let fenced = account(of: read(text + "\n\n```\nx\n```\n"), isFenced: true)
    #expect(alone == fenced, "\(text.debugDescription)")
  }

  private func plainBlocks(in text: String) -> PlainBlocks {
    Array(text.utf8).withUnsafeBufferPointer { PlainBlocks(in: $0, from: 0) }
  }

  private static let programme = """
    # Program

    Vi vil ha et **godt** samfunn, (f.eks. 50 % mer): «tillit» – og
    én linje til?

    ## 1. Vi vil:

    - Øke støtten til **kultur**.
    - Åpne flere skoler

    | Tiltak | Frist | Kr |
    |---|:--:|--:|
    | Møte **styret** | 1. mai 2026 |  |
    | Ås | Kontinuerlig | 10 000,- |
    """

  @Test func `a programme of words is read without the library`() {
    let blocks = plainBlocks(in: Self.programme)
    #expect(blocks.isAll)
    #expect(blocks.found.map(\.line) == [0, 2, 5, 7, 10])
    expectSame(Self.programme)
  }

  @Test func `every prefix of a programme is read as the library reads it`() {
    let bytes = Array(Self.programme.utf8)
    for end in bytes.indices { expectSame(String(decoding: bytes[..<end], as: UTF8.self)) }
  }

  @Test(arguments: [
    "Tekst\n---", "Tekst\n===", "Tekst\n- punkt", "Tekst\n1. punkt", "Tekst  \nmer", "Tekst\\\nmer", "1. mai",
    "- 1. mai", "- # tittel", "- - to", "-  langt", "- a\n  b", "- a\n\n- b", "- a **b\n- c** d", "**a *b***",
    "*a*",
    "a**b**c", "**a**b", "** a**", "**a **", "**a.** b", "**«a»** b", "a \u{A0}**b** c", "**a**\u{A0}b",
    "a * b",
    "\u{2013} Tale", "\u{2022} Punkt", "Tekst\n\u{2013} Tale", "    kode", "Tekst\n    mer", "&amp; og",
    "a & b",
    "a < b", "[a]", "a_b_", "#tagg", "# ", "#", "####### a", "## a ##", "## a {#b}", "Tekst {#b}",
    "| a |\n|---|",
    "| a |\n|--|--|", "| a | b |\n|---|---|\n| c |", "| a |\n|---|\n| b | c |", "| a |\n|---|\n b",
    "| a |\n|---|\nb",
    "| a \\| b |\n|---|", "| a |\n| : |", "||\n|-|", "| a |\n|-|\n||", "| a |\n|-|\n| |", "Tekst\n| a |\n|-|",
    "- a\n\nTekst", "Tekst\n\n  b", "- a\n\n  b", "* a\n* b", "* a\n- b", "+ a", "-a", "a\r\nb", "a\tb",
    "a\u{0}b", "a\rb", "\ra\r- b", "\u{FEFF}- a\n\n- b",
    "[a]: b\n\n[a] Tekst\n\nTekst", "> a\n\nTekst", "> a\nTekst", "# A\nTekst\n## B\n- c",
    "\n\n\nA\n\n\n\nB *c*\n\n\nD\n", "www.a.no og b", "b@a.no", "~~a~~",
  ])
  func `what may be more than words is read as the library reads it`(_ text: String) {
    for other in ["", "Ord **fete** her.", "- punkt\n- punkt", "1. tall", "## Tittel", "| a |\n|---|\n| b |"]
    {
      expectSame(text + "\n\n" + other)
      expectSame(other + "\n\n" + text)
      expectSame(other + "\n" + text)
      expectSame("*ikke bare ord*\n\n" + other + "\n\n" + text + "\n\n*ikke bare ord*")
    }
  }

  @Test func `words between a reference and its note stay before it`() {
    let text = "Fot[^1]\n\n[^1]: Note\n\nTekst\n"
    #expect(plainBlocks(in: text).found.map(\.line) == [4])
    #expect(String(decoding: read(text).html, as: UTF8.self).contains("</p>\n<p>Tekst</p>\n<section"))
  }

  @Test(arguments: [
    (
      [
        "\n", "\n", "\n\n", "\n\n", "- ", "* ", "| ", " | ", "|", "|---|", "|:--|--:|", "# ", "## ", "**",
        "**", "*",
        " ", "  ", "ord", "Ord", "å", "Ærlig talt", ".", ",", ":", "1. ", "2026", "(a)", "!", "\u{2013} ",
        "\u{A0}",
        "<br>", "`a`", "[a](b.md)", "> ", "---", "\\", "&", "_", "    ", "+", "=",
      ], 2
    ),
    (
      [
        "\n", "\n", "\n", "\n", "Ord og ord.\n", "Noe **fett** her\n", "**Fett** først: så\n", "- ett\n",
        "- to **tre**\n",
        "- *fire*\n", "* fem\n", "1. seks\n", "  innrykk\n", "    kode\n", "| a | b |\n", "|---|:-:|\n",
        "| a **b** |  |\n",
        "| a |\n", "## Mål\n", "### 1.1 Delmål **nå**\n", "# T\n", "---\n", "> sitat\n", "\u{2013} tale\n",
        "<br>\n",
        "[a]: b\n", "Se [a] og [b](c.md)\n", "Ord  \n", " \n", "{#a}\n", "Ord {#b}\n",
      ], 3
    ),
  ])
  func `texts put together by chance are read as the library reads them`(_ pieces: [String], _ seed: Int) {
    var state = UInt64(seed)
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<1500 {
      var text = ""
      for _ in 0...next(24) { text += pieces[next(pieces.count)] }
      expectSame(text)
    }
  }
}
