import Markdown
import Testing

struct LooseMarksTests {
  @Test(arguments: [
    ("a [b] (c.md)", "1:5 loose-link"), ("a [b](c d.md)", "1:5 loose-link"),
    ("a ** b ** c", "1:3 loose-stars"),
    ("a[^1] b[^2]\n\n[^1]: c", "1:8 missing-footnote"), ("| a | b |\n| c | d |", "1:1 loose-table"),
    ("-a\n-b", "1:1 loose-list"), ("• a", "1:1 loose-list"), ("##a", "1:1 loose-heading"),
    ("    a", "1:5 indented-code"), ("```\na", "1:1 unclosed-code"), ("a.\n---", "1:1 underlined-text"),
    ("## a {#b c}", "1:1 loose-braces"), ("[a]: b", "1:1 unused-definition"),
  ])
  func `Markdown that did not become any is reported where it stands`(source: String, rule: String) {
    #expect(read(source).rules == [rule])
  }

  @Test(arguments: [
    "a \\[b](c d.md)", "`a [b](c d.md)`", "a ** b", "a \\** b ** c", "-a", "#a", "a [b] (c)", "\\##a",
    "## a {b}", "## a \\{\\#b c\\} d",
    "[a]: b\n\n[c][a]", "```\na\n```",
  ])
  func `a sign that is meant as it stands is not`(source: String) {
    #expect(read(source).rules == [])
  }
}
