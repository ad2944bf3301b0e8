internal import System
internal import Keys
internal import Building
internal import Authoring
internal import ArgumentParser
internal import Diagnostics
internal import Documents
internal import Programme

struct ImportCommand: LocalizedCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Gjør et Word-dokument til en side (også: importer).",
    discussion: """
      Leser .docx, .odt, .html og .md (også fra Google Docs og Hugo). En handlingsplan i en tabell blir til mål og
      tiltak. Alt som måtte avgjøres underveis, skrives ut med stedet det gjelder.
      """,
    aliases: ["importer"])

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case side, sak, plan, nyhet

    var pageKind: PageKind {
      switch self {
      case .side: .page
      case .sak: .policy
      case .plan: .plan
      case .nyhet: .news
      }
    }
  }

  @Argument(help: ArgumentHelp("Dokumentet.", valueName: "fil"))
  var file: String

  @OptionGroup var place: DocumentOptions

  @Option(
    name: .customLong("to"), help: ArgumentHelp("Siden som skal lages.", valueName: "content/…/side.md"))
  var target: String?

  @Option(
    name: .customLong("type"), help: "Hva siden er: side, sak, plan eller nyhet (ellers finnes det ut).")
  var kind: Kind?

  @Flag(help: "Vis hva som ville blitt gjort, og skriv ingenting.")
  var dryRun = false

  @Flag(help: "Skriv over siden hvis den finnes.")
  var force = false

  @Option(
    help: ArgumentHelp("Skriv en side som viser dokumentet ved siden av resultatet.", valueName: "fil.html"))
  var report: String?

  var messageLanguage: MessageLanguage { place.options.fallbackLanguage }

  func run() throws {
    let workspace = try place.options.open()
    let site = try place.site(in: workspace, of: target)
    do {
      var request = DocumentImport.Request(file: file)
      request.target = target
      request.kind = kind?.pageKind
      request.overwrites = force || dryRun
      request.language = place.options.language
      let result = try DocumentImport(site: site).run(
        request, programs: DocumentOptions.programs, temporaryFolder: Environment.temporaryFolder)
      try finish(result, workspace: workspace, site: site)
    } catch let fault as ImportFault {
      throw place.ended(fault)
    }
  }

  private func finish(_ result: ImportResult, workspace: Workspace, site: SiteFolder) throws {
    let language = result.report.language
    var diagnostics = result.findings
    if let report { try result.writeReport(to: report) }
    if !dryRun {
      try result.write()
      diagnostics = try place.diagnostics(of: result.source.path, in: workspace, site: site)
    }
    let output = Terminal.standardOutput
    output.write(result.report.path + "\n")
    for picture in result.pictures { output.write("  + \(picture.name)\n") }
    if dryRun { output.write(Self.nothingWritten[language] + "\n") }
    output.write("\n" + result.report.text)
    let report = DiagnosticReport(diagnostics)
    output.write(
      report.text(in: language) { path in path == result.source.path ? result.source : workspace.source(path)
      })
    if report.count(.error) > 0 { throw ExitCode(1) }
  }

  private static let nothingWritten = LocalizedText(
    nb: "(ingenting er skrevet)", nn: "(ingenting er skrive)", en: "(nothing was written)")
}
