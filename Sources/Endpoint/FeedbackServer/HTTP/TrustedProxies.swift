internal import Feedback

/// The machines between visitors and this server that may say who a visitor is.
package struct TrustedProxies: Sendable {
  /// `10.0.0.0/8`.
  package struct Network: Sendable, Hashable {
    private let bytes: [UInt8]
    private let bits: Int

    package init?(_ text: String) {
      let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = parts.first, let address = ClientAddress(first) else { return nil }
      bytes = address.bytes
      guard parts.count == 2 else {
        bits = bytes.count * 8
        return
      }
      guard let bits = Int(parts[1]), (0...bytes.count * 8).contains(bits) else { return nil }
      self.bits = bits
    }

    func contains(_ address: ClientAddress) -> Bool {
      guard address.bytes.count == bytes.count else { return false }
      for (index, pair) in zip(bytes, address.bytes).enumerated() {
        let counted = min(8, max(0, bits - index * 8))
        let mask = UInt8(truncatingIfNeeded: 0xFF00 >> counted)
        if (pair.0 ^ pair.1) & mask != 0 { return false }
      }
      return true
    }
  }

  private let networks: [Network]

  package init(_ networks: [Network]) { self.networks = networks }

  func contains(_ address: ClientAddress) -> Bool { networks.contains { $0.contains(address) } }

  /// The visitor's address: the connection's, or, through trusted proxies, the last one in `X-Forwarded-For` that is
  /// none of theirs.
  func client(of peer: ClientAddress, forwardedFor: [String]) -> ClientAddress {
    guard contains(peer) else { return peer }
    var client = peer
    for value in forwardedFor.joined(separator: ",").split(separator: ",").reversed() {
      // What is no address was put there by no proxy of ours, and nothing before it is to be believed.
      guard let address = ClientAddress(value.filter { $0 != " " }) else { return client }
      client = address
      if !contains(address) { return client }
    }
    return client
  }
}
