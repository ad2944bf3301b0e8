internal import ArgumentParser
internal import Diagnostics
internal import FeedbackServer
internal import Preview
internal import System

struct PreviewCommand: LocalizedCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Se nettstedene i nettleseren mens du skriver (også: vis).",
    discussion: """
      Siden du ser på, følger med hver gang du lagrer. Kladder og sider med framtidig dato vises også.
      Skjemaene virker, men det som sendes, blir borte når du stopper med Ctrl-C, og ingen e-post går ut.
      """, aliases: ["vis"])

  @Option(help: ArgumentHelp("Mappa med content/ og themes/.", valueName: "mappe"))
  var workspace = "."

  @Option(help: ArgumentHelp("Adressen det lyttes på.", valueName: "adresse"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Porten det lyttes på.", valueName: "port"))
  var port = 8080

  @Flag(help: "Åpne nettleseren.")
  var open = false

  @Option(help: ArgumentHelp("Vis nettstedene som om det var denne dagen.", valueName: "dato"))
  var date: String?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Språket på meldingene: nb, nn eller en.", valueName: "språk"))
  var language: MessageLanguage?

  var messageLanguage: MessageLanguage { language ?? .nb }

  func run() throws {
    guard (1...65_535).contains(port) else {
      throw Standpunkt.WrongUse(
        nb: "--port \(port): bruk 1 til 65535.", nn: "--port \(port): bruk 1 til 65535.",
        en: "--port \(port): use 1 to 65535.")
    }
    let shared = try WorkspaceOptions.parse(
      ["--workspace", workspace, "--drafts"] + (date.map { ["--date", $0] } ?? []))
    _ = try shared.open()
    let first = try shared.buildOptions(output: shared.defaultOutput)
    var options = PreviewOptions(workspace: shared.root) {
      // Only the day changes; when the clock shows no date any more, the first one stays.
      (try? shared.buildOptions(output: shared.defaultOutput)) ?? first
    }
    options.host = host
    options.port = port
    options.language = messageLanguage
    if options.isLocal {
      var randomness = SystemRandomNumberGenerator()
      options.desk = DeskAccess(port: port, using: &randomness)
    }
    FeedbackService.takeOverThreads()
    let address = "http://\(options.authority)\(options.desk?.front ?? "/")"
    let desk = options.desk.map { "http://\(options.authority)\($0.address)" }
    let announcement = Self.announcement(address, desk: desk)[messageLanguage]
    do {
      let service = try PreviewService(options)
      let opens = self.open
      try Waiting.wait {
        try await service.run {
          Terminal.standardOutput.write(announcement)
          if opens { Browser.open(address) }
        }
      }
    } catch is PreviewService.AddressInUse {
      let other = port < 65_535 ? port + 1 : port - 1
      throw Standpunkt.WrongUse(
        nb:
          "--port \(port): porten er opptatt. Er forhåndsvisningen i gang alt? Ellers prøv --port \(other).",
        nn: "--port \(port): porten er oppteken. Er førehandsvisinga i gang alt? Elles prøv --port \(other).",
        en:
          "--port \(port): the port is taken. Is the preview running already? Otherwise try --port \(other).")
    } catch let failure as FileError {
      throw failure
    } catch {
      Terminal.standardError.write("standpunkt: \(error)\n")
      throw ExitCode(3)
    }
  }
}

extension PreviewCommand {
  private static func announcement(_ address: String, desk: String?) -> LocalizedText {
    LocalizedText(
      nb: "Forhåndsvisning: \(address)\n\(desk.map { "Redigering: \($0)\n" } ?? "")Stopp med Ctrl-C.\n",
      nn: "Førehandsvising: \(address)\n\(desk.map { "Redigering: \($0)\n" } ?? "")Stopp med Ctrl-C.\n",
      en: "Preview: \(address)\n\(desk.map { "Editing: \($0)\n" } ?? "")Stop with Ctrl-C.\n")
  }
}

/// The default browser of the machine's user.
enum Browser {
  /// Opens an address; does nothing without a browser, since the address is printed too.
  static func open(_ address: String) { ChildProcess.startForPerson("xdg-open", [address]) }
}
