/// The links in mails: a subscriber's id, and a code that only a holder of the key can make.
///
/// So the store needs no token, and a link holds as long as its key does. When keys change, the one before stays
/// valid until it is taken away.
package struct MailLinks: Sendable {
  package enum Purpose: String, Sendable {
    case confirm = "bekreft"
    case unsubscribe = "avmeld"
  }

  private let keys: LastingKeys

  package init(_ keys: LastingKeys) { self.keys = keys }

  /// - Returns: base64url, 43 letters.
  package func token(for purpose: Purpose, of subscriber: RecordID, at site: String) -> String {
    Base64URL.text(of: subscriber.bytes + keys.code(of: Self.text(purpose, subscriber, site)))
  }

  /// Nil for a token that was made for something else, or by nobody.
  package func subscriber(_ token: String, for purpose: Purpose, at site: String) -> RecordID? {
    guard token.utf8.count == 43, let bytes = Base64URL.bytes(of: token),
      let id = RecordID(bytes: Array(bytes.prefix(16)))
    else { return nil }
    for code in keys.codes(of: Self.text(purpose, id, site)) where isSame(code, bytes.dropFirst(16)) {
      return id
    }
    return nil
  }

  private static func text(_ purpose: Purpose, _ subscriber: RecordID, _ site: String) -> [UInt8] {
    Array("\(purpose.rawValue) \(site) ".utf8) + subscriber.bytes
  }
}
