import Markdown
import Testing

struct LinkRenderingTests {
  @Test func `a picture alone becomes a figure with caption and credit`() {
    let document = read("![Styret](styret.jpg \"På trappa. Foto: Kari Nes\")\n")
    #expect(
      document.htmlText
        == "<figure> alt=\"Styret\"<figcaption>På trappa. "
        + "<span class=\"credit\">Foto: Kari Nes</span></figcaption></figure>\n")
    #expect(document.links.map(\.path) == ["styret.jpg"])
    #expect(document.holes.map(\.role) == [.imageStart, .imageEnd])
  }

  @Test func `an address is escaped and percent-encoded`() {
    #expect(
      read("[a](<https://x.no/ø b?c=d&e>)").htmlText
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
  func `a fault is reported where it stands`(source: String, rule: String) {
    #expect(read(source).rules == [rule])
  }

  @Test(arguments: [
    ("A. Foto: B", "A.", "Foto: B"), ("Foto: B", "", "Foto: B"), ("A", "A", ""), ("A Foto:", "A Foto:", ""),
    ("Foto: A. Illustrasjon: B", "Foto: A.", "Illustrasjon: B"),
  ])
  func `a credit is the end of a caption`(title: String, caption: String, credit: String) {
    var expected = "<figure> alt=\"a\"<figcaption>\(caption)"
    if !credit.isEmpty {
      expected += "\(caption.isEmpty ? "" : " ")<span class=\"credit\">\(credit)</span>"
    }
    // Of two credits the one whose label is first in the list is taken.
    if title.hasPrefix("Foto: A.") {
      expected = "<figure> alt=\"a\"<figcaption><span class=\"credit\">\(title)</span>"
    }
    #expect(read("![a](b.png \"\(title)\")").htmlText == expected + "</figcaption></figure>\n")
  }

  @Test func `a link into the site is left out, with its title, query and anchor`() {
    let document = read("[a](<../b c.md?d=e#f%20g> \"h\")")
    #expect(document.htmlText == "<p>a</p>\n")
    let link = document.links[0]
    #expect([link.path, link.query, link.fragment ?? "", link.title] == ["../b c.md", "?d=e", "f g", "h"])
  }
}
