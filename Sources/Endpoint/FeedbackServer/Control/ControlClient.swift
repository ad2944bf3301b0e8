internal import Text
internal import System

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

  /// Waits for as long as the server takes.
  package func send(_ command: String, _ fields: [(name: String, value: String)]) throws(Fault) -> Reply {
    let body = fields.map { "\(percentEncodedValue($0.name))=\(percentEncodedValue($0.value))" }
      .joined(separator: "&")
    let request = """
      POST /\(command) HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/x-www-form-urlencoded\r
      Content-Length: \(body.utf8.count)\r
      Connection: close\r
      \r
      \(body)
      """
    let answer: [UInt8]
    do throws(LocalSocket.Fault) {
      let socket = try LocalSocket(path)
      try socket.send(Array(request.utf8))
      answer = try socket.readToEnd()
    } catch {
      throw Fault(error)
    }
    return try Self.reply(answer)
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
}

extension ControlClient.Fault {
  fileprivate init(_ fault: LocalSocket.Fault) {
    switch fault {
    case .tooLongPath: self = .tooLongPath
    case .nobody: self = .noServer
    case .forbidden: self = .forbidden
    case .broken: self = .noAnswer
    }
  }
}
