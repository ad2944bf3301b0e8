/// What an editor or the operator did.
package struct AuditEntry: Sendable, Hashable {
  package let id: RecordID
  package let at: Moment
  /// The editor's address, or `kommandolinje`.
  package let actor: String
  /// As `approve` or `export`.
  package let action: String
  /// The record it was done to; never what stands in it.
  package let subject: String?

  package init(id: RecordID, at: Moment, actor: String, action: String, subject: String?) {
    self.id = id
    self.at = at
    self.actor = actor
    self.action = action
    self.subject = subject
  }
}
