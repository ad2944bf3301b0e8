internal import System
internal import ArgumentParser
internal import Diagnostics
internal import FeedbackServer
internal import Preview


struct PreviewCommand: ParsableCommand {
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

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError("--port \(port): bruk 1 til 65535.") }
  }

  func run() throws {
    let shared = try WorkspaceOptions.parse(
      ["--workspace", workspace, "--drafts"] + (date.map { ["--date", $0] } ?? []))
    _ = try shared.open()
    let first = try shared.buildOptions(output: shared.defaultOutput)
    var options = PreviewOptions(workspace: shared.root) {
      // Only the day changes, and a clock that shows none any more leaves the day it showed at the start.
      (try? shared.buildOptions(output: shared.defaultOutput)) ?? first
    }
    options.host = host
    options.port = port
    options.language = language ?? .nb
    if options.isLocal {
      var randomness = SystemRandomNumberGenerator()
      options.desk = DeskAccess(port: port, using: &randomness)
    }
    FeedbackService.takeOverThreads()
    let address = "http://\(options.authority)\(options.desk?.front ?? "/")"
    let desk = options.desk.map { "Redigering: http://\(options.authority)\($0.address)\n" } ?? ""
    do {
      let service = try PreviewService(options)
      let opens = self.open
      try Waiting.wait {
        try await service.run {
          Terminal.standardOutput.write("Forhåndsvisning: \(address)\n\(desk)Stopp med Ctrl-C.\n")
          if opens { Browser.open(address) }
        }
      }
    } catch is PreviewService.AddressInUse {
      throw Standpunkt.WrongUse(
        message:
          "--port \(port): porten er opptatt. Er forhåndsvisningen i gang alt? Ellers prøv --port \(port + 1)."
      )
    } catch let failure as FileError {
      Terminal.standardError.write("standpunkt: \(failure.message[options.language])\n")
      throw ExitCode(3)
    } catch let error as Standpunkt.WrongUse {
      throw error
    } catch {
      Terminal.standardError.write("standpunkt: \(error)\n")
      throw ExitCode(3)
    }
  }
}

/// The browser that the machine's owner uses.
enum Browser {
  /// Where there is none, the address is on the screen all the same.
  static func open(_ address: String) {
    ChildProcess.startForPerson("xdg-open", [address])
  }
}
