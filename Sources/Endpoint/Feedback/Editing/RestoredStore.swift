/// A backup that is about to replace a store.
///
/// A backup is from before: since then some were erased, and they are not to come back.
package struct RestoredStore: Sendable {
  private let store: any FeedbackStore
  private let marks: ErasureMarks?

  /// - Parameter marks: nil without the keys: then nothing can be recognised as erased.
  package init(_ store: any FeedbackStore, marks: ErasureMarks?) {
    (self.store, self.marks) = (store, marks)
  }

  /// The records of the present store that a copy from before lacks.
  package struct LaterRecords: Sendable {
    fileprivate let erasures: [[UInt8]: Moment]
    fileprivate let audit: [AuditEntry]

    package init(of present: any FeedbackStore) async throws(StoreFault) {
      erasures = try await present.erasures()
      audit = try await present.audit()
    }
  }

  /// Erases again what the present store has erased, and takes over its marks and its audit.
  ///
  /// - Returns: the number of records erased.
  package func catchUp(with later: LaterRecords) async throws(StoreFault) -> Int {
    try await store.keep(later.erasures)
    let known = Set(try await store.audit().map(\.id))
    for entry in later.audit where !known.contains(entry.id) { try await store.record(entry) }
    return try await eraseAgain()
  }

  private func eraseAgain() async throws(StoreFault) -> Int {
    guard let marks else { return 0 }
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
