internal import ArgumentParser

struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Kommentarer som venter på en redaktør (også: kø).", aliases: ["kø"])

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var server: FeedbackOptions

  @Option(help: ArgumentHelp("text eller json.", valueName: "form"))
  var format = Format.text

  func run() throws { try server.send("queue", [("format", format.rawValue)]) }
}

struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Godkjenn kommentarer (også: godkjenn).", aliases: ["godkjenn"])

  @Argument(help: ArgumentHelp("Kommentarenes id, slik queue viser dem.", valueName: "id"))
  var ids: [String]

  @OptionGroup var server: FeedbackOptions

  func run() throws { try server.send("approve", [("id", ids.joined(separator: " "))]) }
}

struct RejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Avvis kommentarer, også de som er godkjent (også: avvis).",
    aliases: ["avvis"])

  @Argument(help: ArgumentHelp("Kommentarenes id, slik queue viser dem.", valueName: "id"))
  var ids: [String]

  @OptionGroup var server: FeedbackOptions

  func run() throws { try server.send("reject", [("id", ids.joined(separator: " "))]) }
}

struct ProposalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proposals", abstract: "Innspill som er kommet inn (også: innspill).", aliases: ["innspill"])

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv }

  @OptionGroup var server: FeedbackOptions

  @Option(help: ArgumentHelp("text eller csv.", valueName: "form"))
  var format = Format.text

  func run() throws { try server.send("proposals", [("format", format.rawValue)]) }
}
