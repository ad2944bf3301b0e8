/// A mail's text, and whom it is for. It holds no text that a visitor wrote.
package struct Letter: Sendable, Hashable {
  package let recipients: [EmailAddress]
  /// The organisation's name.
  package let senderName: String
  /// The address that an answer goes to; nil for the sender.
  package let replyTo: EmailAddress?
  package let subject: String
  /// Paragraphs with an empty line between them, lines ending in `\n`.
  package let text: String
  /// The address that takes a click to leave (RFC 8058); nil in mails that nobody signed up for.
  package let unsubscribe: String?

  package init(
    to recipients: [EmailAddress], from senderName: String, replyTo: EmailAddress? = nil, subject: String,
    text: String, unsubscribe: String? = nil
  ) {
    self.recipients = recipients
    self.senderName = senderName
    self.replyTo = replyTo
    self.subject = subject
    self.text = text
    self.unsubscribe = unsubscribe
  }
}
