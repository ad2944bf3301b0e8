import Testing

@testable import Markdown

struct MarkdownScanTests {
  private func scan(_ text: String) -> MarkdownScan {
    Array(text.utf8).withUnsafeBufferPointer { MarkdownScan($0) }
  }

  @Test func `only extensions that can find something are attached`() {
    #expect(scan("Bare ord, og et tall: 1.").extensions == [])
    #expect(scan("| a |").extensions == .table)
    #expect(scan("a\n:-:").extensions == .table)
    #expect(scan("- [x] a").extensions == .tasklist)
    #expect(scan("~~a~~").extensions == .strikethrough)
    #expect(scan("a@b.no").extensions == .autolink)
    #expect(scan("www.a.no").extensions == .autolink)
    #expect(scan("[a](https://a.no)").extensions == [.tasklist, .autolink])
  }

  @Test(arguments: [
    "Ord og **fete** ord.\n\n- a\n- b\n\n1. c", "a\n:-:\nb", "a\n-:", "a\n-", "| a |\n|---|\n| b |",
    "a | b\n--|--",
    "- [ ] a\n- [x] b", "~a~ ~~b~~", "a@b.no ww.c.no http:/d", "www.a.no https://b.no", "a [b]\n\n[b]: c.md",
    "- a\n  - [X] b\n\n    | c |\n    |-|",
  ])
  func `a text is read as with all extensions`(text: String) {
    // What a comment holds makes the library look for everything.
    let all = "\n\n<!-- | ~ @ :// www. [ ] -->"
    let alone = read(text)
    #expect(read(text + all).htmlText == alone.htmlText + "\n", "\(text)")
  }

  @Test func `images that are never closed are bounded`() {
    #expect(read(String(repeating: "![[]()", count: 40_000)).rules == ["1:1 too-many-images"])
    #expect(!read(String(repeating: "![a](b.png) ", count: 1000)).rules.contains("1:1 too-many-images"))
  }

  @Test func `twenty thousand addresses stay text and the rest is read`() {
    let text = "~~a~~ " + String(repeating: "a@", count: 20_001)
    #expect(read(text).rules == ["1:1 too-many-addresses"])
    #expect(read(text).htmlText.hasPrefix("<p><del>a</del> a@a@"))
  }
}
