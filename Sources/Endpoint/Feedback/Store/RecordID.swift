/// What tells records apart: 128 random bits, so that no record shows which came before which.
package struct RecordID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let bytes: [UInt8]

  /// Sixteen of them.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  package init(_ randomness: Randomness) { bytes = randomness.bytes(16) }

  /// base64url, 22 letters.
  package init?(_ text: String) {
    guard let bytes = Base64URL.bytes(of: text) else { return nil }
    self.init(bytes: bytes)
  }

  package var description: String { Base64URL.text(of: bytes) }

  /// By bytes, which says nothing; only so that lists have one order.
  package static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
