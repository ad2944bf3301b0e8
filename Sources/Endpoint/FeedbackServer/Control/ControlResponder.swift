internal import Diagnostics
internal import Feedback
internal import FeedbackSQLite
internal import Synchronization
internal import System

/// Does what the command line asks the running server for.
final class ControlResponder: Sendable {
  private let endpoint: Endpoint
  private let services: EndpointServices
  private let upkeep: Upkeep
  private let inbox: InboxFolder
  private let keys: Mutex<KeyFile>

  init(
    endpoint: Endpoint, services: EndpointServices, upkeep: Upkeep, inbox: InboxFolder, keys: KeyFile
  ) {
    (self.endpoint, self.services, self.upkeep, self.inbox) = (endpoint, services, upkeep, inbox)
    self.keys = Mutex(keys)
  }

  func answer(_ command: ControlCommand) async -> ControlAnswer {
    do { return .done(try await result(of: command)) } catch {
      return .fault(ControlFault(error), in: command.language)
    }
  }

  private func result(of command: ControlCommand) async throws -> [UInt8] {
    let language = command.language
    switch command.work {
    case .backup(let path): return try await backUp(command, to: path)
    case .rotateKeys(let dropsOld): return try await rotateKeys(dropsOld, command)
    case .decide(let ids, let state): return try await decide(ids, state, command)
    case .eraseEmail(let email): return try await erase(email: email, command)
    case .eraseComment(let id): return try await erase(comment: id, command)
    case .publish: return try await publish(command)
    case .export: return try await actions(command).export()
    case .queue(.json): return try await actions(command).queueJSON()
    case .queue: return Array(try await actions(command).queueText(in: language).utf8)
    case .proposals(.csv): return try await actions(command).proposalsCSV()
    case .proposals: return Array(try await actions(command).proposalsText(in: language).utf8)
    case .statistics(.text): return Array(try await actions(command).statisticsText(in: language).utf8)
    case .statistics(.json): return try await actions(command).statisticsJSON()
    case .statistics(.csv): return try await actions(command).statisticsCSV()
    case .subscribers(.text): return Array(try await actions(command).subscribersText(in: language).utf8)
    case .subscribers(.json): return try await actions(command).subscribersJSON()
    case .subscribers(.csv): return try await actions(command).subscribersCSV()
    case .loginLink(let name): return try await loginLink(for: name, command)
    case .record(let language):
      let record = ProcessingRecord(try site(of: command))
      return Array(record.text(in: language ?? record.language).utf8)
    }
  }

  private func site(of command: ControlCommand) throws(ControlFault) -> SiteEndpoint {
    let sites = try sites(of: command)
    guard sites.count == 1 else { throw .needsSite(sites.map(\.site)) }
    return sites[0]
  }

  /// The one that was named, or all; at least one.
  private func sites(of command: ControlCommand) throws(ControlFault) -> [SiteEndpoint] {
    let all = endpoint.sites.sorted { $0.site < $1.site }
    guard !all.isEmpty else { throw .noSites }
    guard let name = command.site else { return all }
    guard let site = endpoint.site(name) else { throw .unknownSite(name, all.map(\.site)) }
    return [site]
  }

  private func actions(_ command: ControlCommand) throws(ControlFault) -> EditorActions {
    EditorActions(try site(of: command), editor: .commandLine)
  }
}

/// Commands that change something.
extension ControlResponder {
  /// Those that there are get decided on, also when others of the ids are unknown.
  private func decide(
    _ ids: [String], _ state: Comment.State, _ command: ControlCommand
  ) async throws -> [UInt8] {
    let actions = try actions(command)
    var unknown: [String] = []
    var decided = 0
    for id in ids {
      guard let comment = RecordID(id),
        try await state == .approved ? actions.approve(comment) : actions.reject(comment)
      else {
        unknown.append(id)
        continue
      }
      decided += 1
    }
    if state == .rejected { try await publishAnew(command) }
    guard unknown.isEmpty else { throw ControlFault.unknownComments(unknown, decided: decided) }
    return Self.said(ControlMessages.decided(decided, state), command)
  }

  private func erase(email text: String, _ command: ControlCommand) async throws -> [UInt8] {
    guard let email = EmailAddress(text) else { throw ControlFault.notAnEmail(text) }
    return Self.said(ControlMessages.erased(try await actions(command).erase(email)), command)
  }

  private func erase(comment id: String, _ command: ControlCommand) async throws -> [UInt8] {
    guard let comment = RecordID(id), try await actions(command).erase(comment: comment) else {
      throw ControlFault.unknownComments([id], decided: 0)
    }
    try await publishAnew(command)
    return Self.said(ControlMessages.erased(1), command)
  }

  /// A comment that is gone goes from what waits for the next build, too.
  private func publishAnew(_ command: ControlCommand) async throws {
    if inbox.holds(try site(of: command).site) { _ = try await publish(command) }
  }

  private func publish(_ command: ControlCommand) async throws -> [UInt8] {
    var lines: [UInt8] = []
    for site in try sites(of: command) {
      let id = site.site
      let published = try await EditorActions(site, editor: .commandLine).publish()
      try inbox.write(published, of: id)
      lines += Self.said(ControlMessages.published(published.counts, of: id), command)
    }
    return lines
  }

  private func backUp(_ command: ControlCommand, to path: String) async throws -> [UInt8] {
    let sites = try sites(of: command)
    let isFolder = FileSystem.isFolder(path)
    guard isFolder || sites.count == 1 else { throw ControlFault.manySitesInOneFile(path) }
    let time = services.clock.now().fileStamp
    var lines: [UInt8] = []
    for site in sites {
      let id = site.site
      let file = isFolder ? "\(path)/\(id)-\(time).db" : path
      guard let store = upkeep.store(of: id) else { throw ControlFault.noSites }
      try await EditorActions(site, editor: .commandLine).record(.backup)
      do throws(BackupFault) { try await store.copy(to: file) } catch { throw ControlFault(error, file) }
      lines += Self.said(ControlMessages.backedUp(id, file), command)
    }
    return lines
  }

  private func loginLink(for name: String?, _ command: ControlCommand) async throws -> [UInt8] {
    guard let sessions = services.sessions else { throw ControlFault.editorPagesAreOff }
    let name = name ?? "redaktør"
    guard !name.isEmpty, name.count <= 80, PublicText.line(name) == name,
      name != Editor.commandLine.description
    else { throw ControlFault.notAName(PublicText.line(name)) }
    let site = try site(of: command)
    try await EditorActions(site, editor: .commandLine).record(.loginLink, name)
    let token = sessions.link(for: .person(name), at: site.site)
    return Self.said(ControlMessages.link(site.address(of: "/redaksjon/inn/\(token)")), command)
  }

  private func rotateKeys(_ dropsOld: Bool, _ command: ControlCommand) async throws -> [UInt8] {
    for site in endpoint.sites { try await EditorActions(site, editor: .commandLine).record(.rotateKeys) }
    let count = try keys.withLock { file in
      file = try file.rotated(dropsOld: dropsOld, randomness: services.randomness)
      services.keys.change(to: file.keys)
      return file.keys.count
    }
    return Self.said(ControlMessages.rotated(old: count - 1), command)
  }

  private static func said(_ text: LocalizedText, _ command: ControlCommand) -> [UInt8] {
    Array((text[command.language] + "\n").utf8)
  }
}
