/// The table of the keys in `server.yml`.
package enum ServerKey: SchemaKey {
  case proxies, answersPerVoter, connections, timeZone, mail, editors

  package static let schema = Schema<ServerKey>()

  package var definition: KeyDefinition {
    switch self {
    case .proxies:
      KeyDefinition(
        "proxyer", "proxies", .textList, mistakenFor: ["proxy", "trusted-proxies"],
        "Adressene til omvendte proxyer som får si hvor en forespørsel kommer fra.")
    case .answersPerVoter:
      KeyDefinition(
        "svar-per-nøkkel", "answers-per-key", .integer, mistakenFor: ["svar-per-nokkel"],
        "Hvor mange svar om dagen som telles fra hver nettleser og nettadresse, 1 til 20.")
    case .connections:
      KeyDefinition(
        "forbindelser", "connections", .integer, mistakenFor: ["tilkoblinger"],
        "Hvor mange forbindelser som kan stå åpne på én gang, 64 til 65536.")
    case .timeZone:
      KeyDefinition("tidssone", "time-zone", .text, mistakenFor: ["timezone"], "Tidssonen dagene telles i.")
    case .mail:
      KeyDefinition("smtp", "mail", .mail, mistakenFor: ["epost", "e-post"], "Hvordan e-post sendes.")
    case .editors:
      KeyDefinition(
        "redaktører", "editors", .textList, otherSpellings: ["redaktorer"],
        mistakenFor: ["redaksjon", "redaktør"],
        "E-postadressene til dem som får vite at noe venter.")
    }
  }
}
