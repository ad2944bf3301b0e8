import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import Testing

@testable import FeedbackServer

/// A connection without a socket: the server's pipeline up to where requests are answered.
struct ConnectionGuardTests {
  private let channel = EmbeddedChannel()
  private let connections = ConnectionTable(limit: 10)

  init() throws {
    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
      withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: false)
    try channel.pipeline.syncOperations.addHandler(HTTP1ToHTTPServerCodec(secure: false))
    try channel.pipeline.syncOperations.addHandler(
      ConnectionGuard(limits: ConnectionLimits(), connections: connections))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
  }

  private func receive(_ text: String) throws { try channel.writeInbound(ByteBuffer(string: text)) }

  /// The parts that came through: `GET /a`, a body's text, and a full stop for the end.
  private func parts() throws -> [String] {
    var parts: [String] = []
    while let part = try channel.readInbound(as: HTTPRequestPart.self) {
      switch part {
      case .head(let head): parts.append("\(head.method) \(head.path ?? "")")
      case .body(let bytes): parts.append(String(buffer: bytes))
      case .end: parts.append(".")
      }
    }
    return parts
  }

  private func answer() throws {
    try channel.writeOutbound(
      HTTPResponsePart.head(HTTPResponse(status: .ok, headerFields: [.contentLength: "0"])))
    try channel.writeOutbound(HTTPResponsePart.end(nil))
    channel.embeddedEventLoop.run()
  }

  @Test func `a request that was sent ahead waits until the one before it is answered`() throws {
    try receive((1...300).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
    for number in 1...300 {
      #expect(try parts() == ["GET /\(number)", "."])
      try answer()
    }
    #expect(try parts().isEmpty)
    #expect(channel.isActive)
  }

  @Test(arguments: [
    "POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhallo",
    "POST /1 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nha\r\n3;a=\"b\"\r\nllo\r\n0\r\nX-A: b\r\n\r\n",
    "\r\nPOST /1 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n005\r\nhallo\r\n0\r\n\r\n",
  ])
  func `a body ends where it says, however it is cut up`(request: String) throws {
    let text = request + "GET /2 HTTP/1.1\r\nHost: a\r\n\r\n"
    for size in [1, 2, 3, 7, 64, text.utf8.count] {
      var rest = text[...]
      while !rest.isEmpty {
        try receive(String(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      let first = try parts()
      #expect(first.first == "POST /1")
      #expect(first.dropFirst().joined() == "hallo.")
      try answer()
      #expect(try parts() == ["GET /2", "."])
      try answer()
    }
  }

  @Test func `nothing more is read while something that was sent ahead is held`() throws {
    let reads = ReadCounter()
    try channel.pipeline.syncOperations.addHandler(reads, position: .first)
    try receive("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n")
    channel.pipeline.read()
    #expect(reads.count == 0)
    try answer()
    #expect(reads.count == 1, "the second request has come through, and more may come")
  }

  @Test func `a client that has said all it will is answered before it is let go`() throws {
    try receive("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n")
    channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    #expect(try parts() == ["GET /1", "."])
    try answer()
    #expect(try parts() == ["GET /2", "."])
  }

  @Test func `who sends too much ahead is cut off`() throws {
    try receive("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n")
    for _ in 0..<20 { try? receive(String(repeating: "x", count: 8192)) }
    #expect(!channel.isActive)
  }

  @Test func `a head, a body and an answer each have their time`() throws {
    try receive("GET /1 HTTP/1.1\r\nHo")
    channel.embeddedEventLoop.advanceTime(by: .seconds(4))
    try receive("st: a\r\n\r\n")
    #expect(try parts() == ["GET /1", "."])
    try answer()
    #expect(channel.isActive)
    #expect(connections.count == 1)
  }
}

/// Counts what is asked of the socket.
private final class ReadCounter: ChannelOutboundHandler {
  typealias OutboundIn = ByteBuffer
  var count = 0

  func read(context: ChannelHandlerContext) {
    count += 1
    context.read()
  }
}
