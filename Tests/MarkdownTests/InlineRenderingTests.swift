import Markdown
import Testing

struct InlineRenderingTests {
  @Test func `a line beginning with an en dash is speech`() {
    #expect(
      read("– Vi er glade.\n– Det er jeg også, sier hun.\n").htmlText
        == "<p class=\"speech\">– Vi er glade.</p>\n<p class=\"speech\">– Det er jeg også, sier hun.</p>\n")
  }

  @Test(arguments: [
    ("a  \nb", "<p>a<br>\nb</p>\n"), ("a\\\nb", "<p>a<br>\nb</p>\n"), ("a\nb", "<p>a\nb</p>\n"),
    ("*a* **b** ~~c~~ `<d>`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>&lt;d&gt;</code></p>\n"),
    ("~a~", "<p>~a~</p>\n"), ("a \u{2013} b\n\u{2013}c", "<p>a \u{2013} b\n\u{2013}c</p>\n"),
    ("a & b &lt; \"c\"", "<p>a &amp; b &lt; \"c\"</p>\n"),
  ])
  func `what stands in a line becomes HTML`(source: String, html: String) {
    #expect(read(source).htmlText == html)
  }

  @Test func `plain text has no markup and a space for each line's end`() {
    let document = read("*a*\nb `c` [d](e.md)  \nf ![g](h.png) <b>i</b>")
    #expect(document.text.elementsEqual("a b c d\nf g i".utf8))
  }

  @Test func `words of emphasis that is too deep stay`() {
    let source = String(repeating: "*a ", count: 300) + "b" + String(repeating: "*", count: 300)
    #expect(read(source).htmlText.contains("b"))
  }
}
