import Markdown
import Testing

struct ListRenderingTests {
  @Test func `list items give their text, their nested items and their attributes`() throws {
    let document = read("- Bygge **boliger** {#bolig .ferdig}\n  - for unge\n    - i by\n- To\n")
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

  @Test(arguments: [
    ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>\n"),
    ("- a\n  > b", "<ul>\n<li>a<blockquote>\n<p>b</p>\n</blockquote></li>\n</ul>\n"),
    ("-\n- b", "<ul>\n<li></li>\n<li>b</li>\n</ul>\n"),
  ])
  func `lists are written as they are typed`(source: String, html: String) {
    #expect(read(source).htmlText == html)
  }

  @Test func `a task shows a sign that screen readers are told of`() {
    #expect(
      read("- [x] a\n- [ ] b").htmlText
        == "<ul>\n<li><span class=\"task\" role=\"img\" aria-label=\"Gjort\">☑</span> a</li>\n"
        + "<li><span class=\"task\" role=\"img\" aria-label=\"Ikke gjort\">☐</span> b</li>\n</ul>\n")
  }

  @Test func `an item that is one number and a text has it for its own`() {
    let document = read("- 1. mai\n  - a\n- b\n")
    guard case .list(let list)? = document.blocks.first?.content else {
      Issue.record("no list")
      return
    }
    #expect(document.plain(list.items[0].text) == "1. mai")
    #expect(document.html.string(list.items[0].tail) == "")
  }

  @Test func `the text after a nested list is the item's, and its HTML the tail`() {
    let document = read("- a\n\n  - b\n\n  c {#d}\n")
    guard case .list(let list)? = document.blocks.first?.content else {
      Issue.record("no list")
      return
    }
    #expect(document.plain(list.items[0].text) == "a\nc {#d}")
    #expect(document.html.string(list.items[0].lead) == "<p>a</p>")
    #expect(document.html.string(list.items[0].tail) == "<p>c {#d}</p>")
  }
}
