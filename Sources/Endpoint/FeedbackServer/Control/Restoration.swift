package import Diagnostics
internal import Feedback
internal import FeedbackContract
internal import FeedbackSQLite
internal import System
internal import Text

/// Replaces a site's store by a backup, while no server runs.
///
/// The store need not be there, nor be readable: that is when a backup is needed most. It is kept beside the new one.
package struct Restoration: Sendable {
  package struct Fault: Error {
    package let message: LocalizedText
    /// True when the command asked for something that is not there, rather than the machine failing.
    package let isWrongUse: Bool
  }

  /// The outcome, from which the message is made.
  struct Outcome {
    let site: String
    /// False for a copy from before stores held their site.
    let isSiteCertain: Bool
    /// The path of the store that was there; nil when there was none.
    var kept: String?
    /// The number of records that were erased since the copy was taken, and were erased again; nil when the store that
    /// was there could not be read.
    var erased: Int? = 0
    var hasKeys = true
  }

  private let data: String
  private let backup: String
  private let site: String?

  /// - Parameters:
  ///   - data: the server's data folder.
  ///   - site: nil for the one that the copy is of.
  package init(data: String, backup: String, site: String?) {
    (self.data, self.backup, self.site) = (data, backup, site)
  }

  /// - Returns: the success message.
  /// - Throws: before anything is changed in the folder, or after everything is put back as it was.
  package func run() async throws(Fault) -> LocalizedText {
    guard FileSystem.isFolder(data) else { throw .noFolder(data) }
    let (site, isCertain) = try await chosenSite()
    let folder: DataFolder
    do throws(DataFolder.Fault) { folder = try DataFolder(data) } catch { throw .folder(error) }
    let outcome = await outcome(of: Outcome(site: site, isSiteCertain: isCertain), in: folder.path)
    // Held until now, so that no server starts meanwhile.
    _ = consume folder
    return try outcome.get().message
  }

  /// The site whose store is to be replaced: the one that was named or else the copy's own, never another's.
  private func chosenSite() async throws(Fault) -> (site: String, isCertain: Bool) {
    // A folder that cannot be listed has no stores.
    let names = ((try? FileSystem.entries(of: data)) ?? []).map(\.name)
    let sites = names.filter { $0.hasSuffix(".db") }.map { String($0.dropLast(3)) }.sorted()
    let owner: String?
    do throws(BackupFault) { owner = try await SQLiteStore.site(ofCopy: backup) } catch {
      // A name that nothing here has is the nearer mistake.
      if let site, !sites.contains(site), !sites.isEmpty { throw .unknownSite(site, sites) }
      throw .backup(error, backup)
    }
    if let owner {
      guard Slug.isPathSegment(owner) else { throw .backup(.notAStore, backup) }
      guard site == nil || site == owner else { throw .otherSite(owner, backup) }
      guard site != nil || sites.isEmpty || sites.contains(owner) else {
        throw .strangeSite(owner, backup, sites)
      }
      return (owner, true)
    }
    guard let site = site ?? (sites.count == 1 ? sites[0] : nil) else { throw .needsSite(backup, sites) }
    guard Slug.isPathSegment(site), sites.isEmpty || sites.contains(site) else {
      throw .unknownSite(site, sites)
    }
    return (site, false)
  }

  private func outcome(of attempt: Outcome, in folder: String) async -> Result<Outcome, Fault> {
    let store = "\(folder)/\(attempt.site).db"
    let part = store + ".restored"
    do {
      try Self.remove(part)
      do {
        var outcome = try await fill(part, insteadOf: store, attempt, in: folder)
        outcome.kept = try Self.exchange(part, with: store)
        return .success(outcome)
      } catch {
        // The remains of a failed try are worth nothing; that they cannot be removed is the lesser fault.
        try? Self.remove(part)
        throw error
      }
    } catch {
      return .failure(.machine(error))
    }
  }

  /// Copies the backup to a file beside the store, and takes into it what the store knows besides.
  private func fill(
    _ part: String, insteadOf store: String, _ outcome: Outcome, in folder: String
  ) async throws -> Outcome {
    var outcome = outcome
    let clock = ServerClock.system()
    try Self.copy(backup, to: part)
    // New keys are not made here: those that the links were made with may yet be put back.
    outcome.hasKeys = FileSystem.exists(folder + "/keys")
    let keys = outcome.hasKeys ? LastingKeys(try KeyFile(folder + "/keys", randomness: .system).keys) : nil
    let restored = try SQLiteStore(path: part, site: outcome.site)
    if FileSystem.exists(store) {
      if let later = await Self.laterRecords(of: store, outcome.site) {
        let marks = keys.map { ErasureMarks($0, site: outcome.site) }
        outcome.erased = try await RestoredStore(restored, marks: marks).catchUp(with: later)
      } else {
        outcome.erased = nil
      }
    }
    try await restored.record(
      AuditEntry(
        id: RecordID(.system), at: clock.now(), actor: Editor.commandLine.description,
        action: EditorAct.restore.rawValue, subject: nil))
    for retained in Retention.allCases {
      _ = try await restored.purge(retained, before: retained.cutoff(at: clock.now()))
    }
    try await restored.close()
    return outcome
  }

  /// Nil when the store cannot be read, whatever the reason: it is to be replaced, and the message says so.
  private static func laterRecords(of store: String, _ site: String) async -> RestoredStore.LaterRecords? {
    do throws(StoreFault) {
      let present = try SQLiteStore(path: store, site: site)
      let records = try await RestoredStore.LaterRecords(of: present)
      try await present.close()
      return records
    } catch { return nil }
  }

  /// Renames the store aside with its log, and gives the other its name.
  ///
  /// - Returns: the path that the store has now; nil when there was none.
  private static func exchange(_ part: String, with store: String) throws -> String? {
    // A log belongs to its file, and would spoil another.
    let present = Self.suffixes.filter { FileSystem.exists(store + $0) }
    let time = ServerClock.system().now().fileStamp
    var aside = "\(store).erstattet-\(time)"
    while suffixes.contains(where: { FileSystem.exists(aside + $0) }) { aside += "x" }
    var moved: [String] = []
    do {
      for suffix in present {
        try FileSystem.rename(store + suffix, to: aside + suffix)
        moved.append(suffix)
      }
      try FileSystem.rename(part, to: store)
    } catch {
      for suffix in moved { try FileSystem.rename(aside + suffix, to: store + suffix) }
      throw error
    }
    return present.contains("") ? aside : nil
  }

  private static func copy(_ backup: String, to part: String) throws {
    let new = try NewFile(part, mode: 0o600)
    try OpenedFile(backup, followsLinks: true).readPieces { try new.write(UnsafeRawBufferPointer($0)) }
    try new.synchronize()
  }

  private static let suffixes = ["", "-wal", "-shm", "-journal"]

  private static func remove(_ store: String) throws {
    for suffix in suffixes { try FileSystem.remove(store + suffix) }
  }
}
