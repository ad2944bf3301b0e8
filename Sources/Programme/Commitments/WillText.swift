internal import Diagnostics

/// What front matter lists under `vil`, as the Markdown an editor would have written for it in the body.
///
/// One way of reading makes one result: anchors, groups and lead-in are those of the body.
struct WillText {
  /// Empty when there is nothing under `vil`.
  private(set) var markdown = ""
  /// For each line of `markdown`, where in the file it was written.
  private var positions: [TextPosition] = []

  init(_ groups: [CommitmentGroup], siteName: String, language: Language) {
    guard let first = groups.first(where: { !$0.items.isEmpty })?.items.first else { return }
    // A lead-in has at most twelve words.
    let isShort = siteName.split(separator: " ").count <= 10
    let verb = language == .en ? "will" : "vil"
    let subject = isShort ? siteName : language == .en ? "We" : "Vi"
    append("## \(escaped(subject)) \(verb):", at: first.position)
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
          append((index == 0 ? "- " : "  ") + line, at: item.position)
        }
      }
      append("", at: start)
    }
  }

  private mutating func append(_ line: String, at position: TextPosition) {
    markdown += line + "\n"
    positions.append(position)
  }

  private func escaped(_ name: String) -> String {
    var escaped = ""
    for character in name.singleLine {
      if character.isASCII, character.isPunctuation || character.isSymbol { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// Findings below the file's last line, moved to the front matter they came from.
  func placed(_ diagnostics: [Diagnostic], in file: SourceFile) -> [Diagnostic] {
    guard !positions.isEmpty else { return diagnostics }
    let lastLine = file.location(atByte: file.bytes.count).line
    return diagnostics.map { diagnostic in
      // A blank line stands between the body and what is put after it.
      let line = diagnostic.location.line - lastLine - 2
      guard line >= 0 else { return diagnostic }
      let position = positions[min(line, positions.count - 1)]
      return Diagnostic(
        diagnostic.severity, diagnostic.rule, at: position.location(in: file.path), diagnostic.message,
        help: diagnostic.help)
    }
  }
}

extension String {
  fileprivate var singleLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
