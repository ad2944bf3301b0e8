import Feedback
import Testing

@testable import FeedbackServer

struct TrustedProxiesTests {
  private func client(of peer: String, _ forwarded: [String], trusting networks: [String]) throws -> String {
    let proxies = TrustedProxies(try networks.map { try #require(TrustedProxies.Network($0)) })
    let peer = try #require(ClientAddress(peer))
    let client = proxies.client(of: peer, forwardedFor: forwarded)
    return client == peer ? "peer" : client.bytes.map(String.init).joined(separator: ".")
  }

  @Test func `who is no trusted proxy says nothing of others`() throws {
    #expect(try client(of: "192.0.2.1", ["198.51.100.9"], trusting: []) == "peer")
    #expect(try client(of: "192.0.2.1", ["198.51.100.9"], trusting: ["192.0.2.2", "10.0.0.0/8"]) == "peer")
  }

  @Test func `the visitor is the last that is none of ours`() throws {
    let ours = ["127.0.0.1", "10.0.0.0/8"]
    #expect(try client(of: "127.0.0.1", ["198.51.100.9"], trusting: ours) == "198.51.100.9")
    #expect(
      try client(of: "127.0.0.1", ["1.1.1.1, 198.51.100.9", "10.1.2.3"], trusting: ours) == "198.51.100.9")
    #expect(try client(of: "::ffff:127.0.0.1", ["198.51.100.9"], trusting: ours) == "198.51.100.9")
    #expect(try client(of: "127.0.0.1", ["1.1.1.1, tull, 10.1.2.3"], trusting: ours) == "10.1.2.3")
    #expect(try client(of: "127.0.0.1", [], trusting: ours) == "peer")
  }

  @Test(arguments: [
    "", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "10.0.0/8", "alle", "::/129", "1.2.3.4/x",
  ])
  func `a network is written one way`(text: String) { #expect(TrustedProxies.Network(text) == nil) }

  @Test func `networks end where their bits do`() throws {
    let network = try #require(TrustedProxies.Network("10.16.0.0/12"))
    #expect(network.contains(try #require(ClientAddress("10.31.255.255"))))
    #expect(!network.contains(try #require(ClientAddress("10.32.0.0"))))
    let all = try #require(TrustedProxies.Network("::/0"))
    #expect(all.contains(try #require(ClientAddress("2001:db8::1"))))
    #expect(!all.contains(try #require(ClientAddress("10.0.0.1"))))
  }
}
