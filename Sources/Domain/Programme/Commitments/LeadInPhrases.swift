package import Values

/// The phrase with which a heading or a sentence leads in to a list of commitments.
package struct LeadInMatch: Sendable, Hashable {
  /// The phrase it ends in, folded, as `skal vi`.
  package let phrase: String
  /// False for a match that counts only before a list that follows directly, which the caller checks.
  package let hasColon: Bool
}

/// The phrases that lead in to commitments, as `vil:` and `skal vi i perioden:`.
package struct LeadInPhrases: Sendable {
  /// Folded, longest first.
  private let phrases: [String]
  /// By byte, true when a phrase ends in it, in either case: a fast refusal for most texts.
  private let isLastByte: [Bool]

  private static let longest = 12

  /// No phrases.
  package static let none = LeadInPhrases(folded: [])

  /// - Parameter extra: the site's own phrases (`innledere`), with or without their colon.
  package init(language: Language, extra: [String] = []) {
    self.init(folded: Set((Self.phrases(of: language) + extra).map(Self.folded)).subtracting([""]))
  }

  private init(folded all: Set<String>) {
    phrases = all.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    let lastBytes = Set(all.flatMap { [$0, $0.uppercased()] }.compactMap(\.utf8.last))
    // A letter above ASCII may end in any byte, in NFC or NFD.
    isLastByte = (0...UInt8.max).map { $0 >= 0x80 || lastBytes.contains($0) }
  }

  /// Matches a text of at most twelve words that ends, in whole words, with a phrase.
  ///
  /// - Parameter text: a heading or a sentence as plain text, without emphasis and `{#id}`.
  package func match(_ text: Substring) -> LeadInMatch? {
    let (words, hasColon) = Self.withoutColon(text)
    guard let last = words.utf8.last, isLastByte[Int(last)],
      !words.hasMoreWords(than: Self.longest)
    else { return nil }
    let folded = words.foldedPhrase
    guard let phrase = phrases.first(where: { Self.isEnd($0, of: folded) }) else { return nil }
    return LeadInMatch(phrase: phrase, hasColon: hasColon)
  }

  package func match(_ text: String) -> LeadInMatch? { match(text[...]) }

  /// Matches the last sentence of a paragraph; fast for the most, by their last byte.
  package func match(lastSentenceOf paragraph: String) -> LeadInMatch? {
    let words = Self.withoutColon(paragraph[...]).words
    guard let last = words.utf8.last, isLastByte[Int(last)] else { return nil }
    return match(lastSentence(of: paragraph))
  }

  private static func withoutColon(_ text: Substring) -> (words: Substring, hasColon: Bool) {
    let trimmed = text.spaceTrimmed
    let hasColon = trimmed.utf8.last == UInt8(ascii: ":")
    return (hasColon ? Substring(trimmed.utf8.dropLast()).spaceTrimmed : trimmed, hasColon)
  }

  private static func isEnd(_ phrase: String, of text: String) -> Bool {
    let bytes = text.utf8
    guard let start = bytes.index(bytes.endIndex, offsetBy: -phrase.utf8.count, limitedBy: bytes.startIndex),
      bytes[start...].elementsEqual(phrase.utf8)
    else { return false }
    guard let before = text[..<start].last else { return true }
    return !(before.isLetter || before.isNumber || before == "-")
  }

  private static func folded(_ phrase: String) -> String {
    let folded = phrase.foldedPhrase
    return folded.last == ":" ? String(folded.dropLast().spaceTrimmed) : folded
  }

  private static func phrases(of language: Language) -> [String] {
    switch language {
    case .nb, .se, .sma, .smj: norwegian
    case .nn: norwegian + ["krev"]
    case .en: ["will", "we will", "demand"]
    }
  }

  private static let norwegian = [
    "vil", "vil vi", "skal", "skal vi", "skal vi i perioden", "vil arbeide for", "krever", "går inn for",
  ]
}

extension Substring {
  /// True for a text of more words than the limit, where it stops counting.
  fileprivate func hasMoreWords(than limit: Int) -> Bool {
    var count = 0
    var isInWord = false
    for scalar in unicodeScalars {
      let isSpace = scalar.isSpace
      if !isSpace, !isInWord {
        count += 1
        if count > limit { return true }
      }
      isInWord = !isSpace
    }
    return false
  }
}
