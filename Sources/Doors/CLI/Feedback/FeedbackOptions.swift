internal import ArgumentParser
internal import Diagnostics
internal import FeedbackServer
internal import System

/// The server, and the site of it, that a command is for.
struct FeedbackOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Serverens datamappe.", valueName: "mappe"))
  var data: String

  @Option(help: ArgumentHelp("Nettstedet, når serveren har flere.", valueName: "nettsted"))
  var site: String?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Språket på meldingene: nb, nn eller en.", valueName: "språk"))
  var language: MessageLanguage?

  /// Sends a command to the server, and prints the answer.
  func send(_ command: String, _ fields: [(name: String, value: String)] = []) throws {
    var fields = fields
    if let site { fields.append(("nettsted", site)) }
    if let language { fields.append(("språk", language.rawValue)) }
    let reply: ControlClient.Reply
    do throws(ControlClient.Fault) {
      reply = try ControlClient(data: data).send(command, fields)
    } catch { throw stop(error.message(data)) }
    if reply.isDone { return Terminal.standardOutput.write(reply.text) }
    Terminal.standardError.write("standpunkt: \(reply.text)")
    throw ExitCode(reply.isWrongUse ? 2 : 3)
  }

  /// Prints why the command cannot go on, and returns its exit code.
  func stop(_ message: LocalizedText, isWrongUse: Bool = false) -> ExitCode {
    Terminal.standardError.write("standpunkt: \(message[language ?? .nb])\n")
    return ExitCode(isWrongUse ? 2 : 3)
  }
}

extension ControlClient.Fault {
  fileprivate func message(_ data: String) -> LocalizedText {
    switch self {
    case .noServer:
      LocalizedText(
        nb: "Ingen server kjører med datamappa \(data). Start den med: standpunkt serve --data \(data)",
        nn: "Ingen server køyrer med datamappa \(data). Start han med: standpunkt serve --data \(data)",
        en:
          "No server is running with the data folder \(data). Start it with: standpunkt serve --data \(data)")
    case .forbidden:
      LocalizedText(
        nb: "Bare brukeren serveren kjører som, kan gi den kommandoer. Prøv med sudo -u og den brukeren.",
        nn: "Berre brukaren serveren køyrer som, kan gi han kommandoar. Prøv med sudo -u og den brukaren.",
        en: "Only the user that the server runs as can give it commands. Try sudo -u and that user.")
    case .tooLongPath:
      LocalizedText(
        nb: "Stien til \(data) er for lang til at kommandoer når fram. Bruk en kortere.",
        nn: "Stien til \(data) er for lang til at kommandoar når fram. Bruk ein kortare.",
        en: "The path of \(data) is too long for commands to reach it. Use a shorter one.")
    case .noAnswer:
      LocalizedText(
        nb: "Serveren svarte ikke. Se i loggen om den stoppet.",
        nn: "Serveren svarte ikkje. Sjå i loggen om han stoppa.",
        en: "The server did not answer. See in its log whether it stopped.")
    }
  }
}
