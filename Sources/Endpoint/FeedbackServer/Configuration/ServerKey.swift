package import Keys

/// The table of the keys in `server.yml`.
package enum ServerKey: SchemaKey {
  case proxies, answersPerVoter, connections, timeZone, webDesk, mail, editors

  package static let schema = Schema<ServerKey>()

  package var definition: KeyDefinition {
    switch self {
    case .proxies:
      KeyDefinition(
        "proxyer", "proxies", .textList, mistakenFor: ["proxy", "trusted-proxies"],
        nb: "Adressene til omvendte proxyer som får si hvor en forespørsel kommer fra.",
        nn: "Adressene til omvende proxyar som får seie kvar ein førespurnad kjem frå.",
        en: "The addresses of reverse proxies that may say where a request comes from.")
    case .answersPerVoter:
      KeyDefinition(
        "svar-per-nøkkel", "answers-per-key", .integer, mistakenFor: ["svar-per-nokkel"],
        nb: "Hvor mange svar om dagen som telles fra hver nettleser og nettadresse, 1 til 20.",
        nn: "Kor mange svar om dagen som blir talde frå kvar nettlesar og nettadresse, 1 til 20.",
        en: "How many answers a day are counted from each browser and address, 1 to 20.")
    case .connections:
      KeyDefinition(
        "forbindelser", "connections", .integer, mistakenFor: ["tilkoblinger"],
        nb: "Hvor mange forbindelser som kan stå åpne på én gang, 64 til 65536.",
        nn: "Kor mange samband som kan stå opne på éin gong, 64 til 65536.",
        en: "How many connections can be open at once, 64 to 65536.")
    case .timeZone:
      KeyDefinition(
        "tidssone", "time-zone", .text, mistakenFor: ["timezone"], nb: "Tidssonen dagene telles i.",
        nn: "Tidssona dagane blir talde i.",
        en: "The time zone that days are counted in.")
    case .webDesk:
      KeyDefinition(
        "nettredaksjon", "web-desk", .yesOrNo, mistakenFor: ["web-redaksjon"],
        nb: "Om redaktører kan logge inn på nettet, på `/redaksjon`. Ellers brukes bare kommandolinja.",
        nn: "Om redaktørar kan logge inn på nettet, på `/redaksjon`. Elles blir berre kommandolinja brukt.",
        en: "Whether editors can log in on the web, at `/redaksjon`. Otherwise only the command line is used."
      )
    case .mail:
      KeyDefinition(
        "smtp", "mail", .map(of: MailKey.self), mistakenFor: ["epost", "e-post"],
        nb: "Hvordan e-post sendes.",
        nn: "Korleis e-post blir send.",
        en: "How mail is sent.")
    case .editors:
      KeyDefinition(
        "redaktører", "editors", .textList, otherSpellings: ["redaktorer"],
        mistakenFor: ["redaksjon", "redaktør"],
        nb: "E-postadressene til dem som får vite at noe venter.",
        nn: "E-postadressene til dei som får vite at noko ventar.",
        en: "The addresses of those who are told that something waits.")
    }
  }
}
