internal import Feedback
internal import Dispatch
internal import Synchronization

/// Sends mail by SMTP, one at a time, each over a connection of its own.
package final class SMTPTransport: MailTransport {
  private let server: SMTPServer
  private let limits: SMTPLimits
  /// libcurl waits for the network, and so keeps a thread that answers nobody.
  private let queue = DispatchQueue(label: "standpunkt.mail")
  private let isStopping = Atomic<Bool>(false)

  package init(_ server: SMTPServer) {
    self.server = server
    limits = SMTPLimits()
  }

  package func send(_ message: MailMessage) async throws(MailFault) -> Int {
    let outcome: Result<Int, MailFault> = await withCheckedContinuation { continuation in
      queue.async { [self] in continuation.resume(returning: transfer(message)) }
    }
    return try outcome.get()
  }

  package func stop() { isStopping.store(true, ordering: .relaxed) }

  private func transfer(_ message: MailMessage) -> Result<Int, MailFault> {
    if isStopping.load(ordering: .relaxed) { return .failure(.stopped) }
    let conversation = SMTPConversation(message.bytes) { [self] in isStopping.load(ordering: .relaxed) }
    do throws(MailFault) {
      let transfer = try CurlTransfer(to: server, limits)
      try transfer.run(
        conversation, from: message.sender.description, to: message.letter.recipients.map(\.description))
      return .success(conversation.refusals)
    } catch { return .failure(error) }
  }
}

/// In seconds.
struct SMTPLimits: Sendable {
  var connecting = 20
  /// Everything, from the name's lookup to the last answer.
  var whole = 60
}
