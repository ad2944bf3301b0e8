package import Diagnostics
internal import FeedbackContract
internal import Feedback
internal import FeedbackSQLite
internal import Foundation
internal import System

/// Puts a backup in the place of a site's store, while no server runs.
package struct Restoration: Sendable {
  package struct Fault: Error {
    package let message: LocalizedText
    /// Whether the command asked for what is not there, rather than the machine failing.
    package let isWrongUse: Bool
  }

  private let data: String
  private let backup: String
  private let site: String?

  /// - Parameters:
  ///   - data: the server's data folder.
  ///   - site: nil for the only one there is.
  package init(data: String, backup: String, site: String?) {
    self.data = data
    self.backup = backup
    self.site = site
  }

  /// - Returns: what was done, to be said.
  package func run() async throws(Fault) -> LocalizedText {
    guard FileManager.default.fileExists(atPath: data) else { throw .noFolder(data) }
    let folder: DataFolder
    do throws(DataFolder.Fault) { folder = try DataFolder(data) } catch { throw .folder(error) }
    let outcome = await outcome(in: folder.path)
    // Held until now, so that no server starts meanwhile.
    _ = consume folder
    return try outcome.get()
  }

  private func outcome(in folder: String) async -> Result<LocalizedText, Fault> {
    do {
      let site = try chosenSite()
      return .success(Self.done(site, try await restore(site, in: folder)))
    } catch let fault as Fault {
      return .failure(fault)
    } catch let fault as BackupFault {
      return .failure(.backup(fault, backup))
    } catch let fault as StoreFault {
      return .failure(.store(fault))
    } catch {
      return .failure(.machine(error))
    }
  }

  private func chosenSite() throws(Fault) -> String {
    // What cannot be listed has no stores.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: data)) ?? []
    let sites = names.filter { $0.hasSuffix(".db") }.map { String($0.dropLast(3)) }.sorted()
    if let site {
      guard sites.contains(site) else { throw .unknownSite(site, sites) }
      return site
    }
    guard sites.count == 1 else { throw .needsSite(sites) }
    return sites[0]
  }

  private func restore(_ site: String, in folder: String) async throws -> Int {
    let files = FileManager.default
    let place = "\(folder)/\(site).db"
    let part = place + ".restored"
    for path in Self.files(of: part) where files.fileExists(atPath: path) {
      try files.removeItem(atPath: path)
    }
    try await SQLiteStore.check(backup)
    try files.copyItem(atPath: backup, toPath: part)
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: part)
    let keys = try KeyFile(folder + "/keys", randomness: .system)
    let clock = ServerClock.system(.utc)
    let present = try SQLiteStore(path: place)
    let restored = try SQLiteStore(path: part)
    let marks = ErasureMarks(LastingKeys(keys.keys), site: site)
    let erased = try await RestoredStore(restored, marks: marks).catchUp(with: present)
    try await restored.record(
      AuditEntry(
        id: RecordID(.system), at: clock.now(), actor: Editor.commandLine.description,
        action: EditorAct.restore.rawValue, subject: nil))
    for retained in Retention.allCases {
      _ = try await restored.purge(retained, before: retained.cutoff(at: clock.now()))
    }
    try await restored.close()
    try await present.close()
    // The present log belongs to the present file, and would spoil the other.
    for path in Self.files(of: place).dropFirst() where files.fileExists(atPath: path) {
      try files.removeItem(atPath: path)
    }
    try FileSystem.rename(part, to: place)
    for path in Self.files(of: part) where files.fileExists(atPath: path) {
      try files.removeItem(atPath: path)
    }
    return erased
  }

  private static func files(of store: String) -> [String] {
    ["", "-wal", "-shm", "-journal"].map { store + $0 }
  }
}

extension Restoration {
  private static func done(_ site: String, _ erased: Int) -> LocalizedText {
    LocalizedText(
      nb:
        "\(site) er lagt tilbake. \(erased) \(erased == 1 ? "oppføring" : "oppføringer") som var slettet siden, "
        + "er slettet igjen.",
      nn:
        "\(site) er lagd tilbake. \(erased) \(erased == 1 ? "oppføring" : "oppføringar") som var sletta sidan, "
        + "er sletta igjen.",
      en: "\(site) is put back. \(erased) \(erased == 1 ? "record" : "records") erased since then "
        + "\(erased == 1 ? "is" : "are") erased again.")
  }
}

extension Restoration.Fault {
  fileprivate static func noFolder(_ path: String) -> Self {
    Self(
      message: LocalizedText(
        nb: "Det er ingen mappe som heter \(path).", nn: "Det er inga mappe som heiter \(path).",
        en: "There is no folder called \(path)."), isWrongUse: true)
  }

  fileprivate static func folder(_ fault: DataFolder.Fault) -> Self {
    guard case .isHeld(let path) = fault else { return machine(fault) }
    return Self(
      message: LocalizedText(
        nb: "Serveren bruker \(path). Stopp den før du legger tilbake en sikkerhetskopi.",
        nn: "Serveren bruker \(path). Stopp han før du legg tilbake ein tryggingskopi.",
        en: "The server is using \(path). Stop it before you put a backup back."), isWrongUse: false)
  }

  fileprivate static func needsSite(_ sites: [String]) -> Self {
    let fault = sites.isEmpty ? ControlFault.noSites : ControlFault.needsSite(sites)
    return Self(message: fault.message, isWrongUse: true)
  }

  fileprivate static func unknownSite(_ site: String, _ sites: [String]) -> Self {
    sites.isEmpty
      ? needsSite([]) : Self(message: ControlFault.unknownSite(site, sites).message, isWrongUse: true)
  }

  fileprivate static func backup(_ fault: BackupFault, _ path: String) -> Self {
    Self(message: fault.message(path), isWrongUse: false)
  }

  fileprivate static func store(_ fault: StoreFault) -> Self {
    Self(message: ControlFault(fault).message, isWrongUse: false)
  }

  fileprivate static func machine(_ error: any Error) -> Self {
    Self(message: ControlFault.failed("\(error)").message, isWrongUse: false)
  }
}
