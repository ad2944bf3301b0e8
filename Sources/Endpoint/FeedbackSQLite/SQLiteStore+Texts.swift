package import Feedback
internal import Foundation
internal import GRDB

/// Comments and proposals.
extension SQLiteStore {
  package func insert(_ comment: Comment, notice: OutboxMessage?) async throws(StoreFault) {
    try await write { database in
      try database.execute(
        sql: "INSERT INTO comments VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          comment.id.data, comment.page, comment.name, comment.text, comment.state.rawValue,
          comment.received.milliseconds, comment.decided?.milliseconds,
        ])
      try Self.notify(notice, in: database)
    }
  }

  package func comments(
    on page: String?, in state: Comment.State
  ) async throws(StoreFault) -> [Comment] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM comments WHERE state = ? AND (?2 IS NULL OR page = ?2) ORDER BY received, id
          """,
        arguments: [state.rawValue, page]
      ).map { row in
        guard let id = RecordID(data: row["id"]), let state = Comment.State(rawValue: row["state"]) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return Comment(
          id: id, page: row["page"], name: row["name"], text: row["text"], state: state,
          received: Moment(milliseconds: row["received"]),
          decided: (row["decided"] as Int?).map(Moment.init(milliseconds:)))
      }
    }
  }

  package func decide(
    _ comment: RecordID, _ state: Comment.State, at now: Moment
  ) async throws(StoreFault) -> Bool {
    try await write { database in
      try database.execute(
        sql: "UPDATE comments SET state = ?, decided = ? WHERE id = ?",
        arguments: [state.rawValue, state == .held ? nil : now.milliseconds, comment.data])
      return database.changesCount > 0
    }
  }

  package func insert(_ proposal: Proposal, notice: OutboxMessage?) async throws(StoreFault) {
    try await write { database in
      try database.execute(
        sql: "INSERT INTO proposals VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          proposal.id.data, proposal.page, proposal.text, proposal.name, proposal.email?.description,
          proposal.email?.folded, proposal.received.milliseconds,
        ])
      try Self.notify(notice, in: database)
    }
  }

  package func proposals() async throws(StoreFault) -> [Proposal] {
    try await read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM proposals ORDER BY received, id").map { row in
        guard let id = RecordID(data: row["id"]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return Proposal(
          id: id, page: row["page"], text: row["text"], name: row["name"],
          email: (row["email"] as String?).flatMap { EmailAddress($0) },
          received: Moment(milliseconds: row["received"]))
      }
    }
  }

  /// One notice waits at a time: editors who have not been told of the first need no second.
  private static func notify(_ notice: OutboxMessage?, in database: Database) throws {
    guard let notice else { return }
    let waits = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM outbox WHERE kind = 'waiting' AND sent IS NULL)")
    if waits != true { try insert(notice, into: database) }
  }
}
