/// Someone who asked for the newsletter, and the proof of it.
package struct Subscriber: Sendable, Hashable {
  package enum State: String, Sendable, Hashable {
    /// Asked for, but not yet confirmed from the mail.
    case pending
    case confirmed
  }

  package let id: RecordID
  package let email: EmailAddress
  package let state: State
  /// `nb`, `nn` or `en`: what the form and the mail are in.
  package let language: String
  /// The version of the text that was consented to.
  package let consent: String
  package let requested: Moment
  package let confirmed: Moment?

  package init(
    id: RecordID, email: EmailAddress, state: State, language: String, consent: String, requested: Moment,
    confirmed: Moment?
  ) {
    self.id = id
    self.email = email
    self.state = state
    self.language = language
    self.consent = consent
    self.requested = requested
    self.confirmed = confirmed
  }
}
