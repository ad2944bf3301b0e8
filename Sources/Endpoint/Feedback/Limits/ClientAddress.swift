/// The address a request came from, as far as a trusted proxy or the connection says.
package struct ClientAddress: Sendable, Hashable {
  /// Four for IPv4, also when it was written inside an IPv6 address; sixteen for IPv6.
  package let bytes: [UInt8]

  package init?(bytes: [UInt8]) {
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    switch bytes.count {
    case 4: self.bytes = bytes
    case 16 where bytes.starts(with: mapped): self.bytes = Array(bytes[12...])
    case 16: self.bytes = bytes
    default: return nil
    }
  }

  /// `192.0.2.7`, `2001:db8::7`, `::ffff:192.0.2.7`; brackets and a port round them, as proxies write, are passed over.
  package init?(_ text: some StringProtocol) {
    var text = String(text)
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      text = String(text[text.index(after: text.startIndex)..<end])
    } else if text.utf8.count(where: { $0 == UInt8(ascii: ":") }) == 1, let colon = text.firstIndex(of: ":") {
      text = String(text[..<colon])
    }
    guard let bytes = text.contains(":") ? Self.version6(text) : Self.version4(text) else { return nil }
    self.init(bytes: bytes)
  }

  private static func version4(_ text: some StringProtocol) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
      // `010` is eight to some and ten to others.
      guard part.utf8.allSatisfy({ $0 &- 0x30 < 10 }), part.utf8.first != 0x30 || part.utf8.count == 1,
        let byte = UInt8(part)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  private static func version6(_ text: String) -> [UInt8]? {
    // The name of the network card, as in `fe80::1%eth0`, is nobody's address.
    let text = text.prefix { $0 != "%" }
    guard let gap = gap(in: text) else { return groups(text).flatMap { $0.count == 16 ? $0 : nil } }
    guard let before = groups(text[..<gap.lowerBound]), let after = groups(text[gap.upperBound...]),
      before.count + after.count <= 14
    else { return nil }
    return before + [UInt8](repeating: 0, count: 16 - before.count - after.count) + after
  }

  private static func gap(in text: Substring) -> Range<Substring.Index>? {
    var index = text.startIndex
    while let colon = text[index...].firstIndex(of: ":") {
      let next = text.index(after: colon)
      if next < text.endIndex, text[next] == ":" { return colon..<text.index(after: next) }
      index = next
    }
    return nil
  }

  /// The bytes of `2001:db8` or `ffff:192.0.2.7`.
  private static func groups(_ text: Substring) -> [UInt8]? {
    if text.isEmpty { return [] }
    var bytes: [UInt8] = []
    let groups = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, group) in groups.enumerated() {
      if index == groups.count - 1, group.contains(".") {
        guard let last = version4(group) else { return nil }
        bytes += last
      } else {
        guard (1...4).contains(group.utf8.count), group.utf8.first != UInt8(ascii: "+"),
          let number = UInt16(group, radix: 16)
        else { return nil }
        bytes += [UInt8(number >> 8), UInt8(truncatingIfNeeded: number)]
      }
    }
    return bytes
  }
}

/// The part of an address that one household or office has: what is counted and limited by.
package struct ClientPrefix: Sendable, Hashable {
  /// The network's bytes, and before them how many they are.
  package let bytes: [UInt8]

  /// All of an IPv4 address; the first 64 bits of an IPv6 one, in which a customer has as many as they like.
  package init(_ address: ClientAddress) { self.init(address, version6Bytes: 8) }

  /// The first 48 bits of an IPv6 address, in which many providers let a customer have as many networks as they
  /// like; nil for IPv4.
  package static func wider(_ address: ClientAddress) -> ClientPrefix? {
    address.bytes.count == 16 ? ClientPrefix(address, version6Bytes: 6) : nil
  }

  private init(_ address: ClientAddress, version6Bytes: Int) {
    let count = address.bytes.count == 4 ? 4 : version6Bytes
    bytes = [UInt8(count)] + address.bytes.prefix(count)
  }
}
