internal import ArgumentParser
internal import Diagnostics
internal import FeedbackServer
internal import System

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Alt som er lagret, nøyaktig, som JSON (også: eksporter).",
    discussion: "Små tall er med, så del det ikke. At det er hentet ut, skrives ned.", aliases: ["eksporter"])

  @OptionGroup var server: FeedbackOptions

  func run() throws { try server.send("export") }
}

struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Slett det som er knyttet til en e-postadresse, eller en kommentar (også: slett).",
    discussion: "Det kommer ikke tilbake med en sikkerhetskopi som er yngre enn 30 dager.",
    aliases: ["slett"])

  @Option(help: ArgumentHelp("Slett abonnement og innspill fra denne adressen.", valueName: "e-post"))
  var email: String?

  @Option(help: ArgumentHelp("Slett denne kommentaren.", valueName: "id"))
  var comment: String?

  @OptionGroup var server: FeedbackOptions

  func run() throws {
    guard (email == nil) != (comment == nil) else {
      throw server.stop(
        LocalizedText(
          nb: "Si enten --email eller --comment.", nn: "Sei anten --email eller --comment.",
          en: "Give either --email or --comment."), isWrongUse: true)
    }
    try server.send("erase", email.map { [("epost", $0)] } ?? [("kommentar", comment ?? "")])
  }
}

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Ta en sikkerhetskopi mens serveren kjører (også: kopier).",
    discussion:
      "Kopien leses tilbake før kommandoen er ferdig. Ta også vare på fila keys i datamappa, et annet sted.",
    aliases: ["kopier"])

  @Argument(
    help: ArgumentHelp(
      "Fila kopien legges i, eller en mappe til alle nettstedene.", valueName: "fil eller mappe"))
  var destination: String

  @OptionGroup var server: FeedbackOptions

  func run() throws { try server.send("backup", [("fil", Self.absolute(destination))]) }

  /// The absolute path for the server, whose working directory is another.
  private static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    return Environment.workingFolder.map { "\($0)/\(path)" } ?? path
  }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Legg en sikkerhetskopi tilbake, når serveren er stoppet (også: gjenopprett).",
    discussion: "Det som er slettet siden kopien ble tatt, slettes igjen.", aliases: ["gjenopprett"])

  @Argument(help: ArgumentHelp("Kopien.", valueName: "fil"))
  var file: String

  @OptionGroup var server: FeedbackOptions

  func run() throws {
    let restoration = Restoration(data: server.data, backup: file, site: server.site)
    do {
      let message = try Waiting.wait { try await restoration.run() }
      Terminal.standardOutput.write(message[server.language ?? .nb] + "\n")
    } catch let fault as Restoration.Fault {
      throw server.stop(fault.message, isWrongUse: fault.isWrongUse)
    }
  }
}

struct RotateKeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate-keys",
    abstract: "Ta en ny nøkkel i bruk for lenkene i e-poster (også: bytt-nøkler).",
    discussion: """
      De gamle nøklene gjelder fortsatt, så gamle lenker virker. --drop-old tar dem bort, når noen kan ha fått tak i \
      dem: da virker ingen gamle lenker, og det som er slettet før i dag, kan komme tilbake med en sikkerhetskopi.
      """, aliases: ["bytt-nøkler"])

  @Flag(help: "Ta bort de gamle nøklene.")
  var dropOld = false

  @OptionGroup var server: FeedbackOptions

  func run() throws { try server.send("rotate-keys", [("glem-gamle", dropOld ? "ja" : "nei")]) }
}
