/// A backup that is about to take the place of a store.
///
/// A backup is from before: since then some were erased, and they are not to come back.
package struct RestoredStore: Sendable {
  private let store: any FeedbackStore
  private let marks: ErasureMarks

  package init(_ store: any FeedbackStore, marks: ErasureMarks) {
    self.store = store
    self.marks = marks
  }

  /// Erases again what the present store has erased, and takes over its marks and its audit.
  ///
  /// - Returns: how many records went.
  package func catchUp(with present: any FeedbackStore) async throws(StoreFault) -> Int {
    try await store.keep(try await present.erasures())
    let known = Set(try await store.audit().map(\.id))
    for entry in try await present.audit() where !known.contains(entry.id) { try await store.record(entry) }
    return try await eraseAgain()
  }

  private func eraseAgain() async throws(StoreFault) -> Int {
    let erasures = try await store.erasures()
    /// When it was erased, if it was after it came in: an address may have come back of its own will.
    func erasure(of marks: [[UInt8]], after received: Moment) -> ([UInt8], Moment)? {
      for mark in marks {
        if let at = erasures[mark], at >= received { return (mark, at) }
      }
      return nil
    }
    var erased = 0
    for state in [Subscriber.State.pending, .confirmed] {
      for one in try await store.subscribers(in: state) {
        if let (mark, at) = erasure(of: marks.marks(of: one.email), after: one.requested) {
          erased += try await store.erase(one.email, mark: mark, at: at)
        } else if let (mark, at) = erasure(of: marks.marks(of: one.id), after: one.requested) {
          try await store.unsubscribe(one.id, mark: mark, at: at)
          erased += 1
        }
      }
    }
    for one in try await store.proposals() {
      guard let email = one.email,
        let (mark, at) = erasure(of: marks.marks(of: email), after: one.received)
      else { continue }
      erased += try await store.erase(email, mark: mark, at: at)
    }
    for state in Comment.State.allCases {
      for one in try await store.comments(on: nil, in: state) {
        guard let (mark, at) = erasure(of: marks.marks(of: one.id), after: one.received) else { continue }
        if try await store.erase(comment: one.id, mark: mark, at: at) { erased += 1 }
      }
    }
    return erased
  }
}
