package import Diagnostics
package import Keys
package import Programme
package import Values

/// The words of a site to ask dictionaries about, and the notes on those that none of them has.
package struct SpellingReview: Sendable {
  /// By language: each word of the site once, sorted.
  package let words: [Language: [String]]

  private let pages: [(page: PageManuscript, words: PageWords)]
  private let known: Set<String>

  /// The most words reported for one page; a page with more is in another language, or about something else.
  private static let mostOnPage = 20

  /// - Parameter list: the site's own words, one a line; what follows `#` is a comment.
  package init(
    _ pages: [(page: PageManuscript, words: PageWords)], configuration: SiteConfiguration, list: String
  ) {
    self.pages = pages
    var known: Set<String> = []
    var texts = [configuration.name] + configuration.responsible.flatMap { [$0.name.value] + $0.also }
    for line in list.split(whereSeparator: \.isNewline) {
      texts.append(String(line.prefix { $0 != "#" }))
    }
    for text in texts {
      for word in text.split(whereSeparator: { !$0.isLetter && $0 != "'" }) {
        known.insert(word.lowercased())
      }
    }
    for page in pages { known.formUnion(page.words.names.lazy.map { $0.lowercased() }) }
    self.known = known
    var words: [Language: Set<String>] = [:]
    for (page, read) in pages {
      for word in read.words where !Self.isKnown(word.text, known) {
        words[page.language, default: []].insert(word.text)
      }
    }
    self.words = words.mapValues { $0.sorted() }
  }

  /// - Parameters:
  ///   - unknown: by language, the words that its dictionary does not have.
  ///   - suggestions: likely corrections, by language and word.
  package func findings(
    unknown: [Language: Set<String>], suggestions: [Language: [String: [String]]]
  ) -> [Diagnostic] {
    pages.flatMap { page, read -> [Diagnostic] in
      guard let missing = unknown[page.language], !missing.isEmpty else { return [] }
      let found = read.words.filter { missing.contains($0.text) && !Self.isKnown($0.text, known) }
      var findings = found.prefix(Self.mostOnPage).map { word in
        Diagnostic.unknownWord(
          word.text, suggestions: suggestions[page.language]?[word.text] ?? [], at: word.location)
      }
      if let next = found.dropFirst(Self.mostOnPage).first {
        findings.append(.moreUnknownWords(found.count - Self.mostOnPage, at: next.location))
      }
      return findings
    }
  }

  /// True for a listed name, in the genitive too.
  private static func isKnown(_ word: String, _ known: Set<String>) -> Bool {
    let folded = word.lowercased()
    return known.contains(folded) || (folded.hasSuffix("s") && known.contains(String(folded.dropLast())))
  }
}

extension Diagnostic {
  fileprivate static func unknownWord(_ word: String, suggestions: [String], at location: SourceLocation)
    -> Self
  {
    let meant = suggestions.prefix(4).map { "«\($0)»" }.joined(separator: ", ")
    let isGuess = !suggestions.isEmpty
    return Diagnostic(
      .note, .unknownWord, at: location,
      nb: "«\(word)» står ikke i ordboka", nn: "«\(word)» står ikkje i ordboka",
      en: "“\(word)” is not in the dictionary",
      help: LocalizedText(
        nb: (isGuess ? "mente du \(meant)? " : "") + "Er ordet riktig, skriv det i _ordliste.txt",
        nn: (isGuess ? "meinte du \(meant)? " : "") + "Er ordet rett, skriv det i _ordliste.txt",
        en: (isGuess ? "did you mean \(meant)? " : "") + "If the word is right, add it to _ordliste.txt"))
  }

  fileprivate static func moreUnknownWords(_ count: Int, at location: SourceLocation) -> Self {
    Diagnostic(
      .note, .moreUnknownWords, at: location,
      nb: "\(count) ord til på siden står ikke i ordboka",
      nn: "\(count) ord til på sida står ikkje i ordboka",
      en: "\(count) more words on the page are not in the dictionary",
      help: LocalizedText(
        nb: "er siden på et annet språk, så skriv «språk» øverst i den",
        nn: "er sida på eit anna språk, så skriv «språk» øvst i henne",
        en: "if the page is in another language, write “language” at its top"))
  }
}
