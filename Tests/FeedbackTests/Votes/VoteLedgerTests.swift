import Feedback
import FeedbackSupport
import Testing

struct VoteLedgerTests {
  @Test func `everyone's vote is in the store when they are answered`() async throws {
    let store = InMemoryStore()
    let ledger = VoteLedger(store)
    let keys = try (0..<5).map { try counter("sak-\($0)", .enig) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<500 {
        group.addTask {
          let key = keys[index % 5]
          try await ledger.add(1, to: key)
          #expect(try await store.counters().contains { $0.key == key && $0.count > 0 })
        }
      }
      try await group.waitForAll()
    }
    #expect(try await store.counters().map(\.count) == [100, 100, 100, 100, 100])
  }

  @Test func `a batch that fails is nobody's vote, and the next goes through`() async throws {
    let store = InMemoryStore()
    let ledger = VoteLedger(store)
    store.fail(with: .diskFull)
    await #expect(throws: StoreFault.diskFull) { try await ledger.add(1, to: try counter("a", .enig)) }
    store.fail(with: nil)
    try await ledger.add(1, to: try counter("a", .enig))
    #expect(try await store.counters().map(\.count) == [1])
  }
}
