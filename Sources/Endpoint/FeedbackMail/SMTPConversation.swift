/// The progress of a transfer to a mail server, from the commands and replies of both sides.
///
/// Used by one thread. libcurl tells only that something failed, and not whether it was the mail that was refused
/// or us.
final class SMTPConversation {
  enum Stage: Comparable {
    /// Up to and with the login.
    case greeting
    case sender, recipients
    /// From here on the server may have the mail.
    case text
  }

  private(set) var stage = Stage.greeting
  /// The answer to the last command; nil before it has come.
  private(set) var reply: SMTPReply?
  /// The number of recipients that the server refused.
  private(set) var refusals = 0
  private let text: [UInt8]
  private var sent = 0
  /// True from the command that only leaves in good order.
  private var isOver = false
  private let isStopping: () -> Bool

  init(_ text: [UInt8], isStopping: @escaping () -> Bool) {
    (self.text, self.isStopping) = (text, isStopping)
  }

  var size: Int { text.count }

  /// True when the transfer is to break off: not while the server may have the mail and we would send it again.
  var isToBeBrokenOff: Bool { stage < .text && isStopping() }

  /// - Parameter command: a line. What is none of the four is part of the greeting, as names and passwords are;
  ///   in base64 they might begin like any of them.
  func say(_ command: some Collection<UInt8>) {
    let line = String(decoding: command.prefix(10), as: UTF8.self)
    if line.hasPrefix("QUIT\r\n") { isOver = true }
    if isOver { return }
    reply = nil
    if line.hasPrefix("MAIL FROM:") { stage = .sender }
    if line.hasPrefix("RCPT TO:") { stage = .recipients }
    if line.hasPrefix("DATA\r\n") { stage = .text }
  }

  /// - Parameter line: one of a reply. All but its last have a hyphen after the code (RFC 5321, 4.2.1), and only the last
  ///   counts.
  func hear(_ line: some Collection<UInt8>) {
    guard !isOver, line.dropFirst(3).first != UInt8(ascii: "-"), let reply = SMTPReply(line) else { return }
    if stage == .recipients, reply.code >= 400 { refusals += 1 }
    self.reply = reply
  }

  /// The next bytes of the text, put where they are wanted.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, text.count - sent)
    buffer.copyBytes(from: text[sent..<sent + count])
    sent += count
    return count
  }

  /// The meaning of a transfer that failed.
  ///
  /// - Parameter reason: for whoever runs the server; only of what comes before the mail's own addresses.
  func fault(_ reason: String) -> MailFault {
    if isToBeBrokenOff { return .stopped }
    return switch stage {
    case .greeting: .unreachable(reason)
    case .sender: .unreachable(reply.map { "it does not take the sender: \($0)" } ?? reason)
    case .recipients, .text:
      if let reply, reply.isPermanent { .refused(reply) } else { .deferred(reply) }
    }
  }
}
