import Markdown
import Testing

struct FootnoteRenderingTests {
  @Test func `footnotes stand last with a way back`() {
    #expect(
      read("a[^1] b[^1]\n\n[^1]: note\n").htmlText.contains(
        "<li id=\"s-fn-1\">\n<p>note <a href=\"#s-fnref-1\" class=\"back\" aria-label=\"Tilbake til teksten\">↩</a>"
          + " <a href=\"#s-fnref-1-2\""))
  }

  @Test func `what only looks like a footnote stays as it was typed`() {
    #expect(read("a \\[^b\nc").htmlText == "<p>a [^b\nc</p>\n")
    #expect(read("a [^b] c").htmlText == "<p>a [^b] c</p>\n")
  }
}
