internal import Diagnostics
internal import Dispatch
internal import FeedbackServer
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle
internal import System
internal import UnixSignals

/// The running preview: everything put together, from start to stop.
package struct PreviewService: Sendable {
  private let options: PreviewOptions
  private let sites: PreviewSites

  /// Reads the sites.
  ///
  /// - Throws: a ``Workspace/Fault``, or a ``FileError``.
  package init(_ options: PreviewOptions) throws {
    self.options = options
    sites = try PreviewSites(options)
  }

  /// As the sites stand now.
  package var state: PreviewState { sites.state }

  /// Nobody else can listen here.
  package struct AddressInUse: Error {}

  /// Runs until it is told to stop.
  ///
  /// - Parameter ready: called when browsers can ask.
  /// - Throws: ``AddressInUse``, and whatever else keeps it from listening.
  package func run(ready: @escaping @Sendable () -> Void) async throws {
    let responder = PreviewResponder(
      options: options, sites: sites, forms: TrialForms(origins: options.origins),
      desk: options.isLocal ? options.desk.map { DeskRoom($0) } : nil)
    let handler = PreviewHandler(responder: responder, sites: sites)
    // Whoever shows a page holds a connection for as long as it is open.
    let limits = ConnectionLimits(
      body: .seconds(120), response: .hours(24), idle: .seconds(60), bodyBytes: 32 << 20)
    let connections = ConnectionTable(limit: 512)
    let channel = HTTP1Channel(
      responder: handler.respond,
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [ConnectionGuard(limits: limits, connections: connections)],
        httpDecoderConfiguration: .init(maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 16 << 10)))
    var logger = Logger(label: "standpunkt") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .critical
    let server = channel.server(
      configuration: ServerConfiguration(address: .hostname(options.host, port: options.port)),
      onServerRunning: { _ in ready() }, eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger
    )
    let watching = Watching(options.workspace, sites)
    // The last is stopped first: those who show a page are let go before the server waits for them to be.
    let services: [any Service] = [server, watching]
    var configuration = ServiceGroupConfiguration(
      services: services.map { .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup) },
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(3)
    do { try await ServiceGroup(configuration: configuration).run() } catch let error as IOError
      where error.errnoCode == EADDRINUSE
    {
      throw AddressInUse()
    }
  }
}

/// Hears of changes and has the sites read again, until it is told to stop.
private struct Watching: Service {
  private let root: String
  private let sites: PreviewSites

  /// Between two looks where nothing tells of changes, in milliseconds.
  private static let polling = 400
  /// Between two looks where the machine tells of them, should it ever fail to.
  private static let makingSure = 5000

  init(_ root: String, _ sites: PreviewSites) {
    self.root = root
    self.sites = sites
  }

  func run() async throws {
    let watchers = start()
    // Ends when the server does.
    try? await gracefulShutdown()
    for watcher in watchers { watcher.stop() }
    sites.stop()
  }

  private func start() -> [any FolderWatcher] {
    let changed: @Sendable (Set<String>?) -> Void = { [sites] in sites.somethingChanged($0) }
    // More folders than may be watched: then somebody has to look.
    if let watcher = try? InotifyWatcher(WatchedFolders(root: root), on: sites.queue, changed: changed) {
      return [watcher, PollingWatcher(interval: Self.makingSure, on: sites.queue, changed: changed)]
    }
    return [PollingWatcher(interval: Self.polling, on: sites.queue, changed: changed)]
  }
}
