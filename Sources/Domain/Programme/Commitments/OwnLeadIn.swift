internal import Keys
package import Values

/// The lead-in an organisation writes above what it wants, as Markdown: `Nordviklista vil:`.
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
  /// One line of Markdown that shows the text as it is, wherever in a line or a table's cell it stands.
  package var escapedForMarkdown: String {
    let text = singleLine
    // A stop matters only where it makes an address of a word.
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
