internal import GRDB
package import System

/// Why a file cannot be used as a backup.
package enum BackupFault: Error, Sendable, Hashable {
  case missing
  /// It is a database of something else.
  case notAStore
  /// It is no database, or not a whole one; with what SQLite says.
  case broken(String)
  /// It was written by a later version of the program.
  case later
  /// There is something at the path already.
  case exists
  /// SQLite could not write it; with what it says.
  case unwritable(String)
  case machine(FileError)
}

extension SQLiteStore {
  /// Writes all of it, as it is now, to a file that only its owner can read, and sees that it can be read back.
  ///
  /// Nothing that was deleted is in it: the copy is written anew, record by record.
  package func copy(to path: String) async throws(BackupFault) {
    guard !FileSystem.exists(path) else { throw .exists }
    let part = path + ".part"
    do {
      try FileSystem.remove(part)
      // Its owner's alone before anything is in it; SQLite takes a file that is empty.
      let file = try NewFile(part, mode: 0o600)
      do {
        try await queue.vacuum(into: part)
        _ = try await Self.site(ofCopy: part)
        try file.synchronize()
        try FileSystem.rename(part, to: path)
      } catch {
        // A half-written file is no backup; that it cannot be removed either is the lesser fault.
        try? FileSystem.remove(part)
        throw error
      }
    } catch {
      throw BackupFault(error, orElse: BackupFault.unwritable)
    }
  }

  /// The site of a file that is a whole store and that this version can read; nil for one written before
  /// stores held it.
  package static func site(ofCopy path: String) async throws(BackupFault) -> String? {
    // SQLite would make one, and find it whole.
    guard FileSystem.exists(path) else { throw .missing }
    do {
      let queue = try DatabaseQueue(path: path)
      defer {
        // Nothing was written: there is nothing that closing could lose.
        try? queue.close()
      }
      let (faults, isOurs, isLater, site) = try await queue.read { database in
        (
          try String.fetchAll(database, sql: "PRAGMA integrity_check(1)"),
          try !StoreSchema.migrator.appliedIdentifiers(database).isEmpty,
          try StoreSchema.migrator.hasBeenSuperseded(database), try StoreSchema.site(in: database)
        )
      }
      guard faults == ["ok"] else { throw BackupFault.broken(faults.joined(separator: "; ")) }
      guard isOurs else { throw BackupFault.notAStore }
      if isLater { throw BackupFault.later }
      return site
    } catch {
      throw BackupFault(error, orElse: BackupFault.broken)
    }
  }
}

extension BackupFault {
  fileprivate init(_ error: any Error, orElse fault: (String) -> BackupFault) {
    self =
      switch error {
      case let fault as BackupFault: fault
      case let error as FileError: .machine(error)
      case let error as DatabaseError: fault(error.message ?? "SQLite \(error.extendedResultCode.rawValue)")
      default: fault("\(error)")
      }
  }
}
