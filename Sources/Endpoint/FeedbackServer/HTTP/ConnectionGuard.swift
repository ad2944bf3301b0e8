internal import HTTPTypes
package import NIOCore
package import NIOHTTPTypes
internal import Templates

/// The time a connection may take, and the bytes it may send.
package struct ConnectionLimits: Sendable {
  /// For a request's line and headers, from its first byte.
  package let head: TimeAmount
  /// For its whole body, however it drips.
  package let body: TimeAmount
  /// For reading the answer.
  package let response: TimeAmount
  /// Between requests.
  package let idle: TimeAmount
  /// Of a request's body, in bytes: far above what any form takes, so that most are told why.
  package let bodyBytes: Int

  package init(
    head: TimeAmount = .seconds(5), body: TimeAmount = .seconds(10), response: TimeAmount = .seconds(60),
    idle: TimeAmount = .seconds(15), bodyBytes: Int = 1 << 20
  ) {
    (self.head, self.body, self.response, self.idle, self.bodyBytes) = (head, body, response, idle, bodyBytes)
  }
}

/// Closes connections that take too long or send too much, wherever in a request they are.
///
/// It sees requests after they are decoded; ``RequestGate``, which it puts first in the pipeline, sees the bytes before.
package final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  package typealias InboundIn = HTTPRequestPart
  package typealias InboundOut = HTTPRequestPart
  package typealias OutboundIn = HTTPResponsePart
  package typealias OutboundOut = HTTPResponsePart

  enum Phase { case idle, head, body, answering }

  private let limits: ConnectionLimits
  private let connections: ConnectionTable
  private var slot: ConnectionTable.Slot?
  private var gate: RequestGate?
  private var phase = Phase.idle
  private var deadline = NIODeadline.distantFuture
  private var timer: Scheduled<Void>?
  private var timerEnds = NIODeadline.distantFuture
  private var bodyBytes = 0
  /// Of the body, as its headers say; nil when it comes in chunks.
  private var bodyLength: Int?
  /// True when the answer was written before the request was at its end: a body that is too large is refused unread.
  private var isAnswered = false

  package init(limits: ConnectionLimits, connections: ConnectionTable) {
    (self.limits, self.connections) = (limits, connections)
  }

  package func handlerAdded(context: ChannelHandlerContext) {
    slot = connections.open(context.channel)
    // It cannot fail: the pipeline is this one, on its own loop.
    let gate = RequestGate(self)
    self.gate = gate
    try? context.pipeline.syncOperations.addHandler(gate, position: .first)
    enter(.idle, limits.idle)
    keepTime(context)
  }

  package func handlerRemoved(context: ChannelHandlerContext) { leave() }

  package func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  private func leave() {
    timer?.cancel()
    timer = nil
    if let slot { connections.close(slot) }
    slot = nil
    gate = nil
  }

  /// The part of the request that the decoder may read on into.
  var extent: RequestGate.Extent {
    switch phase {
    case .idle, .head: .head
    case .body: bodyLength.map { .body(max(1, $0 - bodyBytes)) } ?? .chunks
    case .answering: .nothing
    }
  }

  /// The first bytes of a request, or more of one.
  func didReceiveBytes() {
    if phase == .idle { enter(.head, limits.head) }
  }

  /// Starts the timer of a client that is still in the middle of a request, now that all that was read together is through.
  func didCompleteReads(context: ChannelHandlerContext) {
    if phase == .head || phase == .body { keepTime(context) }
  }

  package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      bodyBytes = 0
      bodyLength = head.headerFields[.contentLength].flatMap { Int($0) }
      isAnswered = false
      enter(.body, limits.body)
    case .body(let bytes):
      bodyBytes += bytes.readableBytes
      if bodyBytes > limits.bodyBytes {
        context.close(promise: nil)
        return
      }
    case .end:
      if isAnswered { enter(.idle, limits.idle) } else { enter(.answering, limits.response) }
      if let slot { connections.requestCompleted(at: slot) }
    }
    context.fireChannelRead(data)
  }

  package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) {
      isAnswered = true
      if phase == .answering {
        enter(.idle, limits.idle)
        gate?.didAnswer()
      }
    }
    context.write(data, promise: promise)
  }

  private func enter(_ phase: Phase, _ time: TimeAmount) {
    self.phase = phase
    deadline = .now() + time
  }

  /// Sees to it that a timer ends at the deadline or before.
  private func keepTime(_ context: ChannelHandlerContext) {
    guard timer == nil || timerEnds > deadline else { return }
    timer?.cancel()
    timerEnds = deadline
    timer = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { [weak self] in
      self?.timerEnded(context)
    }
  }

  private func timerEnded(_ context: ChannelHandlerContext) {
    timer = nil
    if NIODeadline.now() >= deadline { context.close(promise: nil) } else { keepTime(context) }
  }
}
