import Markdown
import Testing

struct RawHTMLRenderingTests {
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
  func `raw HTML goes and its text stays`(source: String, html: String, rules: [String]) {
    let found = read(source)
    #expect(found.htmlText == html)
    #expect(found.rules == rules)
  }

  @Test(arguments: [
    ("a <script>*x*</script>", "<p>a </p>\n"),
    ("a <script>**b** ~~c~~ `d` [e](f.md) ![g](h.png)\ni</script> j", "<p>a  j</p>\n"),
    ("a *<script>x*</script>", "<p>a </p>\n"),
    ("a *<script>b</script>c*", "<p>a <em>c</em></p>\n"),
    ("a **<!-- b -->**", "<p>a </p>\n"),
  ])
  func `an element that is left out leaves nothing round it`(source: String, html: String) {
    #expect(read(source).htmlText == html)
    #expect(read(source).holes.isEmpty)
  }

  @Test(arguments: [
    ("a<sub><sup>b</sub></sup>", "<p>a<sub>b</sub></p>\n"),
    ("a<sub>b</sub></sub>", "<p>a<sub>b</sub></p>\n"),
    ("a<sub><sub>b</sub>", "<p>a<sub>b</sub></p>\n"),
    ("a *<sub>b*</sub>", "<p>a <em>b</em></p>\n"),
    ("a<sub><script>b</sub></script>c", "<p>a<sub></sub>c</p>\n"),
    ("a<script><sub></script>b</sub>", "<p>ab</p>\n"),
    ("a<sub>b\n– c</sub>", "<p>a<sub>b\n– c</sub></p>\n"),
    ("– a<sub>b</sub>\n– c", "<p class=\"speech\">– a<sub>b</sub></p>\n<p class=\"speech\">– c</p>\n"),
  ])
  func `subscripts end in the element they begin in`(source: String, html: String) {
    #expect(read(source).htmlText == html)
  }

  @Test func `raw HTML that is kept gives its ids to links`() {
    let text = "# Mål\n\n<div id=\"mal\" class='x'>\n<a name=anker>a</a></div>\n\nb <i ID = 'c d'>e</i>\n"
    let kept = read(text, MarkdownOptions(keepsRawHTML: true))
    #expect(kept.otherAnchors == ["mal", "anker", "c d"])
    #expect(kept.htmlText.hasPrefix("<h2 id=\"mal-2\">"))
    #expect(read(text).otherAnchors == [])
  }

  @Test func `a megabyte of tags that are never closed is read in a moment`() {
    let clock = ContinuousClock()
    for text in ["<sub>", "</sub>", "<sub><sup></sub>", "a<b"] {
      let long = "a" + String(repeating: text, count: 200_000 / text.utf8.count)
      #expect(clock.measure { _ = read(long) } < .seconds(20))
    }
  }
}
