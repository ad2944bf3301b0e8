internal import Text
internal import FeedbackContract
internal import Synchronization

/// The thanks for an answer. Both answers to an issue give as many bytes, so that who sees the traffic but not what
/// is in it cannot tell one from the other.
extension SiteEndpoint {
  func answerPage(
    for answer: Answer, _ issue: EndpointManifest.Issue, receipt: String, in language: String
  ) -> EndpointResponse {
    padded(AnswerLengths.Page(issue: issue.id, language: language, isJSON: false), answer) {
      page(for: $0, issue, receipt: receipt, in: language)
    }
  }

  /// The answer that a script gets instead of the page.
  func thanks(
    for answer: Answer, _ issue: EndpointManifest.Issue, receipt: String, in language: String
  ) -> EndpointResponse {
    padded(AnswerLengths.Page(issue: issue.id, language: language, isJSON: true), answer) {
      object(for: $0, issue, receipt: receipt, in: language)
    }
  }

  /// The body for an answer with spaces after it, as long as the longest for any answer.
  private func padded(
    _ page: AnswerLengths.Page, _ answer: Answer, _ body: (Answer) -> EndpointResponse
  ) -> EndpointResponse {
    var response = body(answer)
    let length = answerLengths.length(page) { Answer.allCases.map { body($0).body.count }.max() ?? 0 }
    let missing = max(0, length - response.body.count)
    response.body.append(contentsOf: repeatElement(UInt8(ascii: " "), count: missing))
    return response
  }

  private func page(
    for answer: Answer, _ issue: EndpointManifest.Issue, receipt: String, in language: String
  ) -> EndpointResponse {
    let pages = bundle.pages(in: language)
    let view = AnswerView(
      question: issue.question, issue: link(to: issue), organisation: manifest.name,
      undoAction: action("/angre"), language: sentLanguage(language), receipt: receipt,
      suggestions: suggestions(after: issue), policies: policies, round: manifest.round, engage: engage,
      newsletter: newsletterForm(in: language))
    return html(answer == .enig ? pages.agreed : pages.disagreed, view)
  }

  private func object(
    for answer: Answer, _ issue: EndpointManifest.Issue, receipt: String, in language: String
  ) -> EndpointResponse {
    let thanks = manifest.responses?.thanks.first { $0.language == language }
    return json { json in
      json.key("forslag")
      json.array { list in
        for suggestion in suggestions(after: issue) {
          list.object { link in
            link.member("adresse", suggestion.href)
            link.member("tekst", suggestion.text)
          }
        }
      }
      json.member("kvittering", receipt)
      json.member("takk", (answer == .enig ? thanks?.agreed : thanks?.disagreed) ?? "")
    }
  }

  /// Those that the page names, three at most; never what the visitor answered before.
  private func suggestions(after issue: EndpointManifest.Issue) -> [ResponseLinkView] {
    issue.related.lazy.compactMap { self.issues.issue($0) }.filter { self.isOpen($0) }.prefix(3).map(link)
  }
}

/// The length of the longest answer to an issue, in bytes: all are padded to it.
final class AnswerLengths: Sendable {
  struct Page: Hashable {
    let issue: String
    let language: String
    let isJSON: Bool
  }

  private let lengths = Mutex<[Page: Int]>([:])

  func length(_ page: Page, _ measure: () -> Int) -> Int {
    if let length = lengths.withLock({ $0[page] }) { return length }
    let length = measure()
    lengths.withLock { $0[page] = length }
    return length
  }
}
