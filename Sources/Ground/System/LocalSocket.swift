internal import Glibc

/// A connection to a program on this machine that listens at a path; closed with its owner.
package struct LocalSocket: ~Copyable {
  private let descriptor: Int32

  package enum Fault: Error, Sendable, Hashable {
    case tooLongPath
    /// Nobody listens there.
    case nobody
    /// It belongs to somebody else.
    case forbidden
    /// The other end went away.
    case broken
  }

  /// True when a path fits in a socket's address, with the zero after it.
  package static func fits(_ path: String) -> Bool {
    path.utf8.count < MemoryLayout.size(ofValue: sockaddr_un().sun_path)
  }

  /// Connects to whoever listens at a path; does not wait for one to begin.
  package init(_ path: String) throws(Fault) {
    guard Self.fits(path) else { throw .tooLongPath }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw .nobody }
    let connected = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard connected == 0 else {
      let isForbidden = errno == EACCES || errno == EPERM
      close(descriptor)
      throw isForbidden ? .forbidden : .nobody
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Sends all bytes, and waits until the system has taken them.
  package borrowing func send(_ bytes: [UInt8]) throws(Fault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // Without SIGPIPE, a server that goes away is an error and does not end the program.
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .broken }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads until the other end closes.
  package borrowing func readToEnd() throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .broken }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }
}
