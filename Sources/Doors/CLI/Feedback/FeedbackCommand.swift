internal import ArgumentParser

struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Les, godkjenn og hent ut det serveren har tatt imot (også: tilbakemeldinger).",
    discussion: """
      Kommandoene går til serveren som kjører med den samme datamappa. Bare brukeren den kjører som, kan gi dem.
      Alt som endrer eller gir ut noe, skrives ned.

      Eksempler:
        standpunkt feedback queue --data data            kommentarer som venter
        standpunkt feedback approve 3fQ… --data data     godkjenn en av dem
        standpunkt feedback publish --data data          legg det som kan vises, klart til neste bygging
        standpunkt feedback backup kopier --data data    ta en sikkerhetskopi i mappa kopier/
      """,
    subcommands: [
      QueueCommand.self, ApproveCommand.self, RejectCommand.self, ProposalsCommand.self,
      StatisticsCommand.self, PublishCommand.self, SubscribersCommand.self, EraseCommand.self,
      ExportCommand.self, RecordCommand.self, BackupCommand.self, RestoreCommand.self,
      RotateKeysCommand.self, LoginLinkCommand.self,
    ], aliases: ["tilbakemeldinger"])
}
