import Feedback
import Foundation
import GRDB
import Testing

@testable import FeedbackSQLite

/// What the file itself must and must not hold.
struct SQLiteStoreTests {
  let folder: TestFolder
  var path: String { folder.path + "/site.db" }

  init() throws { folder = try TestFolder() }

  @Test func `what was stored is there when the store is opened again`() async throws {
    let store = try SQLiteStore(path: path, site: "rogna")
    try await store.add([try counter("a", .enig): 7])
    try await store.close()
    #expect(try await SQLiteStore(path: path, site: "rogna").counters().map(\.count) == [7])
  }

  @Test func `settling leaves no log that shows an order`() async throws {
    let store = try SQLiteStore(path: path, site: "rogna")
    for index in 0..<20 { try await store.add([try counter("sak-\(index)", .enig): 1]) }
    #expect(try size(path + "-wal") > 0)
    try await store.settle()
    #expect(try size(path + "-wal") == 0)
  }

  @Test func `no table has row ids`() async throws {
    let store = try SQLiteStore(path: path, site: "rogna")
    let tables = try await store.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND wr = 0 AND type = 'table'")
    }
    // SQLite's own, and the list of versions.
    #expect(Set(tables) == ["sqlite_schema", "grdb_migrations"])
  }

  @Test func `every commit reaches the disk, and what is deleted is overwritten`() async throws {
    let store = try SQLiteStore(path: path, site: "rogna")
    let settings = try await store.read { database in
      try ["synchronous", "secure_delete", "journal_mode", "locking_mode"].map { name in
        try String.fetchOne(database, sql: "PRAGMA \(name)") ?? ""
      }
    }
    #expect(settings == ["2", "1", "wal", "exclusive"])
  }

  @Test func `an erased text is nowhere in the files`() async throws {
    let store = try SQLiteStore(path: path, site: "rogna")
    let id = RecordID(.system)
    let comment = Feedback.Comment(
      id: id, page: "nytt", name: "Kari", text: "kanarifuglen-fra-vollen", state: .held,
      received: Moment(seconds: 0), decided: nil)
    try await store.insert(comment, notice: nil)
    try await store.settle()
    #expect(try bytes(path).contains("kanarifuglen"))
    _ = try await store.erase(comment: id, mark: [1], at: Moment(seconds: 1))
    try await store.settle()
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      #expect(try !bytes("\(folder.path)/\(file)").contains("kanarifuglen"), "\(file)")
    }
  }

  @Test func `a store of every earlier version is brought up to now`() async throws {
    let migrator = StoreSchema.migrator
    for (index, version) in migrator.migrations.enumerated() {
      let path = "\(folder.path)/\(index).db"
      let old = try DatabaseQueue(path: path)
      try migrator.migrate(old, upTo: version)
      try await old.write { database in
        try database.execute(
          sql: "INSERT INTO counters VALUES ('a', '0123456789abcdef', '2027-02-28', 'enig', 3)")
      }
      try old.close()
      let store = try SQLiteStore(path: path, site: "rogna")
      #expect(try await store.counters().map(\.count) == [3], "from version \(version)")
      #expect(try await store.read { try migrator.hasCompletedMigrations($0) })
    }
  }

  @Test func `another site's store is not opened`() async throws {
    let store = try SQLiteStore(path: path, site: "rogna")
    try await store.add([try counter("a", .enig): 7])
    try await store.close()
    #expect(throws: StoreFault.otherSite("rogna")) { try SQLiteStore(path: path, site: "vollen") }
    #expect(try await SQLiteStore.site(ofCopy: path) == "rogna")
    #expect(try await SQLiteStore(path: path, site: "rogna").counters().map(\.count) == [7])
  }

  @Test func `the store of a later version is not opened`() throws {
    do {
      let later = try DatabaseQueue(path: path)
      var migrator = StoreSchema.migrator
      migrator.registerMigration("a later one") { try $0.execute(sql: "CREATE TABLE later (a)") }
      try migrator.migrate(later)
    }
    #expect(throws: StoreFault.newer) { try SQLiteStore(path: path, site: "rogna") }
  }

  @Test func `a file that is no database is refused and left as it is`() throws {
    try Data("ikke en database, men lang nok til å se ut som noe annet".utf8).write(
      to: URL(fileURLWithPath: path))
    #expect(throws: StoreFault.self) { try SQLiteStore(path: path, site: "rogna") }
    #expect(try bytes(path).hasPrefix("ikke en database"))
  }

  private func size(_ path: String) throws -> Int { try Data(contentsOf: URL(fileURLWithPath: path)).count }

  private func bytes(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
