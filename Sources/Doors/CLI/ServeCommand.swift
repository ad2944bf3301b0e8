internal import ArgumentParser
internal import Building
internal import Diagnostics
internal import FeedbackServer
internal import System

struct ServeCommand: LocalizedCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Ta imot svar, kommentarer og innspill (også: server).",
    discussion: """
      Leser det byggene legger i .standpunkt/endpoint/, og leser det på nytt når det er bygd igjen.
      Sett en omvendt proxy med TLS foran, og la den ikke logge IP-adresser.
      """, aliases: ["server"])

  @Option(help: ArgumentHelp("Adressen det lyttes på.", valueName: "adresse"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Porten det lyttes på.", valueName: "port"))
  var port = 8081

  @Option(
    help: ArgumentHelp("Mappa for det som tas imot. Bare eieren skal kunne lese den.", valueName: "mappe"))
  var data: String

  @Option(help: ArgumentHelp("Mappa som nettstedene er bygd i.", valueName: "mappe"))
  var workspace = "."

  @Flag(name: .customLong("static"), help: "Gi ut de bygde nettstedene også.")
  var isStatic = false

  @Option(
    help: ArgumentHelp(
      "Ta imot skjemaer herfra også, som https://test.rogna.no. Lenker i e-poster går til det første.",
      valueName: "opphav"))
  var origin: [String] = []

  @Option(help: ArgumentHelp("Gi ut målinger for Prometheus her.", valueName: "adresse:port"))
  var metrics: String?

  @Option(help: ArgumentHelp("off for belastningsprøver: ingen grenser for hvor mye hver kan sende."))
  var rateLimit = RateLimiting.on

  @Option(help: ArgumentHelp("Oppsettet (ellers server.yml i datamappa, om den er der).", valueName: "fil"))
  var config: String?

  @Flag(name: .customLong("init"), help: "Legg et eksempel på server.yml i datamappa, og gjør ikke mer.")
  var writesExample = false

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Språket på meldingene: nb, nn eller en.", valueName: "språk"))
  var language: MessageLanguage?

  enum RateLimiting: String, ExpressibleByArgument, CaseIterable { case on, off }

  var messageLanguage: MessageLanguage { language ?? .nb }

  func run() throws {
    if writesExample { return try writeExample() }
    var options = ServerOptions(data: data)
    options.settings = try settings()
    options.host = host
    options.port = port
    options.workspace = workspace
    options.isStatic = isStatic
    options.origins = origin
    options.metrics = try metrics.map(Self.address)
    options.isLimited = rateLimit == .on
    FeedbackService.takeOverThreads()
    do { try Waiting.wait { [options] in try await FeedbackService(options).run() } } catch {
      let reason = (error as? StoreRefusal)?.message[language ?? .nb] ?? "\(error)"
      Terminal.standardError.write("standpunkt: \(reason)\n")
      throw ExitCode(3)
    }
  }

  private var settingsPath: String { config ?? data + "/server.yml" }

  /// The settings in `server.yml`; throws for a file with errors.
  private func settings() throws -> ServerSettings {
    let path = settingsPath
    guard let source = try Workspace.settings(at: path) else {
      if config == nil { return ServerSettings() }
      throw Standpunkt.WrongUse(
        nb: "--config \(path): det er ingen slik fil.", nn: "--config \(path): det finst inga slik fil.",
        en: "--config \(path): there is no such file.")
    }
    let file = ServerFile(source, credentials: Environment.value("CREDENTIALS_DIRECTORY"))
    let report = DiagnosticReport(file.diagnostics)
    Terminal.standardError.write(report.text(in: messageLanguage, source: { $0 == path ? source : nil }))
    if report.count(.error) > 0 { throw ExitCode(1) }
    return file.settings
  }

  private func writeExample() throws {
    guard try Workspace.place(settings: ServerFile.example, at: settingsPath) else {
      throw Standpunkt.WrongUse(
        nb: "\(settingsPath) er der allerede, og får stå.",
        nn: "\(settingsPath) er der allereie, og får stå.",
        en: "\(settingsPath) is there already, and is left as it is.")
    }
    let written = LocalizedText(
      nb: "\(settingsPath) er skrevet.", nn: "\(settingsPath) er skriven.", en: "\(settingsPath) was written."
    )
    Terminal.standardOutput.write(written[messageLanguage] + "\n")
  }

  private static func address(_ text: String) throws -> (host: String, port: Int) {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (1...65_535).contains(port)
    else {
      throw Standpunkt.WrongUse(
        nb: "--metrics \(text): skriv det som 127.0.0.1:9100.",
        nn: "--metrics \(text): skriv det som 127.0.0.1:9100.",
        en: "--metrics \(text): write it as 127.0.0.1:9100.")
    }
    let host = text[..<colon]
    return (host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : String(host), port)
  }
}
