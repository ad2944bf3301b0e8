package import Templates

/// A step of the newsletter's double opt-in, or of leaving it.
package struct NewsletterStepView: TemplateView {
  package var organisation: String
  /// The address that the page's button posts to; nil on pages without one.
  package var action: String?
  package var home: ResponseLinkView
  /// The address of `nyhetsbrev/`.
  package var form: String
  package var engage: [ResponseLinkView]

  package init(
    organisation: String, action: String? = nil, home: ResponseLinkView, form: String,
    engage: [ResponseLinkView] = []
  ) {
    self.organisation = organisation
    self.action = action
    self.home = home
    self.form = form
    self.engage = engage
  }

  package static let fields = FieldTable<NewsletterStepView>(
    "steg for nyhetsbrevet",
    [
      .text("organisation") { $0.organisation },
      .optionalText("action") { $0.action },
      .view("home", ResponseLinkView.self) { $0.home },
      .text("form") { $0.form },
      .flag("has-engage") { !$0.engage.isEmpty },
      .list("engage", ResponseLinkView.self) { $0.engage },
    ])
}

/// The receipt for a comment or a proposal.
package struct ReceiptView: TemplateView {
  /// The link back to the page that had the form.
  package var link: ResponseLinkView
  package var organisation: String
  /// The text that was sent, paragraph by paragraph.
  package var paragraphs: [String]
  package var engage: [ResponseLinkView]

  package init(
    link: ResponseLinkView, organisation: String, paragraphs: [String], engage: [ResponseLinkView] = []
  ) {
    (self.link, self.organisation, self.paragraphs, self.engage) = (link, organisation, paragraphs, engage)
  }

  package static let fields = FieldTable<ReceiptView>(
    "kvittering",
    [
      .view("link", ResponseLinkView.self) { $0.link },
      .text("organisation") { $0.organisation },
      .flag("has-paragraphs") { !$0.paragraphs.isEmpty },
      .texts("paragraphs") { $0.paragraphs },
      .flag("has-engage") { !$0.engage.isEmpty },
      .list("engage", ResponseLinkView.self) { $0.engage },
    ])
}

/// The summary of a round. None of it is kept.
package struct RoundView: TemplateView {
  /// One issue that was answered.
  package struct Answer: TemplateView {
    package var issue: ResponseLinkView
    package var agrees: Bool

    package init(issue: ResponseLinkView, agrees: Bool) {
      (self.issue, self.agrees) = (issue, agrees)
    }

    package static let fields = FieldTable<Answer>(
      "svar i runden",
      [.view("issue", ResponseLinkView.self) { $0.issue }, .flag("is-agreed") { $0.agrees }])
  }

  package var organisation: String
  /// In the order of the form, without skipped issues.
  package var answers: [Answer]
  /// The address of `enig/`.
  package var round: String
  package var engage: [ResponseLinkView]
  package var newsletter: NewsletterFormView?

  package init(
    organisation: String, answers: [Answer], round: String, engage: [ResponseLinkView] = [],
    newsletter: NewsletterFormView? = nil
  ) {
    self.organisation = organisation
    self.answers = answers
    self.round = round
    self.engage = engage
    self.newsletter = newsletter
  }

  package static let fields = FieldTable<RoundView>(
    "runde",
    [
      .text("organisation") { $0.organisation },
      .flag("has-answers") { !$0.answers.isEmpty },
      .number("agreed") { $0.answers.count { $0.agrees } },
      .number("answered") { $0.answers.count },
      .list("answers", Answer.self) { $0.answers },
      .text("round") { $0.round },
      .flag("has-engage") { !$0.engage.isEmpty },
      .list("engage", ResponseLinkView.self) { $0.engage },
      .view("newsletter", NewsletterFormView.self) { $0.newsletter },
    ])
}
