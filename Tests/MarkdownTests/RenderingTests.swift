import Diagnostics
import Markdown
import Testing

/// The HTML of a Markdown text, and its findings as `line:column rule`.
private func read(_ text: String) -> (html: String, findings: [String]) {
  let document = MarkdownDocument(parsing: SourceFile(path: "side.md", bytes: Array(text.utf8)))
  return (
    String(decoding: document.html, as: UTF8.self),
    document.diagnostics.map { "\($0.location.line):\($0.location.column) \($0.rule)" }
  )
}

struct RenderingTests {
  @Test func `a body heading of the first level moves below the title and the others follow`() {
    #expect(
      read("# Mål\n\n## Delmål\n").html
        == "<h2 id=\"mal\">Mål</h2>\n<h3 id=\"delmal\">Delmål</h3>\n")
    #expect(read("## Mål\n").html == "<h2 id=\"mal\">Mål</h2>\n")
  }

  @Test func `equal headings get numbered ids and typed ids are kept free`() {
    #expect(
      read("## Mål\n\n## Mål\n\n## Annet {#mal-2}\n").html
        == "<h2 id=\"mal\">Mål</h2>\n<h2 id=\"mal-3\">Mål</h2>\n<h2 id=\"mal-2\">Annet</h2>\n")
  }

  @Test func `a line beginning with an en dash is speech`() {
    #expect(
      read("– Vi er glade.\n– Det er jeg også, sier hun.\n").html
        == "<p class=\"speech\">– Vi er glade.</p>\n<p class=\"speech\">– Det er jeg også, sier hun.</p>\n")
  }

  @Test func `a picture alone becomes a figure with caption and credit`() {
    let document = MarkdownDocument(
      parsing: SourceFile(
        path: "side.md", bytes: Array("![Styret](styret.jpg \"På trappa. Foto: Kari Nes\")\n".utf8)))
    #expect(
      String(decoding: document.html, as: UTF8.self)
        == "<figure> alt=\"Styret\"<figcaption>På trappa. "
        + "<span class=\"credit\">Foto: Kari Nes</span></figcaption></figure>\n")
    #expect(document.links.map(\.path) == ["styret.jpg"])
    #expect(document.holes.map(\.role) == [.imageStart, .imageEnd])
  }

  @Test(arguments: [
    ("a <b>b</b> c", "<p>a b c</p>\n", ["1:3 html-removed"]),
    ("a<br>b", "<p>a<br>b</p>\n", []),
    ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>\n", []),
    ("H<sub>2", "<p>H2</p>\n", ["1:2 html-removed"]),
    ("a <!-- b --> c", "<p>a  c</p>\n", []),
    ("a <script>b</script> c", "<p>a  c</p>\n", ["1:3 html-removed"]),
    ("a <script>b", "<p>a </p>\n", ["1:3 unclosed-html"]),
    ("<div class=\"x\">a &amp; b</div>", "<p>a &amp; b</p>\n", ["1:1 html-removed"]),
    ("<script>\nalert(1)\n</script>\n\nb", "\n<p>b</p>\n", ["1:1 html-removed"]),
  ])
  func `raw HTML goes and its text stays`(source: String, html: String, findings: [String]) {
    let found = read(source)
    #expect(found.html == html)
    #expect(found.findings == findings)
  }

  @Test func `an address is escaped and percent-encoded`() {
    #expect(
      read("[a](<https://x.no/ø b?c=d&e>)").html
        == "<p><a href=\"https://x.no/%C3%B8%20b?c=d&amp;e\">a</a></p>\n")
  }

  @Test(arguments: [
    ("[a](javascript:alert(1))", "1:5 refused-link"), ("[a](C:\\plan.doc)", "1:5 local-file-link"),
    ("[a](htps://x.no)", "1:5 unknown-scheme"), ("x [a]()", "1:5 empty-link"),
    ("![](a.png)", "1:5 missing-alt"), ("![b](https://x.no/a.png)", "1:6 image-outside-content"),
    ("#### Dypt", "1:1 skipped-heading-level"), ("a\n\n[^x]: b", "3:1 unused-footnote"),
    ("æ [^b æ\nc] d", "1:3 broken-footnote"),
    ("## A {#b}\n\n## C {#b}", "3:8 duplicate-id"), ("## A {#s-b}", "1:8 theme-id"),
  ])
  func `what is wrong is reported at its place`(source: String, finding: String) {
    #expect(read(source).findings == [finding])
  }

  @Test func `list items give their text, their nested items and their attributes`() throws {
    let document = MarkdownDocument(
      parsing: SourceFile(
        path: "side.md",
        bytes: Array("- Bygge **boliger** {#bolig .ferdig}\n  - for unge\n    - i by\n- To\n".utf8)))
    guard case .list(let list) = try #require(document.blocks.first).content else {
      Issue.record("no list")
      return
    }
    #expect(list.items.map { document.plain($0.text) } == ["Bygge boliger", "To"])
    #expect(list.items[0].attributes == ItemAttributes(id: "bolig", isDone: true))
    #expect(list.items[0].nested.map { document.plain($0.text) } == ["for unge", "i by"])
    #expect(list.items[0].nested.map(\.depth) == [1, 2])
    #expect(document.html.string(list.items[0].nested[0].content) == "for unge")
    #expect(document.html.string(list.items[0].lead) == "Bygge <strong>boliger</strong>")
    #expect(document.html.string(list.items[1].content) == "To")
  }

  @Test func `footnotes stand last with a way back`() {
    #expect(
      read("a[^1] b[^1]\n\n[^1]: note\n").html.contains(
        "<li id=\"s-fn-1\">\n<p>note <a href=\"#s-fnref-1\" class=\"back\" aria-label=\"Tilbake til teksten\">↩</a>"
          + " <a href=\"#s-fnref-1-2\""))
  }

  @Test func `five hundred levels of nesting are read and a million are refused`() {
    #expect(read(String(repeating: "> ", count: 500) + "a").findings == [])
    #expect(read(String(repeating: ">", count: 500_000) + "a").findings == ["1:1 nested-too-deep"])
    #expect(read(String(repeating: "*a **b ", count: 50_000)).html.contains("b"))
  }

  @Test func `a table that would fill all memory is refused`() {
    let columns = String(repeating: "|a", count: 1000) + "|\n" + String(repeating: "|-", count: 1000) + "|\n"
    #expect(read(columns + String(repeating: "|b\n", count: 300)).findings == ["202:1 oversized-table"])
    #expect(read(columns + "|b\n").findings == [])
  }

  @Test func `what only looks like a footnote stays as it was typed`() {
    #expect(read("a \\[^b\nc").html == "<p>a [^b\nc</p>\n")
    #expect(read("a [^b] c").html == "<p>a [^b] c</p>\n")
  }

  @Test func `the same documents give the same HTML on every thread`() async {
    let texts = [
      "~~a~~ https://nordvik.example/ b@c.no www.x.no", "| a |\n|---|\n| ~b~ |", "- [x] w: a~b",
      "a[^1]\n\n[^1]: b ~c~",
    ]
    let expected = texts.map { read($0).html }
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var wrong = 0
          for _ in 0..<500 { wrong += zip(texts, expected).count { read($0).html != $1 } }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  @Test func `every prefix of a text with everything in it is read`() {
    let text = """
      # Mål {#mal}

      – Tale **fet *kursiv*** `kode` ~~strøket~~ [lenke](../a.md#b "t") ![alt](b.png "Tekst. Foto: X") <b>x</b>
      – Mer[^1] &amp; a@b.no

      > - 1. [ ] dypt {#dypt .ferdig}

      | Tiltak | Frist |
      |:--|--:|
      | a<br>b {#rad} | \\| |

      ```swift
      let a = "<"
      ```

      <div class="x">y</div>

      [^1]: Fotnote
      """
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      let document = MarkdownDocument(parsing: SourceFile(path: "a.md", bytes: Array(bytes[..<end])))
      #expect(document.blocks.allSatisfy { Int($0.html.end) <= document.html.count })
    }
  }
}
