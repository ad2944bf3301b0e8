internal import Feedback
internal import FeedbackMail
internal import Logging
internal import ServiceLifecycle

/// Sends what waits in the outboxes of all sites.
///
/// A mail is marked as sent when a server has taken it. If the program is killed between the two, the mail goes
/// again, with the same `Message-ID`: rather twice than never.
actor MailDelivery: Service {
  private let endpoint: Endpoint
  private let clock: ServerClock
  private let sender: EmailAddress
  private let transport: any MailTransport
  private let counts: MailCounts
  private let logger: Logger
  private var allowance: MailAllowance
  private var outage: Outage?
  /// When the editors of a site were last told that something waits.
  private var notices: [String: Uptime] = [:]
  /// Mails that were sent but could not be marked so.
  private var unmarked: Set<RecordID> = []
  /// The last pass that was begun.
  private var pass: Task<Void, Never>?

  private struct Outage {
    var attempts: Int
    var until: Uptime
  }

  /// Between two notices to the editors of a site, in seconds; what comes in meanwhile is in the next.
  private static let noticeInterval = 15 * 60
  /// The number of mails of a site that are looked at before the next site's turn.
  private static let batch = 20

  init(
    endpoint: Endpoint, clock: ServerClock, sender: EmailAddress, perMinute: Int,
    transport: any MailTransport, counts: MailCounts, logger: Logger
  ) {
    self.endpoint = endpoint
    self.clock = clock
    self.sender = sender
    self.transport = transport
    self.counts = counts
    self.logger = logger
    allowance = MailAllowance(perMinute: perMinute)
  }

  func run() async throws {
    let transport = transport
    await withGracefulShutdownHandler {
      for await _ in Seconds.counted().cancelOnGracefulShutdown() { await deliverDueMail() }
    } onGracefulShutdown: {
      transport.stop()
    }
  }

  /// Sends what may go now; stops at the first sign that nothing more can.
  ///
  /// Whoever asks while a pass is under way waits for it and has one of their own: what an actor awaits lets others
  /// in, and a mail that is on its way is still due.
  func deliverDueMail() async {
    let earlier = pass
    let own = Task {
      await earlier?.value
      await deliverOnce()
    }
    pass = own
    await own.value
  }

  private func deliverOnce() async {
    if let outage, outage.until > clock.uptime() { return }
    for site in endpoint.sites {
      do throws(StoreFault) {
        for letter in try await site.loginLetters() { await send(letter, of: site) }
        for mail in try await site.store.dueMail(at: clock.now(), limit: Self.batch) {
          guard !Task.isShuttingDownGracefully, try await deliver(mail, of: site) else { return }
        }
      } catch {
        logger.error("mail cannot be read or marked: \(error)", metadata: ["site": .string(site.site)])
      }
    }
  }

  /// Sends a link that is good for minutes: one that cannot go now is not tried again, and the editor asks anew.
  private func send(_ letter: Letter, of site: SiteEndpoint) async {
    let now = clock.now()
    guard allowance.take(at: clock.uptime()) else { return counts.add(.held) }
    do {
      _ = try await transport.send(MailMessage(letter, from: sender, id: RecordID(.system), date: now))
      counts.add(.sent)
    } catch {
      counts.add(.dropped)
      logger.warning("a link to log in could not be sent: \(error)", metadata: ["site": .string(site.site)])
    }
  }

  /// - Returns: whether another mail may follow.
  private func deliver(_ mail: OutboxMessage, of site: SiteEndpoint) async throws(StoreFault) -> Bool {
    let now = clock.now()
    if unmarked.contains(mail.id) {
      try await markSent(mail, of: site, at: now)
      return true
    }
    if mail.kind == .waiting, let last = notices[site.site],
      clock.uptime().seconds(since: last) < Self.noticeInterval
    {
      return true
    }
    guard let letter = try await site.letter(for: mail) else {
      counts.add(.dropped)
      try await site.store.discard(mail.id)
      return true
    }
    let message: MailMessage
    do throws(MailMessage.Fault) {
      message = try MailMessage(letter, from: sender, id: mail.id, date: now)
    } catch {
      logger.error("a mail cannot be written: \(error)", metadata: ["site": .string(site.site)])
      try await putOff(mail, of: site)
      return true
    }
    guard allowance.take(at: clock.uptime()) else {
      counts.add(.held)
      return false
    }
    let refusals: Int
    do throws(MailFault) { refusals = try await transport.send(message) } catch {
      return try await settle(error, mail, of: site)
    }
    if outage != nil { logger.notice("the mail server takes mail again") }
    outage = nil
    if refusals > 0 {
      logger.warning(
        "the mail server refused some of the editors' addresses",
        metadata: ["site": .string(site.site), "count": .stringConvertible(refusals)])
    }
    counts.add(.sent)
    unmarked.insert(mail.id)
    if mail.kind == .waiting { notices[site.site] = clock.uptime() }
    try await markSent(mail, of: site, at: clock.now())
    return true
  }

  private func markSent(
    _ mail: OutboxMessage, of site: SiteEndpoint, at now: Moment
  ) async throws(StoreFault) {
    try await site.store.markSent(mail.id, at: now)
    unmarked.remove(mail.id)
  }

  private func settle(
    _ fault: MailFault, _ mail: OutboxMessage, of site: SiteEndpoint
  ) async throws(StoreFault) -> Bool {
    switch fault {
    case .stopped: return false
    case .unreachable(let reason):
      counts.add(.unreachable)
      // Once, and not each time it is tried.
      if outage == nil { logger.error("mail cannot be sent, and waits: \(reason)") }
      let attempts = outage?.attempts ?? 0
      outage = Outage(
        attempts: attempts + 1,
        until: clock.uptime().adding(seconds: RetrySchedule.server.delay(after: attempts)))
      return false
    case .deferred(let reply):
      counts.add(.deferred)
      if mail.attempts == 0 {
        logger.warning(
          "a mail was not taken, and is tried again",
          metadata: ["site": .string(site.site), "reply": .string(reply?.description ?? "-")])
      }
      try await putOff(mail, of: site)
      return true
    case .refused(let reply):
      counts.add(.refused)
      logger.warning(
        "a mail was refused, and is given up",
        metadata: ["site": .string(site.site), "reply": .string(reply.description)])
      try await site.store.discard(mail.id)
      return true
    }
  }

  private func putOff(_ mail: OutboxMessage, of site: SiteEndpoint) async throws(StoreFault) {
    try await site.store.markFailed(
      mail.id, due: clock.now().adding(seconds: RetrySchedule.mail.delay(after: mail.attempts)))
  }
}
