internal import Foundation
internal import GRDB

/// Why a file cannot be used as a backup.
package enum BackupFault: Error, Sendable, Hashable {
  /// It is no store, or is broken; with what SQLite says.
  case broken(String)
  /// It was written by a later version of the program.
  case later
  /// There is something at the path already.
  case exists
  case unwritable(String)
}

extension SQLiteStore {
  /// Writes all of it, as it is now, to a file that only its owner can read, and sees that it can be read back.
  ///
  /// What was deleted is not in it: the copy is written anew, record by record.
  package func copy(to path: String) async throws(BackupFault) {
    let files = FileManager.default
    guard !files.fileExists(atPath: path) else { throw .exists }
    let part = path + ".part"
    do {
      if files.fileExists(atPath: part) { try files.removeItem(atPath: part) }
      // Its owner's alone before anything is in it; SQLite takes a file that is empty.
      guard files.createFile(atPath: part, contents: nil, attributes: [.posixPermissions: 0o600]) else {
        throw BackupFault.unwritable(part)
      }
      do {
        try await queue.vacuum(into: part)
        try await Self.check(part)
        let written = try FileHandle(forUpdating: URL(fileURLWithPath: part))
        try written.synchronize()
        try written.close()
        try files.moveItem(atPath: part, toPath: path)
      } catch {
        // What is half written is no backup; that it cannot be removed either is the lesser fault.
        try? files.removeItem(atPath: part)
        throw error
      }
    } catch let fault as BackupFault {
      throw fault
    } catch let fault as DatabaseError {
      throw .unwritable(fault.message ?? "SQLite \(fault.extendedResultCode.rawValue)")
    } catch {
      throw .unwritable(error.localizedDescription)
    }
  }

  /// Whether a file is a whole store that this version can read.
  package static func check(_ path: String) async throws(BackupFault) {
    // SQLite would make one, and find it whole.
    guard FileManager.default.fileExists(atPath: path) else { throw .broken("there is no such file") }
    do {
      let queue = try DatabaseQueue(path: path)
      defer {
        // Nothing was written: there is nothing that closing could lose.
        try? queue.close()
      }
      let (faults, isOurs, isLater) = try await queue.read { database in
        (
          try String.fetchAll(database, sql: "PRAGMA integrity_check(1)"),
          try !Schema.migrator.appliedIdentifiers(database).isEmpty,
          try Schema.migrator.hasBeenSuperseded(database)
        )
      }
      guard faults == ["ok"] else { throw BackupFault.broken(faults.joined(separator: "; ")) }
      guard isOurs else { throw BackupFault.broken("it has none of the tables") }
      if isLater { throw BackupFault.later }
    } catch let fault as BackupFault {
      throw fault
    } catch let fault as DatabaseError {
      throw .broken(fault.message ?? "SQLite \(fault.extendedResultCode.rawValue)")
    } catch {
      throw .broken(error.localizedDescription)
    }
  }
}
