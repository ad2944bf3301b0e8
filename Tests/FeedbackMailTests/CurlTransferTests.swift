import Foundation
import Synchronization
import Testing

@testable import FeedbackMail

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A mail server that says what it is told to, to one client.
private final class ScriptedServer: Sendable {
  let port: Int
  private let listener: Int32
  private let lines = Mutex<[String]>([])

  /// What the client said, line by line.
  var heard: [String] { lines.withLock { $0 } }

  /// - Parameter replies: by what a command begins with; `250 ok` to all others. One that is empty hangs up.
  init(_ replies: [(command: String, reply: String)]) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    port = withUnsafeMutableBytes(of: &address) { [listener] bytes in
      let pointer = bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self)
      guard bind(listener, pointer, size) == 0, listen(listener, 1) == 0 else { return 0 }
      getsockname(listener, pointer, &size)
      return Int(bytes[2]) << 8 | Int(bytes[3])
    }
    try #require(port > 0)
    Thread.detachNewThread { [self] in serve(replies) }
  }

  private func serve(_ replies: [(command: String, reply: String)]) {
    let client = accept(listener, nil, nil)
    defer {
      close(client)
      close(listener)
    }
    func say(_ text: String) { _ = Array("\(text)\r\n".utf8).withUnsafeBytes { write(client, $0.baseAddress, $0.count) } }
    say(replies.first { $0.command == "" }?.reply ?? "220 hei")
    var (line, isText) = ([UInt8](), false)
    var byte: UInt8 = 0
    while read(client, &byte, 1) == 1 {
      guard byte == UInt8(ascii: "\n") else {
        line.append(byte)
        continue
      }
      let text = String(decoding: line.dropLast(), as: UTF8.self)
      line = []
      lines.withLock { $0.append(text) }
      if isText, text != "." { continue }
      let reply = replies.first { $0.command != "" && text.hasPrefix($0.command) }?.reply
      if reply == "" { return }
      isText = text == "DATA" && reply == nil
      say(reply ?? (isText ? "354 kom" : "250 ok"))
    }
  }

  /// Sends a mail to two recipients, and counts those that were refused.
  func send() throws -> Int {
    let server = SMTPServer(host: "127.0.0.1", port: port, encryption: .none, login: nil, certificates: nil)
    let conversation = SMTPConversation(Array("Subject: hei\r\n\r\n.prikk\r\nslutt\r\n".utf8)) { false }
    var limits = SMTPLimits()
    limits.whole = 20
    let transfer = try CurlTransfer(to: server, limits)
    try transfer.run(conversation, from: "a@rogna.no", to: ["b@rogna.no", "c@rogna.no"])
    return conversation.refusals
  }
}

struct CurlTransferTests {
  @Test func `a mail is said to the server word by word`() throws {
    let server = try ScriptedServer([])
    #expect(try server.send() == 0)
    let heard = server.heard.filter { $0 != "QUIT" }
    #expect(heard.first?.hasPrefix("EHLO ") == true)
    #expect(
      heard.dropFirst() == [
        "MAIL FROM:<a@rogna.no> SIZE=31", "RCPT TO:<b@rogna.no>", "RCPT TO:<c@rogna.no>", "DATA", "Subject: hei", "",
        "..prikk", "slutt", ".",
      ] || heard.dropFirst().first == "MAIL FROM:<a@rogna.no>")
  }

  @Test func `one refused recipient does not keep the mail from the other, in however many lines it is refused`() throws {
    let server = try ScriptedServer([("RCPT TO:<b@", "550-5.1.1 ukjent\r\n550-5.1.1 helt ukjent\r\n550 5.1.1 ukjent")])
    #expect(try server.send() == 1)
    #expect(server.heard.contains("slutt"))
  }

  @Test func `all refused is refused`() throws {
    let server = try ScriptedServer([("RCPT", "550-5.1.1 ukjent\r\n550 5.1.1 ukjent")])
    #expect(throws: MailFault.refused(SMTPReply(code: 550, status: "5.1.1"))) { try server.send() }
  }

  @Test func `a sender that is not taken, and a server that hangs up, keep all mail waiting`() throws {
    let strict = try ScriptedServer([("MAIL", "550-5.1.8 nei\r\n550 5.1.8 nei")])
    #expect(throws: MailFault.unreachable("it does not take the sender: 550 5.1.8")) { try strict.send() }
    let silent = try ScriptedServer([("EHLO", ""), ("HELO", "")])
    #expect {
      try silent.send()
    } throws: { fault in
      if case MailFault.unreachable = fault { true } else { false }
    }
  }

  @Test func `cut off with the text under way, the mail may go again`() throws {
    let server = try ScriptedServer([(".", "")])
    #expect(throws: MailFault.deferred(SMTPReply(code: 354))) { try server.send() }
  }
}
