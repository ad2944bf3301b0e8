/// The mail server that takes what we send, and how it is spoken to.
package struct SMTPServer: Sendable, Hashable {
  package enum Encryption: Sendable, Hashable, CaseIterable {
    /// Begins in the clear and goes over to TLS before anything is said; nothing is sent when the server cannot.
    case startTLS
    /// TLS from the first byte.
    case tls
    /// For a server on the same machine, and nowhere else.
    case none

    package var usualPort: Int {
      switch self {
      case .startTLS: 587
      case .tls: 465
      case .none: 25
      }
    }
  }

  package struct Login: Sendable, Hashable {
    package let user: String
    package let password: String

    package init(user: String, password: String) {
      (self.user, self.password) = (user, password)
    }
  }

  /// A name or an address, without brackets.
  package let host: String
  package let port: Int
  package let encryption: Encryption
  package let login: Login?
  /// A file of certificates to trust instead of the machine's; nil for those.
  package let certificates: String?

  package init(host: String, port: Int, encryption: Encryption, login: Login?, certificates: String?) {
    self.host = host
    self.port = port
    self.encryption = encryption
    self.login = login
    self.certificates = certificates
  }

  var url: String {
    let scheme = encryption == .tls ? "smtps" : "smtp"
    return "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }
}
