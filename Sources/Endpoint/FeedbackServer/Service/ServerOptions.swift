package import Feedback
internal import Foundation

/// The options of `standpunkt serve`.
package struct ServerOptions: Sendable {
  package var host = "127.0.0.1"
  package var port = 8081
  package var data: String
  package var workspace = "."
  package var isStatic = false
  package var origins: [String] = []
  /// The address that metrics are served on; nil for none.
  package var metrics: (host: String, port: Int)?
  package var isLimited = true
  package var settings = ServerSettings()

  package init(data: String) { self.data = data }
}

/// The settings of `server.yml`.
package struct ServerSettings: Sendable {
  package var proxies: [TrustedProxies.Network] = []
  package var answersPerVoter = 1
  package var connectionLimit = 16_384
  package var timeZone = "Europe/Oslo"
  /// True when editors can log in on the web.
  package var hasEditorPages = false
  /// Nil when no mail is sent.
  package var mail: MailSettings?
  /// The recipients of the notice that something waits.
  package var editors: [EmailAddress] = []

  package init() {}

  /// True for the name of a time zone that the machine knows.
  package static func isTimeZone(_ name: String) -> Bool {
    TimeZone.knownTimeZoneIdentifiers.contains(name) || name == "UTC"
  }
}
