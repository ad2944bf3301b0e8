internal import Dispatch
internal import Synchronization

/// Blocks the main thread for work on other threads.
enum Waiting {
  /// Blocks the thread until the work has ended, and throws the error that it threw.
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

/// The result of work that is waited for; nil until it ends.
private final class WorkOutcome<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, any Error>?>(nil)
}
