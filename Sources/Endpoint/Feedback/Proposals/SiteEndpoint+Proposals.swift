internal import FeedbackContract

extension SiteEndpoint {
  /// In characters.
  private static let longestName = 80
  private static let longestText = 10_000

  func propose(_ sent: SentForm) async throws(StoreFault) -> EndpointResponse {
    guard let page = sent.fields["side"].flatMap(issues.page), page.proposals else {
      return error(.notFound, sent.request)
    }
    let pages = bundle.pages(in: sent.language)
    let text = field("tekst", in: sent, limit: Self.longestText, isRequired: true, isLines: true)
    let name = field("navn", in: sent, limit: Self.longestName, isRequired: false, isLines: false)
    let typed = PublicText.line(sent.fields["epost"] ?? "")
    let email = EmailAddress(typed)
    let address = FormFieldView(typed, fault: email == nil && !typed.isEmpty ? .invalid : nil)
    let receipt = ReceiptView(
      link: link(to: page), organisation: manifest.name, paragraphs: text.paragraphs, engage: engage)
    if isTrapped(sent) { return html(pages.proposalReceived, receipt) }
    let isWhole = text.fault == nil && name.fault == nil && address.fault == nil
    let check = check(sent, .proposal, page: page.id, isWhole: isWhole)
    guard check.isAccepted else {
      let form = ProposalFormView(
        action: action("/innspill"), language: sentLanguage(sent.language), token: check.token,
        page: page.id, link: link(to: page), text: text, name: name, email: address,
        privacy: manifest.privacy)
      return again(sent, pages.proposalForm, form, check)
    }
    let now = services.clock.now()
    let proposal = Proposal(
      id: RecordID(services.randomness), page: page.id, text: text.value,
      name: name.value.isEmpty ? nil : name.value, email: email, received: now)
    try await store.insert(proposal, notice: notice(at: now))
    return sent.request.wantsJSON ? received() : html(pages.proposalReceived, receipt)
  }
}
