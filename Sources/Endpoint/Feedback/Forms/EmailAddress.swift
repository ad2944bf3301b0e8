/// An e-mail address that a mail can be sent to: one, and nothing round it.
package struct EmailAddress: Sendable, Hashable, CustomStringConvertible {
  /// As it was typed, its host in lower case.
  package let description: String

  /// The same address however its letters are typed: what one person has once.
  package var folded: String { description.lowercased() }

  /// Nil for what is no address, and for what could be read as more than one by a mail server.
  package init?(_ text: String) {
    let text = PublicText.line(text)
    guard text.utf8.count <= 254, let at = text.lastIndex(of: "@") else { return nil }
    let local = text[..<at]
    let host = text[text.index(after: at)...].lowercased()
    guard (1...64).contains(local.utf8.count), Self.isDotted(local, of: Self.isLocal),
      Self.isDotted(host, of: Self.isHost), host.contains(".")
    else { return nil }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.allSatisfy({ $0.utf8.count <= 63 && !$0.hasPrefix("-") && !$0.hasSuffix("-") }),
      labels.last?.utf8.contains(where: { $0 &- 0x30 >= 10 }) == true
    else { return nil }
    description = "\(local)@\(host)"
  }

  private static func isDotted(
    _ text: some StringProtocol, of isLetter: (Unicode.Scalar) -> Bool
  ) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.unicodeScalars.allSatisfy(isLetter)
    }
  }

  /// RFC 5322's atom, and letters outside ASCII (RFC 6531).
  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    "!#$%&'*+/=?^_`{|}~-".unicodeScalars.contains(scalar) || isHost(scalar)
  }

  private static func isHost(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (scalar.isASCII ? scalar.properties.isAlphabetic : scalar.properties.isAlphabetic)
      || scalar.properties.numericType == .decimal && scalar.isASCII
  }
}
