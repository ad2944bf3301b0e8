internal import Feedback
internal import Foundation

/// The keys that links in mails are made with: one a line, the current one first, so that older links still hold.
struct KeyFile {
  let keys: [[UInt8]]

  enum Fault: Error, CustomStringConvertible {
    case malformed(String)

    var description: String {
      switch self {
      case .malformed(let path): "\(path) holds no keys: each line is 43 letters of base64url"
      }
    }
  }

  /// Reads the keys, or makes the first.
  init(_ path: String, randomness: Randomness) throws {
    if !FileManager.default.fileExists(atPath: path) {
      let key = Base64URL.text(of: randomness.bytes(32)) + "\n"
      try Data(key.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    try DataFolder.checkPrivate(path)
    let lines = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    keys = lines.compactMap { Base64URL.bytes(of: String($0)) }.filter { $0.count == 32 }
    guard !keys.isEmpty, keys.count == lines.count else { throw Fault.malformed(path) }
  }
}
