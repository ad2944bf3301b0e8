internal import Synchronization

/// 1, 2, 3 …, one a second, until the task that waits for it is cancelled.
enum Seconds {
  static func counted() -> AsyncStream<Int> {
    let count = Mutex(0)
    return AsyncStream {
      // Cut short when the server stops, and then there is no next.
      guard (try? await Task.sleep(for: .seconds(1))) != nil else { return nil }
      return count.withLock { count in
        count += 1
        return count
      }
    }
  }
}
