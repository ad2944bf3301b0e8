internal import Encoding
internal import Hashing
internal import Programme

/// The question on a policy page whether readers agree.
struct Agreement: Sendable {
  /// The issue's id: that of the page whose address comes first among the page and its translations, so that
  /// all of them ask one question.
  let issue: String
  let question: String
  /// What the answer was given to; see ``wordingHash(of:question:)``.
  let wording: String
  /// The last day that answers are taken; nil for no end.
  let until: CalendarDate?
  let isClosed: Bool

  /// Nil when the page does not ask.
  init?(_ page: Page, at index: Int, in site: Site) {
    guard page.kind == .policy, site.configuration.feedback?.agree == true else { return nil }
    switch page.frontMatter.agree {
    case .notAsked: return nil
    case .question(let own): question = own
    case .asked, nil:
      question = Self.question(about: page.title, by: site.configuration.name, in: page.language)
    }
    let first = page.translations.reduce(index, min)
    issue = site.pages[first].address.pageID
    wording = wordingHash(of: page, question: question)
    until = page.frontMatter.agreeUntil
    isClosed = until.map { $0 < site.today } ?? false
  }

  /// Not one of the theme's texts: the wording that is counted must be the one the endpoint knows.
  private static func question(about title: String, by organisation: String, in language: Language) -> String
  {
    switch language {
    case .nb, .se, .sma, .smj: "Er du enig med \(organisation) om \(title)?"
    case .nn: "Er du samd med \(organisation) om \(title)?"
    case .en: "Do you agree with \(organisation) on \(title)?"
    }
  }
}

/// Names the wording that a reader answers to: the question and what the page commits to.
func wordingHash(of page: Page, question: String) -> String {
  var buffer = UTF8Buffer()
  buffer.append(question)
  for commitment in page.body.commitments {
    buffer.append(UInt8(ascii: "\n"))
    buffer.append(commitment.text)
  }
  return ContentHash(of: buffer.bytes).description
}
