internal import Crypto

/// Gives out notes to itself that nobody else can read, change or make: receipts and form tokens.
///
/// The key is made at start and is in memory alone, so a note means nothing after a restart.
struct Sealer: Sendable {
  private let key: SymmetricKey
  private let randomness: Randomness

  init(randomness: Randomness) {
    key = SymmetricKey(data: randomness.bytes(32))
    self.randomness = randomness
  }

  /// A sealed note: what it says, and a number that no other has.
  struct Note {
    let bytes: [UInt8]
    let number: UInt64
  }

  /// - Parameter purpose: what it can be opened for, and for nothing else.
  /// - Returns: base64url, as long as the note's length alone decides.
  func seal(_ bytes: [UInt8], for purpose: String) -> String {
    let nonce = randomness.bytes(12)
    // Neither can be refused, as is said below.
    guard let number = try? ChaChaPoly.Nonce(data: nonce),
      let box = try? ChaChaPoly.seal(bytes, using: key, nonce: number, authenticating: Array(purpose.utf8))
    else { preconditionFailure("ChaCha20-Poly1305 takes any text and a nonce of twelve bytes") }
    return Base64URL.text(of: nonce + box.ciphertext + box.tag)
  }

  /// Nil for what this server has not sealed since it started, or for something else.
  func open(_ text: String, for purpose: String) -> Note? {
    // Bytes that cannot be opened are no note: there is nothing more to say of them.
    guard text.utf8.count <= 256, let bytes = Base64URL.bytes(of: text),
      let box = try? ChaChaPoly.SealedBox(combined: bytes),
      let plain = try? ChaChaPoly.open(box, using: key, authenticating: Array(purpose.utf8))
    else { return nil }
    return Note(bytes: Array(plain), number: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }
}
