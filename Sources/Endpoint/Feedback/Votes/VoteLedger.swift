internal import Synchronization

/// Writes the counters: everything that comes in while one transaction is on its way to the disk goes into the
/// next, and each voter is answered when theirs is there.
package final class VoteLedger: Sendable {
  private struct State {
    var changes: [CounterKey: Int] = [:]
    var waiting: [CheckedContinuation<StoreFault?, Never>] = []
    var isWriting = false
  }

  private let store: any FeedbackStore
  private let state = Mutex(State())

  package init(_ store: any FeedbackStore) { self.store = store }

  /// Adds to a counter, or takes from it; returns when it is on the disk.
  package func add(_ amount: Int, to counter: CounterKey) async throws(StoreFault) {
    try await add([counter: amount])
  }

  /// As ``add(_:to:)``, to several in one transaction.
  package func add(_ changes: [CounterKey: Int]) async throws(StoreFault) {
    let fault = await withCheckedContinuation { continuation in
      let begins = state.withLock { state in
        for (counter, amount) in changes { state.changes[counter, default: 0] += amount }
        state.waiting.append(continuation)
        defer { state.isWriting = true }
        return !state.isWriting
      }
      if begins { Task { await write() } }
    }
    if let fault { throw fault }
  }

  private func write() async {
    while let (changes, waiting) = nextBatch() {
      var fault: StoreFault?
      do throws(StoreFault) {
        try await store.add(changes.filter { $0.value != 0 })
      } catch { fault = error }
      for voter in waiting { voter.resume(returning: fault) }
    }
  }

  /// Nil, and the writing at its end, when nobody waits.
  private func nextBatch() -> ([CounterKey: Int], [CheckedContinuation<StoreFault?, Never>])? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.isWriting = false
        return nil
      }
      defer {
        state.changes.removeAll(keepingCapacity: true)
        state.waiting.removeAll(keepingCapacity: true)
      }
      return (state.changes, state.waiting)
    }
  }
}
