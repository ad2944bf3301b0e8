internal import System

/// The password for the mail server: the file's first line.
struct PasswordFile {
  let password: String

  enum Fault: Error, CustomStringConvertible {
    case unreadable(String)
    case empty(String)

    var description: String {
      switch self {
      case .unreadable(let path): "\(path) cannot be read; it should hold the password for the mail server"
      case .empty(let path): "\(path) holds no password"
      }
    }
  }

  init(_ password: MailSettings.Password) throws {
    let path: String
    switch password {
    case .file(let file):
      path = file
      try DataFolder.checkPrivate(path)
    case .credential(let file): path = file
    }
    let bytes: [UInt8]
    // systemd and others give secrets out by way of links.
    do { bytes = try FileSystem.read(path, atMost: 1 << 16, followsLinks: true) } catch {
      throw Fault.unreadable(path)
    }
    let line = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first
    guard let line else { throw Fault.empty(path) }
    self.password = String(line)
  }
}
