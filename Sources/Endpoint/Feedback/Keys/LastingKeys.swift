internal import Crypto
internal import Synchronization

/// The keys that hold when the server starts again: links in mails and marks of what was erased are made with them.
///
/// The current one comes first. When it changes, those before it go on being good until they are taken away.
package final class LastingKeys: Sendable {
  private let keys: Mutex<[SymmetricKey]>

  /// - Parameter keys: the current one first; at least one.
  package init(_ keys: [[UInt8]]) {
    precondition(!keys.isEmpty, "codes need a key")
    self.keys = Mutex(keys.map { SymmetricKey(data: $0) })
  }

  /// Takes others into use, from the next code on.
  package func change(to keys: [[UInt8]]) {
    precondition(!keys.isEmpty, "codes need a key")
    self.keys.withLock { $0 = keys.map { SymmetricKey(data: $0) } }
  }

  /// Sixteen bytes that only a holder of the current key can make.
  func code(of text: [UInt8]) -> [UInt8] { Self.code(of: text, keys.withLock { $0[0] }) }

  /// As ``code(of:)``, under every key that is good.
  func codes(of text: [UInt8]) -> [[UInt8]] { keys.withLock { $0 }.map { Self.code(of: text, $0) } }

  private static func code(of text: [UInt8], _ key: SymmetricKey) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: text, using: key).prefix(16))
  }
}

/// Compares what is secret: it takes as long wherever they differ.
func isSame(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
  guard left.count == right.count else { return false }
  return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
