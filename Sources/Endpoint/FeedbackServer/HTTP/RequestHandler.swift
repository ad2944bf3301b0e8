internal import Feedback
internal import HTTPTypes
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import Synchronization
internal import Templates

/// Takes a request off a connection, has it answered and writes the answer: all that the server and the endpoint have
/// to do with each other.
final class RequestHandler: Sendable {
  private let endpoint: Endpoint
  private let files: StaticResponder?
  private let proxies: TrustedProxies
  private let metrics: RequestMetrics
  private let logger: Logger
  private let inFlight = Atomic<Int>(0)
  private let inFlightLimit: Int
  private let date: HTTPDate

  init(
    endpoint: Endpoint, files: StaticResponder?, proxies: TrustedProxies, metrics: RequestMetrics,
    clock: ServerClock, logger: Logger, inFlightLimit: Int = 4096
  ) {
    self.endpoint = endpoint
    self.files = files
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
    let peer = ClientAddress(channel.remoteAddress)
    let fields = request.headers
    var answer: EndpointResponse
    let isSecure = fields[.forwardedProto] == "https" && proxies.contains(peer)
    if let found = try await self.answer(
      request, from: proxies.client(of: peer, forwardedFor: fields[values: .forwardedFor]), isSecure: isSecure
    ) {
      answer = found
    } else if let file = await files?.respond(to: request.head) {
      let status = file.status
      try await write(file, to: writer, isHead: request.method == .head, isSecure: isSecure)
      metrics.record(nil, status: status, duration: ContinuousClock.now - start)
      return
    } else {
      answer = Self.plain(404)
    }
    if isSecure { answer.headers.append(Self.onlySecure) }
    let status = answer.status
    let route = answer.route
    let body = request.method == .head ? [] : answer.body
    try await writer.write(
      response: head(status, answer.headers, type: answer.contentType, length: answer.body.count),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
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

  private func answer(
    _ request: Request, from client: ClientAddress, isSecure: Bool
  ) async throws -> EndpointResponse? {
    guard (request.head.path ?? "").utf8.count <= 2048 else { return Self.plain(414) }
    var asked = EndpointRequest(request.head, client: client, isSecure: isSecure)
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
    // A slow sender holds a connection and nothing more, so only whole requests are counted.
    let wereInFlight = inFlight.add(1, ordering: .relaxed).oldValue
    defer { inFlight.subtract(1, ordering: .relaxed) }
    if wereInFlight >= inFlightLimit {
      var busy = Self.plain(503)
      busy.headers.append(("Retry-After", "5"))
      return busy
    }
    return await endpoint.respond(to: asked)
  }

  private func write(
    _ answer: StaticResponder.Answer, to writer: consuming ResponseWriter, isHead: Bool,
    isSecure: Bool
  ) async throws {
    let headers = isSecure ? answer.headers + [Self.onlySecure] : answer.headers
    let status = answer.status
    switch answer.body {
    case .bytes(let bytes), .gzip(let bytes):
      try await writer.write(
        response: head(status, headers, type: nil, length: bytes.count),
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: isHead ? [] : bytes)))
    case .file(let file):
      let head = head(status, headers, type: nil, length: file.size)
      if isHead {
        try await writer.writeResponse(head)
        return
      }
      var body = try await writer.writeHead(head)
      var offset = 0
      while offset < file.size {
        // Cutting it short closes the connection, and so nobody takes it for whole.
        guard let piece = await file.read(from: offset, count: min(256 << 10, file.size - offset)),
          !piece.isEmpty
        else { throw CutShort() }
        offset += piece.count
        try await body.write(ByteBuffer(bytes: piece))
      }
      try await body.finish(nil)
    }
  }

  private struct CutShort: Error {}

  private static let onlySecure = (name: "Strict-Transport-Security", value: "max-age=31536000")

  private func head(
    _ status: Int, _ headers: [(name: String, value: String)], type: String?, length: Int
  ) -> HTTPResponse {
    var fields = HTTPFields()
    fields.reserveCapacity(headers.count + 3)
    // A name that no header can have is left out: `_headers` is a file like any other.
    for (name, value) in headers {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    if status != 204, status != 304 {
      if let type { fields[.contentType] = type }
      fields[.contentLength] = String(length)
    }
    fields[.date] = date.text
    return HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: fields)
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
