internal import Crypto

/// The links in mails: a subscriber's id, and a code that only a holder of the key can make.
///
/// So the store needs no token, and a link holds as long as its key does. When keys change, the one before stays
/// valid until it is taken away.
package struct MailLinks: Sendable {
  package enum Purpose: String, Sendable {
    case confirm = "bekreft"
    case unsubscribe = "avmeld"
  }

  private let keys: [SymmetricKey]

  /// - Parameter keys: the current one first.
  package init(keys: [[UInt8]]) {
    precondition(!keys.isEmpty, "links need a key")
    self.keys = keys.map { SymmetricKey(data: $0) }
  }

  /// - Returns: base64url, 43 letters.
  package func token(for purpose: Purpose, of subscriber: RecordID, at site: String) -> String {
    Base64URL.text(of: subscriber.bytes + code(purpose, subscriber, site, keys[0]))
  }

  /// Nil for a token that was made for something else, or by nobody.
  package func subscriber(_ token: String, for purpose: Purpose, at site: String) -> RecordID? {
    guard token.utf8.count == 43, let bytes = Base64URL.bytes(of: token),
      let id = RecordID(bytes: Array(bytes.prefix(16)))
    else { return nil }
    for key in keys where Self.isSame(code(purpose, id, site, key), bytes.dropFirst(16)) { return id }
    return nil
  }

  private func code(
    _ purpose: Purpose, _ subscriber: RecordID, _ site: String, _ key: SymmetricKey
  ) -> [UInt8] {
    let text = Array("\(purpose.rawValue) \(site) ".utf8) + subscriber.bytes
    return Array(HMAC<SHA256>.authenticationCode(for: text, using: key).prefix(16))
  }

  /// Takes as long wherever they differ.
  private static func isSame(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
