internal import Text
internal import NIOCore

/// Lets the bytes of one request at a time through to the decoder, and none while that one is unanswered.
///
/// A decoded request takes some twenty times the memory of its bytes, so what a client sends ahead stays bytes, and few
/// of them: while any are held nothing more is read. It stands first in the pipeline; its ``ConnectionGuard`` stands
/// behind the decoder and tells it where in a request the connection is.
final class RequestGate: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// The part of the request that the decoder may read on into; never another request.
  enum Extent {
    /// To the end of the headers.
    case head
    /// To the end of the body, in bytes.
    case body(Int)
    /// To the end of the body, which comes in chunks (RFC 9112, 7.1).
    case chunks
    /// Nowhere.
    case nothing
  }

  /// In bytes. Only a client that closes its side with that much unanswered gets here: the rest is then read at once.
  private static let mostHeld = 64 << 10
  /// In bytes, of what is read at a time.
  private static let mostRead = 8 << 10

  private let owner: ConnectionGuard
  private var context: ChannelHandlerContext?
  private var held: ByteBuffer?
  private var isInputClosed = false
  private var isReadWanted = false
  private var isPassing = false
  /// True when the line has nothing in it yet but a carriage return: one more line feed ends the headers.
  private var isLineEmpty = true
  private var chunks = ChunkFraming()

  init(_ owner: ConnectionGuard) { self.owner = owner }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    // These cannot fail on an open socket; on another channel they mean nothing.
    _ = context.channel.setOption(.maxMessagesPerRead, value: 1)
    _ = context.channel.setOption(
      .recvAllocator,
      value: AdaptiveRecvByteBufferAllocator(minimum: 512, initial: 2048, maximum: Self.mostRead))
  }

  func handlerRemoved(context: ChannelHandlerContext) { forget() }

  func channelInactive(context: ChannelHandlerContext) {
    forget()
    context.fireChannelInactive()
  }

  private func forget() {
    context = nil
    held = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    guard held == nil else {
      held?.writeBuffer(&bytes)
      if (held?.readableBytes ?? 0) > Self.mostHeld { context.close(promise: nil) }
      return
    }
    owner.didReceiveBytes()
    held = bytes
    pass(context)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    context.fireChannelReadComplete()
    owner.didCompleteReads(context: context)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if held != nil, event as? ChannelEvent == .inputClosed {
      isInputClosed = true
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  func read(context: ChannelHandlerContext) {
    if held == nil { context.read() } else { isReadWanted = true }
  }

  /// Goes on with what is held, now that the request before it is answered.
  func didAnswer() {
    guard held != nil, let context else { return }
    // Not within the write that ended the answer.
    context.eventLoop.assumeIsolated().execute { [self] in
      guard held != nil, let context = self.context else { return }
      owner.didReceiveBytes()
      pass(context)
      context.fireChannelReadComplete()
      owner.didCompleteReads(context: context)
    }
  }

  /// Passes on as much of what is held as belongs to one request.
  private func pass(_ context: ChannelHandlerContext) {
    guard !isPassing else { return }
    isPassing = true
    defer { isPassing = false }
    while let slice = nextSlice() { context.fireChannelRead(wrapInboundOut(slice)) }
    guard let rest = held, rest.readableBytes == 0 else { return }
    held = nil
    if isInputClosed { context.fireUserInboundEventTriggered(ChannelEvent.inputClosed) }
    if isReadWanted {
      isReadWanted = false
      context.read()
    }
  }

  /// Nil when nothing is left, or may not go on now.
  private func nextSlice() -> ByteBuffer? {
    guard let bytes = held?.readableBytesView, !bytes.isEmpty else { return nil }
    let length: Int
    switch owner.extent {
    case .head: length = headLength(bytes)
    case .body(let left): length = min(left, bytes.count)
    case .chunks: length = chunks.next(in: bytes)
    case .nothing: return nil
    }
    return held?.readSlice(length: length)
  }

  /// The number of bytes up to and with the first empty line, or all.
  private func headLength(_ bytes: ByteBufferView) -> Int {
    for (index, byte) in zip(1..., bytes) {
      switch byte {
      case UInt8(ascii: "\n"):
        if isLineEmpty { return index }
        isLineEmpty = true
      case UInt8(ascii: "\r"): break
      default: isLineEmpty = false
      }
    }
    return bytes.count
  }
}

/// The framing of a body in chunks, followed far enough to know where its parts end.
private struct ChunkFraming {
  /// Of the chunk under way, with the line break after it, in bytes.
  private var left = 0
  private var size = 0
  private var isSizeRead = false

  /// The number of bytes up to the end of the line or the chunk that is under way, or all.
  mutating func next(in bytes: ByteBufferView) -> Int {
    if left > 0 {
      let length = min(left, bytes.count)
      left -= length
      return length
    }
    for (index, byte) in zip(1..., bytes) {
      if byte == UInt8(ascii: "\n") {
        left = size == 0 ? 0 : size + 2
        (size, isSizeRead) = (0, false)
        return index
      }
      if !isSizeRead, let digit = byte.hexadecimalValue {
        // The decoder refuses what is larger than any body.
        size = min(size << 4 | Int(digit), 1 << 40)
      } else {
        isSizeRead = true
      }
    }
    return bytes.count
  }
}
