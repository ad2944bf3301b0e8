internal import ArgumentParser

enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

struct StatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Hvor mange som er enige, sak for sak og over tid (også: tall).",
    discussion:
      "Det som bygger på under 30 svar, eller under 5 på en side, vises ikke. Dagen i dag er ikke med.",
    aliases: ["tall"])

  @OptionGroup var server: FeedbackOptions

  @Option(help: ArgumentHelp("text, json eller csv.", valueName: "form"))
  var format = ReportFormat.text

  func run() throws { try server.send("stats", [("format", format.rawValue)]) }
}

struct SubscribersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subscribers",
    abstract: "Hvor mange som vil ha nyhetsbrevet, og listen over dem (også: abonnenter).",
    discussion: """
      text viser bare antallet. json og csv gir hver adresse, med lenken som melder den av; den må stå i hvert \
      nyhetsbrev.
      """, aliases: ["abonnenter"])

  @OptionGroup var server: FeedbackOptions

  @Option(help: ArgumentHelp("text, json eller csv.", valueName: "form"))
  var format = ReportFormat.text

  func run() throws { try server.send("subscribers", [("format", format.rawValue)]) }
}

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Legg resultater og godkjente kommentarer klart til neste bygging (også: publiser).",
    discussion: "De legges avrundet i .standpunkt/inbox/ i arbeidsmappa serveren kjører med.",
    aliases: ["publiser"])

  @OptionGroup var server: FeedbackOptions

  func run() throws { try server.send("publish") }
}

struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Protokollen over behandling av personopplysninger (også: protokoll).",
    discussion: "Den er på nettstedets språk, eller det som --lang sier: nb, nn eller en.",
    aliases: ["protokoll"])

  @OptionGroup var server: FeedbackOptions

  func run() throws { try server.send("record") }
}
