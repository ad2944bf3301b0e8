/// A mail that is to be sent. It is written when it goes: here stand neither the text nor the link in it.
package struct OutboxMessage: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// «Bekreft at du vil ha nyhetsbrevet», to a subscriber who is pending.
    case confirmation(subscriber: RecordID)
    /// To the editors: something waits.
    case waiting
  }

  package let id: RecordID
  package let kind: Kind
  package let created: Moment
  /// The first moment that it may be tried, or tried again.
  package let due: Moment
  /// The number of times it was tried in vain.
  package let attempts: Int

  package init(id: RecordID, kind: Kind, created: Moment, due: Moment, attempts: Int = 0) {
    (self.id, self.kind, self.created, self.due, self.attempts) = (id, kind, created, due, attempts)
  }
}
