package import Feedback
internal import Foundation
internal import GRDB

extension SQLiteStore {
  package func dueMail(at now: Moment, limit: Int) async throws(StoreFault) -> [OutboxMessage] {
    try await read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM outbox WHERE sent IS NULL AND due <= ? ORDER BY due, id LIMIT ?",
        arguments: [now.milliseconds, limit]
      ).map { row in
        let subscriber: Data? = row["subscriber"]
        guard let id = RecordID(data: row["id"]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return OutboxMessage(
          id: id,
          kind: subscriber.flatMap(RecordID.init(data:)).map { .confirmation(subscriber: $0) } ?? .waiting,
          created: Moment(milliseconds: row["created"]), due: Moment(milliseconds: row["due"]),
          attempts: row["attempts"])
      }
    }
  }

  package func markSent(_ mail: RecordID, at now: Moment) async throws(StoreFault) {
    try await write { database in
      try database.execute(
        sql: "UPDATE outbox SET sent = ? WHERE id = ?", arguments: [now.milliseconds, mail.data])
    }
  }

  package func markFailed(_ mail: RecordID, due: Moment) async throws(StoreFault) {
    try await write { database in
      try database.execute(
        sql: "UPDATE outbox SET attempts = attempts + 1, due = ? WHERE id = ?",
        arguments: [due.milliseconds, mail.data])
    }
  }

  package func discard(_ mail: RecordID) async throws(StoreFault) {
    try await write { database in
      try database.execute(sql: "DELETE FROM outbox WHERE id = ?", arguments: [mail.data])
    }
  }

  static func insert(_ mail: OutboxMessage, into database: Database) throws {
    let (kind, subscriber): (String, RecordID?) =
      switch mail.kind {
      case .confirmation(let subscriber): ("confirmation", subscriber)
      case .waiting: ("waiting", nil)
      }
    try database.execute(
      sql: "INSERT INTO outbox (id, kind, subscriber, created, due, attempts) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        mail.id.data, kind, subscriber?.data, mail.created.milliseconds, mail.due.milliseconds,
        mail.attempts,
      ])
  }
}
