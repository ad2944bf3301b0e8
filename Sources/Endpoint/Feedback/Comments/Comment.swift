/// A reader's comment on a page.
package struct Comment: Sendable, Hashable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// Waits for an editor.
    case held
    case approved
    case rejected
  }

  package let id: RecordID
  package let page: String
  /// A name or a pseudonym.
  package let name: String
  package let text: String
  package let state: State
  package let received: Moment
  /// When an editor approved or rejected it.
  package let decided: Moment?

  package init(
    id: RecordID, page: String, name: String, text: String, state: State, received: Moment, decided: Moment?
  ) {
    self.id = id
    self.page = page
    self.name = name
    self.text = text
    self.state = state
    self.received = received
    self.decided = decided
  }
}
