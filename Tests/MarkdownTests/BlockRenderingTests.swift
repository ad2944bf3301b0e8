import Markdown
import Testing

struct BlockRenderingTests {
  @Test func `a body heading of the first level moves below the title and the others follow`() {
    #expect(
      read("# Mål\n\n## Delmål\n").htmlText
        == "<h2 id=\"mal\">Mål</h2>\n<h3 id=\"delmal\">Delmål</h3>\n")
    #expect(read("## Mål\n").htmlText == "<h2 id=\"mal\">Mål</h2>\n")
  }

  @Test func `equal headings get numbered ids and typed ids are kept free`() {
    #expect(
      read("## Mål\n\n## Mål\n\n## Annet {#mal-2}\n").htmlText
        == "<h2 id=\"mal\">Mål</h2>\n<h2 id=\"mal-3\">Mål</h2>\n<h2 id=\"mal-2\">Annet</h2>\n")
  }

  @Test func `a heading without letters still gets an id, and no deeper one than the sixth is shown`() {
    #expect(read("## !").htmlText == "<h2 id=\"del\">!</h2>\n")
    #expect(read("# A\n\n###### B").htmlText.hasSuffix("<h6 id=\"b\">B</h6>\n"))
    #expect(read("## s-a").htmlText == "<h2 id=\"s_a\">s-a</h2>\n")
  }

  @Test func `code is escaped, and its language is a class`() {
    #expect(
      read("```swift x\na < \"b\"\n```").htmlText
        == "<pre tabindex=\"0\"><code class=\"language-swift\">a &lt; \"b\"\n</code></pre>\n")
  }

  @Test func `a quotation and a rule are written as they are`() {
    #expect(
      read("> a\n>\n> - b\n\n---\n").htmlText
        == "<blockquote>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</blockquote>\n<hr>\n")
  }
}
