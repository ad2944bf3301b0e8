/// How one page's Markdown is to be read.
package struct MarkdownOptions: Sendable {
  /// Raw HTML is kept as written; otherwise only line breaks, subscripts and superscripts stay.
  package var keepsRawHTML: Bool
  package var hyphenation: Hyphenation
  package var labels: MarkdownLabels
  /// Markdown that is shown after the text; its places are those of lines after the file's last and a blank one.
  package var appendix = ""

  package init(
    keepsRawHTML: Bool = false, hyphenation: Hyphenation = Hyphenation(),
    labels: MarkdownLabels = MarkdownLabels()
  ) {
    self.keepsRawHTML = keepsRawHTML
    self.hyphenation = hyphenation
    self.labels = labels
  }
}

/// What a screen reader says where Markdown has only a sign, in the page's language.
package struct MarkdownLabels: Sendable {
  package var backToText: String
  package var done: String
  package var notDone: String

  package init(
    backToText: String = "Tilbake til teksten", done: String = "Gjort", notDone: String = "Ikke gjort"
  ) {
    self.backToText = backToText
    self.done = done
    self.notDone = notDone
  }
}
