internal import System
internal import Session
internal import Building
internal import Authoring
internal import ArgumentParser
internal import Diagnostics
internal import Programme


/// What importing and exporting share: a workspace, and one site of it.
struct DocumentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Mappa med content/ og themes/.", valueName: "mappe"))
  var workspace = "."

  @Option(name: .customLong("site"), help: ArgumentHelp("Nettstedet, når det er flere.", valueName: "mappe"))
  var site: String?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Språket på meldingene: nb, nn eller en.", valueName: "språk"))
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

  static var programs: String { Environment.value("PATH") ?? "" }

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
    case .unknownKind, .exists, .impossiblePath, .noPage:
      return Standpunkt.WrongUse(message: fault.message?[language] ?? "")
    case .noPandoc, .machine:
      Terminal.standardError.write("standpunkt: \(fault.message?[language] ?? "")\n")
      return ExitCode(3)
    }
  }
}
