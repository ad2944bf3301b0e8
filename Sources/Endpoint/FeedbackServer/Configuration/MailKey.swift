package import Keys

/// The table of the keys below `smtp` in `server.yml`.
package enum MailKey: SchemaKey {
  case host, port, encryption, user, passwordFile, certificates, sender, perMinute

  package static let schema = Schema<MailKey>()

  package var definition: KeyDefinition {
    switch self {
    case .host:
      KeyDefinition(
        "tjener", "host", .text, isRequired: true, mistakenFor: ["server", "vert"],
        nb: "Navnet på tjeneren som tar imot e-posten.", nn: "Namnet på tenaren som tek imot e-posten.",
        en: "The name of the server that takes the mail.")
    case .port:
      KeyDefinition(
        "port", "port", .integer, nb: "Porten, ellers 587, 465 eller 25 etter krypteringen.",
        nn: "Porten, elles 587, 465 eller 25 etter krypteringa.",
        en: "The port, otherwise 587, 465 or 25 as the encryption has it.")
    case .encryption:
      KeyDefinition(
        "kryptering", "encryption", .choice(of: MailEncryption.self),
        mistakenFor: ["tls", "ssl", "starttls"],
        nb: "starttls, tls eller ingen.", nn: "starttls, tls eller ingen.",
        en: "starttls, tls or none.")
    case .user:
      KeyDefinition(
        "bruker", "user", .text, mistakenFor: ["brukernavn", "username"], nb: "Brukernavnet hos tjeneren.",
        nn: "Brukarnamnet hos tenaren.",
        en: "The user's name at the server.")
    case .passwordFile:
      KeyDefinition(
        "passordfil", "password-file", .file, mistakenFor: ["passord", "password"],
        nb: "Filen med passordet, som bare eieren kan lese.",
        nn: "Fila med passordet, som berre eigaren kan lese.",
        en: "The file with the password, which only its owner can read.")
    case .certificates:
      KeyDefinition(
        "sertifikater", "certificates", .file, mistakenFor: ["ca-fil", "cafile", "sertifikat"],
        nb: "En fil med sertifikatene det skal stoles på, i stedet for maskinens.",
        nn: "Ei fil med sertifikata det skal stolast på, i staden for dei på maskina.",
        en: "A file with the certificates to trust, instead of the machine's.")
    case .sender:
      KeyDefinition(
        "avsender", "sender", .text, isRequired: true, mistakenFor: ["fra", "from"],
        nb: "E-postadressen det sendes fra.", nn: "E-postadressa det blir sendt frå.",
        en: "The address mail is sent from.")
    case .perMinute:
      KeyDefinition(
        "per-minutt", "per-minute", .integer, nb: "Hvor mange e-poster som går i minuttet, høyst.",
        nn: "Kor mange e-postar som går i minuttet, høgst.",
        en: "How many mails go in a minute, at most.")
    }
  }
}

/// The encryption of the connection to the mail server.
package enum MailEncryption: Sendable, Hashable, SpelledChoice {
  case startTLS, tls, none

  package var spellings: ChoiceSpelling {
    switch self {
    case .startTLS: ChoiceSpelling("starttls", "starttls")
    case .tls: ChoiceSpelling("tls", "tls")
    case .none: ChoiceSpelling("ingen", "none")
    }
  }
}
