package import Feedback
package import FeedbackContract
internal import Foundation
internal import GRDB

/// The audit, erasing, and records that go by themselves.
extension SQLiteStore {
  package func record(_ entry: AuditEntry) async throws(StoreFault) {
    try await write { database in
      try database.execute(
        sql: "INSERT INTO audit VALUES (?, ?, ?, ?, ?)",
        arguments: [entry.id.data, entry.at.milliseconds, entry.actor, entry.action, entry.subject])
    }
  }

  package func audit() async throws(StoreFault) -> [AuditEntry] {
    try await read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM audit ORDER BY at, id").map { row in
        guard let id = RecordID(data: row["id"]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return AuditEntry(
          id: id, at: Moment(milliseconds: row["at"]), actor: row["actor"], action: row["action"],
          subject: row["subject"])
      }
    }
  }

  package func erase(
    _ email: EmailAddress, mark: [UInt8], at now: Moment
  ) async throws(StoreFault) -> Int {
    try await write { database in
      let before = database.totalChangesCount
      try Self.remove(folded: email.folded, from: database)
      try database.execute(sql: "DELETE FROM proposals WHERE folded = ?", arguments: [email.folded])
      let erased = database.totalChangesCount - before
      try Self.remember(mark, at: now, in: database)
      return erased
    }
  }

  package func erase(
    comment: RecordID, mark: [UInt8], at now: Moment
  ) async throws(StoreFault) -> Bool {
    try await write { database in
      try database.execute(sql: "DELETE FROM comments WHERE id = ?", arguments: [comment.data])
      let wasThere = database.changesCount > 0
      try Self.remember(mark, at: now, in: database)
      return wasThere
    }
  }

  package func erasures() async throws(StoreFault) -> [[UInt8]: Moment] {
    try await read { database in
      var erasures: [[UInt8]: Moment] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT mark, at FROM erasures") {
        erasures[Array(row[0] as Data)] = Moment(milliseconds: row[1])
      }
      return erasures
    }
  }

  package func keep(_ erasures: [[UInt8]: Moment]) async throws(StoreFault) {
    try await write { database in
      for (mark, at) in erasures { try Self.remember(mark, at: at, in: database) }
    }
  }

  static func remember(_ mark: [UInt8], at now: Moment, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO erasures VALUES (?, ?)", arguments: [Data(mark), now.milliseconds])
  }

  package func purge(_ retained: Retention, before cutoff: Moment) async throws(StoreFault) -> Int {
    try await write { database in
      let before = database.totalChangesCount
      for sql in Self.removals(of: retained) {
        try database.execute(sql: sql, arguments: [cutoff.milliseconds])
      }
      return database.totalChangesCount - before
    }
  }

  private static func removals(of retained: Retention) -> [String] {
    switch retained {
    case .pendingSubscriptions:
      [
        """
        DELETE FROM outbox WHERE subscriber IN
          (SELECT id FROM subscribers WHERE state = 'pending' AND requested <= ?)
        """, "DELETE FROM subscribers WHERE state = 'pending' AND requested <= ?",
      ]
    case .heldComments: ["DELETE FROM comments WHERE state = 'held' AND received <= ?"]
    case .rejectedComments: ["DELETE FROM comments WHERE state = 'rejected' AND decided <= ?"]
    case .proposals: ["DELETE FROM proposals WHERE received <= ?"]
    case .sentMail: ["DELETE FROM outbox WHERE sent <= ?"]
    case .unsentMail: ["DELETE FROM outbox WHERE sent IS NULL AND created <= ?"]
    case .audit: ["DELETE FROM audit WHERE at <= ?"]
    case .erasures: ["DELETE FROM erasures WHERE at <= ?"]
    }
  }

  package func probe(at now: Moment) async throws(StoreFault) {
    try await write { database in try Self.probe(at: now, in: database) }
  }

  static func probe(at now: Moment, in database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO probe VALUES ('probe', ?)", arguments: [now.milliseconds])
  }
}
