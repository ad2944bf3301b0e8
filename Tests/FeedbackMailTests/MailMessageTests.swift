import Feedback
import Testing

@testable import FeedbackMail

struct MailMessageTests {
  private let sender = EmailAddress("nyhetsbrev@rogna.no")
  private let ada = EmailAddress("ada@eksempel.no")
  private let id = RecordID(bytes: Array(0..<16))

  private func message(_ letter: Letter) throws -> MailMessage {
    try MailMessage(
      letter, from: #require(sender), id: #require(id), date: Moment(seconds: 1_803_812_400))
  }

  @Test func `a mail is written as RFC 5322 has it`() throws {
    let letter = Letter(
      to: [try #require(ada)], from: "Rogna Sosialistlag", replyTo: EmailAddress("post@rogna.no"),
      subject: "Bekreft at du vil ha nyhetsbrev fra Rødt lag på Åsen", text: "Hei på deg!\n\nHilsen\n",
      unsubscribe: "https://rogna.no/api/rogna/nyhetsbrev/avmeld/abc")
    let text = String(decoding: try message(letter).bytes, as: UTF8.self)
    #expect(
      text
        == """
        From: Rogna Sosialistlag <nyhetsbrev@rogna.no>
        To: ada@eksempel.no
        Subject: =?UTF-8?Q?Bekreft_at_du_vil_ha_nyhetsbrev_fra_R=C3=B8dt_lag_p=C3=A5_?=
         =?UTF-8?Q?=C3=85sen?=
        Date: Sun, 28 Feb 2027 11:00:00 +0000
        Message-ID: <AAECAwQFBgcICQoLDA0ODw@rogna.no>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable
        Auto-Submitted: auto-generated
        Reply-To: post@rogna.no
        List-Unsubscribe: <https://rogna.no/api/rogna/nyhetsbrev/avmeld/abc>
        List-Unsubscribe-Post: List-Unsubscribe=One-Click

        Hei p=C3=A5 deg!

        Hilsen

        """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
  }

  @Test func `one click is offered over HTTPS only, and to nobody who did not sign up`() throws {
    func head(_ unsubscribe: String?) throws -> String {
      let letter = Letter(
        to: [try #require(ada)], from: "R", subject: "S", text: "x", unsubscribe: unsubscribe)
      return String(decoding: try message(letter).bytes, as: UTF8.self)
    }
    #expect(try head("http://127.0.0.1/x").contains("List-Unsubscribe: <http://127.0.0.1/x>"))
    #expect(try !head("http://127.0.0.1/x").contains("One-Click"))
    #expect(try !head(nil).contains("List-Unsubscribe"))
  }

  @Test(arguments: ["Rogna\r\nBcc: alle@eksempel.no", "Rogna\nX: y", "Rogna\u{0}", "Rogna\u{85}"])
  func `a line break in a field is refused`(text: String) throws {
    let ada = try #require(ada)
    for letter in [
      Letter(to: [ada], from: text, subject: "S", text: "x"),
      Letter(to: [ada], from: "R", subject: text, text: "x"),
      Letter(to: [ada], from: "R", subject: "S", text: "x", unsubscribe: text),
    ] {
      #expect(throws: MailMessage.Fault.self) { try message(letter) }
    }
    #expect(throws: MailMessage.Fault.noRecipient) {
      try message(Letter(to: [], from: "R", subject: "S", text: "x"))
    }
  }

  @Test(arguments: [
    "Rogna", "Rødt lag i Åsane", "a, b <c@d>", "=?UTF-8?Q?x?=", String(repeating: "ø🏔", count: 40),
  ])
  func `a name is a phrase whatever is in it`(name: String) {
    let phrase = EncodedWord.phrase(name)
    let words = phrase.split(separator: "\r\n ", omittingEmptySubsequences: false)
    #expect(words.allSatisfy { $0.utf8.count <= 75 && $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
    #expect(decoded(phrase) == name)
  }

  /// What a mail program shows.
  private func decoded(_ text: String) -> String? {
    guard text.hasPrefix("=?UTF-8?Q?") else { return text }
    var bytes: [UInt8] = []
    for word in text.split(separator: "\r\n ") {
      var rest = word.dropFirst(10).dropLast(2).utf8
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "=") {
          guard let escaped = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
            return nil
          }
          bytes.append(escaped)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte == UInt8(ascii: "_") ? 0x20 : byte)
        }
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  @Test func `no line is long, and none is a full stop alone`() {
    let link = "https://rogna.no/" + String(repeating: "a=b.", count: 60)
    let text = ".\n..x \n\(link)\nslutt"
    let encoded = String(decoding: QuotedPrintable.bytes(of: text), as: UTF8.self)
    let lines = encoded.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasPrefix(".") && !$0.hasSuffix(" ") })
    #expect(lines.prefix(2) == ["=2E", "=2E.x=20"])
    let joined = encoded.replacing("=\r\n", with: "").replacing("=2E", with: ".").replacing("=20", with: " ")
      .replacing("=3D", with: "=")
    #expect(joined == text.replacing("\n", with: "\r\n") + "\r\n")
  }
}

