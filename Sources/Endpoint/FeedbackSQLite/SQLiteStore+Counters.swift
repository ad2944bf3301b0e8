package import Feedback
package import FeedbackContract
internal import GRDB

extension SQLiteStore: FeedbackStore {
  package func add(_ changes: [CounterKey: Int]) async throws(StoreFault) {
    guard !changes.isEmpty else { return }
    try await write { database in
      for (counter, amount) in changes {
        if amount > 0 { try Self.add(amount, to: counter, in: database) }
        if amount < 0 { try Self.take(-amount, from: counter, in: database) }
      }
    }
  }

  private static func add(_ amount: Int, to counter: CounterKey, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO counters VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET count = count + excluded.count
        """)
    try statement.execute(arguments: counter.arguments + [amount])
  }

  private static func take(_ amount: Int, from counter: CounterKey, in database: Database) throws {
    let isIt = "issue = ? AND wording = ? AND day = ? AND answer = ?"
    let change = try database.cachedStatement(
      sql: "UPDATE counters SET count = count - ? WHERE \(isIt) AND count > ?")
    try change.execute(arguments: [amount] + counter.arguments + [amount])
    guard database.changesCount == 0 else { return }
    let removal = try database.cachedStatement(sql: "DELETE FROM counters WHERE \(isIt)")
    try removal.execute(arguments: counter.arguments)
  }

  package func counters() async throws(StoreFault) -> [Counter] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT issue, wording, day, answer, count FROM counters ORDER BY issue, wording, day, answer"
      ).map { row in
        let wording: String = row[1]
        let day: String = row[2]
        let answer: String = row[3]
        guard let wording = WordingHash(wording), let day = Day(day), let answer = Answer(rawValue: answer)
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return Counter(
          key: CounterKey(issue: row[0], wording: wording, day: day, answer: answer), count: row[4])
      }
    }
  }

  package func agreement(
    on issue: String, wording: WordingHash, before day: Day
  ) async throws(StoreFault) -> AgreementCount {
    try await read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT answer, sum(count) FROM counters WHERE issue = ? AND wording = ? AND day < ? GROUP BY answer
          """,
        arguments: [issue, wording.description, day.description])
      func count(_ answer: Answer) -> Int {
        rows.first { $0[0] as String == answer.rawValue }.map { $0[1] } ?? 0
      }
      return AgreementCount(agree: count(.enig), disagree: count(.uenig))
    }
  }
}

extension CounterKey {
  fileprivate var arguments: StatementArguments {
    [issue, wording.description, day.description, answer.rawValue]
  }
}
