internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The command line's end of ``ControlSocket``.
package struct ControlClient {
  package enum Fault: Error, Sendable, Hashable {
    /// Nobody listens in this data folder.
    case noServer
    /// It belongs to somebody else.
    case forbidden
    case tooLongPath
    /// The server went away in the middle, or speaks another language.
    case noAnswer
  }

  package struct Reply {
    package let isDone: Bool
    /// True when the command asked for something that is not there, rather than the machine failing.
    package let isWrongUse: Bool
    package let text: String
  }

  private let path: String

  /// - Parameter data: the server's data folder.
  package init(data: String) { path = DataFolder.socket(in: data) }

  /// True for a path that a socket's address has room for, with a zero after it.
  static func fits(_ path: String) -> Bool {
    path.utf8.count < MemoryLayout.size(ofValue: sockaddr_un().sun_path)
  }

  /// Waits for as long as the server takes.
  package func send(_ command: String, _ fields: [(name: String, value: String)]) throws(Fault) -> Reply {
    let socket = try connect()
    defer { close(socket) }
    let body = fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
    let request = """
      POST /\(command) HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/x-www-form-urlencoded\r
      Content-Length: \(body.utf8.count)\r
      Connection: close\r
      \r
      \(body)
      """
    try Self.write(Array(request.utf8), to: socket)
    return try Self.reply(try Self.readAll(from: socket))
  }

  private func connect() throws(Fault) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard Self.fits(path) else { throw .tooLongPath }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    #if canImport(Glibc)
      let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { throw .noServer }
    let connected = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        #if canImport(Glibc)
          Glibc.connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_un>.size))
        #else
          Darwin.connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_un>.size))
        #endif
      }
    }
    guard connected == 0 else {
      let isForbidden = errno == EACCES || errno == EPERM
      close(descriptor)
      throw isForbidden ? .forbidden : .noServer
    }
    return descriptor
  }

  /// A server that goes away is told of, and does not end the program.
  #if canImport(Glibc)
    private static let withoutSignal = Int32(MSG_NOSIGNAL)
  #else
    private static let withoutSignal: Int32 = 0
  #endif

  private static func write(_ bytes: [UInt8], to socket: Int32) throws(Fault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Self.withoutSignal)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .noAnswer }
      rest = rest.dropFirst(count)
    }
  }

  private static func readAll(from socket: Int32) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = piece.withUnsafeMutableBytes { read(socket, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .noAnswer }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// The server closes after each answer, so the body is what follows its head, and must be whole.
  private static func reply(_ bytes: [UInt8]) throws(Fault) -> Reply {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { throw .noAnswer }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    let body = bytes[end.upperBound...]
    let length = head.lazy.compactMap { line in
      line.lowercased().hasPrefix("content-length:")
        ? Int(line.dropFirst("content-length:".count).drop { $0 == " " }) : nil
    }.first
    guard let status = head.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }),
      length == body.count
    else { throw .noAnswer }
    return Reply(
      isDone: status == 200, isWrongUse: (400..<500).contains(status),
      text: String(decoding: body, as: UTF8.self))
  }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
