internal import ArgumentParser
internal import Diagnostics
internal import Import
internal import Programme
internal import Publishing

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

struct ImportCommand: ParsableCommand {
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

  @Option(name: .customLong("to"), help: ArgumentHelp("Siden som skal lages.", valueName: "content/…/side.md"))
  var target: String?

  @Option(name: .customLong("type"), help: "Hva siden er: side, sak, plan eller nyhet (ellers finnes det ut).")
  var kind: Kind?

  @Flag(help: "Vis hva som ville blitt gjort, og skriv ingenting.")
  var dryRun = false

  @Flag(help: "Skriv over siden hvis den finnes.")
  var force = false

  @Option(help: ArgumentHelp("Skriv en side som viser dokumentet ved siden av resultatet.", valueName: "fil.html"))
  var report: String?

  func run() throws {
    let workspace = try place.options.open()
    let site = try place.site(in: workspace, of: target)
    do {
      var request = DocumentImport.Request(file: file)
      request.target = target
      request.kind = kind?.pageKind
      request.overwrites = force
      request.language = place.options.language
      let result = try DocumentImport(workspace, site: site).run(request, programs: DocumentOptions.programs)
      try finish(result, workspace: workspace, site: site)
    } catch let fault as ImportFault {
      throw place.ended(fault)
    } catch let error as FileError {
      throw place.ended(.machine(error))
    }
  }

  private func finish(_ result: ImportResult, workspace: Workspace, site: SiteFolder) throws {
    let language = result.report.language
    var findings = result.findings
    if let report { try result.writeReport(to: report) }
    if !dryRun {
      try result.write()
      findings = try place.findings(of: result.source.path, in: workspace, site: site)
    }
    let output = Terminal.standardOutput
    output.write(result.report.path + "\n")
    for picture in result.pictures { output.write("  + \(picture.name)\n") }
    if dryRun { output.write(Self.nothingWritten[language] + "\n") }
    output.write("\n" + result.report.text)
    let report = DiagnosticReport(findings)
    output.write(
      report.text(in: language) { path in path == result.source.path ? result.source : workspace.source(path) })
    if report.count(.error) > 0 { throw ExitCode(1) }
  }

  private static let nothingWritten = LocalizedText(
    nb: "(ingenting er skrevet)", nn: "(ingenting er skrive)", en: "(nothing was written)")
}

/// What importing and exporting share: a workspace, and one site of it.
struct DocumentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Mappa med content/ og themes/.", valueName: "mappe"))
  var workspace = "."

  @Option(name: .customLong("site"), help: ArgumentHelp("Nettstedet, når det er flere.", valueName: "mappe"))
  var site: String?

  @Option(name: .customLong("lang"), help: ArgumentHelp("Språket på meldingene: nb, nn eller en.", valueName: "språk"))
  var language: MessageLanguage?

  /// The same, as building and checking have it.
  var options: WorkspaceOptions {
    var options = WorkspaceOptions()
    options.workspace = workspace
    options.sites = site.map { [$0] } ?? []
    options.drafts = true
    options.date = nil
    options.baseURL = nil
    options.strict = false
    options.language = language
    return options
  }

  /// The site that was named, or that a path lies in, or the only one.
  func site(in workspace: Workspace, of path: String?) throws -> SiteFolder {
    let chosen = try options.chosen(in: workspace)
    if chosen.count == 1 { return chosen[0] }
    if let path, let site = chosen.first(where: { path.contains("content/\($0.name)/") }) { return site }
    let names = chosen.map(\.name).joined(separator: ", ")
    throw Standpunkt.WrongUse(message: "Her er flere nettsteder. Si hvilket med --site: \(names)")
  }

  static var programs: String { getenv("PATH").map { String(cString: $0) } ?? "" }

  /// What `check` finds on one page.
  func findings(of path: String, in workspace: Workspace, site: SiteFolder) throws -> [Diagnostic] {
    let build = try Build(workspace, options: try options.buildOptions(output: options.defaultOutput))
    let report = build.check(site)
    if let failure = report.failure { throw failure }
    return report.diagnostics.filter { $0.location.file == path }
  }

  /// Says what was wrong; the error to end with.
  func ended(_ fault: ImportFault) -> any Error {
    let language = language ?? .nb
    switch fault {
    case .findings(let findings):
      Terminal.standardError.write(DiagnosticReport(findings).text(in: language) { _ in nil })
      return ExitCode(1)
    case .unknownKind, .exists, .impossiblePath:
      return Standpunkt.WrongUse(message: fault.message?[language] ?? "")
    case .noPandoc, .machine:
      Terminal.standardError.write("standpunkt: \(fault.message?[language] ?? "")\n")
      return ExitCode(3)
    }
  }
}
