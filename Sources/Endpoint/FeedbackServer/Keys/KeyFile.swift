internal import Diagnostics
internal import Feedback
internal import System

/// The keys that links in mails are made with: one a line, the current one first, so that older links still hold.
struct KeyFile {
  let path: String
  let keys: [[UInt8]]

  /// The most keys in the file.
  private static let limit = 16

  enum Fault: Error, CustomStringConvertible {
    case malformed(String)

    var message: LocalizedText {
      switch self {
      case .malformed(let path):
        LocalizedText(
          nb: "\(path) har ingen nøkler: hver linje er 43 tegn base64url",
          nn: "\(path) har ingen nøklar: kvar linje er 43 teikn base64url",
          en: "\(path) holds no keys: each line is 43 letters of base64url")
      }
    }

    var description: String { message.en }
  }

  /// Reads the keys, or makes the first.
  ///
  /// - Throws: for a file that others can read, or that holds anything but keys.
  init(_ path: String, randomness: Randomness) throws {
    if !FileSystem.exists(path) { try Self.write([randomness.bytes(32)], to: path) }
    try DataFolder.checkPrivate(path)
    let lines = String(decoding: try FileSystem.read(path, atMost: 1 << 16), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    keys = lines.compactMap { Base64URL.bytes(of: String($0)) }.filter { $0.count == 32 }
    guard !keys.isEmpty, keys.count == lines.count else { throw Fault.malformed(path) }
    self.path = path
  }

  private init(path: String, keys: [[UInt8]]) {
    (self.path, self.keys) = (path, keys)
  }

  /// Puts a new key before the others.
  ///
  /// - Parameter dropsOld: whether the others go, and with them every link they made.
  func rotated(dropsOld: Bool, randomness: Randomness) throws -> KeyFile {
    let keys = [randomness.bytes(32)] + (dropsOld ? [] : keys.prefix(Self.limit - 1))
    try Self.write(keys, to: path)
    return KeyFile(path: path, keys: keys)
  }

  /// All of it or nothing: a server without its keys would break every link there is.
  private static func write(_ keys: [[UInt8]], to path: String) throws {
    let text = keys.map { Base64URL.text(of: $0) + "\n" }.joined()
    try FileSystem.replace(path, with: Array(text.utf8), mode: 0o600, isDurable: true)
  }
}
