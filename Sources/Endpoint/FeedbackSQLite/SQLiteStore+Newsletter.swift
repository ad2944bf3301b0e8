package import Feedback
internal import Foundation
internal import GRDB

extension SQLiteStore {
  package func request(
    _ subscriber: Subscriber, mail: OutboxMessage, mailInterval: Int
  ) async throws(StoreFault) -> Bool {
    try await write { database in
      let known = try Row.fetchOne(
        database, sql: "SELECT state, requested FROM subscribers WHERE folded = ?",
        arguments: [subscriber.email.folded])
      if let known {
        let requested = Moment(milliseconds: known[1])
        guard known[0] as String == Subscriber.State.pending.rawValue,
          !(0..<mailInterval).contains(subscriber.requested.seconds(since: requested))
        else {
          // The time the disk takes must not tell that the address is known.
          try Self.probe(at: subscriber.requested, in: database)
          return false
        }
        // Another request replaces the first with its id, so that the link in the mail before leads nowhere.
        try Self.remove(folded: subscriber.email.folded, from: database)
      }
      try database.execute(
        sql: "INSERT INTO subscribers VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          subscriber.id.data, subscriber.email.description, subscriber.email.folded,
          subscriber.state.rawValue, subscriber.language, subscriber.consent,
          subscriber.requested.milliseconds, subscriber.confirmed?.milliseconds,
        ])
      try Self.insert(mail, into: database)
      return true
    }
  }

  package func subscriber(_ id: RecordID) async throws(StoreFault) -> Subscriber? {
    try await read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM subscribers WHERE id = ?", arguments: [id.data])
        .map(Self.subscriber)
    }
  }

  package func confirm(_ subscriber: RecordID, at now: Moment) async throws(StoreFault) -> Bool {
    try await write { database in
      try database.execute(
        sql: "UPDATE subscribers SET state = 'confirmed', confirmed = ? WHERE id = ? AND state = 'pending'",
        arguments: [now.milliseconds, subscriber.data])
      if database.changesCount > 0 { return true }
      return try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM subscribers WHERE id = ?)", arguments: [subscriber.data]
      ) ?? false
    }
  }

  package func unsubscribe(
    _ subscriber: RecordID, mark: [UInt8], at now: Moment
  ) async throws(StoreFault) {
    try await write { database in
      try database.execute(sql: "DELETE FROM outbox WHERE subscriber = ?", arguments: [subscriber.data])
      try database.execute(sql: "DELETE FROM subscribers WHERE id = ?", arguments: [subscriber.data])
      if database.changesCount > 0 { try Self.remember(mark, at: now, in: database) }
    }
  }

  package func subscribers(in state: Subscriber.State) async throws(StoreFault) -> [Subscriber] {
    try await read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM subscribers WHERE state = ? ORDER BY folded",
        arguments: [state.rawValue]
      ).map(Self.subscriber)
    }
  }

  static func remove(folded: String, from database: Database) throws {
    try database.execute(
      sql: "DELETE FROM outbox WHERE subscriber IN (SELECT id FROM subscribers WHERE folded = ?)",
      arguments: [folded])
    try database.execute(sql: "DELETE FROM subscribers WHERE folded = ?", arguments: [folded])
  }

  private static func subscriber(_ row: Row) throws -> Subscriber {
    guard let id = RecordID(data: row["id"]), let email = EmailAddress(row["email"]),
      let state = Subscriber.State(rawValue: row["state"])
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return Subscriber(
      id: id, email: email, state: state, language: row["language"], consent: row["consent"],
      requested: Moment(milliseconds: row["requested"]),
      confirmed: (row["confirmed"] as Int?).map(Moment.init(milliseconds:)))
  }
}
