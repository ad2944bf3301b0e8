import Diagnostics
package import Keys

/// The values below `smtp` in `server.yml`.
package struct MailConfiguration: Sendable {
  package var host: String
  package var port: Int?
  package var encryption: MailEncryption?
  package var user: Located<String>?
  package var passwordFile: String?
  package var certificates: String?
  package var sender: Located<String>
  package var perMinute: Int?
}

/// A ``MailConfiguration`` being read, of which keys that must be there may be missing.
struct MailDraft {
  var host: Located<String>?
  var port: Int?
  var encryption: Located<MailEncryption>?
  var user: Located<String>?
  var passwordFile: Located<String>?
  var certificates: String?
  var sender: Located<String>?
  package var perMinute: Int?

  /// Nil, with a diagnostic, when a required key is missing. The rest is checked all the same.
  func configuration(
    in entries: [YAMLEntry], at location: SourceLocation, _ reader: inout ValueReader
  ) -> MailConfiguration? {
    if host == nil { reader.reportMissing(MailKey.host, in: entries, example: "smtp.rogna.no", at: location) }
    if sender == nil {
      reader.reportMissing(MailKey.sender, in: entries, example: "nyhetsbrev@rogna.no", at: location)
    }
    if user == nil, let passwordFile {
      reader.reportMissing(
        MailKey.user, in: entries, example: "nyhetsbrev@rogna.no",
        at: passwordFile.position.location(in: reader.path))
    }
    guard let host, let sender else { return nil }
    if !Self.isHost(host.value) {
      reader.report(.notAHost(host.value, at: host.position.location(in: reader.path)))
    } else if let encryption, encryption.value == .none, !Self.isThisMachine(host.value) {
      reader.report(.unencryptedMail(host.value, at: encryption.position.location(in: reader.path)))
    }
    return MailConfiguration(
      host: host.value, port: port, encryption: encryption?.value, user: user,
      passwordFile: passwordFile?.value, certificates: certificates, sender: sender, perMinute: perMinute)
  }

  /// A name or an IP address: no scheme, port or path.
  private static func isHost(_ text: String) -> Bool {
    let isName = text.utf8.allSatisfy {
      $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    let isAddress =
      text.utf8.count { $0 == UInt8(ascii: ":") } >= 2
      && text.utf8.allSatisfy {
        $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
      }
    return text.utf8.count <= 253 && (isName || isAddress) && !text.hasPrefix("-") && !text.hasPrefix(".")
  }

  private static func isThisMachine(_ host: String) -> Bool {
    if ["localhost", "::1"].contains(host.lowercased()) { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
  }
}

extension Diagnostic {
  fileprivate static func notAHost(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notAHost, at: location,
      nb: "«\(text)» er ikke navnet på en tjener", nn: "«\(text)» er ikkje namnet på ein tenar",
      en: "“\(text)” is not the name of a host",
      help: LocalizedText(
        nb: "skriv bare navnet, som `smtp.rogna.no`; porten har sin egen nøkkel",
        nn: "skriv berre namnet, som `smtp.rogna.no`; porten har sin eigen nøkkel",
        en: "write the name alone, as `smtp.rogna.no`; the port has a key of its own"))
  }

  fileprivate static func unencryptedMail(_ host: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .unencryptedMail, at: location,
      nb: "e-post til «\(host)» ville gått ukryptert over nettet",
      nn: "e-post til «\(host)» ville gått ukryptert over nettet",
      en: "mail to “\(host)” would go unencrypted over the network",
      help: LocalizedText(
        nb: "ta bort linja; `ingen` er bare for en tjener på samme maskin, som `127.0.0.1`",
        nn: "ta bort linja; `ingen` er berre for ein tenar på same maskin, som `127.0.0.1`",
        en: "remove the line; `none` is only for a server on the same machine, as `127.0.0.1`"))
  }
}
