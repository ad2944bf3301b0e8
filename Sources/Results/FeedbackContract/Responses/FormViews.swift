package import Templates

/// The sign-up for the newsletter: below an answer, or shown again.
package struct NewsletterFormView: TemplateView {
  package var action: String
  /// The page's language, sent as `språk`, when it is not the site's own.
  package var language: String?
  /// Empty on a page without one; the form is then shown again with one.
  package var token: String
  /// The text of the consent, in the page's language.
  package var consent: String
  package var email: FormFieldView
  /// Its value is never shown: consent is never ticked beforehand.
  package var consentField: FormFieldView
  package var home: ResponseLinkView
  /// The address of the privacy page.
  package var privacy: String?

  package init(
    action: String, language: String? = nil, token: String, consent: String,
    email: FormFieldView = FormFieldView(),
    consentField: FormFieldView = FormFieldView(), home: ResponseLinkView, privacy: String? = nil
  ) {
    self.privacy = privacy
    self.action = action
    self.language = language
    self.token = token
    self.consent = consent
    self.email = email
    self.consentField = consentField
    self.home = home
  }

  package static let fields = FieldTable<NewsletterFormView>(
    "nyhetsbrevskjema",
    [
      .text("action") { $0.action },
      .optionalText("language") { $0.language },
      .text("token") { $0.token },
      .optionalText("privacy") { $0.privacy },
      .text("consent") { $0.consent },
      .flag("has-faults") { $0.email.fault != nil || $0.consentField.fault != nil },
      .view("email", FormFieldView.self) { $0.email },
      .view("consent-field", FormFieldView.self) { $0.consentField },
      .view("home", ResponseLinkView.self) { $0.home },
    ])
}

/// A comment that is shown again in its form.
package struct CommentFormView: TemplateView {
  package var action: String
  /// The page's language, sent as `språk`, when it is not the site's own.
  package var language: String?
  /// Empty on a page without one; the form is then shown again with one.
  package var token: String
  /// The id of the page.
  package var page: String
  package var link: ResponseLinkView
  package var name: FormFieldView
  package var text: FormFieldView
  /// The address of the privacy page.
  package var privacy: String?

  package init(
    action: String, language: String? = nil, token: String, page: String, link: ResponseLinkView,
    name: FormFieldView,
    text: FormFieldView, privacy: String? = nil
  ) {
    self.privacy = privacy
    self.action = action
    self.language = language
    self.token = token
    self.page = page
    self.link = link
    self.name = name
    self.text = text
  }

  package static let fields = FieldTable<CommentFormView>(
    "kommentarskjema",
    [
      .text("action") { $0.action },
      .optionalText("language") { $0.language },
      .text("token") { $0.token },
      .optionalText("privacy") { $0.privacy },
      .text("page") { $0.page },
      .view("link", ResponseLinkView.self) { $0.link },
      .flag("has-faults") { $0.name.fault != nil || $0.text.fault != nil },
      .view("name", FormFieldView.self) { $0.name },
      .view("text", FormFieldView.self) { $0.text },
    ])
}

/// A proposal that is shown again in its form.
package struct ProposalFormView: TemplateView {
  package var action: String
  /// The page's language, sent as `språk`, when it is not the site's own.
  package var language: String?
  /// Empty on a page without one; the form is then shown again with one.
  package var token: String
  /// The id of the page.
  package var page: String
  package var link: ResponseLinkView
  package var text: FormFieldView
  package var name: FormFieldView
  package var email: FormFieldView
  /// The address of the privacy page.
  package var privacy: String?

  package init(
    action: String, language: String? = nil, token: String, page: String, link: ResponseLinkView,
    text: FormFieldView,
    name: FormFieldView, email: FormFieldView, privacy: String? = nil
  ) {
    self.privacy = privacy
    self.action = action
    self.language = language
    self.token = token
    self.page = page
    self.link = link
    self.text = text
    self.name = name
    self.email = email
  }

  package static let fields = FieldTable<ProposalFormView>(
    "innspillskjema",
    [
      .text("action") { $0.action },
      .optionalText("language") { $0.language },
      .text("token") { $0.token },
      .optionalText("privacy") { $0.privacy },
      .text("page") { $0.page },
      .view("link", ResponseLinkView.self) { $0.link },
      .flag("has-faults") { $0.text.fault != nil || $0.name.fault != nil || $0.email.fault != nil },
      .view("text", FormFieldView.self) { $0.text },
      .view("name", FormFieldView.self) { $0.name },
      .view("email", FormFieldView.self) { $0.email },
    ])
}
