internal import Diagnostics
internal import Keys
internal import Markdown
internal import Values

/// The list under `vil` in front matter, as the Markdown an editor would have written for it in the body.
///
/// Parsed as the body is, so that anchors, groups and lead-in are the same.
struct WillText {
  /// Empty when nothing is listed under `vil`.
  private(set) var markdown = ""
  /// The position, in the file, of each line of ``markdown``.
  private var positions: [TextPosition] = []

  init(_ groups: [CommitmentGroup], siteName: String, language: Language) {
    guard let first = groups.first(where: { !$0.items.isEmpty })?.items.first else { return }
    append("## " + OwnLeadIn(siteName: siteName, language: language).markdown, at: first.position)
    append("", at: first.position)
    for group in groups {
      guard let start = group.items.first?.position else { continue }
      if let name = group.name {
        append("### \(name.singleLine)", at: start)
        append("", at: start)
      }
      for item in group.items {
        let lines = item.value.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
          append((index == 0 ? "- " : "  ") + Self.asText(line), at: item.position)
        }
      }
      append("", at: start)
    }
  }

  private mutating func append(_ line: String, at position: TextPosition) {
    markdown += line + "\n"
    positions.append(position)
  }

  /// Escapes the beginning of a line that Markdown would take for a list, a heading or a quote.
  private static func asText(_ line: Substring) -> String {
    let text = line.drop { $0 == " " || $0 == "\t" }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let mark = text.dropFirst(digits.count).first, mark == "." || mark == ")" {
      return "\(digits)\\\(text.dropFirst(digits.count))"
    }
    guard let first = text.first, "#>-+|=~`".contains(first) || text.hasPrefix("* ") else {
      return String(text)
    }
    return "\\" + text
  }

  /// Diagnostics below the file's last line, moved to their front matter.
  func placed(_ diagnostics: [Diagnostic], in file: SourceFile) -> [Diagnostic] {
    guard !positions.isEmpty else { return diagnostics }
    let lastLine = file.location(atByte: file.bytes.count).line
    return diagnostics.map { diagnostic in
      Diagnostic(
        diagnostic.severity, diagnostic.rule, at: placed(diagnostic.location, after: lastLine),
        diagnostic.message,
        help: diagnostic.help)
    }
  }

  /// Links below the file's last line, moved likewise.
  func placed(_ links: [LocalLink], in file: SourceFile) -> [LocalLink] {
    guard !positions.isEmpty else { return links }
    let lastLine = file.location(atByte: file.bytes.count).line
    return links.map { link in
      LocalLink(
        path: link.path, fragment: link.fragment, query: link.query, title: link.title, isImage: link.isImage,
        location: placed(link.location, after: lastLine))
    }
  }

  private func placed(_ location: SourceLocation, after lastLine: Int) -> SourceLocation {
    // A blank line stands between the body and what is put after it.
    let line = location.line - lastLine - 2
    return line < 0 ? location : positions[min(line, positions.count - 1)].location(in: location.file)
  }
}
