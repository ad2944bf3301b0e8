import Markdown
import Testing

struct TrailingAttributesTests {
  @Test(arguments: [
    ("## A {#b}", "<h2 id=\"b\">A</h2>\n"), ("## A{#b}", "<h2 id=\"b\">A</h2>\n"),
    ("## **A** {#b}", "<h2 id=\"b\"><strong>A</strong></h2>\n"),
    ("## A {#b&c}", "<h2 id=\"b&amp;c\">A</h2>\n"),
    ("## A {#b c}", "<h2 id=\"a-b-c\">A {#b c}</h2>\n"), ("## A {b}", "<h2 id=\"a-b\">A {b}</h2>\n"),
    ("- A {#b}\n  - C {#d}", "<ul>\n<li id=\"b\">A<ul>\n<li id=\"d\">C</li>\n</ul></li>\n</ul>\n"),
    ("- A\n  {#b}", "<ul>\n<li id=\"b\">A</li>\n</ul>\n"),
    ("- A {#b}\n\n  C", "<ul>\n<li id=\"b\"><p>A</p><p>C</p></li>\n</ul>\n"),
    ("- {#b}", "<ul>\n<li id=\"b\"></li>\n</ul>\n"),
    ("- A\n\n  C {#b}", "<ul>\n<li><p>A</p><p>C {#b}</p></li>\n</ul>\n"),
    ("A {#b}", "<p>A {#b}</p>\n"),
  ])
  func `braces at the end give a heading and an item its id`(source: String, html: String) {
    #expect(read(source).htmlText == html)
  }

  @Test func `a cell in any table carries the id that is typed in it`() {
    let document = read("| A {#a} | B |\n|---|--:|\n| C | [D](d.md) {#d} |\n")
    #expect(document.htmlText.contains("<th id=\"a\" scope=\"col\">A</th>"))
    #expect(document.htmlText.contains("<td id=\"d\" class=\"end\">D</td>"))
    #expect(document.otherAnchors == ["a", "d"])
    #expect(document.diagnostics.isEmpty)
  }

  @Test func `a word that may be divided is still an id`() {
    let options = MarkdownOptions(hyphenation: Hyphenation(words: ["arbeids|liv"]))
    #expect(
      read("## Arbeidsliv {#arbeidsliv}", options).htmlText
        == "<h2 id=\"arbeidsliv\">Arbeids\u{AD}liv</h2>\n")
  }

  @Test func `an id that is typed twice is reported where it stands the second time`() {
    #expect(
      read("- A [b](c.md) {#d}\n- E {#d}\n  - F {#d}").rules == ["2:7 duplicate-id", "3:9 duplicate-id"])
  }
}
