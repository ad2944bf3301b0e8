internal import Text
internal import FeedbackContract
internal import Templates

/// The steps that every form with text in it goes through: the trap, its token, its fields.
extension SiteEndpoint {
  /// The outcome of checking a form that was sent.
  struct FormCheck {
    let isAccepted: Bool
    /// For the form when it is shown again.
    let token: String
    /// Of that page: what was typed is wrong, or it is only to be sent once more.
    let status: Int
  }

  /// - Parameter isWhole: whether nothing is wrong with the fields; only then is the token used up.
  func check(_ sent: SentForm, _ form: TextForm, page: String, isWhole: Bool) -> FormCheck {
    let token = sent.fields["token"] ?? ""
    let verdict =
      isWhole
      ? services.tokens.use(token, for: form, page: page, site: site)
      : services.tokens.verdict(on: token, for: form, page: page, site: site)
    if isWhole, verdict == .good { return FormCheck(isAccepted: true, token: token, status: 200) }
    // A form that came to nothing is not held against anyone.
    services.limits.refund(.text, from: sent.request.client, at: site)
    let next = verdict == .stale ? services.tokens.token(for: form, page: page, site: site) : token
    return FormCheck(isAccepted: false, token: next, status: isWhole ? 200 : 400)
  }

  /// The same form with everything that was typed, or for a script a fresh token.
  func again<V>(
    _ sent: SentForm, _ template: Template<V>, _ view: V, _ check: FormCheck
  ) -> EndpointResponse {
    guard sent.request.wantsJSON else { return html(template, view, status: check.status) }
    if check.status == 400 { return error(.badRequest, sent.request) }
    return json { json in
      json.member("token", check.token)
    }
  }

  /// True when the field that people do not see was filled in. The sender is told nothing of it.
  func isTrapped(_ sent: SentForm) -> Bool {
    guard sent.fields[Honeypot.field]?.isEmpty == false else { return false }
    services.counts.add(.honeypot)
    return true
  }

  func received() -> EndpointResponse {
    json { json in
      json.member("mottatt", true)
    }
  }

  /// A fresh token for the script, before the form is sent.
  func formToken(_ request: EndpointRequest) -> EndpointResponse {
    // A query that is no form's has no form's fields.
    let query = try? FormFields(request.query.utf8, limit: 4)
    guard let form = query?["formål"].flatMap(TextForm.init) else { return error(.badRequest, request) }
    var page = ""
    if form != .newsletter {
      page = query?["side"] ?? ""
      guard takes(form, on: page) else { return error(.notFound, request) }
    }
    let token = services.tokens.token(for: form, page: page, site: site)
    return json { json in
      json.member("token", token)
    }
  }

  private func takes(_ form: TextForm, on page: String) -> Bool {
    guard let page = issues.page(page) else { return false }
    return form == .comment ? page.comments : page.proposals
  }

  /// A text field with what was typed in it, and what is wrong with that.
  ///
  /// - Parameter limit: in characters.
  func field(_ name: String, in sent: SentForm, limit: Int, isRequired: Bool, isLines: Bool) -> FormFieldView
  {
    let typed = sent.fields[name] ?? ""
    let text = isLines ? PublicText.lines(typed) : PublicText.line(typed)
    var field = FormFieldView(text)
    if text.isEmpty, isRequired { field.fault = typed.isEmpty ? .missing : .invalid }
    if text.count > limit { field.fault = .tooLong(limit: limit) }
    return field
  }

  /// Tells the editors of what came in now.
  func notice(at now: Moment) -> OutboxMessage? {
    guard services.sendsMail, !services.editors.isEmpty else { return nil }
    return OutboxMessage(id: RecordID(services.randomness), kind: .waiting, created: now, due: now)
  }
}

extension FormFieldView {
  /// Its paragraphs, for a receipt.
  var paragraphs: [String] { value.split(separator: "\n").map(String.init) }
}
