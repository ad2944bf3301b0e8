/// The kinds of files that can become pages.
package enum DocumentKind: String, Sendable, CaseIterable {
  case word = "docx"
  case openDocument = "odt"
  case html
  case markdown = "md"

  /// The kind of a file's extension; nil for any other.
  package init?(ofFileNamed name: String) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "docx", "docm", "dotx": self = .word
    case "odt", "ott": self = .openDocument
    case "html", "htm", "xhtml": self = .html
    case "md", "markdown", "mdown": self = .markdown
    default: return nil
    }
  }

  /// The arguments that have pandoc read the kind.
  package var arguments: [String] {
    switch self {
    case .word: ["--from=docx", "--track-changes=all"]
    case .openDocument: ["--from=odt"]
    case .html: ["--from=html-native_divs-native_spans"]
    // The dialects of Google Docs and Hugo.
    case .markdown: ["--from=gfm+attributes+footnotes-emoji-yaml_metadata_block"]
    }
  }
}
