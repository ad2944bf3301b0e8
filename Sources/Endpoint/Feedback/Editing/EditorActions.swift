internal import FeedbackContract

/// The acts of an editor on one site's feedback, from the command line or the web.
///
/// Every act is written down with who did it: a change when it is made, what is given out before it goes.
package struct EditorActions: Sendable {
  let endpoint: SiteEndpoint
  let editor: Editor

  package init(_ endpoint: SiteEndpoint, editor: Editor) {
    (self.endpoint, self.editor) = (endpoint, editor)
  }

  var store: any FeedbackStore { endpoint.store }
  var services: EndpointServices { endpoint.services }
  var manifest: EndpointManifest { endpoint.manifest }

  /// Comments that nobody has decided on, the oldest first.
  package func queue() async throws(StoreFault) -> [Comment] { try await store.comments(on: nil, in: .held) }

  /// - Returns: false for a comment that is unknown.
  package func approve(_ comment: RecordID) async throws(StoreFault) -> Bool {
    try await decide(comment, .approved, .approve)
  }

  /// - Returns: false for a comment that is unknown.
  package func reject(_ comment: RecordID) async throws(StoreFault) -> Bool {
    try await decide(comment, .rejected, .reject)
  }

  private func decide(
    _ comment: RecordID, _ state: Comment.State, _ act: EditorAct
  ) async throws(StoreFault) -> Bool {
    guard try await store.decide(comment, state, at: services.clock.now()) else { return false }
    try await record(act, comment.description)
    return true
  }

  package func proposals() async throws(StoreFault) -> [Proposal] { try await store.proposals() }

  /// Deletes everything with an address in it. Which address it was is not written down.
  ///
  /// - Returns: how many records went.
  package func erase(_ email: EmailAddress) async throws(StoreFault) -> Int {
    let mark = ErasureMarks(services.keys, site: endpoint.site).mark(of: email)
    let erased = try await store.erase(email, mark: mark, at: services.clock.now())
    try await record(.eraseEmail)
    try await store.settle()
    return erased
  }

  /// - Returns: whether there was such a comment.
  package func erase(comment: RecordID) async throws(StoreFault) -> Bool {
    let mark = ErasureMarks(services.keys, site: endpoint.site).mark(of: comment)
    guard try await store.erase(comment: comment, mark: mark, at: services.clock.now()) else { return false }
    try await record(.eraseComment, comment.description)
    try await store.settle()
    return true
  }

  package func record(_ act: EditorAct, _ subject: String? = nil) async throws(StoreFault) {
    try await store.record(
      AuditEntry(
        id: RecordID(services.randomness), at: services.clock.now(), actor: editor.description,
        action: act.rawValue, subject: subject))
  }

  /// The title of a page, or its id when the site no longer has it.
  func title(ofPage id: String) -> String { endpoint.issues.page(id)?.title ?? id }
}
