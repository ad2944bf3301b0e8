import Diagnostics
import Markdown

/// A text as a page's Markdown.
func read(_ text: String, _ options: MarkdownOptions = MarkdownOptions()) -> MarkdownDocument {
  MarkdownDocument(parsing: SourceFile(path: "side.md", bytes: Array(text.utf8)), options: options)
}

extension MarkdownDocument {
  var htmlText: String { String(decoding: html, as: UTF8.self) }

  /// Each as `line:column rule`.
  var rules: [String] { diagnostics.map { "\($0.location.line):\($0.location.column) \($0.rule)" } }
}
