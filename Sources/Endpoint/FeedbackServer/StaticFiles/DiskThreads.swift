internal import NIOPosix

/// Threads that may wait for the disk or count for a while, so that those which answer requests never do.
struct DiskThreads: Sendable {
  private let pool: NIOThreadPool

  /// - Parameter pool: one that runs for as long as the server does.
  init(_ pool: NIOThreadPool) { self.pool = pool }

  func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    // It is refused only by a pool that has stopped, or to a task that is cancelled: then nobody else is kept waiting.
    do { return try await pool.runIfActive(work) } catch { return work() }
  }
}
