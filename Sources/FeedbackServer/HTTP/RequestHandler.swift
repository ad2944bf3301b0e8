internal import Feedback
internal import HTTPTypes
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import Synchronization

/// Takes a request off a connection, has it answered and writes the answer: all that the server and the endpoint have
/// to do with each other.
final class RequestHandler: Sendable {
  private let endpoint: Endpoint
  private let proxies: TrustedProxies
  private let metrics: RequestMetrics
  private let logger: Logger
  private let inFlight = Atomic<Int>(0)
  private let inFlightLimit: Int
  private let date: HTTPDate

  init(
    endpoint: Endpoint, proxies: TrustedProxies, metrics: RequestMetrics, clock: ServerClock, logger: Logger,
    inFlightLimit: Int = 4096
  ) {
    self.endpoint = endpoint
    self.proxies = proxies
    self.metrics = metrics
    self.logger = logger
    self.inFlightLimit = inFlightLimit
    date = HTTPDate(clock)
  }

  @Sendable func respond(
    to request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel
  ) async throws {
    let start = ContinuousClock.now
    let wereInFlight = inFlight.add(1, ordering: .relaxed).oldValue
    defer { inFlight.subtract(1, ordering: .relaxed) }
    let peer = ClientAddress(channel.remoteAddress)
    let fields = request.headers
    var answer: EndpointResponse
    if wereInFlight >= inFlightLimit {
      answer = Self.plain(503)
      answer.headers.append(("Retry-After", "5"))
    } else {
      let client = proxies.client(of: peer, forwardedFor: fields[values: .forwardedFor])
      answer = try await self.answer(request, from: client)
    }
    if fields[.forwardedProto] == "https", proxies.contains(peer) {
      answer.headers.append(("Strict-Transport-Security", "max-age=31536000"))
    }
    let status = answer.status
    let route = answer.route
    let isHead = request.method == .head
    try await writer.write(
      response: head(of: answer), body: ResponseBody(byteBuffer: ByteBuffer(bytes: isHead ? [] : answer.body))
    )
    let duration = ContinuousClock.now - start
    metrics.record(route, status: status, duration: duration)
    if status >= 500 {
      logger.warning(
        "request failed",
        metadata: [
          "route": .string(route?.template ?? "-"), "status": .stringConvertible(status),
          "duration": .stringConvertible(duration),
        ])
    }
  }

  private func answer(_ request: Request, from client: ClientAddress) async throws -> EndpointResponse {
    guard (request.head.path ?? "").utf8.count <= 2048 else { return Self.plain(414) }
    var asked = EndpointRequest(request.head, client: client)
    if asked.method == .post {
      let limit = endpoint.bodyLimit(of: asked.path)
      do {
        // One more than is allowed tells the endpoint, which has the page for it.
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
          asked.body = [UInt8](repeating: 0, count: limit + 1)
        } else {
          asked.body = Array(try await request.body.collect(upTo: limit + 1).readableBytesView)
        }
      } catch is NIOTooManyBytesError {
        asked.body = [UInt8](repeating: 0, count: limit + 1)
      }
    }
    return await endpoint.respond(to: asked) ?? Self.plain(404)
  }

  private func head(of answer: EndpointResponse) -> HTTPResponse {
    var fields = HTTPFields()
    fields.reserveCapacity(answer.headers.count + 3)
    for (name, value) in answer.headers { fields.append(HTTPField(name: .named(name), value: value)) }
    if answer.status != 204, answer.status != 304 {
      fields[.contentType] = answer.contentType
      fields[.contentLength] = String(answer.body.count)
    }
    fields[.date] = date.text
    return HTTPResponse(status: HTTPResponse.Status(code: answer.status), headerFields: fields)
  }

  /// For what no site has a page for.
  private static func plain(_ status: Int) -> EndpointResponse {
    EndpointResponse(
      status: status, contentType: "text/plain; charset=utf-8", body: Array("\(status)\n".utf8),
      headers: [
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
      ])
  }
}
