package import Templates

/// A link of the site, with its absolute address: the endpoint may be on another host.
package struct ResponseLinkView: TemplateView, Sendable, Hashable {
  package let text: String
  package let href: String

  package init(text: String, href: String) {
    (self.text, self.href) = (text, href)
  }

  package static let fields = FieldTable<ResponseLinkView>(
    "lenke", [.text("text") { $0.text }, .text("href") { $0.href }])
}

/// The thanks for an answer.
package struct AnswerView: TemplateView {
  /// The question.
  package var question: String
  /// The link back to the page that asked.
  package var issue: ResponseLinkView
  package var organisation: String
  /// The address that *Angre* is posted to.
  package var undoAction: String
  /// The page's language, sent along as `språk`, when it is not the site's own.
  package var language: String?
  /// Nil when there is nothing to undo.
  package var receipt: String?
  /// Two or three other issues.
  package var suggestions: [ResponseLinkView]
  /// All of the site's policies; nil when no one page lists them.
  package var policies: ResponseLinkView?
  /// The address of `enig/`; nil when the site has none.
  package var round: String?
  /// Other ways to engage.
  package var engage: [ResponseLinkView]
  /// Nil when the site has no newsletter.
  package var newsletter: NewsletterFormView?

  package init(
    question: String, issue: ResponseLinkView, organisation: String, undoAction: String,
    language: String? = nil, receipt: String?, suggestions: [ResponseLinkView],
    policies: ResponseLinkView? = nil, round: String? = nil,
    engage: [ResponseLinkView] = [], newsletter: NewsletterFormView? = nil
  ) {
    self.question = question
    self.issue = issue
    self.organisation = organisation
    self.undoAction = undoAction
    self.language = language
    self.receipt = receipt
    self.suggestions = suggestions
    self.policies = policies
    self.round = round
    self.engage = engage
    self.newsletter = newsletter
  }

  package static let fields = FieldTable<AnswerView>(
    "takk for svaret",
    [
      .text("question") { $0.question },
      .view("issue", ResponseLinkView.self) { $0.issue },
      .text("organisation") { $0.organisation },
      .text("undo-action") { $0.undoAction },
      .optionalText("language") { $0.language },
      .optionalText("receipt") { $0.receipt },
      .flag("has-suggestions") { !$0.suggestions.isEmpty },
      .list("suggestions", ResponseLinkView.self) { $0.suggestions },
      .view("policies", ResponseLinkView.self) { $0.policies },
      .optionalText("round") { $0.round },
      .flag("has-engage") { !$0.engage.isEmpty },
      .list("engage", ResponseLinkView.self) { $0.engage },
      .view("newsletter", NewsletterFormView.self) { $0.newsletter },
    ])
}

/// The outcome of taking an answer back.
package struct UndoView: TemplateView {
  /// The link back to the page that asked; nil when the receipt no longer tells.
  package var issue: ResponseLinkView?
  package var home: ResponseLinkView

  package init(issue: ResponseLinkView?, home: ResponseLinkView) {
    (self.issue, self.home) = (issue, home)
  }

  package static let fields = FieldTable<UndoView>(
    "angret svar",
    [
      .view("issue", ResponseLinkView.self) { $0.issue },
      .view("home", ResponseLinkView.self) { $0.home },
    ])
}
