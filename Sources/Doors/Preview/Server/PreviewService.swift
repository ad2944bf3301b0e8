internal import Dispatch
internal import FeedbackServer
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle
internal import System
internal import UnixSignals

/// The preview's services, assembled, from start to stop.
package struct PreviewService: Sendable {
  private let options: PreviewOptions
  private let sites: PreviewSites

  /// Reads the sites. Throws a ``Workspace/Fault``, or a ``FileError``.
  package init(_ options: PreviewOptions) throws {
    self.options = options
    sites = try PreviewSites(options)
  }

  /// The present state of the sites.
  package var state: PreviewState { sites.state }

  /// The error of a port that is in use.
  package struct AddressInUse: Error {}

  /// Runs until it is told to stop.
  ///
  /// - Parameter ready: called when the server listens.
  /// - Throws: ``AddressInUse``, or another error of listening.
  package func run(ready: @escaping @Sendable () -> Void) async throws {
    let responder = PreviewResponder(
      options: options, sites: sites, forms: TrialForms(origins: options.origins),
      desk: options.isLocal ? options.desk.map { DeskRoom($0) } : nil)
    let handler = PreviewHandler(responder: responder, sites: sites)
    // Every open page holds a connection.
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
    // The last is stopped first: event streams end before the server waits for its connections.
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

/// A service that has the sites read again after changes.
private struct Watching: Service {
  private let root: String
  private let sites: PreviewSites

  /// The polling interval where nothing reports changes, in milliseconds.
  private static let polling = 400
  /// The polling interval beside a watcher, should that miss a change, in milliseconds.
  private static let makingSure = 5000

  init(_ root: String, _ sites: PreviewSites) {
    (self.root, self.sites) = (root, sites)
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
    // Falls back to polling when there are more folders than may be watched.
    if let watcher = try? InotifyWatcher(WatchedFolders(root: root), on: sites.queue, changed: changed) {
      return [watcher, PollingWatcher(interval: Self.makingSure, on: sites.queue, changed: changed)]
    }
    return [PollingWatcher(interval: Self.polling, on: sites.queue, changed: changed)]
  }
}
