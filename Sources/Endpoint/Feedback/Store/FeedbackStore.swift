package import FeedbackContract

/// Everything that is kept of one site's feedback.
///
/// Each function is one transaction: when it returns, what it did is on the disk, and when it throws, nothing
/// was done. Lists are sorted, and the same whatever order their records came in, but for what a record itself
/// says of time.
package protocol FeedbackStore: Sendable {
  /// Adds to counters, or takes from them; a counter that comes to nothing is gone.
  func add(_ changes: [CounterKey: Int]) async throws(StoreFault)
  /// By issue, wording, day and answer.
  func counters() async throws(StoreFault) -> [Counter]
  /// Over all days before one.
  func agreement(
    on issue: String, wording: WordingHash, before day: Day
  ) async throws(StoreFault) -> AgreementCount

  /// Takes down that somebody asked for the newsletter, and queues the mail that asks them to confirm it.
  ///
  /// - Parameter mailInterval: the least time between two such mails to one address, in seconds. A mail from the
  ///   future, left by a clock that has been set back since, counts for nothing.
  /// - Returns: true when there will be a mail: not to who has the newsletter already, nor so soon again. It takes
  ///   the same time either way.
  func request(
    _ subscriber: Subscriber, mail: OutboxMessage, mailInterval: Int
  ) async throws(StoreFault) -> Bool
  func subscriber(_ id: RecordID) async throws(StoreFault) -> Subscriber?
  /// - Returns: false for one who is unknown; true too for one who had confirmed.
  func confirm(_ subscriber: RecordID, at now: Moment) async throws(StoreFault) -> Bool
  /// Deletes all there is of a subscriber.
  ///
  /// - Parameter mark: the id under a key, so that a backup that is put back does not sign them up again.
  func unsubscribe(_ subscriber: RecordID, mark: [UInt8], at now: Moment) async throws(StoreFault)
  /// By address.
  func subscribers(in state: Subscriber.State) async throws(StoreFault) -> [Subscriber]

  func insert(_ comment: Comment, notice: OutboxMessage?) async throws(StoreFault)
  /// By when they came in.
  ///
  /// - Parameter page: nil for every page's.
  func comments(on page: String?, in state: Comment.State) async throws(StoreFault) -> [Comment]
  /// - Returns: false for a comment that is unknown.
  func decide(
    _ comment: RecordID, _ state: Comment.State, at now: Moment
  ) async throws(StoreFault) -> Bool

  func insert(_ proposal: Proposal, notice: OutboxMessage?) async throws(StoreFault)
  /// By when they came in.
  func proposals() async throws(StoreFault) -> [Proposal]

  /// The mails that may be sent now, the longest waiting first.
  func dueMail(at now: Moment, limit: Int) async throws(StoreFault) -> [OutboxMessage]
  func markSent(_ mail: RecordID, at now: Moment) async throws(StoreFault)
  /// - Parameter due: when to try again.
  func markFailed(_ mail: RecordID, due: Moment) async throws(StoreFault)
  /// Deletes a mail that is not to be sent.
  func discard(_ mail: RecordID) async throws(StoreFault)

  func record(_ entry: AuditEntry) async throws(StoreFault)
  /// By time.
  func audit() async throws(StoreFault) -> [AuditEntry]

  /// Deletes everything with an e-mail address in it.
  ///
  /// - Parameter mark: the address under a key: what tells, when a backup is put back, that it is to go again.
  /// - Returns: the number of records deleted.
  func erase(_ email: EmailAddress, mark: [UInt8], at now: Moment) async throws(StoreFault) -> Int
  /// - Returns: false for a comment that is unknown.
  func erase(comment: RecordID, mark: [UInt8], at now: Moment) async throws(StoreFault) -> Bool
  /// The marks of what was erased, and when it was.
  func erasures() async throws(StoreFault) -> [[UInt8]: Moment]
  /// Takes over the marks of another store.
  func keep(_ erasures: [[UInt8]: Moment]) async throws(StoreFault)

  /// Deletes what was kept as long as it may be.
  ///
  /// - Returns: the number of records deleted.
  func purge(_ retained: Retention, before cutoff: Moment) async throws(StoreFault) -> Int

  /// Writes a record and waits until it is on the disk.
  func probe(at now: Moment) async throws(StoreFault)
  /// Moves all that was written into the database file and wipes the log, which shows its order; cheap when nothing was.
  func settle() async throws(StoreFault)
  /// Settles and lets go of the disk; nothing may be asked of the store afterwards.
  func close() async throws(StoreFault)
}
