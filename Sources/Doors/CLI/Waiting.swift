internal import Dispatch
internal import Synchronization

/// Work that waits, run from the thread that the program begins on; others do it.
enum Waiting {
  static func wait<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
    let done = DispatchSemaphore(value: 0)
    let outcome = WorkOutcome<Value>()
    Task {
      let result: Result<Value, any Error>
      do { result = .success(try await work()) } catch { result = .failure(error) }
      outcome.result.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    guard let result = outcome.result.withLock({ $0 }) else {
      preconditionFailure("the work signalled its end")
    }
    return try result.get()
  }
}

/// What came of work that was waited for.
private final class WorkOutcome<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, any Error>?>(nil)
}
