internal import Feedback
internal import FeedbackMail
internal import HTTPTypes
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle
internal import System
internal import UnixSignals

/// The running server: everything put together, from start to stop.
package struct FeedbackService: Sendable {
  private let options: ServerOptions
  private let clock: ServerClock
  private let logger: Logger

  package init(_ options: ServerOptions) {
    self.options = options
    // The settings hold only zones that the machine knows.
    clock = .system(timeZone: options.settings.timeZone)
    var logger = Logger(label: "standpunkt") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .info
    self.logger = logger
  }

  /// Lets everything asynchronous in the program run on the threads that talk with browsers, which saves two
  /// changes of thread for each request. To be called before anything asynchronous begins; elsewhere than on
  /// Linux it may have no effect.
  package static func takeOverThreads() {
    _ = NIOSingletons.unsafeTryInstallSingletonPosixEventLoopGroupAsConcurrencyGlobalExecutor()
  }

  /// Runs until it is told to stop; then finishes what it began, and wipes the log.
  package func run() async throws {
    let data = try DataFolder(options.data)
    let path = data.path
    let keys = try KeyFile(path + "/keys", randomness: .system)
    let services = EndpointServices(
      clock: clock, randomness: .system, keys: keys.keys,
      answersPerVoter: options.settings.answersPerVoter, isLimited: options.isLimited,
      sendsMail: options.settings.mail != nil, editors: options.settings.editors, origins: options.origins,
      hasEditorPages: options.settings.hasEditorPages)
    let mailServer = try options.settings.mail?.server()
    tellOfMail()
    if !options.isLimited { logger.warning("rate limits are OFF: this is for load tests only") }
    let endpoint = Endpoint()
    let files = options.isStatic ? StaticSites(workspace: options.workspace, logger: logger) : nil
    files?.lookForSites()
    let disk = DiskThreads(.singleton)
    let upkeep = Upkeep(
      endpoint: endpoint, services: services, bundles: BundleFolder(workspace: options.workspace),
      files: files, disk: disk, logger: logger, storePath: { "\(path)/\($0).db" })
    if let refusal = upkeep.lookForBundles().first {
      await upkeep.close()
      throw refusal
    }
    if endpoint.sites.isEmpty {
      logger.warning("no site has a bundle yet: it comes with the next build of a site that has feedback")
    }

    let connections = ConnectionTable(limit: Self.connectionLimit(options.settings.connectionLimit))
    let metrics = RequestMetrics()
    let handler = RequestHandler(
      endpoint: endpoint, files: files.map { StaticResponder(sites: $0, disk: disk) },
      proxies: TrustedProxies(options.settings.proxies), metrics: metrics, clock: clock, logger: logger)
    var running: [any Service] = [upkeep, server(handler, connections)]
    let socket = DataFolder.socket(in: path)
    if LocalSocket.fits(socket) {
      let responder = ControlResponder(
        endpoint: endpoint, services: services, upkeep: upkeep,
        inbox: InboxFolder(workspace: options.workspace), keys: keys)
      running.append(ControlSocket(path: socket, responder: responder, logger: logger))
    } else {
      logger.warning("no commands can be taken: \(socket) is too long for the address of a socket")
    }
    let mailCounts = MailCounts()
    if let mail = options.settings.mail, let mailServer {
      running.append(
        MailDelivery(
          endpoint: endpoint, clock: clock, sender: mail.sender, perMinute: mail.perMinute,
          transport: SMTPTransport(mailServer), counts: mailCounts, logger: logger))
    }
    if let address = options.metrics {
      let page = MetricsPage(
        metrics: metrics, services: services, connections: connections, mail: mailCounts)
      running.append(Self.server(on: address, channel: HTTP1Channel(responder: page.respond), logger))
    }
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: running.map { .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup) },
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    do { try await group.run() } catch {
      await upkeep.close()
      throw error
    }
    await upkeep.close()
    _ = consume data
  }

  private func tellOfMail() {
    if options.settings.mail == nil {
      logger.notice("the newsletter is off: server.yml names no mail server (smtp)")
    }
    if options.settings.mail == nil || options.settings.editors.isEmpty {
      let missing = options.settings.mail == nil ? "no mail server (smtp)" : "no editors (redaktører)"
      logger.notice("editors get no mail when something waits: server.yml names \(missing)")
    }
    if options.settings.mail?.encryption == SMTPServer.Encryption.none {
      logger.warning("mail goes to the mail server without encryption")
    }
  }

  private func server(_ handler: RequestHandler, _ connections: ConnectionTable) -> any Service {
    let channel = HTTP1Channel(
      responder: handler.respond,
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [ConnectionGuard(limits: ConnectionLimits(), connections: connections)],
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 4 << 10, maxHeaderListSize: 8 << 10, maxHeaderFieldCount: 50)))
    return Self.server(on: (options.host, options.port), channel: channel, logger)
  }

  private static func server(
    on address: (host: String, port: Int), channel: HTTP1Channel, _ logger: Logger
  ) -> any Service {
    channel.server(
      configuration: ServerConfiguration(
        address: .hostname(address.host, port: address.port), backlog: 4096),
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger)
  }

  /// Raises how many files the process may have open as far as it goes, and stays below that.
  private static func connectionLimit(_ wanted: Int) -> Int {
    Environment.raiseOpenFileLimit().map { min(wanted, $0 - 128) } ?? wanted
  }
}
