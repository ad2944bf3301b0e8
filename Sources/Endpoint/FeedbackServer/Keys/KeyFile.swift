internal import Feedback
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The keys that links in mails are made with: one a line, the current one first, so that older links still hold.
struct KeyFile {
  let path: String
  let keys: [[UInt8]]

  /// How many are kept when another is made.
  private static let limit = 16

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
      try Self.write([randomness.bytes(32)], to: path)
    }
    try DataFolder.checkPrivate(path)
    let lines = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    keys = lines.compactMap { Base64URL.bytes(of: String($0)) }.filter { $0.count == 32 }
    guard !keys.isEmpty, keys.count == lines.count else { throw Fault.malformed(path) }
    self.path = path
  }

  private init(path: String, keys: [[UInt8]]) {
    self.path = path
    self.keys = keys
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
    let part = path + ".part"
    let text = keys.map { Base64URL.text(of: $0) + "\n" }.joined()
    guard
      FileManager.default.createFile(atPath: part, contents: Data(), attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: part]) }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: part))
    try file.write(contentsOf: Data(text.utf8))
    try file.synchronize()
    try file.close()
    guard rename(part, path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
  }
}
