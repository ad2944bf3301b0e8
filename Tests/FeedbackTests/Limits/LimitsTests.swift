import FeedbackSupport
import Testing

@testable import Feedback

struct LimitsTests {
  let time = TestClock()

  private func address(_ text: String) throws -> ClientAddress { try #require(ClientAddress(text)) }

  @Test func `so many at once, then one for each interval`() {
    let table = RateTable(clients: 64, salt: 1)
    let limit = RateLimit(burst: 3, every: 10_000)
    for _ in 0..<3 { #expect(table.take(limit, by: "a", now: time.uptime) == nil) }
    #expect(table.take(limit, by: "a", now: time.uptime) == 10)
    #expect(table.take(limit, by: "b", now: time.uptime) == nil)
    time.pass(seconds: 9)
    #expect(table.take(limit, by: "a", now: time.uptime) == 1)
    time.pass(seconds: 1)
    #expect(table.take(limit, by: "a", now: time.uptime) == nil)
    #expect(table.take(limit, by: "a", now: time.uptime) == 10)
    table.refund(limit, by: "a")
    #expect(table.take(limit, by: "a", now: time.uptime) == nil)
  }

  @Test func `a client is held to its limit however many others come`() {
    let table = RateTable(clients: 1024, salt: 1)
    let limit = RateLimit(burst: 2, every: 3_600_000)
    for _ in 0..<2 { _ = table.take(limit, by: "flom", now: time.uptime) }
    var held = 0
    for other in 0..<400 {
      _ = table.take(limit, by: other, now: time.uptime)
      if table.take(limit, by: "flom", now: time.uptime) != nil { held += 1 }
    }
    #expect(held == 400)
  }

  @Test func `new addresses in one network give no more answers`() throws {
    let limits = Limits(clock: time.clock, randomness: .system)
    var allowed = 0
    for host in 0..<2000 {
      let client = try address("2001:db8:7:\(String(host, radix: 16))::1")
      if limits.wait(for: .vote, from: client, at: "rogna") == nil { allowed += 1 }
    }
    #expect(allowed == 600)
  }

  @Test func `one address does not use up the others' room`() throws {
    let limits = Limits(clock: time.clock, randomness: .system)
    let flood = try address("192.0.2.1")
    var allowed = 0
    for _ in 0..<10_000 where limits.wait(for: .vote, from: flood, at: "rogna") == nil { allowed += 1 }
    #expect(allowed == 120)
    #expect(limits.wait(for: .vote, from: try address("192.0.2.2"), at: "rogna") == nil)
    #expect(limits.wait(for: .text, from: flood, at: "rogna") == nil, "forms are counted by themselves")
  }

  @Test func `a mistake in a form costs nothing`() throws {
    let limits = Limits(clock: time.clock, randomness: .system)
    let client = try address("192.0.2.1")
    for _ in 0..<100 {
      #expect(limits.wait(for: .text, from: client, at: "rogna") == nil)
      limits.refund(.text, from: client, at: "rogna")
    }
  }

  @Test func `one e-mail address is written to a few times`() {
    let limits = Limits(clock: time.clock, randomness: .system)
    for _ in 0..<3 { #expect(limits.wait(forMailTo: "ada@eksempel.no", at: "rogna") == nil) }
    #expect(limits.wait(forMailTo: "ada@eksempel.no", at: "rogna") == 3600)
    #expect(limits.wait(forMailTo: "berit@eksempel.no", at: "rogna") == nil)
  }

  @Test(arguments: [-10 * 365 * 86_400, -3600, 3600, 10 * 365 * 86_400])
  func `a clock that is set punishes nobody and lets nobody off`(by seconds: Int) throws {
    let limits = Limits(clock: time.clock, randomness: .system)
    let client = try address("192.0.2.1")
    for _ in 0..<119 { #expect(limits.wait(for: .vote, from: client, at: "rogna") == nil) }
    time.set(by: seconds)
    #expect(limits.wait(for: .vote, from: client, at: "rogna") == nil)
    #expect(limits.wait(for: .vote, from: client, at: "rogna") == 1)
    time.pass(seconds: 1)
    #expect(limits.wait(for: .vote, from: client, at: "rogna") == nil)
  }

  @Test func `load tests are not limited`() throws {
    let limits = Limits(clock: time.clock, randomness: .system, isOff: true)
    let client = try address("192.0.2.1")
    for _ in 0..<1000 { #expect(limits.wait(for: .vote, from: client, at: "rogna") == nil) }
  }
}

struct ClientAddressTests {
  @Test(
    arguments: [
      ("192.0.2.7", [192, 0, 2, 7]), ("192.0.2.7:443", [192, 0, 2, 7]), ("::ffff:192.0.2.7", [192, 0, 2, 7]),
      ("[2001:db8::7]:443", [0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]),
      ("::1", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
      ("fe80::1%eth0", [0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
      ("1:2:3:4:5:6:7:8", [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8]),
    ] as [(String, [UInt8])])
  func `is read as it is written`(text: String, bytes: [UInt8]) {
    #expect(ClientAddress(text)?.bytes == bytes)
  }

  @Test(arguments: [
    "", "unknown", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.-4", "::1::2", "1:2:3", ":::",
    "1:2:3:4:5:6:7:8:9", "12345::1", "g::1", "+1::1", "_hidden",
  ])
  func `is nothing else`(text: String) { #expect(ClientAddress(text) == nil) }
}
