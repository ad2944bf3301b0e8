package import Feedback
package import FeedbackMail
internal import System

/// The mail settings of `server.yml`.
package struct MailSettings: Sendable {
  /// The file with the password.
  package enum Password: Sendable, Hashable {
    /// A file of its owner's alone.
    case file(String)
    /// A file that systemd gives the service; who may read it is systemd's to see to.
    case credential(String)
  }

  package var host: String
  package var port: Int?
  package var encryption = SMTPServer.Encryption.startTLS
  package var user: String?
  package var password: Password?
  package var certificates: String?
  package var sender: EmailAddress
  /// The most mails that go in any minute, from all sites together.
  package var perMinute = 60

  package init(host: String, sender: EmailAddress) {
    (self.host, self.sender) = (host, sender)
  }

  private struct MissingCertificates: Error, CustomStringConvertible {
    let path: String

    var description: String { "\(path) cannot be read; it should hold the certificates to trust for mail" }
  }

  /// Reads the password.
  ///
  /// - Throws: for a password or certificates that cannot be read.
  func server() throws -> SMTPServer {
    if let certificates {
      do { _ = try OpenedFile(certificates, followsLinks: true) } catch {
        throw MissingCertificates(path: certificates)
      }
    }
    var login: SMTPServer.Login?
    if let user, let password {
      login = SMTPServer.Login(user: user, password: try PasswordFile(password).password)
    }
    return SMTPServer(
      host: host, port: port ?? encryption.usualPort, encryption: encryption, login: login,
      certificates: certificates)
  }
}
