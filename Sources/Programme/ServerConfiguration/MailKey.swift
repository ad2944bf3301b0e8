/// The table of the keys below `smtp` in `server.yml`.
package enum MailKey: SchemaKey {
  case host, port, encryption, user, passwordFile, certificates, sender, perMinute

  package static let schema = Schema<MailKey>()

  package var definition: KeyDefinition {
    switch self {
    case .host:
      KeyDefinition(
        "tjener", "host", .text, isRequired: true, mistakenFor: ["server", "vert"],
        "Navnet på tjeneren som tar imot e-posten.")
    case .port:
      KeyDefinition("port", "port", .integer, "Porten, ellers 587, 465 eller 25 etter krypteringen.")
    case .encryption:
      KeyDefinition(
        "kryptering", "encryption", .mailEncryption, mistakenFor: ["tls", "ssl", "starttls"],
        "starttls, tls eller ingen.")
    case .user:
      KeyDefinition(
        "bruker", "user", .text, mistakenFor: ["brukernavn", "username"], "Brukernavnet hos tjeneren.")
    case .passwordFile:
      KeyDefinition(
        "passordfil", "password-file", .file, mistakenFor: ["passord", "password"],
        "Filen med passordet, som bare eieren kan lese.")
    case .certificates:
      KeyDefinition(
        "sertifikater", "certificates", .file, mistakenFor: ["ca-fil", "cafile", "sertifikat"],
        "En fil med sertifikatene det skal stoles på, i stedet for maskinens.")
    case .sender:
      KeyDefinition(
        "avsender", "sender", .text, isRequired: true, mistakenFor: ["fra", "from"],
        "E-postadressen det sendes fra.")
    case .perMinute:
      KeyDefinition("per-minutt", "per-minute", .integer, "Hvor mange e-poster som går i minuttet, høyst.")
    }
  }
}

/// How what is said with the mail server is hidden from others.
package enum MailEncryption: Sendable, Hashable, SpelledChoice {
  case startTLS, tls, none

  package var spellings: (nb: String, en: String) {
    switch self {
    case .startTLS: ("starttls", "starttls")
    case .tls: ("tls", "tls")
    case .none: ("ingen", "none")
    }
  }
}
