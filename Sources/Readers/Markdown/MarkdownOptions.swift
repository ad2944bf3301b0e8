/// The options for reading one page's Markdown.
package struct MarkdownOptions: Sendable {
  /// True to keep raw HTML as written; otherwise only line breaks, subscripts and superscripts stay.
  package var keepsRawHTML: Bool
  package var hyphenation: Hyphenation
  package var labels: MarkdownLabels
  /// Markdown that is shown after the text. Its lines are numbered from the one below a blank line at the file's end.
  package var appendix = ""

  package init(
    keepsRawHTML: Bool = false, hyphenation: Hyphenation = Hyphenation(),
    labels: MarkdownLabels = MarkdownLabels()
  ) {
    (self.keepsRawHTML, self.hyphenation, self.labels) = (keepsRawHTML, hyphenation, labels)
  }
}

/// Words that a screen reader says in place of signs, in the page's language.
package struct MarkdownLabels: Sendable {
  package var backToText: String
  package var done: String
  package var notDone: String

  package init(
    backToText: String = "Tilbake til teksten", done: String = "Gjort", notDone: String = "Ikke gjort"
  ) {
    (self.backToText, self.done, self.notDone) = (backToText, done, notDone)
  }
}
