import Diagnostics
import Markdown
import Testing

struct MarkdownDocumentTests {
  @Test func `pictures come with their alternative text and credit`() {
    let document = read(
      "![A & \"B\"](a.png \"Her. Foto: Kari & Ola\")\n\nSe ![c](d.png \"Foto: X\") og [![e](f.png)](g.md).\n")
    #expect(document.pictures.map(\.alternative) == ["A & \"B\"", "c", "e"])
    #expect(document.pictures.map(\.credit) == ["Foto: Kari & Ola", nil, nil])
    #expect(document.pictures.map { document.links[Int($0.link)].path } == ["a.png", "d.png", "f.png"])
  }

  @Test func `struck text is a part of the plain text`() {
    let document = read("A ~~b *c*~~ d.\n\n- ~~E~~\n\n  f\n- g ~~h~~\n  - i\n")
    #expect(document.struck.map { document.plain($0) } == ["b c", "E", "E", "h"])
    guard case .list(let list) = document.blocks[1].content else {
      Issue.record("no list")
      return
    }
    // An item of two paragraphs has its text once more, as one.
    #expect(document.plain(list.items[0].text) == "E\nf")
    #expect(document.struck[2].start == list.items[0].text.start)
  }

  @Test(arguments: [
    ("- [a](b.md) c", true), ("- [a](https://b.no)", true), ("- [a](b.md)\n\n- c", true),
    ("- a [b](c.md)", false),
    ("- ![a](b.png)", true), ("- **[a](b.md)**", false), ("- 1. [a](b.md)", false),
  ])
  func `an item tells of the link it begins with`(source: String, begins: Bool) {
    guard case .list(let list)? = read(source).blocks.first?.content else {
      Issue.record("no list")
      return
    }
    #expect(list.items[0].beginsWithLink == begins)
  }

  @Test func `an appendix goes on with the text above`() {
    var options = MarkdownOptions()
    options.appendix = "## Mål\n\n- Se [b](b.md)\n\nC[^1]\n\n[^1]: To\n"
    let document = read("# Mål\n\nSe [a](a.md)[^1]\n\n[^1]: En\n", options)
    #expect(document.blocks.map(\.line) == [1, 3, 5, 1, 8, 10, 12, 14, 8])
    #expect(document.links.map(\.path) == ["a.md", "b.md"])
    #expect(document.links.map(\.location.line) == [3, 10])
    #expect(document.htmlText.contains("<h3 id=\"mal-2\">Mål</h3>"))
    #expect(document.htmlText.contains("<section class=\"footnotes\"><ol start=\"2\">\n<li id=\"s-fn-2\">"))
    #expect(document.htmlText.contains("<a href=\"#s-fn-2\" id=\"s-fnref-2\">2</a>"))
    #expect(document.holes.map(\.offset) == document.holes.map(\.offset).sorted())
  }
}
