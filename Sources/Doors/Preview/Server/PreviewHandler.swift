internal import Text
internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore
internal import Templates

/// Reads a request from a connection, and writes the response.
struct PreviewHandler: Sendable {
  let responder: PreviewResponder
  let sites: PreviewSites

  private static let livePath = ToolAssets.folder + "direkte"
  /// The time between heartbeats, in seconds.
  private static let heartbeat = 20

  @Sendable func respond(
    to request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel
  ) async throws {
    guard var asked = PreviewRequest(request.head) else {
      return try await write(.text("400\n", status: 400), to: writer, isHead: false)
    }
    if asked.path == Self.livePath, asked.method == .get, responder.isKnown(asked.host) {
      return try await follow(asked, writer)
    }
    if asked.method == .post {
      let limit = responder.bodyLimit(of: asked)
      do {
        asked.body = Array(try await request.body.collect(upTo: limit + 1).readableBytesView)
      } catch is NIOTooManyBytesError {
        // One byte too many, so that the responder refuses it in its own words.
        asked.body = [UInt8](repeating: 0, count: limit + 1)
      }
    }
    let answer = await responder.respond(to: asked, request.head)
    try await write(answer, to: writer, isHead: asked.method == .head)
  }

  private func write(
    _ answer: PreviewResponse, to writer: consuming ResponseWriter, isHead: Bool
  ) async throws {
    try await writer.write(
      response: Self.head(answer),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: isHead ? [] : answer.body)))
  }

  private static func head(_ answer: PreviewResponse) -> HTTPResponse {
    var fields = HTTPFields()
    for (name, value) in answer.headers {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    for (name, value) in Self.always {
      if let name = HTTPField.Name(name), fields[name] == nil { fields[name] = value }
    }
    if answer.status != 204 {
      fields[.contentType] = answer.contentType
      fields[.contentLength] = String(answer.body.count)
    }
    return HTTPResponse(status: HTTPResponse.Status(code: answer.status), headerFields: fields)
  }

  /// Headers of every response that does not set them: the preview's own pages load only its own files, and nothing is
  /// cached, since all of it may change at any moment.
  private static let always: [(name: String, value: String)] = [
    ("Content-Security-Policy", PreviewResponse.policy),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
  ]

  /// Streams events to a page until it goes away.
  private func follow(_ request: PreviewRequest, _ writer: consuming ResponseWriter) async throws {
    // Subscribes before reading the state, so that no change is missed.
    let changes = sites.changes()
    var subscriber = LiveSubscriber(request.query)
    let head = HTTPResponse(
      status: .ok,
      headerFields: [
        .contentType: "text/event-stream", .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
      ])
    var body = try await writer.writeHead(head)
    try await body.write(ByteBuffer(bytes: LiveEvent.heartbeat))
    for await _ in Self.withHeartbeat(changes) {
      let events = subscriber.events(for: sites.state)
      let bytes = events.isEmpty ? LiveEvent.heartbeat : events.flatMap(\.bytes)
      // Throws when the browser has gone, which ends the stream.
      try await body.write(ByteBuffer(bytes: bytes))
    }
    try await body.finish(nil)
  }

  /// The changes, with one more at the beginning and at every heartbeat.
  private static func withHeartbeat(_ changes: AsyncStream<Void>) -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      continuation.yield()
      let relay = Task {
        for await _ in changes { continuation.yield() }
        continuation.finish()
      }
      let beat = Task {
        // Cancelled when the page has gone.
        while (try? await Task.sleep(for: .seconds(heartbeat))) != nil { continuation.yield() }
      }
      continuation.onTermination = { _ in
        relay.cancel()
        beat.cancel()
      }
    }
  }
}

extension PreviewRequest {
  /// Nil for a malformed address.
  init?(_ head: HTTPRequest) {
    let target = head.path ?? "/"
    let end = target.firstIndex(of: "?") ?? target.endIndex
    guard target.utf8.count <= 8192, target.hasPrefix("/"), let path = target[..<end].percentDecoded,
      !path.utf8.contains(0)
    else { return nil }
    let fields = head.headerFields
    self.init(
      method: Method(head.method), path: path, query: String(target[end...].dropFirst()),
      host: head.authority, origin: fields[.origin],
      fetchSite: HTTPField.Name("Sec-Fetch-Site").flatMap { fields[$0] },
      cookie: fields[.cookie], contentType: fields[.contentType], accept: fields[.accept])
  }
}

extension PreviewRequest.Method {
  init(_ method: HTTPRequest.Method) {
    switch method {
    case .get: self = .get
    case .head: self = .head
    case .post: self = .post
    default: self = .other
    }
  }
}

extension LiveSubscriber {
  /// - Parameter query: `side`, `merke`, `stil`, `gang` and `feil`, as the page's script sends them.
  init(_ query: String) {
    let values = QueryValues(query)
    self.init(
      path: values["side"] ?? "/",
      page: ShownPage(fingerprint: values["merke"] ?? "", stylesheet: values["stil"] ?? ""),
      generation: values["gang"].flatMap { Int($0) } ?? 0, overlay: values["feil"] ?? "")
  }
}
