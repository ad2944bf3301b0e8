/// A way for mail to reach a mail server.
package protocol MailTransport: Sendable {
  /// Returns when a server has taken responsibility for the mail.
  ///
  /// - Returns: how many of its recipients were refused; fewer than all.
  func send(_ message: MailMessage) async throws(MailFault) -> Int
  /// Breaks off what can be broken off without a mail being sent twice, and lets no other begin.
  func stop()
}

/// Why a mail was not sent. It holds nothing of the mail, nor of whom it is for.
package enum MailFault: Error, Sendable, Hashable {
  /// No mail at all goes now: the server is away, cannot be trusted, or will not have us.
  case unreachable(String)
  /// This mail may be taken later.
  case deferred(SMTPReply?)
  /// This mail is never taken.
  case refused(SMTPReply)
  /// The program is stopping.
  case stopped
}

/// The numbers at the beginning of a mail server's answer; its words may tell of recipients.
package struct SMTPReply: Sendable, Hashable, CustomStringConvertible {
  /// RFC 5321's.
  package let code: Int
  /// RFC 3463's, as `5.1.1`; nil when there is none.
  package let status: String?

  package init(code: Int, status: String? = nil) {
    (self.code, self.status) = (code, status)
  }

  /// - Parameter line: `550 5.1.1 No such user`, or `250-SIZE 1000` of an answer with several lines.
  init?(_ line: some Sequence<UInt8>) {
    let text = line.prefix(32).map { $0 < 0x80 ? Character(Unicode.Scalar($0)) : "?" }
    guard text.count >= 3, let code = Int(String(text[..<3])), (200...599).contains(code) else { return nil }
    self.code = code
    let word = text.dropFirst(4).prefix { $0 != " " && $0 != "\r" && $0 != "\n" }
    let parts = String(word).split(separator: ".", omittingEmptySubsequences: false)
    let isStatus =
      parts.count == 3 && parts.allSatisfy { (1...3).contains($0.utf8.count) && Int($0) != nil }
      && parts[0] == "\(code / 100)"
    status = isStatus ? String(word) : nil
  }

  /// True when it is no use to send the same mail again.
  ///
  /// A refusal by policy (X.7.X) is most often something that whoever runs the server can put right, as
  /// a relay that does not know us: then it is tried for as long as mail is kept.
  package var isPermanent: Bool { code >= 500 && status?.hasPrefix("5.7.") != true }

  package var description: String { status.map { "\(code) \($0)" } ?? "\(code)" }
}
