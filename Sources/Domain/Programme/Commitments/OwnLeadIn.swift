internal import Keys
package import Values

/// The lead-in above an organisation's own aims, as Markdown: `Nordviklista vil:`.
package struct OwnLeadIn {
  package let markdown: String

  package init(siteName: String, language: Language) {
    // A lead-in has at most twelve words.
    let isShort = siteName.split(separator: " ").count <= 10
    let verb = language == .en ? "will" : "vil"
    let subject = isShort ? siteName : language == .en ? "We" : "Vi"
    markdown = "\(subject.escapedForMarkdown) \(verb):"
  }
}

extension String {
  /// One line of Markdown that shows the text unchanged, anywhere in a line or a table's cell.
  package var escapedForMarkdown: String {
    let text = singleLine
    // A stop is special only in an address.
    let plain = text.contains("www.") ? Self.harmless.subtracting(["."]) : Self.harmless
    var escaped = ""
    for character in text {
      if character.isASCII, character.isPunctuation || character.isSymbol, !plain.contains(character) {
        escaped.append("\\")
      }
      escaped.append(character)
    }
    return escaped
  }

  private static let harmless: Set<Character> = [".", ",", "-", "'", "(", ")", "/", "?", "%"]
}
