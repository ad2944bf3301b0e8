package import Feedback
internal import GRDB
internal import Synchronization

/// One site's feedback in one SQLite file.
///
/// There is one connection, which reads, writes and checkpoints, and which holds the file for itself: SQLite
/// before 3.51.3 may lose what is in the log when two connections do that (https://sqlite.org/wal.html#walresetbug).
package final class SQLiteStore: Sendable {
  let queue: DatabaseQueue
  /// Whether something was written since the log was last wiped.
  private let isDirty = Mutex(false)

  /// Opens a store, or makes one, and brings its tables up to now.
  package init(path: String) throws(StoreFault) {
    var configuration = Configuration()
    // Messages must not hold what visitors wrote.
    configuration.publicStatementArguments = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA wal_autocheckpoint = 1000;
          """)
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try Schema.migrator.migrate(queue)
    } catch { throw StoreFault(error) }
    // What a process that was killed left in the log.
    isDirty.withLock { $0 = true }
  }

  /// A store in no file, gone with the program.
  package static func inMemory() throws(StoreFault) -> SQLiteStore { try SQLiteStore(path: ":memory:") }

  func write<Value: Sendable>(
    _ change: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreFault) -> Value {
    isDirty.withLock { $0 = true }
    do { return try await queue.write(change) } catch { throw StoreFault(error) }
  }

  func read<Value: Sendable>(
    _ value: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreFault) -> Value {
    do { return try await queue.read(value) } catch { throw StoreFault(error) }
  }

  package func settle() async throws(StoreFault) {
    guard isDirty.withLock({ $0 }) else { return }
    // Before and not after: what is written meanwhile makes it dirty again.
    isDirty.withLock { $0 = false }
    do {
      try await queue.writeWithoutTransaction { database in
        _ = try database.checkpoint(.truncate)
      }
    } catch {
      isDirty.withLock { $0 = true }
      throw StoreFault(error)
    }
  }

  package func close() async throws(StoreFault) {
    try await settle()
    do { try queue.close() } catch { throw StoreFault(error) }
  }
}

extension StoreFault {
  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = .failed("\(type(of: error))")
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull
    default: self = .failed("SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "")")
    }
  }
}
