internal import ArgumentParser

struct LoginLinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "login-link",
    abstract: "En lenke som logger inn i redaksjonen på nett (også: innloggingslenke).",
    discussion: "Den virker én gang, i 10 minutter. server.yml må ha «nettredaksjon: ja».",
    aliases: ["innloggingslenke"])

  @Option(
    help: ArgumentHelp("Den som skal logge inn; navnet skrives ned med det de gjør.", valueName: "navn"))
  var editor: String?

  @OptionGroup var server: FeedbackOptions

  func run() throws { try server.send("login-link", editor.map { [("redaktør", $0)] } ?? []) }
}
