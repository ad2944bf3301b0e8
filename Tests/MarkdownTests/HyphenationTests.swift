import Markdown
import Testing

struct HyphenationTests {
  private let hyphenation = Hyphenation(words: ["arbeids|markeds|kriminalitet", "Økonomi|plan", "udelt"])

  @Test(arguments: [
    ("arbeidsmarkedskriminalitet", "arbeids|markeds|kriminalitet"),
    ("Arbeidsmarkedskriminaliteten!", "Arbeids|markeds|kriminaliteten!"),
    ("ØKONOMIPLAN 2027", "ØKONOMI|PLAN 2027"), ("arbeid", "arbeid"), ("udelt", "udelt"), ("", ""),
    ("min arbeidsmarkedskriminalitet-", "min arbeids|markeds|kriminalitet-"),
  ])
  func `a word and its endings may break where the list says`(text: String, broken: String) {
    #expect(hyphenation.hyphenated(text) == broken.replacing("|", with: "\u{AD}"))
  }

  @Test func `plain text keeps its words whole`() {
    var options = MarkdownOptions()
    options.hyphenation = hyphenation
    let document = read("Økonomiplan", options)
    #expect(document.htmlText == "<p>Økonomi\u{AD}plan</p>\n")
    #expect(document.text.elementsEqual("Økonomiplan".utf8))
  }
}
