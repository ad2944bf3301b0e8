import NIOCore
import NIOEmbedded
import Testing

@testable import FeedbackServer

struct ConnectionTableTests {
  private func connections(_ count: Int) throws -> [EmbeddedChannel] {
    try (1...count).map { port in
      let channel = EmbeddedChannel()
      try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: port)).wait()
      return channel
    }
  }

  @Test func `when it is full, the one that has gone longest without a request is closed`() throws {
    let table = ConnectionTable(limit: 3)
    let channels = try connections(4)
    let slots = channels.prefix(3).map { table.open($0) }
    table.requestCompleted(at: slots[0])
    _ = table.open(channels[3])
    #expect(channels.map(\.isActive) == [true, false, true, true])
    #expect(table.count == 3)
  }

  @Test func `a burst closes one for each that comes, though none has gone yet`() throws {
    let table = ConnectionTable(limit: 5)
    let channels = try connections(12)
    for (number, channel) in channels.enumerated() {
      _ = table.open(channel)
      // Nobody has told the table that those are gone.
      #expect(table.count == min(number + 1, 5))
    }
    #expect(channels.map(\.isActive) == Array(repeating: false, count: 7) + Array(repeating: true, count: 5))
  }

  @Test func `a slot is given out again when its connection is closed, and no sooner`() throws {
    let table = ConnectionTable(limit: 2)
    let channels = try connections(5)
    let first = table.open(channels[0])
    let second = table.open(channels[1])
    let third = table.open(channels[2])
    #expect(Set([first, second, third]).count == 3)
    // The first was told to close and may still finish a request.
    table.requestCompleted(at: first)
    #expect(table.count == 2)
    table.close(first)
    #expect(table.count == 2)
    table.close(second)
    #expect(table.count == 1)
    #expect([first, second].contains(table.open(channels[3])))
    #expect(channels[2].isActive)
  }
}
