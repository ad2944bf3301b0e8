internal import Diagnostics
internal import Feedback
internal import HTTPTypes
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle
internal import System

/// Listens in the data folder for `standpunkt feedback …`: HTTP over a Unix socket that only its owner can reach.
///
/// Whoever can reach it can read the data folder too, so it asks for nothing more.
struct ControlSocket: Service {
  private let path: String
  private let responder: ControlResponder
  private let logger: Logger

  /// Far above what any command line takes.
  private static let bodyLimit = 64 << 10

  /// - Parameter path: where nobody else listens: the data folder is held.
  init(path: String, responder: ControlResponder, logger: Logger) {
    (self.path, self.responder, self.logger) = (path, responder, logger)
  }

  func run() async throws {
    // A server that was killed leaves its socket, under either name.
    let new = path + ".ny"
    try FileSystem.remove(new)
    try FileSystem.remove(path)
    // One that stays behind is taken away at the next start.
    defer { try? FileSystem.remove(path) }
    // A large backup takes its time.
    let limits = ConnectionLimits(response: .hours(1))
    let connections = ConnectionTable(limit: 64)
    let channel = HTTP1Channel(
      responder: respond,
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [ConnectionGuard(limits: limits, connections: connections)]))
    try await channel.server(
      configuration: ServerConfiguration(address: .unixDomainSocket(path: new)),
      onServerRunning: { [path, logger] _ in
        // It gets its name when nobody else may open it.
        do {
          try FileSystem.setMode(0o600, of: new)
          try FileSystem.rename(new, to: path)
        } catch {
          logger.error("no commands can be taken: \(error)")
        }
      },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger
    ).run()
  }

  @Sendable private func respond(
    to request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel
  ) async throws {
    let answer = await answer(request)
    try await writer.write(
      response: HTTPResponse(
        status: HTTPResponse.Status(code: answer.status),
        headerFields: [.contentLength: String(answer.body.count), .connection: "close"]),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  private func answer(_ request: Request) async -> ControlAnswer {
    // A body that is too large or no form is no command, either.
    let body = try? await request.body.collect(upTo: Self.bodyLimit)
    let fields = body.flatMap { try? FormFields($0.readableBytesView, limit: 16) }
    guard request.method == .post, let fields,
      let command = ControlCommand((request.head.path ?? "/").dropFirst(), fields)
    else { return .fault(.unknownCommand, in: fields.flatMap(ControlCommand.language) ?? .nb) }
    return await responder.answer(command)
  }
}
