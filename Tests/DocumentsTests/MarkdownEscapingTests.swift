import Testing

@testable import Documents

/// That a text says on the page what it said in the document.
struct MarkdownEscapingTests {
  @Test(arguments: [
    ("Leder\\nestleder", "Leder\\nestleder"), ("a*b*c", "a\\*b\\*c"), ("3 * 4", "3 * 4"),
    ("snake_case", "snake_case"),
    ("_kursiv_", "\\_kursiv\\_"), ("<b>", "\\<b>"), ("1 < 2", "1 < 2"), ("[^1]", "\\[^1]"), ("AT&T", "AT&T"),
    ("&amp;", "\\&amp;"), ("`kode`", "\\`kode\\`"), ("https://x.example/a_b_", "https://x.example/a_b_"),
    ("~~nei~~", "\\~\\~nei\\~\\~"),
  ])
  func `what would be a mark stands for itself`(text: String, expected: String) {
    #expect(MarkdownEscaping.escaped(text, in: .text) == expected)
  }

  @Test func `a bar is escaped in a cell alone`() {
    #expect(MarkdownEscaping.escaped("a|b", in: .cell) == "a\\|b")
    #expect(MarkdownEscaping.escaped("a|b", in: .text) == "a|b")
  }

  @Test(arguments: [
    ("# nei", "\\# nei"), ("#nei", "#nei"), ("- nei", "\\- nei"), ("1. mai", "1\\. mai"), ("2023", "2023"),
    ("> nei", "\\> nei"), ("---", "\\---"), ("– tale", "– tale"), ("**fet**", "**fet**"),
    ("* nei", "\\* nei"),
  ])
  func `a line begins nothing that it did not begin`(line: String, expected: String) {
    #expect(MarkdownEscaping.lineStart(line) == expected)
  }
}
