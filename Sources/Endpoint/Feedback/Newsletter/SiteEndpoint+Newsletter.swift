internal import FeedbackContract
internal import Templates

private typealias NewsletterStepTemplate = Template<NewsletterStepView>

/// Signing up, with a mail in between, and leaving.
extension SiteEndpoint {
  /// Between two mails that ask one address to confirm, in seconds.
  private static let mailInterval = 24 * 3600

  /// The form below an answer: it knows neither the issue nor the answer.
  func newsletterForm(in language: String) -> NewsletterFormView? {
    guard services.sendsMail, manifest.forms.newsletter, let consent = manifest.consent else { return nil }
    let token = services.tokens.token(for: .newsletter, page: "", site: site)
    return NewsletterFormView(
      action: action("/nyhetsbrev"), language: sentLanguage(language), token: token,
      consent: consent.text(in: language), home: home, privacy: manifest.privacy)
  }

  func subscribe(_ sent: SentForm) async throws(StoreFault) -> EndpointResponse {
    guard manifest.forms.newsletter, let consent = manifest.consent else {
      return error(.notFound, sent.request)
    }
    guard services.sendsMail else { return error(.unavailable, sent.request, fields: sent.fields) }
    if isTrapped(sent) { return newsletterStep(\.newsletterSent, in: sent.language) }

    let typed = PublicText.line(sent.fields["epost"] ?? "")
    let email = EmailAddress(sent.fields["epost"] ?? "")
    var form = NewsletterFormView(
      action: action("/nyhetsbrev"), language: sentLanguage(sent.language), token: "",
      consent: consent.text(in: sent.language), email: FormFieldView(typed), home: home,
      privacy: manifest.privacy)
    if email == nil { form.email.fault = typed.isEmpty ? .missing : .invalid }
    if sent.fields["samtykke"] != "ja" { form.consentField.fault = .missing }
    let check = check(
      sent, .newsletter, page: "", isWhole: form.email.fault == nil && form.consentField.fault == nil)
    guard check.isAccepted, let email else {
      form.token = check.token
      return again(sent, bundle.pages(in: sent.language).newsletterForm, form, check)
    }

    // The answer is the same for an address that is known, or has had enough mail: that is nobody else's business.
    if services.limits.wait(forMailTo: email.folded, at: site) == nil {
      let now = services.clock.now()
      let subscriber = Subscriber(
        id: RecordID(services.randomness), email: email, state: .pending, language: sent.language,
        consent: consent.version, requested: now, confirmed: nil)
      let mail = OutboxMessage(
        id: RecordID(services.randomness), kind: .confirmation(subscriber: subscriber.id), created: now,
        due: now)
      _ = try await store.request(subscriber, mail: mail, mailInterval: Self.mailInterval)
    } else {
      // Takes as long as the other way.
      try await store.probe(at: services.clock.now())
    }
    if sent.request.wantsJSON { return received() }
    return newsletterStep(\.newsletterSent, in: sent.language)
  }

  /// The link in the mail: it shows a button, since mail programs follow links by themselves.
  func askToConfirm(_ token: String, _ request: EndpointRequest) async -> EndpointResponse {
    guard let id = services.links.subscriber(token, for: .confirm, at: site) else { return expired() }
    do throws(StoreFault) {
      guard let subscriber = try await self.subscriber(id) else { return expired() }
      if subscriber.state == .confirmed {
        return newsletterStep(\.newsletterConfirmed, in: subscriber.language)
      }
      return newsletterStep(
        \.newsletterConfirm, in: subscriber.language, action: action("/nyhetsbrev/bekreft/\(token)"))
    } catch {
      services.counts.add(.storeFault)
      return self.error(.unavailable, request)
    }
  }

  func confirm(_ token: String, _ sent: SentForm) async throws(StoreFault) -> EndpointResponse {
    guard let id = services.links.subscriber(token, for: .confirm, at: site),
      let subscriber = try await subscriber(id), try await store.confirm(id, at: services.clock.now())
    else { return expired() }
    return newsletterStep(\.newsletterConfirmed, in: subscriber.language)
  }

  /// Nil also for one who has waited too long and is still there only until the next time records are let go of.
  func subscriber(_ id: RecordID) async throws(StoreFault) -> Subscriber? {
    let cutoff = Retention.pendingSubscriptions.cutoff(at: services.clock.now())
    guard let subscriber = try await store.subscriber(id),
      subscriber.state == .confirmed || subscriber.requested > cutoff
    else { return nil }
    return subscriber
  }

  func askToUnsubscribe(_ token: String, _ request: EndpointRequest) -> EndpointResponse {
    newsletterStep(\.unsubscribe, in: manifest.language, action: action("/nyhetsbrev/avmeld/\(token)"))
  }

  /// Always 200, and the same for whoever has left already: RFC 8058.
  func unsubscribe(_ token: String, _ request: EndpointRequest) async -> EndpointResponse {
    guard request.body.count <= Route.unsubscribe("").bodyLimit else { return error(.tooLarge, request) }
    if let id = services.links.subscriber(token, for: .unsubscribe, at: site) {
      do throws(StoreFault) {
        let mark = ErasureMarks(services.keys, site: site).mark(of: id)
        try await store.unsubscribe(id, mark: mark, at: services.clock.now())
      } catch {
        services.counts.add(.storeFault)
        return self.error(.unavailable, request)
      }
    }
    return newsletterStep(\.unsubscribed, in: manifest.language)
  }

  private func expired() -> EndpointResponse {
    newsletterStep(\.newsletterExpired, in: manifest.language, status: 404)
  }

  private func newsletterStep(
    _ template: KeyPath<ResponseTemplates, NewsletterStepTemplate>, in language: String,
    action: String? = nil, status: Int = 200
  ) -> EndpointResponse {
    let view = NewsletterStepView(
      organisation: manifest.name, action: action, home: home,
      form: manifest.newsletter ?? manifest.url, engage: engage)
    return html(bundle.pages(in: language)[keyPath: template], view, status: status)
  }
}
