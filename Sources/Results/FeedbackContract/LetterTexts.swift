internal import Text

/// The texts that the endpoint's mails are made of: the raw value is the text's key in `texts/letters`, with the names of
/// its placeholders in parentheses.
package enum LetterText: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
  case confirmationSubject = "confirmation-subject(name)"
  case confirmation = "confirmation(name,confirm,end,unsubscribe,url)"
  case waitingSubject = "waiting-subject(name)"
  case waiting = "waiting(counts,name,url)"
  case oneComment = "comments-one"
  case manyComments = "comments-many(count)"
  case oneProposal = "proposals-one"
  case manyProposals = "proposals-many(count)"
  case loginSubject = "login-subject(name)"
  case login = "login(link,minutes,name,url)"
  case time = "time(day,month,hour,minute)"
}

/// Every text of mails, in one language.
package struct LetterTexts: Sendable, Hashable, Codable {
  private let texts: [LetterText: String]

  package init(_ text: (LetterText) -> String) {
    texts = Dictionary(uniqueKeysWithValues: LetterText.allCases.map { ($0, text($0)) })
  }

  /// - Throws: for a bundle that lacks a text.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    texts = try container.decode([LetterText: String].self)
    guard texts.count == LetterText.allCases.count else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a mail lacks its text")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(texts)
  }

  /// A text with its placeholders filled.
  package func callAsFunction(_ text: LetterText, _ values: [String: String] = [:]) -> String {
    PlaceholderText(texts[text] ?? "").filled(values)
  }
}
