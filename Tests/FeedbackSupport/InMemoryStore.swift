package import FeedbackContract
package import Feedback
internal import Synchronization

/// A store that forgets everything when it goes: what the contract looks like without a disk.
package final class InMemoryStore: FeedbackStore {
  private struct Mail {
    var message: OutboxMessage
    var sent: Moment?
  }

  private struct Records {
    var counters: [CounterKey: Int] = [:]
    var subscribers: [RecordID: Subscriber] = [:]
    var comments: [RecordID: Comment] = [:]
    var proposals: [RecordID: Proposal] = [:]
    var outbox: [RecordID: Mail] = [:]
    var audit: [RecordID: AuditEntry] = [:]
    var erasures: [[UInt8]: Moment] = [:]
  }

  private let records = Mutex(Records())
  /// What every call throws, for tests of a disk that is full.
  private let fault = Mutex<StoreFault?>(nil)

  package init() {}

  package func fail(with fault: StoreFault?) { self.fault.withLock { $0 = fault } }

  private func use<Value>(_ body: (inout Records) -> Value) throws(StoreFault) -> Value {
    if let fault = fault.withLock({ $0 }) { throw fault }
    return records.withLock { body(&$0) }
  }

  package func add(_ changes: [CounterKey: Int]) async throws(StoreFault) {
    try use { records in
      for (key, amount) in changes {
        let count = records.counters[key, default: 0] + amount
        records.counters[key] = count > 0 ? count : nil
      }
    }
  }

  package func counters() async throws(StoreFault) -> [Counter] {
    try use { records in
      records.counters.map { Counter(key: $0.key, count: $0.value) }.sorted {
        Self.order($0) < Self.order($1)
      }
    }
  }

  private static func order(_ counter: Counter) -> (String, String, String, String) {
    let key = counter.key
    return (key.issue, key.wording.description, key.day.description, key.answer.rawValue)
  }

  package func agreement(on issue: String, wording: WordingHash, before day: Day) async throws(StoreFault)
    -> Agreement
  {
    try use { records in
      let counters = records.counters.filter {
        $0.key.issue == issue && $0.key.wording == wording && $0.key.day < day
      }
      func count(_ answer: Answer) -> Int {
        counters.filter { $0.key.answer == answer }.values.reduce(0, +)
      }
      return Agreement(agree: count(.enig), disagree: count(.uenig))
    }
  }

  package func request(
    _ subscriber: Subscriber, mail: OutboxMessage, mailInterval: Int
  ) async throws(StoreFault) -> Bool {
    try use { records in
      if let known = records.subscribers.values.first(where: { $0.email.folded == subscriber.email.folded }) {
        guard known.state == .pending, subscriber.requested.seconds(since: known.requested) >= mailInterval
        else { return false }
        Self.remove(known.id, from: &records)
      }
      records.subscribers[subscriber.id] = subscriber
      records.outbox[mail.id] = Mail(message: mail)
      return true
    }
  }

  private static func remove(_ subscriber: RecordID, from records: inout Records) {
    records.subscribers[subscriber] = nil
    records.outbox = records.outbox.filter {
      $0.value.message.kind != .confirmation(subscriber: subscriber)
    }
  }

  package func subscriber(_ id: RecordID) async throws(StoreFault) -> Subscriber? {
    try use { $0.subscribers[id] }
  }

  package func confirm(_ subscriber: RecordID, at now: Moment) async throws(StoreFault) -> Bool {
    try use { records in
      guard let known = records.subscribers[subscriber] else { return false }
      if known.state == .pending {
        records.subscribers[subscriber] = Subscriber(
          id: known.id, email: known.email, state: .confirmed, language: known.language,
          consent: known.consent, requested: known.requested, confirmed: now)
      }
      return true
    }
  }

  package func unsubscribe(
    _ subscriber: RecordID, mark: [UInt8], at now: Moment
  ) async throws(StoreFault) {
    try use { records in
      if records.subscribers[subscriber] != nil { records.erasures[mark] = now }
      Self.remove(subscriber, from: &records)
    }
  }

  package func subscribers(in state: Subscriber.State) async throws(StoreFault) -> [Subscriber] {
    try use { records in
      records.subscribers.values.filter { $0.state == state }
        .sorted { $0.email.folded < $1.email.folded }
    }
  }

  package func insert(_ comment: Comment, notice: OutboxMessage?) async throws(StoreFault) {
    try use { records in
      records.comments[comment.id] = comment
      Self.notify(notice, in: &records)
    }
  }

  private static func notify(_ notice: OutboxMessage?, in records: inout Records) {
    guard let notice,
      !records.outbox.values.contains(where: { $0.message.kind == .waiting && $0.sent == nil })
    else { return }
    records.outbox[notice.id] = Mail(message: notice)
  }

  package func comments(on page: String?, in state: Comment.State) async throws(StoreFault) -> [Comment] {
    try use { records in
      records.comments.values.filter { $0.state == state && (page == nil || $0.page == page) }
        .sorted { ($0.received, $0.id) < ($1.received, $1.id) }
    }
  }

  package func decide(
    _ comment: RecordID, _ state: Comment.State, at now: Moment
  ) async throws(StoreFault) -> Bool {
    try use { records in
      guard let known = records.comments[comment] else { return false }
      records.comments[comment] = Comment(
        id: known.id, page: known.page, name: known.name, text: known.text, state: state,
        received: known.received, decided: state == .held ? nil : now)
      return true
    }
  }

  package func insert(_ proposal: Proposal, notice: OutboxMessage?) async throws(StoreFault) {
    try use { records in
      records.proposals[proposal.id] = proposal
      Self.notify(notice, in: &records)
    }
  }

  package func proposals() async throws(StoreFault) -> [Proposal] {
    try use { $0.proposals.values.sorted { ($0.received, $0.id) < ($1.received, $1.id) } }
  }

  package func dueMail(at now: Moment, limit: Int) async throws(StoreFault) -> [OutboxMessage] {
    try use { records in
      let due = records.outbox.values.filter { $0.sent == nil && $0.message.due <= now }.map(\.message)
      return Array(due.sorted { ($0.due, $0.id) < ($1.due, $1.id) }.prefix(limit))
    }
  }

  package func markSent(_ mail: RecordID, at now: Moment) async throws(StoreFault) {
    try use { $0.outbox[mail]?.sent = now }
  }

  package func markFailed(_ mail: RecordID, due: Moment) async throws(StoreFault) {
    try use { records in
      guard let known = records.outbox[mail]?.message else { return }
      records.outbox[mail]?.message = OutboxMessage(
        id: known.id, kind: known.kind, created: known.created, due: due, attempts: known.attempts + 1)
    }
  }

  package func discard(_ mail: RecordID) async throws(StoreFault) { try use { $0.outbox[mail] = nil } }

  package func record(_ entry: AuditEntry) async throws(StoreFault) { try use { $0.audit[entry.id] = entry } }

  package func audit() async throws(StoreFault) -> [AuditEntry] {
    try use { $0.audit.values.sorted { ($0.at, $0.id) < ($1.at, $1.id) } }
  }

  package func erase(_ email: EmailAddress, mark: [UInt8], at now: Moment) async throws(StoreFault) -> Int {
    try use { records in
      let before = records.subscribers.count + records.outbox.count + records.proposals.count
      for subscriber in records.subscribers.values where subscriber.email.folded == email.folded {
        Self.remove(subscriber.id, from: &records)
      }
      records.proposals = records.proposals.filter { $0.value.email?.folded != email.folded }
      records.erasures[mark] = now
      return before - records.subscribers.count - records.outbox.count - records.proposals.count
    }
  }

  package func erase(comment: RecordID, mark: [UInt8], at now: Moment) async throws(StoreFault) -> Bool {
    try use { records in
      records.erasures[mark] = now
      return records.comments.removeValue(forKey: comment) != nil
    }
  }

  package func erasures() async throws(StoreFault) -> [[UInt8]: Moment] { try use { $0.erasures } }

  package func keep(_ erasures: [[UInt8]: Moment]) async throws(StoreFault) {
    try use { $0.erasures.merge(erasures) { _, new in new } }
  }

  package func purge(_ retained: Retention, before cutoff: Moment) async throws(StoreFault) -> Int {
    try use { records in
      let before = Self.size(of: records)
      switch retained {
      case .pendingSubscriptions:
        for subscriber in records.subscribers.values
        where subscriber.state == .pending && subscriber.requested <= cutoff {
          Self.remove(subscriber.id, from: &records)
        }
      case .heldComments:
        records.comments = records.comments.filter { $0.value.state != .held || $0.value.received > cutoff }
      case .rejectedComments:
        records.comments = records.comments.filter { _, comment in
          comment.state != .rejected || comment.decided.map { $0 > cutoff } ?? true
        }
      case .proposals: records.proposals = records.proposals.filter { $0.value.received > cutoff }
      case .sentMail:
        records.outbox = records.outbox.filter { _, mail in mail.sent.map { $0 > cutoff } ?? true }
      case .unsentMail:
        records.outbox = records.outbox.filter { $0.value.sent != nil || $0.value.message.created > cutoff }
      case .audit: records.audit = records.audit.filter { $0.value.at > cutoff }
      case .erasures: records.erasures = records.erasures.filter { $0.value > cutoff }
      }
      return before - Self.size(of: records)
    }
  }

  private static func size(of records: Records) -> Int {
    records.subscribers.count + records.comments.count + records.proposals.count + records.outbox.count
      + records.audit.count + records.erasures.count
  }

  package func probe(at now: Moment) async throws(StoreFault) { try use { _ in } }
  package func settle() async throws(StoreFault) { try use { _ in } }
  package func close() async throws(StoreFault) { try use { _ in } }
}
