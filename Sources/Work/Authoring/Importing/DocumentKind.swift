/// The kinds of files that can become pages.
package enum DocumentKind: String, Sendable, CaseIterable {
  case word = "docx"
  case openDocument = "odt"
  case html
  case markdown = "md"

  /// By a file's ending; nil for a kind that is none of them.
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

  /// As pandoc is to read it.
  package var arguments: [String] {
    switch self {
    case .word: ["--from=docx", "--track-changes=all"]
    case .openDocument: ["--from=odt"]
    case .html: ["--from=html-native_divs-native_spans"]
    // As Google Docs and Hugo write it.
    case .markdown: ["--from=gfm+attributes+footnotes-emoji-yaml_metadata_block"]
    }
  }
}
