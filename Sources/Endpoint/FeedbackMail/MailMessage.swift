package import Feedback

/// A mail ready to go.
package struct MailMessage: Sendable, Hashable {
  /// A field that would have become something else than it is: it has a line break, or another control character.
  package enum Fault: Error, Sendable, Hashable {
    case controlCharacter(field: String)
    case noRecipient
  }

  package let letter: Letter
  package let sender: EmailAddress
  /// Makes its `Message-ID`: sent twice, it is seen to be the same mail.
  package let id: RecordID
  package let date: Moment

  package init(
    _ letter: Letter, from sender: EmailAddress, id: RecordID, date: Moment
  ) throws(Fault) {
    guard !letter.recipients.isEmpty else { throw .noRecipient }
    let fields = [
      ("From", letter.senderName), ("From", sender.description), ("Subject", letter.subject),
      ("Reply-To", letter.replyTo?.description ?? ""), ("List-Unsubscribe", letter.unsubscribe ?? ""),
    ]
    for (name, text) in fields + letter.recipients.map({ ("To", $0.description) }) {
      guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
        throw .controlCharacter(field: name)
      }
    }
    (self.letter, self.sender, self.id, self.date) = (letter, sender, id, date)
  }

  /// RFC 5322, with CRLF.
  package var bytes: [UInt8] {
    var head = [
      "From: \(EncodedWord.phrase(letter.senderName)) <\(sender)>",
      "To: \(letter.recipients.map(\.description).joined(separator: ",\r\n "))",
      "Subject: \(EncodedWord.text(letter.subject))",
      "Date: \(date.internetDate) +0000",
      "Message-ID: <\(id)@\(domain)>",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      // RFC 3834: nobody's holiday answers it.
      "Auto-Submitted: auto-generated",
    ]
    if let replyTo = letter.replyTo { head.append("Reply-To: \(replyTo)") }
    if let unsubscribe = letter.unsubscribe {
      head.append("List-Unsubscribe: <\(unsubscribe)>")
      // RFC 8058 has it with HTTPS only.
      if unsubscribe.hasPrefix("https://") {
        head.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
      }
    }
    return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + QuotedPrintable.bytes(of: letter.text)
  }

  private var domain: Substring {
    let address = sender.description
    return address.lastIndex(of: "@").map { address[address.index(after: $0)...] } ?? "localhost"
  }
}
