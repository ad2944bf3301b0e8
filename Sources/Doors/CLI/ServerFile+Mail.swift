internal import Keys
internal import FeedbackMail
internal import Diagnostics
internal import FeedbackServer

extension ServerFile {
  /// The credential under which systemd hands over the password: `LoadCredential=smtp-passord:…`.
  private static let credential = "smtp-passord"

  static func mail(
    _ mail: MailConfiguration, in file: SourceFile, _ credentials: String?,
    _ diagnostics: inout [Diagnostic]
  ) -> MailSettings? {
    let password = password(for: mail, in: file, credentials, &diagnostics)
    guard let sender = address(mail.sender, in: file, &diagnostics) else { return nil }
    var settings = MailSettings(host: mail.host, sender: sender)
    settings.port = mail.port
    settings.encryption =
      switch mail.encryption ?? .startTLS {
      case .startTLS: .startTLS
      case .tls: .tls
      case .none: .none
      }
    settings.certificates = mail.certificates.map { path($0, beside: file.path) }
    settings.perMinute = mail.perMinute ?? settings.perMinute
    settings.user = mail.user?.value
    settings.password = password
    return settings
  }

  private static func password(
    for mail: MailConfiguration, in file: SourceFile, _ credentials: String?,
    _ diagnostics: inout [Diagnostic]
  ) -> MailSettings.Password? {
    guard let user = mail.user else { return nil }
    if let name = mail.passwordFile { return .file(path(name, beside: file.path)) }
    if let credentials { return .credential("\(credentials)/\(credential)") }
    diagnostics.append(.missingPassword(at: user.position.location(in: file.path)))
    return nil
  }

  /// A path relative to the folder of `server.yml`.
  private static func path(_ path: String, beside file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }
}

extension Diagnostic {
  fileprivate static func missingPassword(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .missingPassword, at: location,
      nb: "det er en bruker her, men ikke noe passord", nn: "det er ein brukar her, men ikkje noko passord",
      en: "there is a user here, but no password",
      help: LocalizedText(
        nb: "skriv `passordfil: smtp-passord`, og legg passordet i den fila, ved siden av denne",
        nn: "skriv `passordfil: smtp-passord`, og legg passordet i den fila, ved sida av denne",
        en: "write `password-file: smtp-passord`, and put the password in that file, beside this one"))
  }
}
