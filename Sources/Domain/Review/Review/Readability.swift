package import Markdown

/// The readability of a text, by C. H. Björnsson's LIX (1968): words per sentence, plus the percentage of words with
/// more than six letters.
package struct Readability: Sendable, Hashable {
  package let words: Int
  package let sentences: Int
  package let longWords: Int

  /// 25 children's books, 45 newspapers, 55 official reports, 60 and above very hard.
  package var lix: Int {
    guard words > 0, sentences > 0 else { return 0 }
    return (words * 100 / sentences + longWords * 10_000 / words + 50) / 100
  }

  /// True for a text that few read to the end unless paid for it.
  var isHard: Bool { lix > 60 }

  /// The fewest words that the measure means anything for.
  private static let fewestWords = 100

  /// Nil for a document with too little text.
  package init?(_ document: MarkdownDocument) {
    var count = (words: 0, sentences: 0, longWords: 0)
    func add(_ span: ByteSpan) {
      var isInSentence = false
      for word in document.plain(span).split(whereSeparator: \.isWhitespace) {
        let letters = word.count(where: \.isLetter)
        if letters > 0 {
          count.words += 1
          if letters > 6 { count.longWords += 1 }
          isInSentence = true
        }
        if isInSentence, let last = word.last, ".!?:".contains(last), letters > 2 || last != "." {
          count.sentences += 1
          isInSentence = false
        }
      }
      // A point or a paragraph without a stop ends its sentence.
      if isInSentence { count.sentences += 1 }
    }
    for block in document.blocks {
      switch block.content {
      case .paragraph(let text): add(text)
      case .list(let list):
        for item in list.items {
          add(item.text)
          for nested in item.nested { add(nested.text) }
        }
      case .heading, .table, .other: break
      }
    }
    guard count.words >= Self.fewestWords, count.sentences > 0 else { return nil }
    (words, sentences, longWords) = count
  }
}
