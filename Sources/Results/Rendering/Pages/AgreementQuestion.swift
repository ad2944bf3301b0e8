internal import Exports
internal import FeedbackContract
internal import Keys
internal import Programme
internal import Values

/// The question on a policy page whether readers agree, with the id and the wording that the endpoint knows.
struct AgreementQuestion: Sendable {
  let issue: String
  let question: String
  let wording: String
  /// The last day that answers are taken; nil for no end.
  let until: CalendarDate?
  let isClosed: Bool

  /// Nil when the page does not ask.
  init?(_ page: Page, at index: Int, in presentation: SitePresentation) {
    let site = presentation.site
    guard let wording = presentation.wordings[index], let issue = site.issueID(of: index) else { return nil }
    self.issue = issue
    self.wording = wording.description
    question = site.agreementQuestion(of: index)
    until = page.manuscript.frontMatter.agreeUntil
    isClosed = until.map { $0 < site.today } ?? false
  }
}
