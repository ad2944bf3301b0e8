import Diagnostics
import Keys
import Testing

@testable import FeedbackServer

/// Reading `server.yml`.
struct ServerFileSettingsTests {
  private func read(_ text: String) -> (ServerFileSettings, [String]) {
    let (settings, diagnostics) = ServerFileSettings.parse(
      file: SourceFile(path: "server.yml", bytes: Array(text.utf8)))
    return (
      settings, diagnostics.map { "\($0.location.line):\($0.location.column) \($0.rule)" }
    )
  }

  @Test func `every key is read, in either language`() throws {
    let (settings, diagnostics) = read(
      """
      proxyer: [127.0.0.1, 10.0.0.0/8]
      answers-per-key: 3
      forbindelser: 100
      time-zone: Europe/Oslo
      nettredaksjon: ja
      editors: [kari@rogna.no]
      smtp:
        tjener: smtp.rogna.no
        port: 465
        encryption: tls
        bruker: rogna
        passordfil: passord
        avsender: nyhetsbrev@rogna.no
        per-minutt: 30
      """)
    #expect(diagnostics == [])
    #expect(settings.proxies.map(\.value) == ["127.0.0.1", "10.0.0.0/8"])
    #expect(settings.answersPerVoter == 3)
    #expect(settings.connections == 100)
    #expect(settings.timeZone?.value == "Europe/Oslo")
    #expect(settings.hasWebDesk == true)
    #expect(settings.editors.map(\.value) == ["kari@rogna.no"])
    let mail = try #require(settings.mail)
    #expect(mail.host == "smtp.rogna.no" && mail.port == 465 && mail.encryption == .tls)
    #expect(mail.user?.value == "rogna" && mail.passwordFile == "passord" && mail.certificates == nil)
    #expect(mail.sender.value == "nyhetsbrev@rogna.no" && mail.perMinute == 30)
  }

  @Test func `an empty file leaves everything as it is`() {
    for text in ["", "# forbindelser: 100\n"] {
      let (settings, diagnostics) = read(text)
      #expect(diagnostics == [])
      #expect(settings.mail == nil && settings.connections == nil && settings.editors.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("svar-per-nøkkel: 21\n", ["1:18 number-out-of-range"]),
      ("forbindelser: 63\n", ["1:15 number-out-of-range"]),
      ("smtp:\n  tjener: smtp.rogna.no\n", ["1:1 missing-key"]),
      ("smtp:\n  tjener: smtp://rogna.no\n  avsender: a@rogna.no\n", ["2:11 not-a-host"]),
      (
        "smtp:\n  tjener: rogna.no\n  kryptering: ingen\n  avsender: a@rogna.no\n",
        ["3:15 unencrypted-mail"]
      ),
      ("smtp:\n  tjener: 127.0.0.1\n  kryptering: ingen\n  avsender: a@rogna.no\n", []),
      ("smtp:\n  tjener: a.no\n  avsender: a@a.no\n  passordfil: p\n", ["4:15 missing-key"]),
      ("- 127.0.0.1\n", ["1:1 list-without-key"]), ("proxy: 127.0.0.1\n", ["1:1 unknown-key"]),
    ] as [(String, [String])])
  func `a mistake is told of at its line and column`(text: String, expected: [String]) {
    #expect(read(text).1 == expected)
  }
}
