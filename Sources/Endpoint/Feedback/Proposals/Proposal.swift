/// What somebody proposes to the organisation.
package struct Proposal: Sendable, Hashable {
  package let id: RecordID
  package let page: String
  package let text: String
  /// A name or a local branch.
  package let name: String?
  package let email: EmailAddress?
  package let received: Moment

  package init(
    id: RecordID, page: String, text: String, name: String?, email: EmailAddress?, received: Moment
  ) {
    self.id = id
    self.page = page
    self.text = text
    self.name = name
    self.email = email
    self.received = received
  }
}