struct SMTPConversationTests {
  private func conversation(isStopping: Bool = false) -> SMTPConversation {
    SMTPConversation([1, 2, 3]) { isStopping }
  }

  private func hear(_ lines: [String], isStopping: Bool = false) -> MailFault {
    let conversation = conversation(isStopping: isStopping)
    for line in lines {
      if line.hasPrefix("> ") {
        conversation.say("\(line.dropFirst(2))\r\n".utf8)
      } else {
        conversation.hear(line.utf8)
      }
    }
    return conversation.fault("grunn")
  }

  @Test func `what is refused tells whether the mail or the sender is at fault`() {
    let rcpt = ["220 hei", "> EHLO x", "250 ok", "> MAIL FROM:<a@b.no>", "250 ok", "> RCPT TO:<c@d.no>"]
    #expect(hear(["220 hei", "> AUTH PLAIN", "535 5.7.8 nei"]) == .unreachable("grunn"))
    #expect(hear(["> AUTH LOGIN", "334 VXNlcm5hbWU6", "> DATA4uLgQUIT", "535 nei"]) == .unreachable("grunn"))
    #expect(
      hear(["> MAIL FROM:<a@b.no>", "550 5.1.8 nei"])
        == .unreachable("it does not take the sender: 550 5.1.8"))
    #expect(hear(rcpt + ["550 5.1.1 c@d.no er ukjent"]) == .refused(SMTPReply(code: 550, status: "5.1.1")))
    #expect(hear(rcpt + ["550 ukjent"]) == .refused(SMTPReply(code: 550)))
    #expect(hear(rcpt + ["451 4.7.1 vent"]) == .deferred(SMTPReply(code: 451, status: "4.7.1")))
    #expect(hear(rcpt + ["554 5.7.1 Relay"]) == .deferred(SMTPReply(code: 554, status: "5.7.1")))
    #expect(hear(rcpt + ["550 ukjent", "> QUIT", "221 ha det"]) == .refused(SMTPReply(code: 550)))
    #expect(hear(rcpt) == .deferred(nil), "cut off before the answer")
    #expect(hear(rcpt + ["250 ok", "> DATA", "354 kom"]) == .deferred(SMTPReply(code: 354)))
    #expect(
      hear(rcpt + ["250 ok", "> DATA", "354 kom", "552 5.3.4 stor"])
        == .refused(SMTPReply(code: 552, status: "5.3.4")))
  }

  @Test func `a refusal in several lines is one refusal`() {
    let conversation = conversation()
    conversation.say("RCPT TO:<c@d.no>\r\n".utf8)
    for line in ["550-5.1.1 c@d.no er ukjent\r\n", "550-5.1.1 her\r\n", "550 5.1.1 og der\r\n"] {
      conversation.hear(line.utf8)
    }
    #expect(conversation.refusals == 1)
    conversation.say("RCPT TO:<e@d.no>\r\n".utf8)
    conversation.hear("250-greit\r\n".utf8)
    conversation.hear("250 greit\r\n".utf8)
    conversation.say("RCPT TO:<f@d.no>\r\n".utf8)
    conversation.hear("550\r\n".utf8)
    #expect(conversation.refusals == 2)
  }

  @Test func `a stop breaks off what the server cannot have yet`() {
    #expect(hear(["220 hei", "> EHLO x"], isStopping: true) == .stopped)
    #expect(hear(["> DATA", "354 kom"], isStopping: true) == .deferred(SMTPReply(code: 354)))
  }

  @Test func `answers with several lines, and no answers`() {
    #expect(SMTPReply("250-SIZE 1000\r\n".utf8) == SMTPReply(code: 250))
    #expect(SMTPReply("550 4.1.1 x".utf8) == SMTPReply(code: 550), "a status of another class is none")
    #expect(SMTPReply("hei".utf8) == nil)
    #expect(SMTPReply("".utf8) == nil)
  }
}
