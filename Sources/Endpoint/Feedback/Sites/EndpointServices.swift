/// The services that all sites of one server share, and those that come from outside.
package struct EndpointServices: Sendable {
  package let clock: ServerClock
  package let randomness: Randomness
  package let voters: VoterRegistry
  package let receipts: ReceiptIssuer
  package let tokens: FormTokens
  package let limits: Limits
  /// The keys of links in mails and of marks of erasures.
  package let keys: LastingKeys
  package let links: MailLinks
  /// True when mail can be sent; without it there is no newsletter.
  package let sendsMail: Bool
  /// The recipients of the notice that something waits; empty for nobody.
  package let editors: [EmailAddress]
  /// Origins that forms may come from besides those that the build knows.
  package let origins: [String]
  /// Nil when editors have no pages on the web: then there is no address to attack.
  package let sessions: EditorSessions?
  package let counts: EndpointCounts

  /// - Parameter keys: those that links in mails are made with, the current one first; at least one.
  package init(
    clock: ServerClock, randomness: Randomness, keys: [[UInt8]], answersPerVoter: Int = 1,
    isLimited: Bool = true, sendsMail: Bool = false, editors: [EmailAddress] = [],
    origins: [String] = [], hasEditorPages: Bool = false
  ) {
    (self.clock, self.randomness) = (clock, randomness)
    voters = VoterRegistry(clock: clock, randomness: randomness, answersPerVoter: answersPerVoter)
    receipts = ReceiptIssuer(clock: clock, randomness: randomness)
    tokens = FormTokens(clock: clock, randomness: randomness)
    limits = Limits(clock: clock, randomness: randomness, isOff: !isLimited)
    self.keys = LastingKeys(keys)
    links = MailLinks(self.keys)
    (self.sendsMail, self.editors, self.origins) = (sendsMail, editors, origins)
    sessions = hasEditorPages ? EditorSessions(clock: clock, randomness: randomness) : nil
    counts = EndpointCounts()
  }
}
